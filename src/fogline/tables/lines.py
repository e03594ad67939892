"""The table of lines: words that tell a line of a report to be a credit, a caption, a correction, boiler plate."""

from __future__ import annotations

from functools import cache
from typing import ClassVar, Literal

from fogline.tables.loader import TableRow, derived, load_rows
from fogline.tables.phrases import PhraseIndex

LineKind = Literal[
    "correction", "credit", "boilerplate", "caption", "byline", "photo", "file", "forward", "reply", "entry", "live",
    "paper", "role",
]  # fmt: skip
Where = Literal["starts", "whole", "inside", "ends"]
LONGEST = 300


class LineRow(TableRow, frozen=True, kw_only=True):
    """Lower-case words and where in a line they stand; ``longest`` line, in characters, that they still decide.

    ``examples`` are whole lines that the row tells.
    """

    same: ClassVar[tuple[str, ...]] = ()

    kind: LineKind
    where: Where
    words: list[str]
    examples: list[str]
    longest: int = LONGEST


@derived
@cache
def line_rows() -> tuple[LineRow, ...]:
    """All rows."""
    return load_rows("layout", LineRow)


@derived
@cache
def lead_phrases(*kinds: LineKind) -> PhraseIndex[LineRow]:
    """The words with which lines of these kinds start, with their rows."""
    rows = [row for row in line_rows() if row.kind in kinds and row.where == "starts"]
    return PhraseIndex((word, row) for row in rows for word in row.words)


@derived
@cache
def whole_lines() -> dict[str, LineRow]:
    """Lines that are told by being nothing but these words."""
    return {word: row for row in line_rows() if row.where == "whole" for word in row.words}


@derived
@cache
def words_of(kind: LineKind) -> tuple[str, ...]:
    """All words of one kind, longest first."""
    words = {word for row in line_rows() if row.kind == kind for word in row.words}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
