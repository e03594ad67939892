"""The table of number words: what each is worth and how it joins others."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from fogline.tables.loader import derived, load_rows

NumberKind = Literal["small", "multiplier", "dozen", "plural", "vague", "fraction"]


class NumberRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of one kind, lower-case, with their worth (0 where a word has none)."""

    kind: NumberKind
    worth: dict[str, int]
    examples: list[str]


@derived
@cache
def number_words() -> dict[str, tuple[NumberKind, int]]:
    """Lower-case word to its kind and worth."""
    return {
        word: (row.kind, worth) for row in load_rows("number_words", NumberRow) for word, worth in row.worth.items()
    }
