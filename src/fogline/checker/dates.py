"""Dates: every weekday, month, year, day and hour that the words name fits; what they only point to lies near."""

from __future__ import annotations

import re
from calendar import day_abbr, day_name, month_abbr, month_name
from collections.abc import Iterator
from datetime import date, timedelta

from fogline.checker.fault import Fault
from fogline.checker.numbers import numerals
from fogline.checker.page import Page, iso_day
from fogline.model.claim import Claim
from fogline.model.interval import Interval
from fogline.tables.check_words import time_reach
from fogline.tables.words import word_set

WEEKDAYS = {name.lower(): n for names in (day_name, day_abbr) for n, name in enumerate(names)}
MONTHS = {name.lower(): n for names in (month_name, month_abbr) for n, name in enumerate(names) if name} | {"sept": 9}
WORD = re.compile(r"[^\W\d_]+")
YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
NUMBER = re.compile(r"\d+")
CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:.h]?(\d\d)(?!\d)")
NUMERIC_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
WEEK = timedelta(days=8)
BESIDE = 40  # characters after a time in which its hours may stand
DAY_WORDS = frozenset({"today", "tonight", "overnight", "yesterday", "tomorrow"})


def check_times(claim: Claim, page: Page) -> Iterator[Fault]:
    """When it happened, when it was said, since when a total runs."""
    stated = claim.report.published
    own = iso_day(stated.earliest) if stated is not None else None
    published = list(dict.fromkeys(day for day in (page.published, own) if day is not None))
    anchors = [*published, *([day] if claim.said and (day := iso_day(claim.said.earliest)) else [])]
    spoken: list[tuple[str, Interval | None]] = [("said", claim.said)]
    if claim.event is not None:
        spoken.append(("event.when", claim.event.when))
    for at, count in enumerate(claim.counts):
        spoken.append((f"counts.{at}.period", count.period))
    for path, interval in spoken:
        beside = page.folded[interval.start or 0 : (interval.end or 0) + BESIDE] if interval is not None else ""
        known = published if path == "said" else anchors
        why = interval_fault(interval, known, beside) if interval is not None else None
        if why is not None:
            yield Fault(path, why)
    for at, count in enumerate(claim.counts):
        if count.as_of is not None and (why := _as_of_fault(count.as_of, anchors, page, claim)):
            yield Fault(f"counts.{at}.as_of", why)


def interval_fault(interval: Interval, anchors: list[date], beside: str = "") -> str | None:
    """Why these words cannot mean that stretch of time; None where they can.

    ``beside`` are the words with what follows them: “the night of 3 May (from 20:00 …)”.
    """
    words = (interval.text or "").lower()
    first, last = iso_day(interval.earliest), iso_day(interval.latest)
    if (interval.earliest and first is None) or (interval.latest and last is None):
        return "no date"
    if interval.earliest and interval.latest and interval.earliest[:16] > interval.latest[:16]:
        return "it ends before it begins"
    named = WORD.findall(words)
    if first is None and last is None:
        return _relative_fault(interval.relative or "", named)
    ends = [day for day in (first, last) if day is not None]
    return (
        _width_fault(words, named, interval.grain, ends)
        or _year_fault(words, ends)
        or _month_fault(named, ends, words)
        or _weekday_fault(named, ends)
        or _day_fault(words, named, ends)
        or _clock_fault(f"{words} {beside}", interval)
        or _reach_fault(words, named, ends, anchors)
    )


def _width_fault(words: str, named: list[str], grain: str | None, ends: list[date]) -> str | None:
    """A day is a day: only since, until and ranges reach further than their grain."""
    known = time_reach()
    length = known[grain].days if grain in known else None
    long_grain = grain in (None, "day") or length is not None
    reaches = {"since", "from", "between", "to"} & set(named)
    reaches |= _listed("open_ends") & set(named) if long_grain else set()
    if len(ends) < 2 or not words or reaches or re.search(r"\d\s*[–—-]\s*\d", words):
        return None
    units = [known[w.removesuffix("s")].days or 1 for w in named if w.endswith("s") and w.removesuffix("s") in known]
    most = max(units) * (1 + max([1.0, *(n for n in numerals(words) if n < 100)])) if units else length or 2
    return None if (ends[1] - ends[0]).days < most else f"longer than “{words}”"


def _listed(group: str) -> frozenset[str]:
    return word_set("check_words", group)


def _relative_fault(relative: str, named: list[str]) -> str | None:
    """An unresolved time in TIMEX3 names the weekday or month of its words."""
    weekday, month = re.match(r"XXXX-WXX-(\d)", relative), re.match(r"XXXX-(\d\d)", relative)
    days = {WEEKDAYS[w.removesuffix("s")] + 1 for w in named if w.removesuffix("s") in WEEKDAYS}
    if weekday and int(weekday[1]) not in days:
        return f"{relative} is no day of its words"
    if month and int(month[1]) not in {MONTHS[w] for w in named if w in MONTHS}:
        return f"{relative} is no month of its words"
    return None


def _year_fault(words: str, ends: list[date]) -> str | None:
    years = {int(year) for year in YEAR.findall(words)}
    decades = {int(d) for d in re.findall(r"(\d{3}0)s", words)}
    short = NUMERIC_DATE.search(words) is not None
    if not years or short:
        return None
    fits = any(min(ends).year - 1 <= year <= max(ends).year + 1 for year in years)
    exact = any(end.year in years or end.year - end.year % 10 in decades for end in ends)
    return None if exact and fits else f"no year of “{words}”"


def _month_fault(named: list[str], ends: list[date], words: str) -> str | None:
    months = {MONTHS[w] for w in named if w in MONTHS and not (w == "may" and len(named) == 1 and not words.isalpha())}
    return None if not months or any(end.month in months for end in ends) else f"no month of “{words}”"


def _weekday_fault(named: list[str], ends: list[date]) -> str | None:
    days = {WEEKDAYS[w] for w in named if w in WEEKDAYS and w not in MONTHS}
    around = {end.weekday() for end in ends}
    if not days or days & around:
        return None
    return "no weekday of its words"


def _day_fault(words: str, named: list[str], ends: list[date]) -> str | None:
    """“14 May”: one end of the interval is a day whose number is named."""
    dated = any(w in MONTHS for w in named) or NUMERIC_DATE.search(words)
    numbers = {int(n) for n in NUMBER.findall(YEAR.sub(" ", CLOCK.sub(" ", words) if ":" in words else words))}
    numbers = {n for n in numbers if 0 < n < 32} | {n // 10000 for n in map(int, NUMBER.findall(words)) if n > 10**4}
    whole_months = len(ends) == 2 and ends[0].day == 1 and (ends[1] + timedelta(days=1)).day == 1
    if not dated or not numbers or whole_months or {end.day for end in ends} & numbers:
        return None
    return f"no day of “{words}”"


def _clock_fault(words: str, interval: Interval) -> str | None:
    """One end at least is a clock time of the words, or of what stands beside them; a zone may move the hour."""
    ends = [end for end in (interval.earliest, interval.latest) if end is not None and len(end) >= 16]
    clocks = [(int(e[11:13]), int(e[14:16])) for e in ends if e[11:16] not in ("00:00", "23:59")]
    numbers = {int(n) for n in NUMBER.findall(words)}
    numbers |= {int(part) for pair in CLOCK.findall(words) for part in pair}
    numbers |= {int(part) for n in NUMBER.findall(words) if len(n) >= 4 for part in (n[-2:], n[-4:-2])}
    if not clocks or not numbers:
        return None
    for hour, minute in clocks:
        on_hour = bool({hour, hour % 12 or 12} & numbers) or interval.zone is not None
        if on_hour and (minute in numbers or minute == 0):
            return None
    return f"no clock time of “{words}”"


def _reach_fault(words: str, named: list[str], ends: list[date], anchors: list[date]) -> str | None:
    """A day that is told from publication lies near it."""
    absolute = (YEAR.search(words) and "since" not in named) or NUMERIC_DATE.search(words)
    if not anchors or absolute or _listed("from_another") & set(named):
        return None
    if "since" in named and len(ends) == 2 and not {"to", "until", "till"} & set(named):
        return None if any(abs((ends[1] - anchor).days) <= 1 for anchor in anchors) else "it does not reach publication"
    gap = min(_gap(ends, anchor) for anchor in anchors)
    if any(w in WEEKDAYS for w in named) and not any(w in MONTHS for w in named):
        return None if gap <= WEEK.days + 7 * ("last" in named) else "further from publication than a weekday reaches"
    if any(w in MONTHS for w in named):
        return None if gap <= 400 + 400 * ("year" in named) else "further from publication than a month reaches"
    near = [time_reach()[w.removesuffix("s")] for w in named if w.removesuffix("s") in time_reach()]
    if not near:
        return None
    tight = min if DAY_WORDS & set(named) else max
    before, after = tight(row.before for row in near), tight(row.after for row in near)
    numbers = [int(n) for n in NUMBER.findall(words)]
    before, after = before * max([1, *numbers]), after * max([1, *numbers])
    fits = any(-before <= (end - anchor).days <= after for anchor in anchors for end in ends)
    return None if fits else "further from publication than its words reach"


def _gap(ends: list[date], anchor: date) -> int:
    return min(abs((end - anchor).days) for end in ends)


def _as_of_fault(as_of: str, anchors: list[date], page: Page, claim: Claim) -> str | None:
    """“As of 08:30”, “at the end of 2008”: the day of publication, or a year or day that the sentences name."""
    day = iso_day(as_of)
    if day is None:
        return "no date"
    start, end = page.around(claim)
    words = page.folded[max(start - 200, 0) : end]
    near = any(abs((day - anchor).days) <= 8 for anchor in anchors)
    named = str(day.year) in words or (month_name[day.month].lower() in words and str(day.day) in words)
    return None if near or named else f"nothing dates the figure to {as_of}"
