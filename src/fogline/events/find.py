"""What a clause says to have happened: trigger, kind, parties, instruments, places, time."""

from __future__ import annotations

import itertools
from dataclasses import replace

import msgspec

from fogline.events.context import EventContext, within
from fogline.events.negation import has_no, negators
from fogline.events.outcome import find_outcome
from fogline.events.refine import refine, refine_by_parties
from fogline.events.roles import find_actor, find_target, owner_of_weapons
from fogline.events.triggers import find_trigger
from fogline.events.where import find_means, find_places_of
from fogline.mentions.times import interval_within
from fogline.model.event import Event
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.kinds import KindRow, kinds
from fogline.tables.words import word_set

__all__ = ["EventContext", "event_at", "event_by_act", "event_of_item", "find_event"]

COMPARED = 7  # tokens from “up from” over a figure to its time


def find_event(document: Document, first: int, last: int, context: EventContext) -> Event | None:
    """The event that the words name: by the table of kinds, the main predicate first, then a noun, then the harm done.

    Looks at tokens ``[first, last)``; None where no word of the table stands in them.

    1. The trigger: the main predicate, else a noun below it, else the harm that is told.
    2. The kind, refined by the instrument.
    3. Actor and target from the parse; a passive's source is never its actor.
    4. Outcome, places with their roles, time, means, negation.
    """
    found = find_trigger(document, first, last, context)
    return event_at(document, found, (first, last), context) if found is not None else None


def event_at(document: Document, found: tuple[Token, KindRow], span: tuple[int, int], context: EventContext) -> Event:
    """The event that a trigger of a kind names, with what tokens ``span`` say of it."""
    trigger, row = found
    first, last = span
    instruments = within(context.instruments, first, last)
    row = refine(document, trigger, row, (first, last), context)
    actor = find_actor(document, trigger, row, context)
    target = find_target(document, trigger, row, context)
    if row.kind == "defence.interception":
        target = owner_of_weapons(document, trigger, context) or target
    row = refine_by_parties(row, trigger, actor, target)
    negated = _negated(trigger)
    return Event(
        kind=row.kind,
        plover=row.plover,
        acled=row.acled,
        ucdp=row.ucdp,
        cameo=row.cameo,
        needs_decision=row.needs_decision,
        trigger=document.span(trigger.index, trigger.index + 1),
        actor=actor,
        target=target,
        instrument=tuple({m.value.name: m.value for m in instruments}.values()),
        outcome=None if negated or _open(trigger) else find_outcome(document, first, last, trigger, row.kind),
        places=find_places_of(document, first, last, row, context),
        when=interval_within(
            [t for t in within(context.times, first, last) if not _compared(document, t.first)], first, last
        ),
        means=find_means(document, trigger),
        polarity="negative" if negated else "positive",
    )


def _negated(trigger: Token) -> bool:
    """“did not shell”, “failed to shell”, “no attack”, “did not launch an attack”; not “the attack did not kill”."""
    if trigger.is_verb:
        return bool(negators(trigger))
    if has_no(trigger) is not None or trigger.head.lower in word_set("negation_words", "without"):
        return True
    verb = trigger.head
    takes_place = verb.lemma == "take" and any(c.lower == "place" for c in verb.of("dobj"))
    happens = (
        takes_place
        or trigger.dep == "dobj"
        or verb.child("expl")
        or verb.lemma in word_set("negation_words", "happening")
    )
    return bool(verb.is_verb and happens and negators(verb))


def _compared(document: Document, first: int) -> bool:
    """“up from 1.04 million in January”: a time that dates the figure compared with, not what happened."""
    words = [t.lower for t in document.tokens[max(first - COMPARED, 0) : first]]
    return any(pair in (("up", "from"), ("down", "from")) for pair in itertools.pairwise(words))


def _open(trigger: Token) -> bool:
    """“whether the base was hit”, “if they strike”: nothing has come of it yet."""
    verbs = (trigger, *trigger.ancestors(), *trigger.of("advcl"))
    return any(c.lower in ("whether", "if") for verb in verbs for c in verb.of("mark"))


def event_of_item(
    document: Document, lead: tuple[int, int], item: tuple[int, int], context: EventContext
) -> Event | None:
    """A list item without a verb (“2 missiles from the coast”) is told by the line above it (“attacked with:”)."""
    event = find_event(document, *lead, context)
    instruments = within(context.instruments, *item)
    if event is None or not instruments or not event.kind.startswith(("violence.", "defence.")):
        return None
    trigger = find_trigger(document, *lead, context)
    if trigger is None:
        return None
    row = refine(document, trigger[0], kinds()["violence.attack"], item, context)
    row = row if event.kind.startswith("violence.") else kinds()[event.kind]
    return msgspec.structs.replace(
        event, kind=row.kind, plover=row.plover, acled=row.acled, cameo=row.cameo,
        instrument=tuple({m.value.name: m.value for m in instruments}.values()),
        places=find_places_of(document, *item, row, replace(context, home=None)) or event.places,
    )  # fmt: skip


def event_by_act(act: str, document: Document, first: int, last: int, context: EventContext) -> Event | None:
    """Asking, accusing and threatening are events by themselves where the content holds none."""
    kind = {"ask": "diplomacy.demand", "demand": "diplomacy.demand", "accuse": "diplomacy.accusation"}.get(act)
    if kind is None:
        return None
    row: KindRow = kinds()[kind]
    named = [m.value for m in within(context.parties, first, last)][:2]
    return Event(
        kind=kind, plover=row.plover, acled=row.acled, cameo=row.cameo, target=tuple(named),
        places=find_places_of(document, first, last, row, context),
    )  # fmt: skip
