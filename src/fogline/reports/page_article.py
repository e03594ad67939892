"""Which blocks of a page are the report: from its headline to the end of its text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from fogline.reports.page_blocks import Block, read_blocks
from fogline.reports.page_silence import Element, name_words
from fogline.tables.words import word_set

ENDED = re.compile(r"[.!?…:;‼][”’\"')\]»]*$")
SENTENCE_SHORTEST = 25
LONG = 80
STANDFIRST_WORDS = 8
SENTENCE_WORDS = 3
TITLE_SHORTEST = 4
SHARE = 1 / 3
ALIKE_SHORTEST = 30
WALL_LONGEST = 400
OWN_WORDS = 12  # characters beside a link that make a sentence of a line


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
    if not any(says_something(block) for block in blocks):
        blocks = read_blocks(body, by_name=False)  # the report stands in an element with a name such as “promo”
    headline = _headline(blocks, titles)
    said, counted = _said_below(body, blocks)
    frame = _frame(body, headline, said, counted)
    inside = _within(blocks, frame)
    if headline is not None and headline in inside:
        inside = inside[inside.index(headline) + 1 :]
    inside = _before_other_stories(inside)
    marked = _marked_body(frame, said)
    if marked is not None:
        inside = _marked_and_first(inside, marked)
    return Article(headline, _trimmed(_without_echoes(_without_links(_opening(inside)))))


def is_wall(title: str, blocks: list[Block]) -> bool:
    """A page to log in, to be let through or of an error: by its title, and few words below it."""
    known = _folded(title)
    walls = word_set("page_words", "wall_titles")
    named = any(known == wall or known.startswith(f"{wall} ") for wall in walls)
    return named and sum(block.own for block in blocks if says_something(block)) < WALL_LONGEST


def says_something(block: Block) -> bool:
    """A sentence, or a long line, that is not mostly a link."""
    if block.kind in ("heading", "image", "video", "row", "source") or block.links > block.own:
        return False
    return block.own >= LONG or (block.own >= SENTENCE_SHORTEST and ENDED.search(block.text) is not None)


def _headline(blocks: list[Block], titles: list[str]) -> Block | None:
    """The block that is a title word for word; a heading within a title; the only first heading; a line within one."""
    known = [_folded(title) for title in titles]
    for title in known:
        for block in blocks:
            if _folded(block.text) == title:
                return block
    headings = [block for block in blocks if block.kind == "heading" and block.links <= block.own]
    named = _named_in(headings, known)
    if named is not None:
        return named
    firsts = [block for block in headings if block.element.tag == "h1"]
    return firsts[0] if firsts else _named_in(blocks, known)


def _named_in(blocks: list[Block], titles: list[str]) -> Block | None:
    """The first block of some words that a title holds: titles also name the outlet."""
    for block in blocks:
        words = _folded(block.text)
        if len(words.split()) >= TITLE_SHORTEST and any(words in title for title in titles):
            return block
    return None


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _within(blocks: list[Block], frame: Element) -> list[Block]:
    inside = set(frame.iter())
    return [block for block in blocks if block.element in inside]


Weights = dict[Element, int]


def _frame(body: Element, headline: Block | None, said: Weights, counted: Weights) -> Element:
    share = SHARE * said[body]
    if headline is not None:
        for element in (headline.element, *headline.element.iterancestors()):
            if element is body or (counted[element] >= 2 and said[element] >= share):
                return element
    for tag in ("article", "main"):
        found = [element for element in body.iter(tag) if said[element] >= share > 0]
        if headline is None and len(found) == 1:
            return found[0]
    return body


def _said_below(body: Element, blocks: list[Block]) -> tuple[Weights, Weights]:
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


def _marked_body(frame: Element, said: Weights) -> Element | None:
    """The first element inside the frame that is marked as the body and holds most of what is said."""
    names = word_set("page_words", "body_names")
    for element in frame.iter():
        if not isinstance(element.tag, str):
            continue
        marks = {*(element.get("class") or "").split(), element.get("itemprop") or "", element.get("id") or ""}
        if marks & names and said[element] > said[frame] / 2:
            return element
    return None


def _marked_and_first(blocks: list[Block], marked: Element) -> list[Block]:
    """The marked body, and above it pictures, their captions, the standfirst."""
    body = _within(blocks, marked)
    if not body:
        return blocks
    above = blocks[: blocks.index(body[0])]
    return [b for b in above if b.kind in ("image", "video", "caption") or _is_standfirst(b)] + body


def _is_standfirst(block: Block) -> bool:
    if block.element.tag == "time":
        return False
    if name_words(block.element) & word_set("page_words", "standfirst_words"):
        return True
    counted = len(block.text.split())
    whole = ENDED.search(block.text) is not None and counted >= SENTENCE_WORDS
    return says_something(block) or (block.links == 0 and (whole or counted >= STANDFIRST_WORDS))


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
    """A heading such as “Related” or “Most read” ends the report; a line that says no more is none of it."""
    stops = word_set("page_words", "stop_headings")
    for i, block in enumerate(blocks):
        if block.kind == "heading" and _folded(block.text) in stops and any(says_something(b) for b in blocks[:i]):
            return blocks[:i]
    return [block for block in blocks if _folded(block.text) not in stops or block.kind in ("image", "video")]


def _without_links(blocks: list[Block]) -> list[Block]:
    """A line that is mostly a link goes, unless it is told in words of its own: “said a post by the *ministry*.”"""
    told = [b.text[-1:] in ".!?”" and b.own >= OWN_WORDS for b in blocks]
    return [b for b, own in zip(blocks, told, strict=True) if b.kind in ("image", "video") or b.links <= b.own or own]


def _without_echoes(blocks: list[Block]) -> list[Block]:
    """A caption or quotation in words that stand elsewhere is for another screen, or pulled out as an ornament."""
    counted = Counter(_folded(block.text) for block in blocks)
    kept: list[Block] = []
    for block in blocks:
        words = _folded(block.text)
        if block.kind in ("caption", "quote") and len(words) >= ALIKE_SHORTEST and counted[words] > 1:
            counted[words] -= 1
            continue
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
