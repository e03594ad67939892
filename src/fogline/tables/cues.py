"""The table of cues: words that attribute, with the content that each may take."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Annotated, ClassVar, Literal

import msgspec

from fogline.model.claim import Act, CertaintyWord
from fogline.tables.loader import TableRow, derived, load_rows

Voice = Literal["speech", "attitude", "evidence", "perception", "stance"]
Takes = Literal[
    "clause", "quote", "addressee", "person_to", "infinitive", "gerund", "object", "object_as", "object_of",
    "object_at", "object_as_number", "figure_to", "message", "small", "shown", "silence",
    "of", "for", "about", "against", "on", "to", "with",
]  # fmt: skip


class CueRow(TableRow, frozen=True):
    """One row: words that behave alike."""

    same: ClassVar[tuple[str, ...]] = ()
    inflected: ClassVar[bool] = True

    cues: list[str]
    act: Act
    takes: Annotated[list[Takes], msgspec.Meta(min_length=1)]
    examples: list[str]
    voice: Voice = "speech"
    certainty: CertaintyWord | None = None

    def spoken(self) -> Iterable[str]:
        """The cues."""
        return self.cues


@dataclass(frozen=True, slots=True)
class Cue:
    """What a cue word can do: its act, its frames and what it says of certainty. ``tail`` are words after the verb."""

    words: str
    tail: tuple[str, ...]
    act: Act
    takes: frozenset[str]
    voice: Voice
    certainty: CertaintyWord | None


@derived
@cache
def cues_by_verb() -> dict[str, tuple[Cue, ...]]:
    """Verb lemma -> its cues, those with most words first (“call for” before “call”)."""
    found: dict[str, list[Cue]] = {}
    for row in load_rows("cues", CueRow):
        for words in row.cues:
            verb, *tail = words.split()
            cue = Cue(words, tuple(tail), row.act, frozenset(row.takes), row.voice, row.certainty)
            found.setdefault(verb, []).append(cue)
    return {verb: tuple(sorted(cues, key=lambda cue: -len(cue.tail))) for verb, cues in found.items()}
