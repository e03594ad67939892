"""What each line of a report is for: title, byline, credit, post header, list item, body; and who posted it."""

from __future__ import annotations

import re

from fogline.sentences.document import Document, Paragraph, ParagraphKind, Post
from fogline.tables.loader import load_groups

BULLET = re.compile(r"\s*(?:[•▪▫◾◽‣·●○■□➡►▶*–—-]|[\u25a0-\u25ff\u2600-\u27bf\U0001f300-\U0001faff])\ufe0f?\s*")
STAMP = re.compile(
    r"\[(?P<when>\d{1,2} \w{3,9} \d{4},? \d{1,2}:\d{2}(?::\d{2})?"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?"
    r"|\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?)\]"
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}:\d{2}\b")
DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?\.?"
AGENCY = r"(?:\([^)\n]{2,40}\)|/[^/\n]{2,30}/\.?)"
# “TOWN, Country, Feb 4 (Agency) -”, “TOWN: ”, “Town (Country), 12 Feb 2025 (Agency) -”
DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ'’.\-/ ]{2,}?(?:, (?!" + DAY + r")[A-Z][^\W\d_.]*(?:[.'’\- ][^\W\d_]+)*\.?){0,2}"
    r"|[A-ZÀ-Þ][\w'’.\- ]{2,30}(?: \([^)\n]{2,30}\)|, [A-Z][\w'’.\- ]{2,30})?(?=,? (?:" + DAY + r" )?" + AGENCY + r"))"
    r"(?:,? " + DAY + r")?\s*(?:" + AGENCY + r"\s*)?(?:[-–—_]+|(?<=/)\.?|(?<=/\.)|(?<=[A-Z]):(?=\s+[A-Z“\"]))(?:\s+|$)"
)
TITLE_LONGEST = 220
HEADING_LONGEST = 70


def lay_out(document: Document) -> None:
    """Sets the kind of every paragraph and finds title, posts and signature."""
    layout = document.layout
    layout.posts = tuple(_posts(document))
    for paragraph in document.paragraphs:
        if paragraph.kind == "body":
            paragraph.kind = _kind(document, paragraph)
    if not layout.posts:
        if document.report.channel is None:  # the first line of a post is its news, not a title of it
            layout.title = _title(document)
        layout.signature = _signature(document)


def _posts(document: Document) -> list[Post]:
    """Series of posts: a line that ends in a stamp names the author; a stamp that opens a line follows a forward."""
    headers: list[tuple[Paragraph, tuple[int, int], str, int, bool]] = []
    for before, paragraph in zip([None, *document.paragraphs], document.paragraphs, strict=False):
        match = STAMP.search(document.text, paragraph.start, paragraph.end)
        if match is None:
            continue
        if match.end() >= paragraph.end - 1 and match.start() > paragraph.start:
            author = paragraph.start, _strip_right(document.text, paragraph.start, match.start())
            paragraph.kind = "stamp"
            headers.append((paragraph, author, match["when"], paragraph.end, False))
        elif match.start() == paragraph.start and before is not None:
            author, forwarded = _author_line(document, before)
            before.kind = "stamp"
            headers.append((before, author, match["when"], match.end(), forwarded))
    starts = [h[0].start for h in headers]
    ends = [*starts[1:], len(document.text)][: len(starts)]
    return [Post(h[3], end, h[1], h[2], h[4]) for h, end in zip(headers, ends, strict=True)]


def _author_line(document: Document, paragraph: Paragraph) -> tuple[tuple[int, int], bool]:
    line = document.text[paragraph.start : paragraph.end]
    starts = load_groups("layout")["forward_starts"]
    if any(line.lower().startswith(start) for start in starts) and ":" in line:
        start = paragraph.start + line.index(":") + 1
        while start < paragraph.end and document.text[start].isspace():
            start += 1
        return (start, _strip_right(document.text, start, paragraph.end)), True
    return (paragraph.start, _strip_right(document.text, paragraph.start, paragraph.end)), False


def _strip_right(text: str, start: int, end: int) -> int:
    """Takes commas, blanks, pictures and flags off the end."""
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ")”\"’'"):
        end -= 1
    return end


def _kind(document: Document, paragraph: Paragraph) -> ParagraphKind:
    text = document.text[paragraph.start : paragraph.end]
    lower, groups = text.lower(), load_groups("layout")
    if any(lower.startswith(s) for s in groups["correction_starts"]):
        return "body"
    if any(lower.startswith(s) for s in groups["credit_starts"]) or any(s in lower for s in groups["credit_inside"]):
        return "credit"
    if any(lower.startswith(s) for s in groups["boilerplate_starts"]) or re.fullmatch(
        r"(?:#[\w’']+\s*|\S+\s+#[\w’' #]+)+", text
    ):
        return "boilerplate"
    if any(s in lower for s in groups["caption_inside"]) and len(text) < 300:
        return "caption"
    return _kind_by_shape(document, paragraph, text)


def _kind_by_shape(document: Document, paragraph: Paragraph, text: str) -> ParagraphKind:
    ended = text.rstrip("”’\"')")[-1:] in ".!?:;…‼"
    if BULLET.match(text) and paragraph.index > 0 and text[0] not in "\"'“‘":
        return "item"
    if re.fullmatch(r"[a-z]{2,4}(?:/[a-z]{2,4})+", text):
        return "credit"
    early = paragraph.index < 5
    if (
        early
        and not ended
        and len(text) < 120
        and (YEAR.search(text) or text.startswith(tuple(load_groups("layout")["byline_starts"] + ["By "])))
    ):
        return "byline"
    if not ended and len(text) <= HEADING_LONGEST and 0 < paragraph.index < len(document.paragraphs) - 1:
        return "heading"
    return "body"


def _title(document: Document) -> tuple[int, int] | None:
    """The first line, when it is short and does not end like a sentence, and something follows it."""
    if not document.paragraphs:
        return None
    first = document.paragraphs[0]
    if document.layout.dateline and document.layout.dateline[0] == first.start:
        return None
    text = document.text[first.start : first.end]
    ended = text.rstrip("”’\"')")[-1:] in ".!?:;,"
    if len(document.paragraphs) < 2 or ended or len(text) > TITLE_LONGEST:
        return None
    first.kind = "title"
    return first.start, first.end


def _signature(document: Document) -> tuple[int, int] | None:
    """A last line “Name, office” without a verb or a stop: the person who signs the whole post."""
    for paragraph in reversed(document.paragraphs[1:]):
        if paragraph.kind == "boilerplate":
            continue
        first, last = document.range_of(paragraph.start, paragraph.end)
        tokens = document.tokens[first:last]
        text = document.text[paragraph.start : paragraph.end]
        named = len(tokens) >= 3 and tokens[0].text[:1].isupper() and tokens[1].text[:1].isupper()
        if named and "," in text and text[-1:] not in ".!?:" and len(text) < 160 and not any(t.is_verb for t in tokens):
            paragraph.kind = "byline"
            return paragraph.start, paragraph.end
        return None
    return None


def find_dateline(text: str, paragraphs: list[Paragraph]) -> tuple[int, int] | None:
    """“TOWN, Country, Feb 4 (Agency) -” at the start of one of the first paragraphs."""
    for paragraph in paragraphs[:6]:
        match = DATELINE.match(text, paragraph.start, paragraph.end)
        words = text[match.start() : match.end()].strip() if match else ""
        capitals = re.match(r"[A-ZÀ-Þ]['’A-ZÀ-Þ]{2}|[A-Z]+ [A-Z]+", words) is not None
        if match and len(words) < 120 and (capitals or re.search(AGENCY, words)):
            return match.start(), match.end()
    return None


def find_cuts(text: str, paragraphs: list[Paragraph], dateline: tuple[int, int] | None) -> list[int]:
    """Where a sentence must end whatever its punctuation: after the dateline and around stamps."""
    cuts = [dateline[1]] if dateline else []
    for match in STAMP.finditer(text):
        cuts += [match.start(), match.end()]
    return cuts
