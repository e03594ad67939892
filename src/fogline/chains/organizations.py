"""The body that somebody speaks for, told from the place or the people in his role."""

from __future__ import annotations

from fogline.chains.phrase import BODIES, kind_of_word
from fogline.tables.countries import country_by_demonym, country_by_name
from fogline.tables.forces import force_phrases
from fogline.tables.gazetteer import fold_name
from fogline.tables.phrases import fold
from fogline.tables.place_options import meanings_of
from fogline.tables.seats import seats


def body_in(words: str | None) -> str | None:
    """“senior RSF” → “RSF”; a country, its people and a place (“governor of Kent”) are no bodies: None.

    Palaces that stand for a government, and names of the tables of forces and bodies, are bodies all the same.
    """
    if words is None:
        return None
    parts = words.split()
    first = next((i for i, word in enumerate(parts) if not word[:1].islower()), len(parts))
    named = " ".join(parts[first:])
    if any(kind_of_word(word) in BODIES for word in fold(words).replace("-", " ").split()):
        return words
    return named if named and _is_body(named) else None


def _is_body(name: str) -> bool:
    force = force_phrases().at(fold(name), 0)
    if (force is not None and force[0] == len(name)) or any(name in houses for houses in seats().values()):
        return True
    if country_by_name(name) is not None or country_by_demonym(name) is not None:
        return False
    return not meanings_of(fold_name(name)).options
