"""The table of number words: what each is worth and how it joins others."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import ClassVar, Literal

from fogline.tables.loader import TableRow, derived, load_rows

NumberKind = Literal["small", "multiplier", "dozen", "plural", "vague", "fraction"]


class NumberRow(TableRow, frozen=True):
    """Words of one kind, lower-case, with their worth (0 where a word has none)."""

    same: ClassVar[tuple[str, ...]] = ("kind",)
    added: ClassVar[tuple[str, ...]] = ("worth", "examples")

    kind: NumberKind
    worth: dict[str, int]
    examples: list[str]

    def spoken(self) -> Iterable[str]:
        """The words that are worth something."""
        return self.worth


@derived
@cache
def number_words() -> dict[str, tuple[NumberKind, int]]:
    """Lower-case word to its kind and worth."""
    return {
        word: (row.kind, worth)
        for row in load_rows("number_words", NumberRow)[::-1]
        for word, worth in row.worth.items()
    }
