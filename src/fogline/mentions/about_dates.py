"""The day of publication that a report states in its own lines: beside the byline, in the dateline, at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import msgspec

from fogline.errors import BadOption
from fogline.mentions.stamps import zone_of
from fogline.mentions.time_anchor import parse_published
from fogline.mentions.time_words import time_words
from fogline.model.interval import Interval
from fogline.model.report import EvidenceKind
from fogline.sentences.bylines import BY, starts_with
from fogline.sentences.document import Document
from fogline.sentences.stamps import read_clock
from fogline.tables.loader import load_groups
from fogline.tables.phrases import fold

NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
NAME = r"[A-Za-z]{3,9}\.?"
DAY = (
    rf"(?:(?P<a_day>{NUMBER}) (?P<a_name>{NAME}),? (?P<a_year>\d{{4}})"
    rf"|(?P<b_name>{NAME}) (?P<b_day>{NUMBER}),? (?P<b_year>\d{{4}})"
    r"|(?P<iso>\d{4}-\d\d-\d\d)|(?P<digits>\d{1,2}[./]\d{1,2}[./]\d{4}))"
)
TIME = (
    r"(?P<{0}>\d{{1,2}}[:.]\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\b\.?)?"
    r"|\d{{1,2}} ?[AaPp]\.?[Mm]\b\.?|\d{{4}}(?= ?(?:GMT|UTC|hrs)))"
    r"(?: ?\(?(?P<{0}_zone>[A-Z]{{1,5}}(?:[+-]\d{{1,2}}(?::\d\d)?)?|[+-]\d\d:?\d\d|[A-Z][a-z]+ time)\)?)?"
)
WEEKDAY = r"(?:(?P<weekday>[A-Za-z]{3,9})\.?,? )?"
WHOLE = re.compile(
    rf"(?:{TIME.format('early')}(?:,| on|) )?{WEEKDAY}{DAY}(?:(?:,? at |,? |T| [-–—|] ){TIME.format('late')})?\.?"
)
INSIDE = re.compile(DAY)
SEGMENTS = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+")
FIRST, PLAIN, WRITTEN, CHANGED = range(4)


@dataclass(frozen=True, slots=True)
class StatedDay:
    """When the report says that it was published; ``rank`` orders what is believed first."""

    rank: int
    when: Interval
    kind: EvidenceKind
    rule: str


def stated_publication(document: Document) -> StatedDay | None:
    """The date that is believed where none is given: with its year, and the only one of its rank.

    “Published …” goes before a bare date beside the byline, that before the dateline, that before “Updated …”.
    """
    found = list(_stated(document))
    if not found:
        return None
    best = min(stated.rank for stated in found)
    same = [stated for stated in found if stated.rank == best]
    days = {(stated.when.earliest or "")[:10] for stated in same}
    if len(days) > 1:
        return None
    return max(same, key=lambda stated: len(stated.when.earliest or ""))


def _stated(document: Document) -> Iterator[StatedDay]:
    begun = False  # below the report's first words a bare date may be another story's
    for paragraph in document.paragraphs:
        begun |= paragraph.kind == "body"
        if paragraph.kind == "byline":
            for stated in _in_byline(document.text, paragraph.start, paragraph.end):
                if not begun or stated.rank in (FIRST, CHANGED):
                    yield stated
    if (dateline := document.layout.dateline) is not None:
        found = list(INSIDE.finditer(document.text, *dateline))
        if len(found) == 1 and (when := _interval(document.text, found[0])) is not None:
            yield StatedDay(WRITTEN, when, "dateline", "mentions.about_dates.dateline_day")


def _in_byline(text: str, start: int, end: int) -> Iterator[StatedDay]:
    """Parts of the line between strokes that are a date and nothing else; behind names, the only date of the line."""
    if (whole := _part(text, start, end)) is not None:
        yield whole
        return
    by_names = BY.match(text, start, end) is not None
    found = [*INSIDE.finditer(text, start, end)]
    if by_names and len(found) == 1 and not _tells_more(text, start, found[0].start()):
        stop = SEGMENTS.search(text, found[0].end(), end)
        for last in (end, stop.start() if stop else end):
            if (stated := _part(text, found[0].start(), last)) is not None:
                yield stated
                return
    edges = [start, *(edge for match in SEGMENTS.finditer(text, start, end) for edge in match.span()), end]
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        if (stated := _part(text, first, last)) is not None:
            yield stated


def _tells_more(text: str, start: int, end: int) -> bool:
    """“By Jane Roe, born 3 March 1985”: words in small letters tell something else of the date."""
    small = re.findall(r"\b[a-z]{3,}\b", text[start:end])
    return any(word not in load_groups("layout")["byline_joiners"] for word in small if word != "by")


def _part(text: str, start: int, end: int) -> StatedDay | None:
    while start < end and text[start].isspace():
        start += 1
    rank, rule, after = _lead(text, start, end)
    match = WHOLE.fullmatch(text, after, end)
    when = _interval(text, match) if match is not None else None
    return StatedDay(rank, when, "byline", rule) if when is not None else None


def _lead(text: str, start: int, end: int) -> tuple[int, str, int]:
    """“Published: …”, “Updated at …”: the rank, its rule, and where the date begins."""
    folded, groups = fold(text[start:end]), load_groups("layout")
    for group, rank, rule in (
        ("published_leads", FIRST, "mentions.about_dates.published_line"),
        ("updated_leads", CHANGED, "mentions.about_dates.updated_line"),
    ):
        lead = next((w for w in sorted(groups[group], key=len, reverse=True) if starts_with(folded, w)), None)
        if lead is not None:
            rest = re.compile(r"\s*:?\s*(?:on:? |at )?", re.IGNORECASE).match(text, start + len(lead), end)
            return rank, rule, rest.end() if rest else start + len(lead)
    return PLAIN, "mentions.about_dates.byline_day", start


def published_line() -> None:
    """A line “Published …” with a full date."""


def byline_day() -> None:
    """A full date beside the byline, with nothing else between its strokes."""


def dateline_day() -> None:
    """The dateline's day, where it names the year."""


def updated_line() -> None:
    """A line “Updated …” with a full date, where no line says when the report was first published."""


def _interval(text: str, match: re.Match[str]) -> Interval | None:
    """The date with its words; None for no date, an ambiguous one, and one that its own weekday contradicts."""
    parts = match.groupdict()
    day = parts["iso"] or parts["digits"]
    if day is None:
        side = "a" if parts["a_year"] else "b"
        number = re.sub(r"\D", "", parts[f"{side}_day"] or "")
        day = f"{number} {parts[f'{side}_name']} {parts[f'{side}_year']}"
    try:
        whole = parse_published(day)
    except BadOption:
        return None
    iso = whole.earliest or ""
    if not _fits_weekday(parts.get("weekday"), iso):
        return None
    clock = parts.get("late") or parts.get("early")
    zone = parts.get("late_zone") or parts.get("early_zone")
    when = _at(iso, clock, zone) if clock else whole
    return msgspec.structs.replace(when, start=match.start(), end=match.end(), text=match.group())


def _fits_weekday(weekday: str | None, iso: str) -> bool:
    if weekday is None:
        return True
    entry = time_words().get(weekday.lower())
    return entry is not None and entry.kind == "weekday" and entry.value == str(date.fromisoformat(iso).isoweekday())


def _at(iso: str, clock: str, zone: str | None) -> Interval:
    """The minute of the day; the day alone where the clock is none."""
    read = read_clock(f"{clock[:2]}:{clock[2:]}" if clock.isdigit() else clock)
    if read is None:
        return parse_published(iso)
    moment = f"{iso}T{read[0]:02}:{read[1]:02}"
    return Interval(earliest=moment, latest=moment, grain="minute", zone=zone_of(zone))
