"""The table of things counted."""

from __future__ import annotations

from functools import cache

import msgspec

from fogline.tables.loader import derived, load_rows


class ThingRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that name one thing; ``of`` is its name in the ledger, ``one`` and ``many`` its forms where irregular."""

    of: str
    words: list[str]
    examples: list[str]
    one: str | None = None
    many: str | None = None


@derived
@cache
def thing_names() -> dict[str, str]:
    """Lower-case word or phrase to the thing's name in the ledger."""
    return {word: row.of for row in load_rows("counted_things", ThingRow) for word in row.words}


@derived
@cache
def thing_forms() -> dict[str, tuple[str, str]]:
    """A thing's name in the ledger to its words for one and for many, where the table gives them."""
    rows = load_rows("counted_things", ThingRow)
    return {row.of: (row.one or row.of, row.many or row.of) for row in rows if row.one or row.many}
