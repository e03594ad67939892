"""The day from which relative times count: publication, or the stamp of a post. Never the clock."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime

from fogline.errors import BadOption
from fogline.mentions.time_words import time_words
from fogline.model.interval import Interval

CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?\s*(?P<zone>Z|[+-]\d\d:?\d\d|UTC|GMT)?"
AFTER = rf"(?:,?\s+{CLOCK})?"
NAME = r"(?P<name>[A-Za-z]{3,9})\.?"
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?P<year>\d{{4}})-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:[T ,]+{CLOCK})?)?",
        rf"(?P<day>\d{{1,2}})(?:(?P<slash>/)|\.)(?P<month>\d{{1,2}})[./](?P<year>\d{{4}}|\d\d){AFTER}",
        rf"(?P<day>\d{{1,2}})\s+{NAME},?\s+(?P<year>\d{{4}}){AFTER}",
        rf"{NAME}\s+(?P<day>\d{{1,2}}),\s+(?P<year>\d{{4}}){AFTER}",
    )
)
# Years in which “last week” and “in three centuries” stay inside the calendar of datetime.
EARLIEST, LATEST = 1000, 8000
MONTHS = 12
REMEDY = "give a day (2024-10-24), a time (2024-10-24T09:15+02:00), a month (2024-10) or a stamp (14 May 2025 00:52)"


@dataclass(frozen=True, slots=True)
class Anchor:
    """When a report or post was published: ``minute`` is (hour, minute); ``whole_month`` for a month alone."""

    day: date
    minute: tuple[int, int] | None = None
    zone: str | None = None
    whole_month: bool = False


def anchor_of(published: str | None) -> Anchor | None:
    """The anchor that ``published`` gives; None for no date, and for a month alone, which settles no day.

    Raises BadOption for text that is no date.
    """
    if not published:
        return None
    anchor = _read(published)
    return None if anchor.whole_month else anchor


def parse_published(text: str) -> Interval:
    """The interval that a date of publication covers: a minute, a day or a month. Raises BadOption."""
    anchor = _read(text)
    if anchor.whole_month:
        last = anchor.day.replace(day=monthrange(anchor.day.year, anchor.day.month)[1])
        return Interval(earliest=anchor.day.isoformat(), latest=last.isoformat(), text=text, grain="month")
    if anchor.minute is None:
        day = anchor.day.isoformat()
        return Interval(earliest=day, latest=day, text=text, grain="day")
    moment = f"{anchor.day.isoformat()}T{anchor.minute[0]:02}:{anchor.minute[1]:02}"
    return Interval(earliest=moment, latest=moment, text=text, grain="minute", zone=anchor.zone)


def _read(text: str) -> Anchor:
    """The anchor of a date in any of the accepted forms."""
    for form in FORMS:
        if match := form.fullmatch(text.strip()):
            try:
                return _anchor(match.groupdict())
            except (ValueError, KeyError):
                break
    raise BadOption(f"date of publication {text!r} cannot be read: {REMEDY}")


def _anchor(parts: dict[str, str | None]) -> Anchor:
    """Raises ValueError or KeyError where a part is no day, month or hour."""
    year, month = parts["year"] or "", parts.get("month")
    if month is None:
        kind, month = time_words()[(parts["name"] or "").lower()]
        if kind != "month":
            raise ValueError(month)
    full = int(year) if len(year) == 4 else 2000 + int(year)
    if not EARLIEST <= full <= LATEST:
        raise ValueError(full)
    day = parts.get("day")
    if parts.get("slash") and day != month and int(day or 0) <= MONTHS:
        raise ValueError(day)  # 04/03/2025 is a day of March or of April
    when = datetime(full, int(month), int(day or 1), int(parts.get("hour") or 0), int(parts.get("minute") or 0))
    clock = (when.hour, when.minute) if parts.get("hour") else None
    return Anchor(when.date(), clock, _zone(parts.get("zone")), whole_month=day is None)


def _zone(zone: str | None) -> str | None:
    """An offset in the form +02:00."""
    if not zone:
        return None
    if zone[0] not in "+-":
        return "+00:00"
    digits = zone[1:].replace(":", "")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"
