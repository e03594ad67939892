"""The words of time, from ``tables/time_words.yaml``."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import msgspec

from fogline.tables.loader import load_rows


class TimeWordRow(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """What ``words`` stand for, how fine that is; ``examples`` maps an undated text to the TIMEX3 value read there."""

    kind: str
    value: str
    words: tuple[str, ...]
    grain: str | None = None
    examples: dict[str, str]


class TimeWord(NamedTuple):
    """A word's kind (weekday, month, unit …) and value."""

    kind: str
    value: str


NONE = TimeWord("", "")


@cache
def time_words() -> dict[str, TimeWord]:
    """Lower-case word to its kind and value; zones named by a place stand in ``zone_places``."""
    rows = load_rows("time_words", TimeWordRow)
    return {word: TimeWord(row.kind, row.value) for row in rows if row.kind != "zone_place" for word in row.words}


@cache
def grains() -> dict[str, str]:
    """Value of a unit or part of the day to the word for how fine it is: W to week, MO to morning."""
    return {row.value: row.grain for row in load_rows("time_words", TimeWordRow) if row.grain}


@cache
def zone_places() -> dict[str, str]:
    """“moscow” of “Moscow time” to its IANA zone; "" for local time, whose zone is not named."""
    rows = load_rows("time_words", TimeWordRow)
    return {word: row.value for row in rows if row.kind == "zone_place" for word in row.words}


BESIDE = frozenset({"number", "article", "zone"})


@cache
def cores() -> dict[str, TimeWord]:
    """The words that a time expression is built around."""
    return {word: entry for word, entry in time_words().items() if entry.kind not in BESIDE}
