"""Which elements of a page are no part of what it reports: menus, adverts, sharing, comments, what is hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Any

from fogline.tables.words import word_set

Element = Any  # lxml ships no types

NAME_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
STYLE_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
FOOTNOTE = re.compile(r"[\s\[(]*(?:\d{1,3}|[ivxl]{1,6}|[a-z*†‡])[\s\])]*")
NAMES_LONGEST = 1000


def frames_of(body: Element) -> set[Element]:
    """Whatever holds a first heading or the main element: the frame of the page, whose names say little of it."""
    frames: set[Element] = {body}
    for held in body.iter("h1", "main"):
        for element in (held, *held.iterancestors()):
            if element in frames:
                break
            frames.add(element)
    return frames


def name_words(element: Element) -> frozenset[str]:
    """The words that class and id are made of, in lower case."""
    return frozenset(word for name in _names(element) for word in _parts(name))


def _names(element: Element) -> Iterator[str]:
    for attribute in ("class", "id"):
        yield from (element.get(attribute) or "")[:NAMES_LONGEST].split()


def _parts(name: str) -> list[str]:
    return [part.lower() for part in NAME_PARTS.findall(name)]


def is_silent(element: Element, frames: set[Element]) -> bool:
    """Hidden, or by its tag, role or name no part of what the page reports; ``frames`` as of `frames_of`."""
    tag = element.tag
    if tag in word_set("page_words", "silent_tags") or _is_hidden(element):
        return True
    if tag == "footer":
        return next(element.iterancestors("blockquote"), None) is None
    if tag == "sup":
        return FOOTNOTE.fullmatch("".join(islice(element.itertext(), 4))) is not None and _is_linked(element)
    if element in frames:
        return False
    if tag == "form" and next(element.iter("p", "article"), None) is None:
        return True  # some systems put the whole page into one form
    return element.get("role") in word_set("page_words", "silent_roles") or _is_named_silent(element)


def _is_linked(note: Element) -> bool:
    return next(note.iter("a"), None) is not None or note.getparent().tag == "a"


def _is_hidden(element: Element) -> bool:
    """Hidden by attribute or style of its own."""
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or STYLE_HIDDEN.search(element.get("style") or "") is not None
    )


def _is_named_silent(element: Element) -> bool:
    """By class or id; a span inside a sentence and a quotation that is no ornament belong to the report."""
    silent, pairs = word_set("page_words", "silent_words"), word_set("page_words", "silent_pairs")
    named = any(
        not silent.isdisjoint(parts) or any(f"{a} {b}" in pairs for a, b in pairwise(parts))
        for parts in map(_parts, _names(element))
    )
    if not named or element.tag in word_set("page_words", "block_tags"):
        ornament = element.tag != "blockquote" or name_words(element) & word_set("page_words", "pull_words")
        return named and bool(ornament)
    return next(element.iterancestors("p", "li", "td"), None) is None
