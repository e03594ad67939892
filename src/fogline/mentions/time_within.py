"""The time of an event out of the times that stand in its clause."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from fogline.mentions.within import within
from fogline.model.interval import Interval
from fogline.model.mention import TimeMention

NEVER, ALWAYS = "0001-01-01T00:00", "9999-12-31T23:59"
START_OF_DAY, END_OF_DAY = "T00:00", "T23:59"
SOME_WEEKS = 45


def interval_within(times: Sequence[TimeMention], first: int, last: int) -> Interval | None:
    """The narrowest interval that the times of the clause allow together; without a date to count from, its words.

    Looks at tokens ``[first, last)``; None where no time stands in them.

    Times that overlap narrow each other down (“in the early hours” with “Tuesday”). Days that follow each other in the
    clause (“on Friday and Saturday”) make one stretch. A time that lies elsewhere (a treaty’s year, an older attack)
    is left out: the first mention of at most some weeks decides where the event lies, else the first of all.
    """
    here = within(times, first, last)
    inside = [m.value for m in here if m.kind != "SET" and (m.value.earliest or m.value.latest)]
    if not inside:
        return _unresolved(here)
    seed = min(inside, key=lambda value: _width(value) > SOME_WEEKS)
    low, high = _low(seed), _high(seed)
    best = seed
    for value in inside:
        if value is seed:
            continue
        if _low(value) <= high and _high(value) >= low:
            best = value if _width(value) < _width(best) else best
            low, high = max(low, _low(value)), min(high, _high(value))
        elif _adjoining(value, low, high):
            low, high = min(low, _low(value)), max(high, _high(value))
    return _as_interval(best, low, high, inside)


def _unresolved(times: Sequence[TimeMention]) -> Interval | None:
    """Without a date to count from, the first time of the clause as its words say it (``XXXX-WXX-2``, some Tuesday)."""
    said = (m.value for m in times if m.kind in ("DATE", "TIME"))
    return next((value for value in said if value.relative), None)


def _low(value: Interval) -> str:
    earliest = value.earliest
    return NEVER if earliest is None else earliest if "T" in earliest else earliest + START_OF_DAY


def _high(value: Interval) -> str:
    latest = value.latest
    return ALWAYS if latest is None else latest if "T" in latest else latest + END_OF_DAY


def _width(value: Interval) -> int:
    """Days from end to end; an open end is endless."""
    if value.earliest is None or value.latest is None:
        return 10**6
    return (date.fromisoformat(value.latest[:10]) - date.fromisoformat(value.earliest[:10])).days


def _adjoining(value: Interval, low: str, high: str) -> bool:
    """Is it the day before or after?"""
    if value.earliest is None or value.latest is None or low == NEVER or high == ALWAYS:
        return False
    one = timedelta(days=1)
    start, end = date.fromisoformat(low[:10]), date.fromisoformat(high[:10])
    try:
        return (
            date.fromisoformat(value.earliest[:10]) == end + one or date.fromisoformat(value.latest[:10]) == start - one
        )
    except OverflowError:
        return False


def _as_interval(best: Interval, low: str, high: str, inside: list[Interval]) -> Interval:
    """The combined ends with the words and zone of the narrowest; whole days are written as days."""
    zone = best.zone or next((v.zone for v in inside if v.zone), None)
    earliest: str | None = None if low == NEVER else low
    latest: str | None = None if high == ALWAYS else high
    timed = any("T" in end for v in inside for end in (v.earliest or "", v.latest or ""))
    if not timed or ((earliest or START_OF_DAY).endswith(START_OF_DAY) and (latest or END_OF_DAY).endswith(END_OF_DAY)):
        earliest, latest = earliest and earliest[:10], latest and latest[:10]
    return msgspec.structs.replace(best, earliest=earliest, latest=latest, zone=zone)
