"""The table of things counted."""

from __future__ import annotations

from functools import cache

import msgspec

from fogline.tables.loader import derived, load_rows


class ThingRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that name one thing; ``of`` is its name in the ledger."""

    of: str
    words: list[str]
    examples: list[str]


@derived
@cache
def thing_names() -> dict[str, str]:
    """Lower-case word or phrase to the thing's name in the ledger."""
    return {word: row.of for row in load_rows("counted_things", ThingRow) for word in row.words}
