"""What an undated report shows of the day it was written."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from fogline.mentions.time_sense import spoken_ahead
from fogline.mentions.time_words import time_words
from fogline.model.mention import TimeMention
from fogline.model.report import DateClue
from fogline.sentences.document import Document

WEEKDAY = re.compile(r"XXXX-WXX-(\d)")
MONTH = re.compile(r"XXXX-(\d\d)(?:-\d\d)?")
FIXED = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")


def date_clues(document: Document, times: Sequence[TimeMention]) -> tuple[DateClue, ...]:
    """Weekdays and months named without a year, each once, in text order; and the day that publication is not before.

    ``weekday`` has the day's English name, ``month`` its number, ``not_before`` an ISO day: after the latest explicit
    date or month spoken of as past.
    """
    clues: dict[tuple[str, str | int], DateClue] = {}
    latest: tuple[date, TimeMention] | None = None
    for time in times:
        if (clue := _clue(document, time)) is not None:
            clues.setdefault((clue.kind, clue.value), clue)
        day = _day_after(document, time)
        if day is not None and (latest is None or day > latest[0]):
            latest = day, time
    found = list(clues.values())
    if latest is not None:
        found.append(_as_clue(document, latest[1], "not_before", latest[0].isoformat()))
    return tuple(found)


def _clue(document: Document, time: TimeMention) -> DateClue | None:
    if time.kind not in ("DATE", "TIME"):
        return None
    if match := WEEKDAY.match(time.timex):
        return _as_clue(document, time, "weekday", _weekday_name(int(match[1])))
    if match := MONTH.match(time.timex):
        return _as_clue(document, time, "month", int(match[1]))
    return None


def _weekday_name(number: int) -> str:
    word = next(w for w, entry in time_words().items() if entry.kind == "weekday" and entry.value == str(number))
    return word.title()


def _day_after(document: Document, time: TimeMention) -> date | None:
    """The first day after an explicit date or month that is not spoken of as ahead."""
    match = FIXED.match(time.timex)
    if match is None or time.kind not in ("DATE", "TIME") or time.rule in ("until", "before"):
        return None
    year, month = int(match[1]), int(match[2])
    if year > 9998 or spoken_ahead(document.tokens[time.first]):
        return None
    if match[3]:
        return date(year, month, int(match[3]))
    return date(year, month, monthrange(year, month)[1]) + timedelta(days=1)


def _as_clue(document: Document, time: TimeMention, kind: str, value: str | int) -> DateClue:
    span = document.span(time.first, time.last)
    return DateClue(kind=kind, value=value, start=span.start, end=span.end, text=span.text or "")  # type: ignore[arg-type]
