"""Whom “he”, “she”, “it” and “they” mean."""

from __future__ import annotations

from collections.abc import Iterable

from fogline.chains.entity import Entity
from fogline.chains.phrase import BODIES, words

OF_MANY = (*BODIES, "unnamed", "witness", "person", "office")


def meant_by(pronoun: str, before: int, recent: Iterable[Entity], people: Iterable[Entity]) -> Entity | None:
    """He and she are the last person named, it the last body, they the last plural or body; null between two.

    ``before`` is the token index of the pronoun. Of a person's gender only earlier pronouns tell.
    """
    known = [entity for entity in recent if entity.at < before]
    for group in ("he", "she"):
        if pronoun in words(group):
            fits = [e for e in known if _is_one_person(e) and e.pronoun in (None, group)]
            fits = fits or [e for e in people if e.pronoun in (None, group) and e.at < before][-1:]
            found = _most_salient(fits)
            if found is not None:
                found.pronoun = group
            return found
    if pronoun in words("it"):
        return _most_salient([e for e in known if e.kind in BODIES and not e.joint])
    if pronoun in words("they"):
        return _most_salient([e for e in known if e.kind in OF_MANY and not _is_single(e)])
    return None


def _most_salient(fits: list[Entity]) -> Entity | None:
    best = max(fits, key=lambda entity: entity.salience, default=None)
    if best is None or any(e is not best and e.salience[:2] == best.salience[:2] for e in fits):
        return None
    return best


def _is_single(entity: Entity) -> bool:
    return entity.kind in ("person", "office") and entity.named and not entity.plural


def _is_one_person(entity: Entity) -> bool:
    """Named, or called by a word for people: “he” is no “wide array”."""
    if entity.kind not in words("individuals") or entity.plural:
        return False
    groups = ("people_nouns", "offices", "witness_nouns", "unnamed_nouns", "ranks")
    return entity.named or any(entity.described & words(group) for group in groups)
