"""Spans: inside the text, at word ends, with the words that they say they have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import msgspec

from fogline.checker.fault import WHOLE, Fault
from fogline.checker.page import Page
from fogline.model.claim import Claim, id_of


def check_spans(claim: Claim, page: Page) -> Iterator[Fault]:
    """Every stretch of text that a cell points at is there, whole words, with just these words."""
    for path, value in _spoken(claim, ()):
        why = _span_fault(page.text, value.start, value.end, getattr(value, "text", None))
        if why is not None:
            yield Fault(_cell(path), f"{why} at {value.start}-{value.end}")


def check_content(claim: Claim, page: Page) -> Iterator[Fault]:
    """The pieces of a content follow each other, from its first to its last character, inside its sentences."""
    if claim.claim_id != id_of(claim):
        yield Fault(WHOLE, "its id is not that of its words and holder")
    pieces = claim.spans
    if not pieces or pieces[0].start != claim.start or pieces[-1].end != claim.end:
        yield Fault(WHOLE, "its pieces do not reach from its start to its end")
    if any(a.end > b.start for a, b in pairwise(pieces)):
        yield Fault(WHOLE, "its pieces lie over each other")
    sentence = claim.sentence
    if not sentence.start <= claim.start < claim.end <= sentence.end:
        yield Fault(WHOLE, "it does not lie inside its sentence")
    elif not _opens(page.text, sentence.start) or not _closes(page.text, sentence.end):
        yield Fault(WHOLE, "its sentence begins or ends in the middle of one")


LINE_ENDS = "\r\n\v\f\u2028\u2029\x85"
MARK = re.compile(rf"(?:^|[{LINE_ENDS}])\s*[QA]\d{{0,2}}$")  # “Q  Has it come?”, “QHas it come?”
# “14:32 Two shells fell.”, “9 am GMT – Two shells fell.”: the time in front of an entry of a live report
CLOCK = re.compile(
    rf"(?:^|[{LINE_ENDS}])\s*\[?\d{{1,2}}(?:[:.h]\d\d(?:\s?[AaPp]\.?[Mm])?|\s?[AaPp]\.?[Mm])(?:\s[A-Z]{{1,5}})?$"
)


def _opens(text: str, at: int) -> bool:
    """Nothing before it on its line, or the end of another sentence."""
    before = text[:at].rstrip(" \t\u00a0\u202f") if at < 200 else text[at - 200 : at].rstrip(" \t\u00a0\u202f")
    if not before or before[-1] in LINE_ENDS or not before[-1].isalnum():
        return True
    return any(mark.search(before) for mark in (MARK, CLOCK))


def _closes(text: str, at: int) -> bool:
    """The end of the line, or a stop."""
    after = text[at : at + 200].lstrip(" \t\u00a0\u202f")
    return not after or after[0] in "\r\n\v\f\u2028\u2029\x85" or not text[at - 1].isalnum() or not after[0].islower()


def _spoken(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every value with a span, with its path; the rules' notes repeat them and are left out."""
    if isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from _spoken(item, (*path, str(at)))
    elif isinstance(value, msgspec.Struct):
        if getattr(value, "start", None) is not None and getattr(value, "end", None) is not None:
            yield path, value
        for name in value.__struct_fields__:
            if name not in ("rules", "report"):
                yield from _spoken(getattr(value, name), (*path, name))


def _cell(path: tuple[str, ...]) -> str:
    """The smallest cell that can be left out and holds this span."""
    if not path or path[0] in ("spans", "sentence", "holder", "cue", "certainty_cues"):
        return WHOLE
    if path[:2] == ("event", "trigger"):
        return "event"
    last = next((i for i in range(len(path) - 1, 0, -1) if path[i].isdecimal()), None)
    if last is not None:
        return ".".join(path[: last + 1])
    return ".".join(path[: 2 if path[0] in ("event", "casualties") else 1])


def _span_fault(text: str, start: int, end: int, words: str | None) -> str | None:
    if not 0 <= start < end <= len(text):
        return "no such characters"
    if words is not None and text[start:end] != words:
        return "other words stand there"
    if text[start].isspace() or text[end - 1].isspace():
        return "a blank at its edge"
    if _splits(text, start) or _splits(text, end):
        return "a word cut in two"
    return None


def _splits(text: str, at: int) -> bool:
    """Letters on both sides, or digits on both sides: “30km” may part before its unit, “wouldn't” before “n't”."""
    if not 0 < at < len(text) or text[at : at + 3].lower() in ("n't", "n’t"):
        return False
    if text[at - 1] in "QA" and text[at].isupper() and MARK.search(text, max(at - 20, 0), at):
        return False
    left, right = text[at - 1], text[at]
    return (left.isalpha() and right.isalpha()) or (left.isdigit() and right.isdigit())
