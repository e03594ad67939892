"""When the parts of a report were put up: the stamps of posts and the times of live entries, as intervals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import msgspec

from fogline.errors import BadOption
from fogline.mentions.time_anchor import Anchor, anchor_of, parse_published
from fogline.mentions.time_words import time_words, zone_places
from fogline.model.interval import Interval
from fogline.sentences.document import Document, Entry
from fogline.sentences.stamps import read_clock

PARTS = re.compile(r"(?P<day>.*?)(?:,? at |,?\s|T)(?P<clock>\d{1,2}:\d\d.*)")
DIGITS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{2}|\d{4})")
OFFSET = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d\d))?")
MONTHS = 12
HALF_A_DAY = 360  # minutes by which two neighbouring times must differ for midnight to lie between them
BESIDE_TIME = " \t\u00a0\u202f–—:|-"  # what parts an entry's time from its words
NEAR = 31  # days around publication within which a day without a year lies


@dataclass(frozen=True, slots=True)
class Stamped:
    """Characters ``[start, end)`` of the text were put up at ``when``; ``anchor`` is what their words count from.

    ``when`` has no ends where the stamp can be two days, and is None where nothing is said.
    """

    start: int
    end: int
    when: Interval | None
    anchor: Anchor | None


def post_stamp() -> None:
    """The stamp of the post: what it says was said when it was posted."""


def post_published() -> None:
    """A post that came by itself: what it says was said when it was published, as the export or feed gives it."""


def entry_time() -> None:
    """The time in front of the live entry: what it tells was told then.

    The day is that of publication for the first entry; after it days count on, or back, where times pass midnight.
    """


def read_stamps(document: Document, published: Anchor | None) -> list[Stamped]:
    """The stamped stretches in text order: posts of a series, or entries of a live report."""
    if document.layout.posts:
        return list(_posts(document, published))
    return list(_entries(document, published))


def _posts(document: Document, published: Anchor | None) -> Iterable[Stamped]:
    stamps = [document.text[slice(*post.stamp)] for post in document.layout.posts]
    month_first = puts_month_first(stamps)
    for post, words in zip(document.layout.posts, stamps, strict=True):
        settled = settle(words, month_first)
        start, end = post.stamp
        if settled is None:
            yield Stamped(post.start, post.end, Interval(start=start, end=end, text=words), published)
            continue
        when = msgspec.structs.replace(parse_published(settled), start=start, end=end, text=words)
        yield Stamped(post.start, post.end, when, anchor_of(settled))


def puts_month_first(stamps: Iterable[str]) -> bool | None:
    """Does 5/14/25 or 14/5/25 stand anywhere in the series? None where nothing settles it, or both do."""
    pairs = [(int(m[1]), int(m[3])) for words in stamps if (m := DIGITS.match(words)) and m[2] != "."]
    days_first = any(first > MONTHS for first, _ in pairs)
    months_first = any(second > MONTHS for _, second in pairs)
    return None if days_first == months_first else months_first


def settle(words: str, month_first: bool | None) -> str | None:
    """A stamp in a form that dates of publication have; None where it is no time, or two days could be meant.

    Days in digits with stops put the day first; with strokes the series must tell.
    """
    match = PARTS.fullmatch(words)
    clock = read_clock(match["clock"]) if match else None
    if match is None or clock is None:
        return None
    day: str | None = match["day"]
    if digits := DIGITS.fullmatch(match["day"]):
        day = _in_digits(digits, month_first)
    settled = f"{day} {clock[0]:02}:{clock[1]:02}"
    try:
        return settled if day and anchor_of(settled) else None
    except BadOption:
        return None


def _in_digits(digits: re.Match[str], month_first: bool | None) -> str | None:
    first, second, year = int(digits[1]), int(digits[3]), int(digits[4])
    if digits[2] == ".":
        month_first = False
    if month_first is None and first != second:
        return None
    day, month = (second, first) if month_first else (first, second)
    try:
        return date(year if len(digits[4]) == 4 else 2000 + year, month, day).isoformat()
    except ValueError:
        return None


def _entries(document: Document, published: Anchor | None) -> Iterable[Stamped]:
    """Entries in text order: the day above them is that of the first; midnight is passed where times jump."""
    entries = document.layout.entries
    clocks = [read_clock(entry.clock) if entry.clock else None for entry in entries]
    backwards = _runs_backwards([clock for clock in clocks if clock])
    day = published.day if published else None
    before: tuple[int, int] | None = None
    for entry, clock in zip(entries, clocks, strict=True):
        own = _own_day(entry, published)
        if own is not None:
            day = own
        elif day is not None and clock is not None and before is not None:
            day += timedelta(days=_days_between(before, clock, backwards))
        before = clock or before
        yield _stamped(document, entry, clock, day if clock else None) or Stamped(
            entry.start, entry.end, None, published
        )


def _stamped(
    document: Document, entry: Entry, clock: tuple[int, int] | None, day: date | None
) -> Stamped | None:  # fmt: skip
    if clock is None:
        return None
    start, end = entry.mark
    end = start + len(document.text[start:end].rstrip(BESIDE_TIME))
    zone = zone_of(entry.zone)
    time = f"T{clock[0]:02}:{clock[1]:02}"
    moment = f"{day.isoformat()}{time}" if day else None
    when = Interval(
        earliest=moment, latest=moment, start=start, end=end, text=document.text[start:end], grain="minute",
        zone=zone, relative=None if day else time,
    )  # fmt: skip
    return Stamped(entry.start, entry.end, when, Anchor(day, clock, zone) if day else None)


def _runs_backwards(clocks: Sequence[tuple[int, int]]) -> bool:
    """Newest first: more times lie before the one above than after it; a jump over midnight counts the other way."""
    steps = [_minutes(later) - _minutes(earlier) for earlier, later in pairwise(clocks)]
    falls = sum((step < 0) != (abs(step) >= 2 * HALF_A_DAY) for step in steps if step)
    return falls > len([step for step in steps if step]) - falls


def _days_between(before: tuple[int, int], clock: tuple[int, int], backwards: bool) -> int:
    step = _minutes(clock) - _minutes(before)
    if backwards:
        return -1 if step >= HALF_A_DAY else 0
    return 1 if step <= -HALF_A_DAY else 0


def _minutes(clock: tuple[int, int]) -> int:
    return clock[0] * 60 + clock[1]


def _own_day(entry: Entry, published: Anchor | None) -> date | None:
    """The day that stands beside an entry's time; without a year, the one near publication."""
    if entry.day is None:
        return None
    words = entry.day.replace(",", " ").replace(".", "").split()
    years = [str(published.day.year + shift) for shift in (0, -1, 1)] if published else []
    for year in [""] if any(len(word) == 4 and word.isdigit() for word in words) or "-" in entry.day else years:
        found = _named_day([*words, year])
        if found and (not year or (published and abs((found - published.day).days) <= NEAR)):
            return found
    return None


def _named_day(words: list[str]) -> date | None:
    """Day, month name and year in any order but the year last; an ISO day."""
    joined = " ".join(word for word in words if word)
    name = next((word for word in words if word.isalpha()), "")
    rest = [word for word in words if word and word != name]
    try:
        anchor = anchor_of(f"{rest[0]} {name} {rest[-1]}" if name and len(rest) == 2 else joined)
    except BadOption:
        return None
    return anchor.day if anchor else None


def zone_of(words: str | None) -> str | None:
    """The zone or offset that “GMT”, “EDT”, “GMT+3”, “Kyiv time” stand for; None for others and for local time."""
    if not words:
        return None
    entry = time_words().get(words.lower())
    if entry is not None and entry.kind == "zone":
        return entry.value
    if match := OFFSET.fullmatch(words):
        return f"{match[1]}{int(match[2]):02}:{match[3] or '00'}"
    place = words.lower().removesuffix(" time")
    return zone_places().get(place) or None
