"""What each line of a report is for: title, byline, credit, caption, post header, list item, body; who posted it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fogline.sentences.bylines import (
    CLOSING,
    bare_names,
    ended,
    is_byline,
    is_names,
    only_outlets,
    reports_from,
    starts_with,
    tells_day,
)
from fogline.sentences.captions import find_captions
from fogline.sentences.document import Document, Layout, Paragraph, ParagraphKind
from fogline.sentences.entries import find_entries
from fogline.sentences.posts import find_posts
from fogline.sentences.set_off import mark_pull_quotes, mark_tables
from fogline.sentences.turns import find_turns
from fogline.tables.lines import LineKind, LineRow, lead_phrases, line_rows, whole_lines, words_of
from fogline.tables.loader import load_groups
from fogline.tables.phrases import fold

BULLET = re.compile(r"\s*(?:[•▪▫◾◽‣·●○■□➡►▶*–—-]|[\u25a0-\u25ff\u2600-\u27bf\U0001f300-\U0001faff])\ufe0f?\s*")
DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?)(?:,? (?:\d{4}|\d\d\b))?\.?"
AGENCY = r"(?:\([^)\n]{2,40}\)|/[^/\n]{2,30}/\.?)"
# “TOWN, Country, Feb 4 (Agency) -”, “TOWN: ”, “Town (Country), 12 Feb 2025 (Agency) -”
DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ'’.\-/ ]{2,}?(?:, (?!" + DAY + r")[A-Z][^\W\d_.]*(?:[.'’\- ][^\W\d_]+)*\.?){0,2}"
    r"|[A-ZÀ-Þ][\w'’.\- ]{2,30}(?: \([^)\n]{2,30}\)|, [A-Z][\w'’.\- ]{2,30})?(?=,? (?:" + DAY + r" )?" + AGENCY + r"))"
    r"(?:,? " + DAY + r")?\s*(?:" + AGENCY + r"\s*)?(?:[-–—_]+|(?<=/)\.?|(?<=/\.)|(?<=[A-Z]):(?=\s+[A-Z“\"]))(?:\s+|$)"
    r"(?:\[[^\[\]]{2,80}\]\s+){0,4}"  # “[Text]”, “[Excerpts]”: what a monitoring service says of the text
)
TITLE_LONGEST, HEADING_LONGEST, LINE_LONGEST = 220, 70, 2000
TOP, DATELINE_WITHIN = 5, 6  # paragraphs among which bylines and datelines stand
PLACE_ROW = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: [A-Z][\w'’-]+| region| district| oblast| province){0,3}: \S+ \S")
# “‘We hold both ends’ – army spokesman”, “President Duarte: “We shall rebuild””: a line of speech, no heading.
SPOKEN_LINE = re.compile(r"[“\"‘«„'].+[”\"’»“']\s*[–—-]\s*\w|[A-Z][^:“\"]{1,60}:\s*[“\"‘«„]")
SLUG = re.compile(r"(?P<slug>[A-Z][A-Za-z]+(?: [A-Za-z]+)?): +(?=\S)")
AROUND = "\u200e\u200f\ufeff\u200b \t→»›>►▶➡✅❗️‼|•▪▫◾*<>[]…"
INITIALS = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,4})+")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|t\.me/\S+|@\w{3,}(?:\s*[|/·,]?\s*@\w{3,})*")

Range = tuple[int, int]


def mark_off(text: str, paragraphs: list[Paragraph], *, in_series: bool = True) -> tuple[list[Paragraph], Layout]:
    """Cuts out of the lines what their shape alone tells: headers of posts, times of entries, labels of
    speakers, credits of pictures.

    Without ``in_series`` the text is one post already, whose channel and time came with it: headers in it are quoted.
    """
    layout = Layout()
    posts, pieces = find_posts(text, paragraphs) if in_series else ([], [])
    layout.posts = tuple(posts)
    paragraphs = _cut(text, paragraphs, pieces)
    if not posts:
        entries, pieces = find_entries(text, paragraphs)
        layout.entries = tuple(entries)
        paragraphs = _cut(text, paragraphs, pieces)
        paragraphs = _cut(text, paragraphs, list(_slugs(text, paragraphs)))
        turns, pieces = find_turns(text, paragraphs)
        layout.turns = tuple(turns)
        paragraphs = _cut(text, paragraphs, pieces)
    captions, pieces = find_captions(text, paragraphs)
    layout.captions = tuple(captions)
    return _cut(text, paragraphs, pieces), layout


def _slugs(text: str, paragraphs: list[Paragraph]) -> Iterator[tuple[int, int, ParagraphKind]]:
    """“Update: the toll has risen”: a line's word for what sort of news it is."""
    for paragraph in paragraphs[1:]:
        match = SLUG.match(text, paragraph.start, paragraph.end) if paragraph.kind == "body" else None
        slug = match["slug"].lower() if match else ""
        if (
            match
            and slug in load_groups("layout")["slugs"]
            and told_by_words(text[paragraph.start : paragraph.end]) is None
        ):
            yield match.start(), match.end(), "label"


def _cut(text: str, paragraphs: list[Paragraph], pieces: list[tuple[int, int, ParagraphKind]]) -> list[Paragraph]:
    """The paragraphs with each piece as a paragraph of its own kind."""
    if not pieces:
        return paragraphs
    found: list[Paragraph] = []
    waiting = sorted(pieces)
    for paragraph in paragraphs:
        at = paragraph.start
        while waiting and waiting[0][0] < paragraph.end:
            start, end, kind = waiting[0]
            _add(found, text, (at, max(at, start)), paragraph.kind)
            _add(found, text, (max(at, start), min(end, paragraph.end)), kind)
            at = max(at, min(end, paragraph.end))
            if end > paragraph.end:
                break
            waiting.pop(0)
        _add(found, text, (at, paragraph.end), paragraph.kind)
    return found


def _add(found: list[Paragraph], text: str, span: Range, kind: ParagraphKind) -> None:
    piece = text[slice(*span)]
    if piece.strip():
        start = span[0] + len(piece) - len(piece.lstrip())
        found.append(Paragraph(len(found), start, span[0] + len(piece.rstrip()), kind))


def lay_out(document: Document) -> None:
    """Sets the kind of every paragraph that has none yet and finds title, corrections and signature."""
    layout = document.layout
    corrections: list[Range] = []
    for paragraph in document.paragraphs:
        if paragraph.kind == "body":
            told = told_by_words(document.text[paragraph.start : paragraph.end])
            if told == "correction":
                corrections.append((paragraph.start, paragraph.end))
                paragraph.kind = (
                    "boilerplate" if _notes_version(document.text[paragraph.start : paragraph.end]) else "body"
                )
                continue
            paragraph.kind = _kind(document, paragraph, told)
    layout.corrections = tuple(corrections)
    mark_tables(document)
    mark_pull_quotes(document)
    if layout.posts:
        return
    if document.opens_report:
        if document.report.channel is None:  # the first line of a post is its news, not a title of it
            layout.title = _title(document)
        _name_authors(document)
    if document.closes_report:
        layout.signature = _signature(document)


def told_by_words(line: str) -> LineKind | None:
    """What the words of a line say that it is: those in front, then all of it, then those inside; None where none do.

    “By …” and “Published …” are told by their place too, so those rows are asked elsewhere.
    """
    if len(line) > LINE_LONGEST:
        return None
    folded = fold(line).strip()
    for lead in dict.fromkeys((folded, folded.lstrip(AROUND + "([-–—"))):
        hit = lead_phrases("correction", "credit", "boilerplate").at(lead, 0)
        if hit is not None and len(line) <= hit[1].longest:
            return hit[1].kind
    row = whole_lines().get(folded.strip(AROUND + "-–—.:")) or next(_inside(folded), None)
    return row.kind if row is not None else None


def _inside(folded: str) -> Iterator[LineRow]:
    for row in line_rows():
        named = row.kind in ("credit", "boilerplate") and row.where == "inside"
        if named and len(folded) <= row.longest and any(word in folded for word in row.words):
            yield row


def _kind(document: Document, paragraph: Paragraph, told: LineKind | None) -> ParagraphKind:
    text = document.text[paragraph.start : paragraph.end]
    if told in ("credit", "boilerplate"):
        return told
    if document.layout.turn_at(paragraph.start) is not None:
        return "body"
    if _only_tags(text) or ADDRESS.fullmatch(text.strip(AROUND)):
        return "boilerplate"
    late = paragraph.index > 0
    if late and (INITIALS.fullmatch(text) or only_outlets(text) or reports_from(text)):
        return "credit"
    if BULLET.match(text) and late and text[0] not in "\"'“‘":
        return "item"
    early = paragraph.index < TOP and document.opens_report
    if not document.layout.posts and (is_byline(text) if early else tells_day(text)):
        return "byline"
    if not document.layout.posts and early and late and not is_names(text) and _names_people(document, text):
        return "byline"
    return "heading" if _is_heading(document, paragraph) else "body"


def _only_tags(text: str) -> bool:
    """“📌 #Port #Drones”: tags, and signs that are no words."""
    words = [word for word in text.split() if any(map(str.isalnum, word))]
    return bool(words) and all(word.startswith("#") for word in words)


def _names_people(document: Document, text: str) -> bool:
    """Names alone, and no word of them is written small elsewhere, as those of a headline are."""
    names = bare_names(text)
    small = {token.text for token in document.tokens} if names else set()
    return bool(names) and not any(
        word.lower() in small for name in names for word in name.split() if word[0].isupper()
    )


def _is_heading(document: Document, paragraph: Paragraph) -> bool:
    """A short line without a stop between others. In a post most lines have none: one with a sentence below it."""
    text = document.text[paragraph.start : paragraph.end]
    if ended(text) or len(text) > HEADING_LONGEST or not 0 < paragraph.index < len(document.paragraphs) - 1:
        return False
    below = document.paragraphs[paragraph.index + 1]
    if below.kind == "stamp" or _is_row_of_places(document, paragraph) or SPOKEN_LINE.match(text):
        return False
    following = document.text[below.start : below.end]
    return not document.layout.posts or ended(following) or len(following) > HEADING_LONGEST


def _is_row_of_places(document: Document, paragraph: Paragraph) -> bool:
    """“Sumy: one woman wounded” beside another such line: what happened in one place after another."""
    near = document.paragraphs[paragraph.index - 1], paragraph, document.paragraphs[paragraph.index + 1]
    above, own, below = (PLACE_ROW.match(document.text, p.start, p.end) is not None for p in near)
    return own and (above or below)


def _title(document: Document) -> Range | None:
    """The first line of the report itself, when it is short, does not end like a sentence and something follows it."""
    first = next((p for p in document.paragraphs[:TOP] if not _stands_above(document, p)), None)
    if first is None or first.kind in ("credit", "caption", "stamp", "item", "label"):
        return None
    if document.layout.dateline and document.layout.dateline[0] == first.start:
        return None
    text = document.text[first.start : first.end]
    if first.index + 1 >= len(document.paragraphs) or len(text) > TITLE_LONGEST:
        return None
    below = document.paragraphs[first.index + 1]
    asks = text.rstrip(CLOSING)[-1:] in "?!" and below.kind == "byline"
    if text.rstrip(CLOSING)[-1:] in ".!?:;," and not asks:
        return None
    first.kind = "title"
    start = first.start + len(text) - len(text.lstrip("# "))
    return (start, first.end) if start < first.end else None


def _name_authors(document: Document) -> None:
    """“Amina Saleh and Jon Marsh” alone, right below the title and above the day or the time: a byline without “By”."""
    for above, line, below in zip(
        document.paragraphs, document.paragraphs[1:TOP], document.paragraphs[2:], strict=False
    ):
        if above.kind == "title" and line.kind == "heading" and below.kind in ("byline", "stamp"):
            line.kind = "byline" if _names_people(document, document.text[line.start : line.end]) else "heading"


def _notes_version(line: str) -> bool:
    """“This story has been updated to include comment”: a note on versions that puts nothing right in its own words."""
    folded = fold(line).strip("( ")
    if any(word in folded for word in load_groups("layout")["righting"]):
        return False
    return any(starts_with(folded, note) for note in load_groups("layout")["version_notes"])


def _stands_above(document: Document, paragraph: Paragraph) -> bool:
    """A line of the site, or of the day, above the title."""
    if paragraph.kind == "boilerplate":
        return True
    folded = fold(document.text[paragraph.start : paragraph.end])
    return paragraph.kind == "byline" and any(starts_with(folded, word.strip()) for word in words_of("byline"))


def _signature(document: Document) -> Range | None:
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


def _is_slug(words: str) -> bool:
    """“ROUNDUP:”, “EXPLAINER:”: what sort of report it is, not where it was written."""
    return words.endswith(":") and words.rstrip(": ").lower() in load_groups("layout")["slugs"]


def find_dateline(text: str, paragraphs: list[Paragraph]) -> Range | None:
    """“TOWN, Country, Feb 4 (Agency) -” at the start of one of the first paragraphs."""
    for paragraph in [p for p in paragraphs[: 2 * DATELINE_WITHIN] if p.kind == "body"][:DATELINE_WITHIN]:
        match = DATELINE.match(text, paragraph.start, paragraph.end)
        words = text[match.start() : match.end()].strip() if match else ""
        capitals = re.match(r"[A-ZÀ-Þ]['’A-ZÀ-Þ]{2}|[A-Z]+ [A-Z]+", words) is not None
        if match and len(words) < 120 and (capitals or re.search(AGENCY, words)) and not _is_slug(words):
            return match.start(), match.end()
    return None


def cut_datelines(text: str, paragraphs: list[Paragraph], first: Range | None) -> list[Paragraph]:
    """The paragraphs with every further dateline of a round-up (“KYIV — …”, “LAGOS (Reuters) - …”) cut off in front.

    A town and a colon open the lines of a list too: they are no dateline there.
    """
    if first is None:
        return paragraphs
    pieces: list[tuple[int, int, ParagraphKind]] = []
    for paragraph in paragraphs:
        match = DATELINE.match(text, paragraph.start, paragraph.end) if paragraph.kind == "body" else None
        if match is None or match.start() <= first[0] or match.end() >= paragraph.end:
            continue
        words = match.group().strip()
        if words[-1] != ":" and (words[:2].isupper() or re.search(AGENCY, words)) and not _is_slug(words):
            pieces.append((match.start(), match.end(), "dateline"))
    return _cut(text, paragraphs, pieces)
