"""The table of reading confidence: how often each way of reading is right."""

from __future__ import annotations

from functools import cache
from typing import ClassVar

from fogline.tables.loader import TableRow, derived, load_rows


class ConfidenceRow(TableRow, frozen=True):
    """One way of reading (a frame, or whose voice) and the measured share of claims read rightly, 0 to 1."""

    same: ClassVar[tuple[str, ...]] = ("way",)

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
