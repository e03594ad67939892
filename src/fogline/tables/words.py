"""Plain word lists: tables whose groups hold words only."""

from __future__ import annotations

from functools import cache

from fogline.tables.loader import load_groups


@cache
def word_set(table: str, group: str) -> frozenset[str]:
    """The words of one group of ``tables/<table>.yaml``."""
    return frozenset(load_groups(table)[group])
