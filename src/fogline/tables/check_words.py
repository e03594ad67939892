"""The table of the checker's words."""

from __future__ import annotations

from functools import cache
from typing import ClassVar

from fogline.tables.loader import TableRow, derived, load_rows


class TimeRow(TableRow, frozen=True):
    """A word of time with its reach around publication and, where it names one, the length of its unit, in days."""

    same: ClassVar[tuple[str, ...]] = ("word",)

    word: str
    before: int
    after: int
    examples: list[str]
    days: int | None = None

    def spoken(self) -> list[str]:
        """The word."""
        return [self.word]


@derived
@cache
def time_reach() -> dict[str, TimeRow]:
    """Word to its row."""
    return {row.word: row for row in load_rows("check_words", TimeRow)}
