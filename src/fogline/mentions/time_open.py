"""Ranges and open ends: “between A and B”, “from A to B”, “since A”, “until B”, “shortly before A”."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from fogline.mentions.time_calendar import month_days, narrowed, shift
from fogline.mentions.time_join import between
from fogline.mentions.time_sense import Scan, Sense, among

OF_A_YEAR = re.compile(r"(?:XXXX|\d{4})-(\d\d)(?:-(\d\d))?")
DASHES = ("-", "–", "—")


def link_ranges(scan: Scan, senses: list[Sense]) -> None:
    """Both ends of a range get the whole range as their value; their own TIMEX3 values stay."""
    for a, b in pairwise(senses):
        gap = between(scan, a, b)
        if gap is None or a.kind not in ("DATE", "TIME") or b.kind not in ("DATE", "TIME"):
            continue
        sentence = scan.tokens[a.first].sentence
        lead = scan.word(a.first - 1, sentence)
        two_ended = {"between": "between_links", "from": "from_links"}.get(lead)
        if two_ended and among(gap, two_ended):
            _link(a, b, a.first - 1)
        elif gap in DASHES or gap == "through":
            _link(a, b, a.first)


def _link(a: Sense, b: Sense, first: int) -> None:
    _share_year(a, b)
    a.from_ = b.from_ = first
    a.to = b.to = b.last
    _over_midnight(a, b)
    if a.days is None or b.days is None or a.days[0] > b.days[1]:
        return
    if a.clock or b.clock:
        end = b.until_clock or b.clock or (23, 59)
        if a.days[0] == b.days[1] and end < (a.clock or (0, 0)):
            return
        a.clock, a.until_clock, b.clock, b.until_clock = a.clock or (0, 0), end, a.clock or (0, 0), end
    a.rule = b.rule = "range_of_times"
    a.days = b.days = (a.days[0], b.days[1])


def _over_midnight(a: Sense, b: Sense) -> None:
    """“From 22:00 to 06:00” begins the day before; “from 10 p.m. on Monday to 5 a.m.” ends the day after."""
    if not (a.clock and b.clock and a.days and a.days == b.days and b.clock < a.clock):
        return
    if a.needs_day:
        a.days = shift(a.days[0], -1), shift(a.days[1], -1)
        a.timex = a.days[0].isoformat() + a.timex[10:]
    elif b.needs_day:
        b.days = shift(b.days[0], 1), shift(b.days[1], 1)
        b.timex = b.days[0].isoformat() + b.timex[10:]


def _share_year(a: Sense, b: Sense) -> None:
    """“Between January and March 2022”: both of the year that stands with the second."""
    match = OF_A_YEAR.fullmatch(a.timex)
    if not b.named_year or a.named_year or b.days is None or match is None:
        return
    year, month = b.days[1].year, int(match[1])
    year -= month > b.days[1].month
    a.relative, a.timex = None, f"{year:04}{a.timex[4:]}"
    if match[2] is None:
        a.days = month_days(year, month)
        a.days = narrowed(a.days, a.mod) if a.mod else a.days
    else:
        try:
            a.days = (date(year, month, int(match[2])),) * 2
        except ValueError:
            a.days = None


def open_ends(scan: Scan, senses: list[Sense]) -> None:
    """“Since A” runs to publication; “until B” ends with B; “before” and “after” a time of day stay in that day."""
    for sense in senses:
        share = sense.rule == "share_of"
        if (sense.kind not in ("DATE", "TIME") and not share) or sense.rule == "range_of_times":
            continue
        sentence = scan.tokens[sense.first].sentence
        first = sense.from_ if share and sense.from_ >= 0 else sense.first
        at = _lead_of(scan, first - 1, sentence)
        lead = scan.word(at, sentence)
        if among(lead, "since"):
            _since(scan, sense, at)
        elif among(lead, "until"):
            sense.open_start, sense.from_, sense.rule = True, at, "until"
        elif sense.kind == "TIME":
            _open_clock(scan, sense, at, lead)
        else:
            _open_day(scan, sense, at, lead)


def _open_clock(scan: Scan, sense: Sense, at: int, lead: str) -> None:
    """A time of day after “before”, “after”, “from” or “about”."""
    if among(lead, "before") or among(lead, "after"):
        _beside_clock(scan, sense, at)
    elif lead == "from" and sense.clock:
        sense.open_end, sense.from_ = True, at
    elif among(lead, "approximate"):
        sense.mod = "APPROX"


def _open_day(scan: Scan, sense: Sense, at: int, lead: str) -> None:
    """A day or longer after “by”, “before” or “after”; or in a noun that “since” governs."""
    if lead in ("before", "by"):
        sense.open_start, sense.from_, sense.rule = True, at, "until"
    elif lead == "after":
        _since(scan, sense, at)
    elif sense.kind == "DATE" and (event := _since_event(scan, sense)) is not None:
        _since(scan, sense, event)


def _since_event(scan: Scan, sense: Sense) -> int | None:
    """“Since the start of the war in May 2021”: where the “since” stands that governs the dated noun."""
    for above in scan.tokens[sense.first].ancestors():
        if above.is_verb:
            return None
        if above.tag == "IN" and among(above.lower, "since"):
            return above.index
    return None


def _lead_of(scan: Scan, at: int, sentence: int) -> int:
    """Where the preposition stands, “at least” or “about” passed over."""
    if scan.word(at, sentence) == "least" and scan.word(at - 1, sentence) == "at":
        return at - 2
    return at - 1 if scan.word(at, sentence) in ("about", "around", "the", "early", "late", "at") else at


def _since(scan: Scan, sense: Sense, at: int) -> None:
    sense.from_, sense.rule = at, "since"
    if sense.days is None:
        return
    if scan.day is not None and scan.day >= sense.days[0]:
        sense.days, sense.until_clock = (sense.days[0], scan.day), (23, 59) if sense.clock else None
    else:
        sense.open_end = True


def _beside_clock(scan: Scan, sense: Sense, at: int) -> None:
    """“Before 2 a.m.” reaches back to the start of the day, “after” to its end; with “shortly”, one hour."""
    sentence = scan.tokens[sense.first].sentence
    before = among(scan.word(at, sentence), "before")
    close = among(scan.word(at - 1, sentence), "shortly")
    sense.from_ = at - 1 if close else at
    sense.mod = "BEFORE" if before else "AFTER"
    if sense.clock is None:
        return
    minutes = sense.clock[0] * 60 + sense.clock[1]
    if before:
        start = max(minutes - 60, 0) if close else 0
        sense.clock, sense.until_clock = (start // 60, start % 60), (minutes // 60, minutes % 60)
    else:
        end = min(minutes + 60, 1439) if close else 1439
        sense.until_clock = (end // 60, end % 60)
