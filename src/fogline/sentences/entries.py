"""Entries of a live report: stretches that open with the time at which they were put up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from fogline.sentences.document import Entry, Paragraph, ParagraphKind
from fogline.sentences.stamps import AGO, ENTRY_LINE, ENTRY_START, read_clock
from fogline.tables.lines import words_of

Piece = tuple[int, int, ParagraphKind]

LINES_NEEDED, STARTS_NEEDED, STARTS_WHERE_LIVE = 2, 3, 2
LINE_LONGEST = 160
TOP = 4  # paragraphs in which a report says that it is live
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Mark:
    """A time that may open an entry; ``whole`` where it is all that its line holds, ``clock`` None for “2h ago”."""

    start: int
    end: int
    whole: bool
    clock: str | None
    zone: str | None = None
    day: str | None = None


def find_entries(text: str, paragraphs: list[Paragraph]) -> tuple[list[Entry], list[Piece]]:
    """The entries in text order, and the pieces of lines that hold their times.

    Two lines that hold a time and nothing else make a live report. Times in front of words do where the report calls
    itself live, or where each is earlier than the one above: times that count on may tell how one day went.
    """
    marks = [mark for paragraph in paragraphs if (mark := _mark(text, paragraph))]
    whole = [mark for mark in marks if mark.whole]
    fronts = [mark for mark in marks if not mark.whole]
    backwards = len(fronts) >= STARTS_NEEDED and _falls(fronts)
    live = len(fronts) >= STARTS_WHERE_LIVE and _says_live(text, paragraphs)
    kept = [*(whole if len(whole) >= LINES_NEEDED else []), *(fronts if backwards or live else [])]
    kept = _merged(text, sorted(kept, key=lambda mark: mark.start))
    ends = [*(mark.start for mark in kept[1:]), len(text)][: len(kept)]
    entries = [Entry(m.end, end, (m.start, m.end), m.clock, m.zone, m.day) for m, end in zip(kept, ends, strict=True)]
    return entries, [(mark.start, mark.end, "stamp") for mark in kept]


def _merged(text: str, marks: list[_Mark]) -> list[_Mark]:
    """A time that stands twice, one line below the other, opens one entry: “5 Mar 2025 - 14:05”, “(14:05 GMT)”."""
    found: list[_Mark] = []
    for mark in marks:
        above = found[-1] if found else None
        if above is not None and above.whole and mark.whole and not text[above.end : mark.start].strip():
            clock, zone, day = above.clock or mark.clock, above.zone or mark.zone, above.day or mark.day
            found[-1] = _Mark(above.start, mark.end, True, clock, zone, day)
        else:
            found.append(mark)
    return found


def _mark(text: str, paragraph: Paragraph) -> _Mark | None:
    start, end = _after_lead(text, paragraph), paragraph.end
    if end - start <= LINE_LONGEST and (match := ENTRY_LINE.fullmatch(text, start, end)):
        return _Mark(paragraph.start, end, True, match["clock"], match["zone"], match["before"] or match["after"])
    if end - start <= LINE_LONGEST and AGO.fullmatch(text, start, end):
        return _Mark(paragraph.start, end, True, None)
    match = ENTRY_START.match(text, paragraph.start, end)
    return _Mark(paragraph.start, match.end(), False, match["clock"], match["zone"]) if match else None


def _after_lead(text: str, paragraph: Paragraph) -> int:
    """After “Posted at” and the like."""
    folded = text[paragraph.start : min(paragraph.end, paragraph.start + LINE_LONGEST)].lower()
    lead = next(
        (w for w in words_of("entry") if folded.startswith(w) and not folded[len(w) : len(w) + 1].isalpha()), ""
    )
    start = paragraph.start + len(lead)
    while lead and start < paragraph.end and text[start] in ": \u00a0":
        start += 1
    return start


def _falls(marks: list[_Mark]) -> bool:
    """Does each time lie before the one above it, midnight passed at most once?"""
    clocks = [clock for mark in marks if mark.clock and (clock := read_clock(mark.clock))]
    rises = sum(later > earlier for earlier, later in pairwise(clocks))
    return len(clocks) >= STARTS_NEEDED and rises <= 1 and clocks[0] != clocks[-1] and rises < len(clocks) - 2


def _says_live(text: str, paragraphs: list[Paragraph]) -> bool:
    """“LIVE”, “Live updates”, “as it happened” in one of the first lines; no “people who live there”."""
    for line in (text[p.start : p.end][:LINE_LONGEST] for p in paragraphs[:TOP]):
        words = {word.lower() for word in WORD.findall(line) if word[0].isupper()}
        if any(phrase in line.lower() if " " in phrase else phrase in words for phrase in words_of("live")):
            return True
    return False
