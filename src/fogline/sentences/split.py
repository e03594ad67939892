"""Paragraphs from line breaks, sentences from punctuation: before the parser sees a word.

The parser of the language model joins a heading to the next line and splits after closing quotation marks, so the
cuts are made here and each sentence is parsed by itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import islice

from fogline.sentences.document import Paragraph, Sentence
from fogline.tables.words import word_set

LINE_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
CLOSING = "”’\"')]»"
OPENING = '“‘"«„'
# A run of stops is looked at from its first only, and once: a million dots take no longer a dot than three.
STOP = re.compile(r"(?<![.!?…‼⁇⁈⁉❗❓])(?:[.!?…]|[‼⁇⁈⁉❗❓]\ufe0f?)++[”’\"'’)\]»]*+(?=\s)")
LEADING = re.compile(
    r"[\s\ufeff\u200b-\u200f\u2060\ufe0f\u20e3•▪▫◾◽‣·●○■□➡►▶*\-–—\U0001f000-\U0001faff"
    r"\u2600-\u27bf\u2b00-\u2bff\U0001f1e6-\U0001f1ff]+"
)
NUMBERING = re.compile(r"\(?\d{1,2}[.)]\s+(?=\S)")
# “10:42 — ”, the mark of an entry in a live report.
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?: ?(?:GMT|UTC|[ap]\.?m\.?))?\s*[—–|-]\s+(?=\S)")
LONGEST = 1500
MOST_WORDS = 400
WORD_OR_MARK = re.compile(r"\w+|[^\w\s]")


def split_paragraphs(text: str) -> list[Paragraph]:
    """Non-blank stretches between line breaks; in hard-wrapped text only blank lines break."""
    lines: list[tuple[int, int]] = []
    start = 0
    for match in LINE_BREAK.finditer(text):
        lines.append((start, match.start()))
        start = match.end()
    lines.append((start, len(text)))
    joined = [piece for block in _blocks(text, lines) for piece in _unwrapped(text, block)]
    paragraphs: list[Paragraph] = []
    for start, end in joined:
        piece = text[start:end]
        if piece.strip().strip("\ufeff"):
            skip = len(piece) - len(piece.lstrip())
            paragraphs.append(Paragraph(len(paragraphs), start + skip, start + len(piece.rstrip())))
    return paragraphs


Line = tuple[int, int]


def _blocks(text: str, lines: list[Line]) -> list[list[Line]]:
    """Runs of lines between blank lines."""
    blocks: list[list[Line]] = [[]]
    for start, end in lines:
        if text[start:end].strip():
            blocks[-1].append((start, end))
        else:
            blocks.append([])
    return [block for block in blocks if block]


def _unwrapped(text: str, block: list[Line]) -> list[Line]:
    """The block as one paragraph where its lines are wrapped at a width, else line by line.

    Wrapped lines are 45 to 130 characters long, nearly as long as the longest, mostly do not end a sentence, often
    go on in lower case, and no line of a list stands among them.
    """
    first = text[block[0][0] : block[0][1]].strip()
    if len(block) > 2 and first.isupper() and len(first) <= 40:  # a heading in capitals right above its text
        return [block[0], *_unwrapped(text, block[1:])]
    inner = [text[a:b].strip() for a, b in block[:-1]]
    width = max((len(text[a:b].strip()) for a, b in block), default=0)
    if not inner or width > 130:
        return block
    full = sum(len(line) >= max(45, 0.72 * width) for line in inner)
    ended = sum(line[-1:] in '.!?:”"' for line in inner)
    listed = any(LEADING.match(text, a, b) or NUMBERING.match(text, a, b) for a, b in block[1:])
    goes_on = sum(text[a:b].lstrip()[:1].islower() for a, b in block[1:])
    if listed or full < 0.7 * len(inner) or ended > 0.35 * len(inner) or goes_on < 0.4 * len(inner):
        return block
    return [(block[0][0], block[-1][1])]


def split_sentences(text: str, paragraphs: list[Paragraph], forced: list[int]) -> list[Sentence]:
    """Sentences of each paragraph, without bullets and pictures at their start; very long ones are cut at a blank.

    ``forced`` are offsets where a sentence ends in any case.
    """
    sentences: list[Sentence] = []
    forced = sorted(forced)
    for paragraph in paragraphs:
        start = paragraph.start
        here = forced[bisect_right(forced, start) : bisect_left(forced, paragraph.end)]
        for cut in sorted({*_cuts(text, paragraph), *here, paragraph.end}):
            for piece_start, piece_end in _short_pieces(text, start, cut):
                first, last = _trim(text, piece_start, piece_end)
                if first < last:
                    sentences.append(Sentence(len(sentences), first, last, paragraph.index))
            start = cut
    return sentences


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    for pattern in (LEADING, NUMBERING, CLOCK):
        match = pattern.match(text, start, end)
        if match and match.end() < end:
            start = match.end()
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _short_pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence of at most 1,500 characters and 400 words and marks in one piece; a longer one is cut."""
    pieces: list[tuple[int, int]] = []
    while end - start > MOST_WORDS and (longest := _longest(text, start, end)) < end:
        cut = _cut_between(text, (start + longest) // 2, longest)
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]


def _longest(text: str, start: int, end: int) -> int:
    """Where a piece that begins at ``start`` must end at the latest."""
    last = min(end, start + LONGEST)
    words = islice(WORD_OR_MARK.finditer(text, start, last), MOST_WORDS, None)
    too_many = next(words, None)
    return too_many.start() if too_many is not None else last


def _cut_between(text: str, first: int, last: int) -> int:
    """After the last semicolon, else comma, else before the last blank; in a word without end, anywhere."""
    for mark in ("; ", ", "):
        at = text.rfind(mark, first, last)
        if at >= 0:
            return at + 1
    blank = text.rfind(" ", first, last)
    return blank if blank >= 0 else last


def _cuts(text: str, paragraph: Paragraph) -> list[int]:
    """Where a sentence ends inside the paragraph."""
    return [
        match.end() for match in STOP.finditer(text, paragraph.start, paragraph.end) if _is_end(text, match, paragraph)
    ]


NEXT_WORD = re.compile(r"\s+[^\w\s]*(\w[\w'’-]*)?")
LAST_WORD = re.compile(r"(\S+)$")


def _is_end(text: str, match: re.Match[str], paragraph: Paragraph) -> bool:
    """A stop ends a sentence unless an abbreviation, an initial, or a clause that goes on says otherwise."""
    after = NEXT_WORD.match(text, match.end(), paragraph.end)
    if after is None:
        return True
    following = after.group(1) or ""
    if following[:1].islower():
        return False
    if match.start() - paragraph.start < 8 and text[paragraph.start : match.start()].strip("( \t").isdecimal():
        return False
    stop = match.group()
    if stop[0] != "." or stop.startswith(".."):
        return not (stop[-1:] in CLOSING and _speaker_follows(text, match.end(), paragraph.end))
    if len(stop) > 1:
        return True
    word = LAST_WORD.search(text, max(paragraph.start, match.start() - 30), match.start())
    if word and word.group(1)[0] in "([" and word.group(1)[-1] not in ")]":
        return False  # “(pop. 80,000)”
    before = word.group(1).lstrip("“‘\"'([") if word else ""
    quoted = text[match.end() : after.start(1)].strip() if following else ""
    return bool(quoted[-1:] in OPENING and quoted) or not _is_abbreviation(before, following)


def _is_abbreviation(before: str, following: str) -> bool:
    lower = before.lower()
    if lower in word_set("abbreviations", "before_name"):
        return True
    if lower in word_set("abbreviations", "may_end") or re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", before):
        return following.lower() not in word_set("abbreviations", "starts_sentence")
    initial = bool(re.fullmatch(r"[A-Z]", before)) and before != "I"
    return initial and following.lower() not in word_set("abbreviations", "starts_sentence")


SPEAKER = re.compile(r"\s+(?:[A-Z][\w.'’-]*\s+){1,4}(\w+)")


def _speaker_follows(text: str, start: int, end: int) -> bool:
    """“Stop!” Smith said: the quotation's own mark does not end the sentence."""
    match = SPEAKER.match(text, start, end)
    return bool(match and match.group(1) in word_set("abbreviations", "speech_verbs"))
