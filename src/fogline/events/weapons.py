"""The classes of weapons that a clause speaks of, also where it only counts them."""

from __future__ import annotations

from fogline.events.context import EventContext, within
from fogline.tables.instruments import instrument_phrases


def weapon_classes(context: EventContext, first: int, last: int) -> frozenset[str]:
    """Classes of the weapons named in tokens ``[first, last)``; where none is named, of those counted there."""
    named = frozenset(m.value.category for m in within(context.instruments, first, last))
    return named or counted_weapons(context, first, last)


def counted_weapons(context: EventContext, first: int, last: int) -> frozenset[str]:
    """“One was destroyed”, “the other fell into the sea”: the count knows from before what it counts."""
    found = set()
    for mention in within(context.counts, first, last):
        of = mention.value.of
        hit = instrument_phrases().at(of, 0) if of else None
        if of and hit is not None and hit[0] == len(of):
            found.add(hit[1].category)
    return frozenset(found)
