"""The table of nominal cues: nouns and adjectives that attribute, with what each may take."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Annotated, ClassVar, Literal

import msgspec

from fogline.model.claim import CertaintyWord
from fogline.tables.cues import Voice
from fogline.tables.loader import TableRow, derived, load_rows

Part = Literal["noun", "adjective"]
Takes = Literal[
    "that", "to_do", "of", "for", "on", "about", "to", "against", "in", "with", "at", "over", "by", "from", "toward",
    "between", "as",
]  # fmt: skip


class NominalRow(TableRow, frozen=True, kw_only=True):
    """Nouns or adjectives that behave alike; ``alone``: they attribute also where nobody is named."""

    same: ClassVar[tuple[str, ...]] = ()

    part: Part
    words: list[str]
    takes: Annotated[list[Takes], msgspec.Meta(min_length=1)]
    examples: list[str]
    voice: Voice = "attitude"
    certainty: CertaintyWord | None = None
    alone: bool = False

    def spoken(self) -> Iterable[str]:
        """Its words."""
        return self.words


@derived
@cache
def nominals(part: Part) -> dict[str, tuple[NominalRow, ...]]:
    """Lower-case word -> its rows, in the order of the table."""
    found: dict[str, list[NominalRow]] = {}
    for row in load_rows("nominals", NominalRow):
        if row.part == part:
            for word in row.words:
                found.setdefault(word, []).append(row)
    return {word: tuple(rows) for word, rows in found.items()}
