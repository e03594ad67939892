"""An HTML tree as a row of blocks: paragraphs, headings, list items, captions, quotations, rows, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from fogline.reports.page_silence import Element, frames_of, is_silent, name_words
from fogline.tables.words import word_set

BlockKind = Literal["paragraph", "heading", "item", "caption", "quote", "source", "row", "listing", "image", "video"]

BREAK = "\u2028"  # stands for <br> until the block is done
# Blanks that are no width, hyphens that are not printed: nobody sees them.
UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
HEADING = re.compile(r"h[1-6]")
CELL_LONGEST = 160
HEADING_LONGEST = 90
DASHES = "—–-"
KEPT_BELOW = ("item", "caption", "quote", "source", "listing")


@dataclass(slots=True)
class Block:
    """One line of a page: its words, how many of their characters are links, the element that it stands in.

    ``near``: only a line break, no gap, parts it from the one before. ``marker``: what a list puts in front of it.
    """

    kind: BlockKind
    text: str
    links: int
    element: Element
    address: str | None = None
    marker: str = ""
    near: bool = False

    @property
    def own(self) -> int:
        """Characters that are no link."""
        return len(self.text) - self.links


def read_blocks(body: Element, *, by_name: bool = True) -> list[Block]:
    """The blocks of ``body`` in order, without what is hidden or said by a script.

    ``by_name``: nor what class, id or role mark as no part of the report.
    """
    return _Reader(body, by_name).blocks


@dataclass(slots=True)
class _Open:
    """An open block element and what its text would be."""

    element: Element
    kind: BlockKind
    marker: str = ""


@dataclass(slots=True)
class _Run:
    text: str
    linked: bool


@dataclass(slots=True)
class _Reader:
    body: Element
    by_name: bool = True
    blocks: list[Block] = field(default_factory=list)
    runs: list[_Run] = field(default_factory=list)
    opened: list[_Open] = field(default_factory=list)
    links: int = 0
    frames: set[Element] = field(default_factory=set)
    numbers: dict[Element, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        from lxml import etree

        self.frames = frames_of(self.body) if self.by_name else set(self.body.iter())
        self.opened.append(_Open(self.body, "paragraph"))
        walk = etree.iterwalk(self.body, events=("start", "end"))
        passed: set[Element] = set()
        for event, element in walk:
            if event == "end":
                if element in passed:
                    passed.discard(element)
                elif isinstance(element.tag, str):
                    self._leave(element)
                if element is not self.body:
                    self._say(element.tail)
            elif not isinstance(element.tag, str) or self._is_passed(element):
                walk.skip_subtree()
                passed.add(element)
            else:
                self._enter(element)
        self._flush()

    def _is_passed(self, element: Element) -> bool:
        """Silent elements, and those that are written at once: tables of figures."""
        if is_silent(element, self.frames):
            if element.tag in word_set("page_words", "block_tags"):
                self._flush()
            return True
        if element.tag == "table" and is_of_figures(element):
            self._flush()
            self.blocks += _rows(element)
            return True
        return False

    def _enter(self, element: Element) -> None:
        tag = element.tag
        if tag == "br":
            self._say(BREAK)
        elif tag in ("img", "amp-img", "video", "amp-video"):
            self._picture(element)
        elif tag == "a" and element.get("href"):
            self.links += 1
        if tag in word_set("page_words", "block_tags") or _stands_alone(element):
            self._flush()
            self.opened.append(self._open(element))
        self._say(element.text)

    def _leave(self, element: Element) -> None:
        if element.tag == "a" and element.get("href"):
            self.links -= 1
        if self.opened[-1].element is element and element is not self.body:
            self._flush()
            self.opened.pop()

    def _open(self, element: Element) -> _Open:
        around = self.opened[-1].kind
        tag = element.tag
        if HEADING.fullmatch(tag):
            return _Open(element, "heading")
        if tag in ("figcaption", "caption") or name_words(element) & word_set("page_words", "caption_words"):
            return _Open(element, "caption")
        if tag == "li":
            return _Open(element, "item", self._marker(element))
        if tag in ("footer", "cite"):  # under a quotation: whose it is
            return _Open(element, "source")
        if tag in ("blockquote", "pre"):
            return _Open(element, "quote" if tag == "blockquote" else "listing")
        return _Open(element, around if around in KEPT_BELOW else "paragraph")

    def _say(self, text: str | None) -> None:
        if text:
            if self.opened[-1].kind == "listing":
                text = text.strip("\n").replace("\n", BREAK)
            self.runs.append(_Run(text, self.links > 0))

    def _flush(self) -> None:
        """Ends the block: a line break makes a new line of it, an empty line a new block."""
        runs, self.runs = self.runs, []
        if not any(run.text.strip() for run in runs):
            return
        opened, near = self.opened[-1], False
        for line in _lines(runs):
            text = clean("".join(run.text for run in line))
            if any(char.isalnum() for char in text):
                links = sum(len(clean(run.text)) for run in line if run.linked)
                kind = self._kind(opened, text)
                self.blocks.append(Block(kind, text, links, opened.element, None, self._take_marker(), near))
            near = bool(text)

    def _kind(self, opened: _Open, text: str) -> BlockKind:
        """A line in bold alone is a heading; the line beside a picture, in a frame made for it, its caption.

        A dash in a quotation begins the line that says whose it is.
        """
        if opened.kind != "paragraph":
            return "source" if opened.kind == "quote" and text[0] in DASHES else opened.kind
        element, before = opened.element, self.blocks[-1] if self.blocks else None
        if len(text) <= HEADING_LONGEST and text[-1] not in ".!?:;,…" and _is_bold(element):
            return "heading"
        if before is not None and before.kind in ("image", "video"):
            around = before.element.getparent()
            if element.getparent() is around and name_words(around) & word_set("page_words", "picture_words"):
                return "caption"
        return "paragraph"

    def _marker(self, item: Element) -> str:
        around = item.getparent()
        if around is None or around.tag != "ol":
            return "• "
        self.numbers[around] = self.numbers.get(around, 0) + 1
        return f"{self.numbers[around]}. "

    def _take_marker(self) -> str:
        """The mark of the list item that begins here, once."""
        for opened in reversed(self.opened):
            if opened.marker:
                marker, opened.marker = opened.marker, ""
                return marker
        return ""

    def _picture(self, element: Element) -> None:
        address = element.get("src") or element.get("data-src") or ""
        if address and not address.startswith("data:"):
            kind: BlockKind = "video" if element.tag.endswith("video") else "image"
            self.blocks.append(Block(kind, "", 0, element, address=address))


def _lines(runs: list[_Run]) -> list[list[_Run]]:
    """The runs cut at line breaks."""
    lines: list[list[_Run]] = [[]]
    for run in runs:
        first, *more = run.text.split(BREAK)
        lines[-1].append(_Run(first, run.linked))
        lines += [[_Run(text, run.linked)] for text in more]
    return lines


def clean(text: str) -> str:
    """The words with single blanks between them, without what nobody sees."""
    return " ".join(UNSEEN.sub("", text).split())


def text_of(element: Element) -> str:
    """All words below an element on one line, silent elements left out."""
    return " ".join(block.text for block in _Reader(element).blocks if block.text)


def _is_bold(element: Element) -> bool:
    return (
        len(element) == 1
        and element[0].tag in ("b", "strong")
        and not ((element.text or "").strip() or (element[0].tail or "").strip())
    )


def _stands_alone(element: Element) -> bool:
    """The time of an entry in a live report, or who is quoted, is a line of its own; inside a sentence it is not."""
    around = element.getparent()
    if element.tag == "cite":
        return around is not None and around.tag == "blockquote"
    if element.tag != "time":
        return False
    blocks = word_set("page_words", "block_tags") - {"p", "li", "td"}
    return around.tag in blocks and not (around.text or "").strip() and not (element.tail or "").strip()


def is_of_figures(table: Element) -> bool:
    """A table of figures has rows of several short cells; any other only lays the page out."""
    inside = (inner for inner in table.iter("table", "article", "h1", "form") if inner is not table)
    if table.get("role") == "presentation" or next(inside, None) is not None:
        return False
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    cells = [cell for row in rows for cell in row]
    several = sum(1 for row in rows if len(row) > 1)
    return several >= 2 and all(sum(len(t) for t in cell.itertext()) <= CELL_LONGEST for cell in cells)


def _rows(table: Element) -> Iterator[Block]:
    """A line a row, cells parted by bars; the table's caption before them."""
    for element in table.iter("caption", "tr"):
        if element.tag == "caption":
            text = text_of(element)
            kind: BlockKind = "caption"
        else:
            text = " | ".join(text_of(cell) for cell in element if cell.tag in ("td", "th"))
            kind = "row"
        if text.strip(" |"):
            yield Block(kind, text, 0, element)
