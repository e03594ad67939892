"""The table of things counted."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import ClassVar

from fogline.tables.loader import TableRow, derived, load_rows


class ThingRow(TableRow, frozen=True):
    """Words that name one thing; ``of`` is its name in the ledger, ``one`` and ``many`` its forms where irregular."""

    same: ClassVar[tuple[str, ...]] = ("of",)
    added: ClassVar[tuple[str, ...]] = ("words", "examples")

    of: str
    words: list[str]
    examples: list[str]
    one: str | None = None
    many: str | None = None

    def spoken(self) -> Iterable[str]:
        """The words that are counted."""
        return self.words


@derived
@cache
def thing_names() -> dict[str, str]:
    """Lower-case word or phrase to the thing's name in the ledger."""
    return {word: row.of for row in load_rows("counted_things", ThingRow)[::-1] for word in row.words}


@derived
@cache
def thing_forms() -> dict[str, tuple[str, str]]:
    """A thing's name in the ledger to its words for one and for many, where the table gives them."""
    rows = load_rows("counted_things", ThingRow)[::-1]
    return {row.of: (row.one or row.of, row.many or row.of) for row in rows if row.one or row.many}
