"""What is set off from the running text: tables, and pull quotes that only repeat it."""

from __future__ import annotations

import re
from itertools import groupby

from fogline.sentences.document import Document, Paragraph, Quotation

WORD = re.compile(r"\w+")
BETWEEN_CELLS = re.compile(r"\s*\|\s*|\t+| {3,}")
LONGEST_CELL = 40
FEWEST_WORDS = 5  # of a pull quote: a shorter one may be said twice
OPENING = "“\"«„»‘'"
LONGEST_QUOTE = 400
MOST_PLACES = 8  # of one run of words that are compared: text of one word again and again takes no longer
Words = tuple[str, ...]


def mark_tables(document: Document) -> None:
    """Two or more lines with the same number of short cells and figures in them are rows of a table: no claims."""
    rows = [(_cells(document.text[p.start : p.end]), p) for p in document.paragraphs]
    for cells, run in groupby(rows, key=lambda row: len(row[0])):
        lines = list(run)
        figures = any(cell[:1].isdecimal() for found, _ in lines for cell in found)
        if cells < 2 or len(lines) < 2 or not figures:
            continue
        for _, paragraph in lines:
            paragraph.kind = "table"


def _cells(line: str) -> list[str]:
    """The cells of a line; none where one of them is as long as a sentence."""
    cells = [cell.strip() for cell in BETWEEN_CELLS.split(line.strip("|\t "))]
    return cells if all(len(cell) <= LONGEST_CELL for cell in cells) else []


def mark_pull_quotes(document: Document) -> None:
    """A paragraph that is one quotation, or one sentence, whose words stand in another paragraph too.

    The one in the running text is kept. Its quotation marks are forgotten, so that no speech carries on in it.
    """
    if document.layout.posts:  # an alert may be given twice in the same words
        return
    opened = {quotation.start: quotation for quotation in document.quotations}
    alone = [(p, words) for p in document.paragraphs if (words := _repeatable(document, p, opened.get(p.start)))]
    if not alone:
        return
    running = _Running(document)
    pulled = [p for p, words in alone if running.holds(words, p.index)]
    for paragraph in pulled:
        paragraph.kind = "pull_quote"
        opened.pop(paragraph.start, None)
    document.quotations = list(opened.values())


def _repeatable(document: Document, paragraph: Paragraph, quotation: Quotation | None) -> Words:
    """The words of a paragraph that may be a pull quote, without the name of the speaker after a dash."""
    if paragraph.kind not in ("body", "heading", "item") or paragraph.end - paragraph.start > LONGEST_QUOTE:
        return ()
    text = document.text[paragraph.start : paragraph.end]
    if text[0] in OPENING:
        if quotation is None:
            return ()
        after = document.text[quotation.end : paragraph.end].strip()
        if after and after[0] not in "–—-":
            return ()
        text = document.text[slice(*quotation.inner)]
    elif len(document.sentences_within(paragraph.start, paragraph.end)) != 1:
        return ()
    words = _words(text)
    return words if len(words) >= FEWEST_WORDS else ()


def _words(text: str) -> Words:
    return tuple(WORD.findall(text.lower()))


class _Running:
    """The words of the running text, found by their first few."""

    def __init__(self, document: Document):
        self.words: list[str] = []
        self.paragraphs: list[int] = []
        self.lengths: list[int] = []
        for paragraph in document.paragraphs:
            words = _words(document.text[paragraph.start : paragraph.end])
            self.words += words
            self.paragraphs += [paragraph.index] * len(words)
            self.lengths.append(len(words))
        self.places: dict[Words, list[int]] = {}
        for at in range(len(self.words) - FEWEST_WORDS + 1):
            places = self.places.setdefault(tuple(self.words[at : at + FEWEST_WORDS]), [])
            if len(places) < MOST_PLACES:
                places.append(at)

    def holds(self, words: Words, paragraph: int) -> bool:
        """True where a longer paragraph has all these words in a row."""
        for at in self.places.get(words[:FEWEST_WORDS], ()):
            other = self.paragraphs[at]
            longer = other != paragraph and self.lengths[other] > len(words)
            if longer and tuple(self.words[at : at + len(words)]) == words:
                return True
        return False
