"""Which blocks of a page are the report: from its headline to the end of its text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from fogline.reports.page_blocks import Block, Element, read_blocks
from fogline.tables.words import word_set

ENDED = re.compile(r"[.!?…:;‼][”’\"')\]»]*$")
SENTENCE_SHORTEST = 25
LONG = 80
STANDFIRST_WORDS = 8
SHARE = 1 / 3
ALIKE_SHORTEST = 30


@dataclass(frozen=True, slots=True)
class Article:
    """The headline's block, where the page shows one, and the blocks of the report below it."""

    headline: Block | None
    blocks: list[Block]


def find_article(body: Element, titles: list[str]) -> Article:
    """The report among the blocks of a page; ``titles`` are what its metadata call it.

    1. The headline: the block that a title names, else the only first-rank heading.
    2. The frame: the smallest element around the headline that holds a fair share of the page's sentences; without a
       headline the one `article` or `main`, else the whole page.
    3. The body: the element marked as the article's body, where the page marks one; pictures and the standfirst above
       it stay.
    4. Lines that are mostly links, what was said before, and whatever trails after the last sentence go.
    """
    blocks = read_blocks(body)
    headline = _headline(blocks, titles)
    frame = _frame(body, blocks, headline)
    inside = [block for block in blocks if _within(block.element, frame)]
    if headline is not None and headline in inside:
        inside = inside[inside.index(headline) + 1 :]
    inside = _before_other_stories(inside)
    marked = _marked_body(frame, inside)
    if marked is not None:
        inside = [b for b in inside if _within(b.element, marked) or _comes_first(b, inside, marked)]
    return Article(headline, _trimmed(_without_echoes(_without_links(_opening(inside)))))


def says_something(block: Block) -> bool:
    """A sentence, or a long line, that is not mostly a link."""
    if block.kind in ("heading", "image", "video", "row") or block.links > block.own:
        return False
    return block.own >= LONG or (block.own >= SENTENCE_SHORTEST and ENDED.search(block.text) is not None)


def _headline(blocks: list[Block], titles: list[str]) -> Block | None:
    known = [_folded(title) for title in titles]
    for title in known:
        for block in blocks:
            if _folded(block.text) == title:
                return block
    firsts = [block for block in blocks if block.kind == "heading" and block.element.tag == "h1"]
    if len(firsts) == 1:
        return firsts[0]
    for block in blocks:
        words = _folded(block.text)
        if len(words.split()) >= 4 and any(words in title for title in known):
            return block
    return firsts[0] if firsts else None


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _within(element: Element, frame: Element) -> bool:
    return element is frame or any(above is frame for above in element.iterancestors())


def _frame(body: Element, blocks: list[Block], headline: Block | None) -> Element:
    said, counted = _said_below(body, blocks)
    whole = said[body]
    if headline is not None:
        for element in (headline.element, *headline.element.iterancestors()):
            if element is body or (counted[element] >= 2 and said[element] >= SHARE * whole):
                return element
        return body
    for tag in ("article", "main"):
        found = [e for e in body.iter(tag) if said[e] >= SHARE * whole and e is not body]
        if len(found) == 1 and whole:
            return found[0]
    return body


def _said_below(body: Element, blocks: list[Block]) -> tuple[dict[Element, int], dict[Element, int]]:
    """Characters and number of sentences-like blocks below each element: one pass from the leaves up."""
    said: dict[Element, int] = defaultdict(int)
    counted: dict[Element, int] = defaultdict(int)
    for block in blocks:
        if says_something(block):
            said[block.element] += block.own
            counted[block.element] += 1
    for element in reversed(list(body.iter())):
        above = element.getparent()
        if above is not None and said.get(element):
            said[above] += said[element]
            counted[above] += counted[element]
    return said, counted


def _marked_body(frame: Element, blocks: list[Block]) -> Element | None:
    """The one element inside the frame that is marked as the body and holds most of what is said."""
    names = word_set("page_words", "body_names")
    whole = sum(b.own for b in blocks if says_something(b))
    for element in frame.iter():
        if not isinstance(element.tag, str):
            continue
        marks = {*(element.get("class") or "").split(), element.get("itemprop") or "", element.get("id") or ""}
        if marks & names:
            held = sum(b.own for b in blocks if says_something(b) and _within(b.element, element))
            if held > whole / 2:
                return element
    return None


def _comes_first(block: Block, blocks: list[Block], marked: Element) -> bool:
    """Above the marked body: a picture, its caption, the standfirst."""
    start = next((i for i, b in enumerate(blocks) if _within(b.element, marked)), 0)
    above = any(b is block for b in blocks[:start])
    return above and (block.kind in ("image", "video", "caption") or _is_standfirst(block))


def _is_standfirst(block: Block) -> bool:
    return says_something(block) or (block.links == 0 and len(block.text.split()) >= STANDFIRST_WORDS)


def _opening(blocks: list[Block]) -> list[Block]:
    """Between the headline and the first sentence only pictures, captions, headings, items and a standfirst stand."""
    first = next((i for i, b in enumerate(blocks) if _begins(b)), 0)
    kept = [b for b in blocks[:first] if b.kind != "paragraph" or _is_standfirst(b)]
    return [*kept, *blocks[first:]]


def _begins(block: Block) -> bool:
    """A sentence, or an item of a list of key points."""
    if block.kind == "item":
        return block.links == 0 and len(block.text.split()) >= STANDFIRST_WORDS
    return block.kind != "caption" and says_something(block)


def _before_other_stories(blocks: list[Block]) -> list[Block]:
    """A heading such as “Related” or “Most read” ends the report where no sentence of the frame's body follows it."""
    stops = word_set("page_words", "stop_headings")
    for i, block in enumerate(blocks):
        if block.kind == "heading" and _folded(block.text) in stops and any(says_something(b) for b in blocks[:i]):
            return blocks[:i]
    return blocks


def _without_links(blocks: list[Block]) -> list[Block]:
    return [b for b in blocks if b.kind in ("image", "video") or b.links <= b.own]


def _without_echoes(blocks: list[Block]) -> list[Block]:
    """What stands twice is a caption for another screen or a sentence pulled out as an ornament."""
    kept: list[Block] = []
    seen: set[str] = set()
    for block in blocks:
        words = _folded(block.text)
        if len(words) >= ALIKE_SHORTEST and words in seen:
            continue
        seen.add(words)
        kept.append(block)
    return kept


def _trimmed(blocks: list[Block]) -> list[Block]:
    """Ends with the last sentence, item, caption or row; short lines after it are buttons and tags."""
    end = len(blocks)
    while end and not _closes(blocks[end - 1]):
        end -= 1
    return blocks[:end]


def _closes(block: Block) -> bool:
    if block.kind in ("image", "video", "heading"):
        return False
    return block.kind != "paragraph" or says_something(block) or len(block.text.split()) >= STANDFIRST_WORDS
