"""Which rule read each cell, from which words: what `fogline explain` shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

import msgspec

from fogline.model.claim import Claim, RuleNote
from fogline.model.count import Casualties
from fogline.model.event import Event
from fogline.model.span import Span
from fogline.tables.casualty_words import Role

Note = tuple[str, RuleNote]
TOLLS: tuple[str, ...] = get_args(Role)


def with_notes(claim: Claim, dropped: int, ways: Mapping[int | None, str]) -> Claim:
    """The claim with a note for each of its cells, and how many cells of its report were dropped.

    ``ways``: the rule that read the count whose words begin at a character.
    """
    report = msgspec.structs.replace(claim.report, dropped=dropped)
    return msgspec.structs.replace(claim, report=report, rules={**claim.rules, **dict(cell_notes(claim, ways))})


def cell_notes(claim: Claim, ways: Mapping[int | None, str]) -> Iterator[Note]:
    """A note for every cell of event, counts, toll, damage, channel, audience and basis that is filled."""
    if claim.event is not None:
        yield from _event_notes(claim.event)
    for position, count in enumerate(claim.counts):
        yield f"counts.{position}", _note(ways.get(count.start, "mentions.counts.find_counts"), [count])
    if claim.casualties is not None:
        yield from _toll_notes(claim.casualties)
    if claim.damage is not None:
        yield "damage", _note("events.damage.damage_of", [claim.damage])
    if claim.basis is not None:
        yield "basis", _note("claims.basis.basis_of", [claim.basis])
    if claim.channel is not None:
        yield "channel", _note("claims.channels.channel_of", [claim.channel])
    if claim.audience is not None:
        yield "audience", _note("claims.telling.audience_of", [claim.audience])


def _toll_notes(toll: Casualties) -> Iterator[Note]:
    rule = "events.casualties.casualties_of"
    for role in TOLLS:
        count = getattr(toll, role)
        if count is not None:
            yield f"casualties.{role}", _note(rule, [count])
    if toll.reported is not None:
        yield "casualties.reported", RuleNote(rule=rule)


def _event_notes(event: Event) -> Iterator[Note]:
    trigger = (event.trigger,) if event.trigger is not None else ()
    yield "event", RuleNote(rule="events.find.find_event", spans=trigger)
    for position, place in enumerate(event.places):
        yield f"event.places.{position}", _note(place.inferred or "events.where.find_places_of", [place])
    if event.when is not None:
        yield "event.when", _note(event.when.inferred or "mentions.time_within.interval_within", [event.when])
    if event.actor:
        yield "event.actor", _note("events.roles.find_actor", event.actor)
    if event.target:
        yield "event.target", _note("events.roles.find_target", event.target)
    if event.instrument:
        yield "event.instrument", _note("mentions.instruments.find_instruments", event.instrument)
    if event.outcome is not None:
        yield "event.outcome", RuleNote(rule="events.outcome.find_outcome", spans=trigger)
    if event.means is not None:
        yield "event.means", RuleNote(rule="events.where.find_means", spans=(event.means,))


def _note(rule: str, cells: Iterable[object]) -> RuleNote:
    """The rule with the spans of the cells that have words of their own."""
    spans = []
    for cell in cells:
        start, end, text = (getattr(cell, name, None) for name in ("start", "end", "text"))
        if start is not None and end is not None:
            spans.append(Span(start=start, end=end, text=text))
    return RuleNote(rule=rule, spans=tuple(spans))
