"""What the event rules may look at: all mentions of the document, the holder, the place carried over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fogline.mentions.within import within
from fogline.model.event import Party, Place
from fogline.model.mention import (
    CountMention,
    InstrumentMention,
    PartyMention,
    PlaceMention,
    TimeMention,
)

__all__ = ["EventContext", "within"]


@dataclass(frozen=True, slots=True)
class EventContext:
    """Mentions sorted by first token; what is known of whoever tells; ``home``, a place carried over.

    ``begins``: the first token of the live entry that tells it; from entries before it no place is carried.
    """

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
    begins: int = 0
