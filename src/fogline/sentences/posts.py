"""Series of stamped posts in one text, as messengers put them on the clipboard or into a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fogline.sentences.document import Paragraph, ParagraphKind, Post
from fogline.sentences.split import LINE_BREAK
from fogline.sentences.stamps import BARE_STAMP, STAMP
from fogline.tables.lines import words_of

Range = tuple[int, int]
Piece = tuple[int, int, ParagraphKind]

NAME_LONGEST = 120
SPOKEN_NAME = re.compile(r"\s*(?P<name>[^\s:](?:[^:\n]{0,78}[^\s:])?):(?=\s|$)")
NAME_WORDS = 8
MARKS = "\u200e\u200f\ufeff\u202a"


@dataclass(frozen=True, slots=True)
class Header:
    """The characters that say who posted and when, before the words of the post."""

    start: int
    end: int
    author: Range
    stamp: Range
    forwarded: bool = False


def find_posts(text: str, paragraphs: list[Paragraph]) -> tuple[list[Post], list[Piece]]:
    """The posts of a series in text order, and the pieces of lines that are no words of theirs.

    A line may end in a stamp after a name; open with a stamp and a name with a colon; open with a stamp below a line
    that names the author or whom the post was forwarded from; or be a messenger's own notice, which belongs to nobody.
    """
    headers: list[Header] = []
    pieces: list[Piece] = []
    before: Range | None = None
    for line in _lines(text, paragraphs):
        header = _header(text, line, before)
        if header is not None:
            headers.append(header)
            pieces.append((header.start, header.end, "stamp"))
        elif BARE_STAMP.match(text, _unmarked(text, line), line[1]):
            pieces.append((*line, "boilerplate"))
        before = line
    headers = headers or list(_forwards(text, paragraphs))
    pieces += [(header.start, header.end, "stamp") for header in headers if header.stamp[0] == header.stamp[1]]
    ends = [*(h.start for h in headers[1:]), len(text)][: len(headers)]
    posts = []
    for header, end in zip(headers, ends, strict=True):
        post, inner = _post(text, header, end)
        posts.append(post)
        pieces += inner
    return posts, pieces


def _forwards(text: str, paragraphs: list[Paragraph]) -> Iterator[Header]:
    """“Forwarded from Name” above a post without a stamp; what stands above the first of them is no post of theirs."""
    for start, end in _lines(text, paragraphs):
        source = forwarded_from(text, (start, end))
        if source is not None and text[end - 1] not in ".!?…;":
            yield Header(start, end, source, (end, end), forwarded=True)


def _lines(text: str, paragraphs: list[Paragraph]) -> Iterator[Range]:
    """Every line of the paragraphs; wrapped ones hold several."""
    for paragraph in paragraphs:
        start = paragraph.start
        for match in LINE_BREAK.finditer(text, paragraph.start, paragraph.end):
            yield start, match.start()
            start = match.end()
        yield start, paragraph.end


def _unmarked(text: str, line: Range) -> int:
    """Where the line begins after marks of writing direction."""
    start = line[0]
    while start < line[1] and text[start] in MARKS:
        start += 1
    return start


def _header(text: str, line: Range, before: Range | None) -> Header | None:
    start = _unmarked(text, line)
    if text[start : start + 1] == "[":
        return _opening(text, line, before)
    if text[start : start + 1].isdigit() and (match := BARE_STAMP.match(text, start, line[1])):
        name = SPOKEN_NAME.match(text, match.end(), line[1])
        return Header(line[0], name.end(), name.span("name"), match.span("when")) if name and _is_name(name) else None
    at = text.rfind("[", start, line[1])
    match = STAMP.match(text, at, line[1]) if at > start else None
    if match is None or match.end() < line[1] - 1 or match.start() - start > NAME_LONGEST:
        return None
    return Header(start, line[1], (start, strip_right(text, start, match.start())), match.span("when"))


def _opening(text: str, line: Range, before: Range | None) -> Header | None:
    """“[stamp] Name: words”, or “[stamp] words” below the line that names whose they are."""
    match = STAMP.match(text, _unmarked(text, line), line[1])
    if match is None:
        return None
    source = forwarded_from(text, before) if before is not None else None
    if before is not None and source is not None:
        return Header(before[0], match.end(), source, match.span("when"), True)
    name = SPOKEN_NAME.match(text, match.end(), line[1])
    if name is not None and _is_name(name):
        return Header(line[0], name.end(), name.span("name"), match.span("when"))
    if before is not None and before[1] - before[0] <= NAME_LONGEST and text[before[1] - 1] not in ".!?…:;":
        return Header(before[0], match.end(), (before[0], strip_right(text, *before)), match.span("when"))
    return Header(line[0], match.end(), (line[0], line[0]), match.span("when"))


def _is_name(match: re.Match[str]) -> bool:
    """A few words without a stop between them, the first with a capital, a digit or a sign in front."""
    name = match["name"]
    return len(name.split()) <= NAME_WORDS and not name[:1].islower() and not re.search(r"[.!?…;] ", name)


def _post(text: str, header: Header, end: int) -> tuple[Post, list[Piece]]:
    """The post behind a header, with the lines at its start that tell whose words it passes on or what it answers."""
    start, pieces = header.end, list[Piece]()
    author, forwarded, poster = header.author, header.forwarded, None
    while line := _next_line(text, start, end):
        source = forwarded_from(text, line)
        if source is None and not _answers(text, line):
            break
        if source is not None and not forwarded:
            author, forwarded, poster = source, True, header.author
        pieces.append((*line, "stamp"))
        start = line[1]
    return Post(start, end, author, header.stamp, forwarded, header.start, poster), pieces


def _next_line(text: str, start: int, end: int) -> Range | None:
    while start < end and text[start].isspace():
        start += 1
    if start >= end:
        return None
    stop = LINE_BREAK.search(text, start, end)
    return start, stop.start() if stop else end


def forwarded_from(text: str, line: Range) -> Range | None:
    """The name in “Forwarded from: Name” or “[Forwarded from Name]”; None where the line says nothing of the kind."""
    start = line[0] + (text[line[0]] == "[")
    folded = text[start : line[1]].lower()
    lead = next((w for w in words_of("forward") if folded.startswith(w)), None)
    if lead is None or line[1] - line[0] > NAME_LONGEST:
        return None
    start += len(lead)
    while start < line[1] and (text[start].isspace() or text[start] in ":"):
        start += 1
    return (start, strip_right(text, start, line[1])) if start < line[1] else None


def _answers(text: str, line: Range) -> bool:
    folded = text[line[0] : line[1]].lower().lstrip("[")
    return any(folded.startswith(w) for w in words_of("reply")) and line[1] - line[0] <= NAME_LONGEST


def strip_right(text: str, start: int, end: int) -> int:
    """Takes commas, blanks, pictures and flags off the end."""
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ")”\"’'"):
        end -= 1
    return end
