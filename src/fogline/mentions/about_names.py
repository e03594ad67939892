"""Who made the report, as its bylines and credits say: authors, editors, helpers, agencies."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from fogline.model.report import Credit, CreditKind
from fogline.sentences.bylines import BY, IN_PLACE, is_name, is_names, only_outlets, starts_with
from fogline.sentences.document import Document, Paragraph
from fogline.tables.loader import load_groups
from fogline.tables.outlets import outlet_named, outlets_in
from fogline.tables.phrases import fold
from fogline.tables.words import word_set

Range = tuple[int, int]

BETWEEN = re.compile(r"\s*(?:,\s+(?:and\s+|with\s+)?|;\s*|\s+and\s+|\s+&\s+|\s+with\s+|\s*[|•·/]\s*|\s+[–—-]\s+)\s*")
CLAUSES = re.compile(r";\s*|(?<=[a-z]{2})\.\s+(?=[A-Z(])|\)\s*\(|\n")
# A stroke, a dash or a date ends the names of a byline.
AFTER_NAMES = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+|,?(?: on)? (?=\d|[A-Z][a-z]{2,8}\.? \d)")
FROM_PLACE = re.compile(r" from (?P<place>[^\W\d_a-z][^.;,()]{1,40})\.?$")
AGENCY_MARK = re.compile(r"\(([^)\n]{2,40})\)|/([^/\n]{2,30})/")
LEADS: tuple[tuple[str, CreditKind], ...] = (
    ("additional_leads", "contribution"),
    ("reporting_leads", "reporting"),
    ("writing_leads", "writing"),
    ("editing_leads", "editing"),
    ("translation_leads", "translation"),
    ("picture_leads", "picture"),
)


def credits_of(document: Document) -> list[Credit]:
    """All credits in text order: bylines, the agency of the dateline, credit lines."""
    text = document.text
    found: list[Credit] = []
    if (dateline := document.layout.dateline) is not None:
        for match in list(AGENCY_MARK.finditer(text, *dateline))[-1:]:
            found += _agencies(text, *match.span(1 if match[1] else 2))
    pictures = [caption.credit for caption in document.layout.captions if caption.credit]
    for paragraph in document.paragraphs:
        span = paragraph.start, paragraph.end
        if paragraph.kind == "byline" and span != document.layout.signature:
            found += _byline(text, paragraph)
        elif paragraph.kind == "credit" and not any(a <= span[0] < b for a, b in pictures):
            for clause in _parts(text, CLAUSES, span):
                found += _clause(text, clause)
    return sorted(found, key=lambda credit: credit.start)


def _parts(text: str, splitter: re.Pattern[str], span: Range) -> Iterator[Range]:
    """The stretches between the splitter's matches, without blanks and brackets around them."""
    start = span[0]
    for match in [*splitter.finditer(text, *span), None]:
        first, last = start, match.start() if match else span[1]
        while first < last and text[first] in " \t([–—-":
            first += 1
        while first < last and text[last - 1] in " \t)],;":
            last -= 1
        if first < last:
            yield first, last
        start = match.end() if match else last


def _byline(text: str, paragraph: Paragraph) -> Iterator[Credit]:
    """“By Amina Saleh and Yonas T.”, “Amina Saleh in Aden”: the names; days and the outlet's own name are none."""
    line = text[paragraph.start : paragraph.end]
    by = BY.match(text, paragraph.start, paragraph.end)
    named = by is not None or IN_PLACE.search(text, paragraph.start, paragraph.end)
    if not named and not (_has_role(line) or is_names(line)):
        return
    start = by.end() if by else paragraph.start
    stop = AFTER_NAMES.search(text, start, paragraph.end)
    end = stop.start() if stop else paragraph.end
    nobody = _nobody(text, start, end)
    if nobody is not None:
        yield nobody
        return
    for part in _parts(text, BETWEEN, (start, end)):
        yield from _named(text, part, "author")


def _has_role(line: str) -> bool:
    roles = load_groups("layout")["byline_roles"]
    return any(word.strip(",.").lower() in roles for word in line.split())


def _nobody(text: str, start: int, end: int) -> Credit | None:
    """“By Our Correspondent in Aden”, “By Staff Writer”: an author without a name."""
    folded = fold(text[start:end])
    words = next((w for w in _longest("byline_nobody") if starts_with(folded, w)), None)
    if words is None:
        return None
    stop = start + len(words)
    place = IN_PLACE.match(text, stop, end)
    where = _place(text, place.end(), end) if place else None
    if place is None and stop < end and text[stop : stop + 1] not in ",|–—-;.( ":
        return None
    return Credit(kind="author", name=text[start:stop], start=start, end=stop, text=text[start:stop], place=where)


def _longest(group: str) -> list[str]:
    return sorted(load_groups("layout")[group], key=lambda words: (-len(words), words))


def _place(text: str, start: int, end: int) -> str:
    stop = re.compile(r"\s*(?:[|;]|\s[–—-]\s|, (?=\d))").search(text, start, end)
    return text[start : stop.start() if stop else end].strip(" .,")


def _clause(text: str, clause: Range) -> Iterator[Credit]:
    """One clause of a credit line: its opening or closing words tell what is credited."""
    folded = fold(text[slice(*clause)])
    for group, kind in LEADS:
        lead = next((w for w in _longest(group) if starts_with(folded, w)), None)
        if lead is not None:
            placed = False
            for part in _parts(text, BETWEEN, (clause[0] + len(lead), clause[1])):
                found = list(_named(text, part, kind))
                if not (placed and len(text[slice(*part)].split()) == 1):  # “in Palm Beach, Florida”
                    yield from found
                placed = any(credit.place for credit in found)
            return
    yield from _contributors(text, clause, folded)
    yield from _sources(text, clause, folded)


def _contributors(text: str, clause: Range, folded: str) -> Iterator[Credit]:
    """“Amina Saleh in Aden and staff writer Omar Bako contributed to this report.”"""
    at = min((i for w in _longest("contributing_phrases") if (i := folded.find(w)) > 0), default=None)
    if at is None:
        return
    there = FROM_PLACE.search(text, clause[0] + at, clause[1])
    place = there["place"].rstrip(".") if there else None
    for part in _parts(text, BETWEEN, (clause[0], clause[0] + at)):
        start = _after_role(text, part)
        for credit in _named(text, (start, part[1]), "contribution"):
            yield msgspec.structs.replace(credit, place=credit.place or place)


def _after_role(text: str, part: Range) -> int:
    """Where the name begins behind an outlet and a job in small letters (“staff writer Omar Bako”)."""
    words = list(re.compile(r"\S+").finditer(text, *part))
    small = [i for i, word in enumerate(words) if word.group().islower() and word.group() not in ("in", "al", "de")]
    return words[small[-1] + 1].start() if small and small[-1] + 1 < len(words) else part[0]


def _sources(text: str, clause: Range, folded: str) -> Iterator[Credit]:
    """“Source: AFP”, “With files from …”, “Some information was provided by …”, and lines of outlets alone."""
    lead = next((w for w in _longest("source_leads") if starts_with(folded, w)), None)
    if lead is not None:
        yield from _agencies(text, clause[0] + len(lead), clause[1])
        return
    for words in _longest("provided_leads"):
        if (at := folded.find(words)) >= 0:
            yield from _agencies(text, clause[0] + at + len(words), clause[1])
            return
    if starts_with(folded, "with") or only_outlets(text[slice(*clause)]):
        yield from (_agency(text, a, b) for a, b, _ in outlets_in(text, *clause))


def _agencies(text: str, start: int, end: int) -> Iterator[Credit]:
    """The outlets of the table named there; where there is none, what stands there as it is written."""
    known = outlets_in(text, start, end)
    if known:
        yield from (_agency(text, a, b) for a, b, _ in known)
        return
    for first, last in _parts(text, BETWEEN, (start, end)):
        last = first + len(text[first:last].rstrip("."))
        words = text[first:last].split()
        capital = text[first : first + 1].isupper() or "." in text[first:last]
        if capital and len(words) <= 5 and not any(word.isdigit() for word in words):
            yield Credit(kind="agency", name=text[first:last], start=first, end=last, text=text[first:last])


def _agency(text: str, start: int, end: int) -> Credit:
    row = outlet_named(text[start:end])
    name = row.name if row is not None else text[start:end]
    kind: CreditKind = "picture" if row is not None and row.kind == "picture" else "agency"
    return Credit(kind=kind, name=name, start=start, end=end, text=text[start:end])


def _named(text: str, part: Range, kind: CreditKind) -> Iterator[Credit]:
    """A person, with where he reported from; an outlet instead of one counts as agency."""
    place = IN_PLACE.search(text, *part)
    start, end = part[0], place.start() if place else part[1]
    words = text[start:end]
    if outlet_named(words.strip(".")) is not None:
        yield _agency(text, start, start + len(words.rstrip(".")))
        return
    if not is_name(words, 1) or _is_body(words):
        return
    stop = start + len(words.rstrip(".")) if len(words.split()[-1].rstrip(".")) > 2 else end
    where = _place(text, place.end(), part[1]) if place else None
    where = where if where and is_name(where, 1) else None
    name = " ".join(text[start:stop].split())
    yield Credit(kind=kind, name=name, start=start, end=stop, text=text[start:stop], place=where)


def _is_body(words: str) -> bool:
    """“Harbour News”, “Foreign Desk”, “March”: no person."""
    lower = fold(words).split()
    bodies = word_set("holder_words", "media_heads") | word_set("layout", "byline_roles")
    return any(word in bodies for word in lower)
