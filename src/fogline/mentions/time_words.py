"""The words of time, from ``tables/time_words.yaml``."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from fogline.tables.loader import derived, load_rows
from fogline.tables.time_rows import TimeWordRow


class TimeWord(NamedTuple):
    """A word's kind (weekday, month, unit …) and value."""

    kind: str
    value: str


NONE = TimeWord("", "")


@derived
@cache
def time_words() -> dict[str, TimeWord]:
    """Lower-case word to its kind and value; zones named by a place stand in ``zone_places``."""
    rows = load_rows("time_words", TimeWordRow)[::-1]
    return {word: TimeWord(row.kind, row.value) for row in rows if row.kind != "zone_place" for word in row.words}


@derived
@cache
def grains() -> dict[str, str]:
    """Value of a unit or part of the day to the word for how fine it is: W to week, MO to morning."""
    return {row.value: row.grain for row in load_rows("time_words", TimeWordRow) if row.grain}


@derived
@cache
def zone_places() -> dict[str, str]:
    """“moscow” of “Moscow time” to its IANA zone; "" for local time, whose zone is not named."""
    rows = load_rows("time_words", TimeWordRow)[::-1]
    return {word: row.value for row in rows if row.kind == "zone_place" for word in row.words}


BESIDE = frozenset({"number", "article", "zone"})


@derived
@cache
def cores() -> dict[str, TimeWord]:
    """The words that a time expression is built around."""
    return {word: entry for word, entry in time_words().items() if entry.kind not in BESIDE}
