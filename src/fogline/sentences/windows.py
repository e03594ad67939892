"""Long reports are read window by window, so that time and memory stay in proportion to their length."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

LONGEST = 200_000  # characters; a report up to this length is read as a whole
SHARE = 0.75  # of the longest: a window is at least so long
BREAKS = (
    re.compile(r"\n[^\n]{0,80}\[\d[^\]\n]{5,30}\][ \t]*\n"),  # the line above a stamped post
    re.compile(r"\n[ \t\r]*\n"),
    re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]"),
    re.compile(r"(?<=[.!?…])[”\"’»)]*\s"),
    re.compile(r"\s"),
)


def windows(text: str) -> Iterator[tuple[int, int]]:
    """Characters ``[start, end)`` of each window, one after the other: the whole text where it is short.

    A window ends before a stamped post, else at an empty line, a line's end, a sentence's end or a blank, whichever is
    the best break in its last quarter; only in a word without end it ends anywhere.
    """
    start = 0
    while len(text) - start > LONGEST:
        end = _break(text, start + int(LONGEST * SHARE), start + LONGEST)
        yield start, end
        start = end
    yield start, len(text)


def _break(text: str, first: int, last: int) -> int:
    for pattern in BREAKS:
        found = deque(pattern.finditer(text, first, last), maxlen=1)
        if found:
            return found[0].start() + 1 if pattern is BREAKS[0] else found[0].end()
    return last
