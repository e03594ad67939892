"""The table of the checker's words."""

from __future__ import annotations

from functools import cache

import msgspec

from fogline.tables.loader import derived, load_rows


class TimeRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A word of time with its reach around publication and, where it names one, the length of its unit, in days."""

    word: str
    before: int
    after: int
    examples: list[str]
    days: int | None = None


@derived
@cache
def time_reach() -> dict[str, TimeRow]:
    """Word to its row."""
    return {row.word: row for row in load_rows("check_words", TimeRow)}
