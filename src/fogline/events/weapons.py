"""The classes of weapons that a clause speaks of, also where it only counts them."""

from __future__ import annotations

from fogline.events.context import EventContext, within
from fogline.sentences.token import Token
from fogline.tables.instruments import instrument_phrases
from fogline.tables.words import word_set

NEAR = 40  # words back that “it” and “the other” may reach for a weapon


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


def meant_weapons(context: EventContext, verb: Token) -> frozenset[str]:
    """“It fell in a field”, “the other came down”: what falls from the sky is the drone or missile named last."""
    subject = verb.child("nsubj")
    words = word_set("event_words", "stand_ins")
    if subject is None or subject.lower not in words or verb.lemma not in word_set("event_words", "falling"):
        return frozenset()
    before = within(context.instruments, subject.index - NEAR, subject.index)
    flying = [m.value.category for m in before if m.value.category in word_set("event_words", "air_weapons")]
    return frozenset(flying[-1:])
