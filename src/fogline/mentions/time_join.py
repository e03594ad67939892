"""Puts neighbours together: “2 p.m. on Thursday”, “Monday evening”, “overnight into Tuesday”, “the night of 9 June”."""

from __future__ import annotations

import re
from itertools import pairwise

from fogline.mentions.time_calendar import move, shift, unit_days, unit_timex, week_days
from fogline.mentions.time_days import part_suffix
from fogline.mentions.time_sense import Scan, Sense, among, may_lie_ahead
from fogline.mentions.time_words import grains

COUNT = re.compile(r"P(\d{1,4})([DWMY])")
NOON = 12
LINKS = frozenset({"", "on", "of", "on the", ",", "of the", "in the"})


def join(scan: Scan, senses: list[Sense]) -> list[Sense]:
    """The senses with neighbours merged; parts of a day that nothing introduces are dropped."""
    joined: list[Sense] = []
    for sense in senses:
        if joined and (merged := _merge(scan, joined[-1], sense)) is not None:
            joined[-1] = merged
        else:
            joined.append(sense)
    return [s for s in joined if s.inferred != "bare"]


def between(scan: Scan, a: Sense, b: Sense) -> str | None:
    """The words between two senses of one sentence, at most four; None where more or another sentence lies between."""
    if b.first - a.last > 4 or scan.tokens[a.first].sentence != scan.tokens[b.first].sentence:
        return None
    return " ".join(token.lower for token in scan.tokens[a.last : b.first])


def _merge(scan: Scan, a: Sense, b: Sense) -> Sense | None:
    """One sense out of two neighbours, or None."""
    gap = between(scan, a, b)
    if gap is None:
        return None
    if a.rule == "night":
        return _overnight(scan, a, b, gap)
    if a.rule == "days_earlier" and a.kind == "DURATION":
        return _counted_from(scan, a, b, gap)
    if a.rule == "night_of" or (a.part == "NI" and gap == "of"):
        return _night_of(scan, a, b, gap)
    return _named_day(a, b, gap) or day_of_week_named(scan, a, b, gap) or _timed_day(a, b, gap)


def _timed_day(a: Sense, b: Sense, gap: str) -> Sense | None:
    """A time of day beside a day: “2 p.m. on Thursday”, “Monday evening”; “four in the afternoon”."""
    if a.needs_day and b.grain == "day" and b.kind == "DATE" and gap in LINKS:
        return _with_day(a, b, a.first, b.last)
    if b.needs_day and a.grain == "day" and a.kind == "DATE" and (gap in ("", "in", "at") or (gap == "," and b.clock)):
        return _with_day(b, a, a.first, b.last) if gap != "at" or b.clock else None
    if a.needs_day and a.clock and b.part and gap in ("in the", "in", "at", ""):
        a.last, a.clock = b.last, _half(a.clock, b.part)
        a.relative = a.timex = f"XXXX-XX-XXT{a.clock[0]:02}:{a.clock[1]:02}"
        return a
    return None


def _counted_from(scan: Scan, length: Sense, day: Sense, gap: str) -> Sense | None:
    """“Two days after Monday” counts from the day that is named."""
    match = COUNT.fullmatch(length.timex)
    if match is None or day.single is None or gap not in ("before", "after", "prior to"):
        return None
    there = move(day.single, match[2], int(match[1]) * (1 if gap == "after" else -1))
    if not may_lie_ahead(scan, there, length.first):
        return None
    unit = "D" if match[2] == "W" else match[2]
    length.kind, length.last, length.days = "DATE", day.last, unit_days(there, unit)
    length.timex, length.grain = unit_timex(there, unit), grains()[unit]
    return length


def _half(clock: tuple[int, int], part: str) -> tuple[int, int]:
    """Four in the afternoon is 16:00, eleven at night 23:00."""
    later = part in ("AF", "EV") or (part == "NI" and clock[0] >= NOON // 2)
    return (clock[0] + NOON, clock[1]) if later and clock[0] < NOON else clock


def _with_day(timed: Sense, day: Sense, first: int, last: int) -> Sense:
    """A time of day on the day named beside it."""
    timed.first, timed.last, timed.needs_day, timed.inferred = first, last, False, None
    timed.days = day.days
    suffix = f"T{timed.clock[0]:02}:{timed.clock[1]:02}" if timed.clock else part_suffix(timed.part or "")
    timed.timex = day.timex + suffix
    timed.relative = None if day.days else timed.timex
    return timed


def _named_day(a: Sense, b: Sense, gap: str) -> Sense | None:
    """“Monday 24 June 2024”, “Tuesday, Feb. 4”: the date counts."""
    if "weekday" not in (a.rule, b.rule):
        return None
    weekday, other = (a, b) if a.rule == "weekday" else (b, a)
    if other.rule not in ("day_of_month", "date_in_digits") or gap not in ("", ",", "( "):
        return None
    other.first, other.last = min(a.first, b.first), max(a.last, b.last)
    if weekday.days and other.days is None:
        other.days = weekday.days
    return other


def _overnight(scan: Scan, a: Sense, b: Sense, gap: str) -> Sense | None:
    """“Overnight (and) into Tuesday”, “overnight from Tuesday to Wednesday”, “overnight on Tuesday”."""
    if b.grain != "day" or b.kind != "DATE" or (gap and not among(gap, "night_links")):
        return None
    a.last, a.rule = b.last, "night_from" if gap == "from" else "night"
    if b.days:
        evening = b.days[0] if gap == "from" else shift(b.days[0], -1)
        a.days = (evening, shift(evening, 1))
        a.timex = f"{evening.isoformat()}TNI"
    else:
        a.relative = a.timex = f"{b.timex}TNI"
    a.grain = "night"
    return a


def _night_of(scan: Scan, a: Sense, b: Sense, gap: str) -> Sense | None:
    """“The night of 3 to 4 May”; of one day: the night before it if just published, else the night after."""
    if b.grain != "day" or b.kind != "DATE" or gap not in ("of", "from", "between", "from the", "of the", "to"):
        return None
    a.last, a.needs_day, a.inferred = b.last, False, None
    if b.days is None:
        a.relative = a.timex = f"{b.timex}TNI"
        return a
    first, last = b.days
    if first == last and gap in ("of", "of the", "to"):
        first, last = (shift(first, -1), first) if first == scan.day or gap == "to" else (first, shift(first, 1))
    elif first == last:
        last = shift(first, 1)
    a.days, a.timex, a.relative = (first, last), f"{first.isoformat()}TNI", None
    return a


def absorb_nights(scan: Scan, senses: list[Sense]) -> list[Sense]:
    """“Overnight from Tuesday | to Wednesday”: the day on which such a night ends belongs to it."""
    kept: list[Sense] = []
    for sense in senses:
        before = kept[-1] if kept else None
        if (
            before
            and before.rule in ("night_from", "night_of", "night")
            and sense.kind == "DATE"
            and sense.grain == "day"
        ):
            gap = between(scan, before, sense)
            if gap in ("to", "into", "and", "-", "–", "to the") and _next_day(before, sense):
                before.last = sense.last
                continue
        kept.append(sense)
    return kept


def _next_day(night: Sense, day: Sense) -> bool:
    return night.days is None or day.days is None or day.days[0] == night.days[1]


def settle_nights(scan: Scan, senses: list[Sense]) -> None:
    """“The night of 9 June (from 21:00 on 8 June)”: the hours in brackets tell which night is meant."""
    for night, hours in pairwise(senses):
        if night.rule != "night_of" or not (hours.clock and hours.single and night.days):
            continue
        gap = between(scan, night, hours) or ""
        if gap.startswith(("(", ",")) and hours.single == shift(night.days[0], -1) and hours.clock[0] >= NOON:
            night.days = (hours.single, night.days[0])
            night.timex = f"{hours.single.isoformat()}TNI"


def day_of_week_named(scan: Scan, a: Sense, b: Sense, gap: str) -> Sense | None:
    """“Friday last week”, “Monday of this week”, “last week on Friday”: the day in the week that is named."""
    if "weekday" not in (a.rule, b.rule) or "calendar_unit" not in (a.rule, b.rule):
        return None
    day, week = (a, b) if a.rule == "weekday" else (b, a)
    if week.grain != "week" or gap not in (("", "of", "of the") if day is a else ("on", ",")):
        return None
    day.first, day.last, day.rule = a.first, b.last, "day_of_week_named"
    if week.days and day.days:
        there = shift(week_days(week.days[0])[0], day.days[0].isoweekday() - 1)
        day.days, day.timex = (there, there), unit_timex(there, "D")
        scan.settle(day)
    return day
