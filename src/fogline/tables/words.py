"""Plain word lists: tables whose groups hold words only."""

from __future__ import annotations

from functools import cache

from fogline.tables.loader import derived, load_groups


@derived
@cache
def word_set(table: str, group: str) -> frozenset[str]:
    """The words of one group of ``tables/<table>.yaml``."""
    return frozenset(load_groups(table)[group])


@derived
@cache
def word_list(table: str, group: str) -> tuple[str, ...]:
    """The words of one group, longest first, then by alphabet: for whoever takes the first that fits."""
    return tuple(sorted(load_groups(table)[group], key=lambda word: (-len(word), word)))
