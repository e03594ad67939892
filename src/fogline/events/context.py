"""What the event rules may look at: all mentions of the document, the holder, the place carried over."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from fogline.model.event import Party, Place
from fogline.model.mention import (
    CountMention,
    InstrumentMention,
    PartyMention,
    PlaceMention,
    TimeMention,
    TokenRange,
)

M = TypeVar("M", bound=TokenRange)


@dataclass(frozen=True, slots=True)
class EventContext:
    """Mentions sorted by first token; what is known of whoever tells; ``home``, a place carried over."""

    places: Sequence[PlaceMention]
    times: Sequence[TimeMention]
    counts: Sequence[CountMention]
    parties: Sequence[PartyMention]
    instruments: Sequence[InstrumentMention]
    holder_country: str | None = None
    holder_name: str | None = None
    holder_party: Party | None = None
    holder_speaks_for_force: bool = False
    day: str | None = None
    source: tuple[int, int] | None = None
    home: Place | None = None


def within(mentions: Sequence[M], first: int, last: int) -> list[M]:
    """The mentions that begin in tokens ``[first, last)``."""
    start = bisect_left(mentions, first, key=lambda m: m.first)
    end = bisect_left(mentions, last, key=lambda m: m.first)
    return list(mentions[start:end])
