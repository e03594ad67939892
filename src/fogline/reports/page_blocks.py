"""An HTML tree as a row of blocks: paragraphs, headings, list items, captions, quotations, rows, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from fogline.tables.words import word_set

BlockKind = Literal["paragraph", "heading", "item", "caption", "quote", "row", "listing", "image", "video"]
Element = Any  # lxml ships no types

BREAK = "\u2028"  # stands for <br> until the block is done
# Blanks that are no width, hyphens that are not printed: nobody sees them.
UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
HEADING = re.compile(r"h[1-6]")
NAME_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
STYLE_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
FOOTNOTE = re.compile(r"[\s\[(]*(?:\d{1,3}|[a-z*†‡])[\s\])]*")
CELL_LONGEST = 160


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


def read_blocks(body: Element) -> list[Block]:
    """The blocks of ``body`` in order, without what is hidden, said by a script or marked as no part of the report."""
    return _Reader(body).blocks


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
    blocks: list[Block] = field(default_factory=list)
    runs: list[_Run] = field(default_factory=list)
    opened: list[_Open] = field(default_factory=list)
    links: int = 0

    def __post_init__(self) -> None:
        from lxml import etree

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
        if is_silent(element):
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
        elif tag == "a":
            self.links += 1
        if tag in word_set("page_words", "block_tags") or (tag == "time" and _stands_alone(element)):
            self._flush()
            self.opened.append(self._open(element))
        self._say(element.text)

    def _leave(self, element: Element) -> None:
        if element.tag == "a":
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
            return _Open(element, "item", _marker(element))
        if tag in ("blockquote", "pre"):
            return _Open(element, "quote" if tag == "blockquote" else "listing")
        return _Open(element, around if around in ("item", "caption", "quote", "listing") else "paragraph")

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
            if text:
                links = sum(len(clean(run.text)) for run in line if run.linked)
                self.blocks.append(Block(opened.kind, text, links, opened.element, None, self._take_marker(), near))
            near = bool(text)

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


def name_words(element: Element) -> frozenset[str]:
    """The words that class and id are made of, in lower case."""
    return frozenset(word for name in _names(element) for word in _parts(name))


def _names(element: Element) -> Iterator[str]:
    for attribute in ("class", "id"):
        yield from (element.get(attribute) or "").split()


def _parts(name: str) -> list[str]:
    return [part.lower() for part in NAME_PARTS.findall(name)]


def is_silent(element: Element) -> bool:
    """Hidden, or by its tag, role or name no part of what the page reports: menus, adverts, sharing, comments."""
    tag = element.tag
    if tag in word_set("page_words", "silent_tags") or is_hidden(element):
        return True
    if tag == "footer":
        return next(element.iterancestors("blockquote"), None) is None
    if tag == "form":  # some systems put the whole page into one form
        return next(element.iter("p", "h1", "article"), None) is None or _is_named_silent(element)
    if tag == "sup":
        return FOOTNOTE.fullmatch("".join(element.itertext())) is not None and len(element) > 0
    if element.get("role") in word_set("page_words", "silent_roles"):
        return not _holds_report(element)
    return _is_named_silent(element) and not _holds_report(element)


def is_hidden(element: Element) -> bool:
    """Hidden by attribute or style of its own."""
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or STYLE_HIDDEN.search(element.get("style") or "") is not None
    )


def _is_named_silent(element: Element) -> bool:
    if element.tag == "blockquote" and not name_words(element) & word_set("page_words", "pull_words"):
        return False
    inline = element.tag not in word_set("page_words", "block_tags")
    if inline and next(element.iterancestors("p", "li", "td"), None) is not None:
        return False
    silent, pairs = word_set("page_words", "silent_words"), word_set("page_words", "silent_pairs")
    for name in _names(element):
        parts = _parts(name)
        if silent & set(parts) or any(f"{a} {b}" in pairs for a, b in zip(parts, parts[1:], strict=False)):
            return True
    return False


def _holds_report(element: Element) -> bool:
    """The page's frame: its name may say what stands beside the report (“page with-sidebar”)."""
    return element.tag in ("html", "body", "main") or next(element.iter("h1", "main"), None) is not None


def _stands_alone(time: Element) -> bool:
    """The time of an entry in a live report is a line of its own; one inside a sentence is not."""
    around = time.getparent()
    blocks = word_set("page_words", "block_tags") - {"p", "li", "td"}
    return around.tag in blocks and not (around.text or "").strip() and not (time.tail or "").strip()


def _marker(item: Element) -> str:
    around = item.getparent()
    if around is None or around.tag != "ol":
        return "• "
    number = 1 + sum(1 for before in item.itersiblings("li", preceding=True))
    return f"{number}. "


def is_of_figures(table: Element) -> bool:
    """A table of figures has rows of several short cells; any other only lays the page out."""
    if next(table.iter("table", "article", "h1", "form"), table) is not table or table.get("role") == "presentation":
        nested = [inner for inner in table.iter("table", "article", "h1", "form") if inner is not table]
        if nested or table.get("role") == "presentation":
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
