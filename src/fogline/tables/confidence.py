"""The table of reading confidence: how often each way of reading is right."""

from __future__ import annotations

from functools import cache

import msgspec

from fogline.tables.loader import derived, load_rows


class ConfidenceRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way of reading (a frame, or whose voice) and the measured share of claims read rightly, 0 to 1."""

    way: str
    share: float
    examples: list[str]


@derived
@cache
def _shares() -> dict[str, float]:
    return {row.way: row.share for row in load_rows("confidence", ConfidenceRow)}


def confidence_of(way: str) -> float:
    """The share for a way of reading; frames that are a preposition (“warned of”) share one row."""
    shares = _shares()
    return shares.get(way, shares["phrase"])
