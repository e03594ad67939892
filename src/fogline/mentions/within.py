"""The mentions of a stretch of tokens, found without a walk over all of the report's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeVar

from fogline.model.mention import TokenRange

M = TypeVar("M", bound=TokenRange)


def within(mentions: Sequence[M], first: int, last: int) -> list[M]:
    """The mentions that begin in tokens ``[first, last)``; ``mentions`` are sorted by their first token."""
    start = bisect_left(mentions, first, key=_first)
    return list(mentions[start : bisect_left(mentions, last, start, key=_first)])


def _first(mention: TokenRange) -> int:
    return mention.first
