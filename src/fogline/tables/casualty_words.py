"""The table of casualty words: which verbs, states and nouns mean killed, injured, missing or captured."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import ClassVar, Literal

import msgspec

from fogline.tables.loader import TableRow, derived, load_groups, load_rows

Role = Literal["killed", "injured", "missing", "captured"]
TABLE = "casualty_words"


class CasualtyRow(TableRow, frozen=True):
    """The words of one role; see the head of the table."""

    same: ClassVar[tuple[str, ...]] = ("role",)
    added: ClassVar[tuple[str, ...]] = ("verbs", "own_verbs", "states", "nouns", "verb_objects", "examples")
    inflected: ClassVar[bool] = True

    role: Role
    verbs: list[str]
    own_verbs: list[str]
    states: list[str]
    nouns: list[str]
    verb_objects: dict[str, list[str]]
    examples: list[str]

    def spoken(self) -> Iterable[str]:
        """All words of the role."""
        return [*self.verbs, *self.own_verbs, *self.states, *self.nouns, *self.verb_objects]


class CasualtyWords(msgspec.Struct, frozen=True):
    """The rows turned round: word to role."""

    verbs: dict[str, Role]
    own_verbs: dict[str, Role]
    states: dict[str, Role]
    nouns: dict[str, Role]
    verb_objects: dict[str, dict[str, Role]]
    triggers: frozenset[str]


@derived
@cache
def casualty_words() -> CasualtyWords:
    """All words of the table; ``triggers`` are the lemmas and words without one of which nobody is harmed."""
    rows = load_rows(TABLE, CasualtyRow)[::-1]  # of a word that stands twice the first row counts
    verb_objects: dict[str, dict[str, Role]] = {}
    for row in rows:
        for verb, objects in row.verb_objects.items():
            verb_objects.setdefault(verb, {}).update(dict.fromkeys(objects, row.role))
    found = CasualtyWords(
        verbs={verb: row.role for row in rows for verb in row.verbs},
        own_verbs={verb: row.role for row in rows for verb in row.own_verbs},
        states={word: row.role for row in rows for word in row.states},
        nouns={word: row.role for row in rows for word in row.nouns},
        verb_objects=verb_objects,
        triggers=frozenset(),
    )
    groups = load_groups(TABLE)
    triggers = {*found.verbs, *found.own_verbs, *found.states, *found.nouns}
    triggers |= {word for objects in verb_objects.values() for word in objects}
    triggers |= {*groups["harm_nouns"], *groups["unharmed"], *groups["tally_nouns"]}
    return msgspec.structs.replace(found, triggers=frozenset(triggers))
