"""The word that names the event: the main predicate first, nouns below it next, harm last."""

from __future__ import annotations

from collections.abc import Iterator

from fogline.events.context import EventContext, within
from fogline.events.weapons import counted_weapons, meant_weapons
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.kinds import KindRow, Trigger, noun_triggers, verb_triggers
from fogline.tables.words import word_set

DEEP = 12
REACH = 5  # words after a verb in which the rest of its phrase stands
HARM = 6
TOLL = 10  # as far below as a cause may hang: “as a result of the shelling a woman was hurt”
VEHICLES = ("aircraft", "armour", "vessel")
# “A blackout hit the city”, “aid arrived”: of these verbs the subject says what happened, when it names an event.
GENERAL = frozenset({"violence.attack", "force.movement"})


def find_trigger(document: Document, first: int, last: int, context: EventContext) -> tuple[Token, KindRow] | None:
    """The best trigger of the clause: nearest to its main predicate; who died or what burned gives way to the act."""
    best: tuple[tuple[int, int], Token, KindRow] | None = None
    for token, row in find_triggers(document, first, last, context):
        rank = (_depth(token, first, last) + _penalty(token, row), token.index)
        if best is None or rank < best[0]:
            best = rank, token, row
    if best is None:
        return None
    _, token, kind = best
    subject = token.child("nsubj") if token.is_verb and kind.kind in GENERAL else None
    named = _row(document, subject, first, last, context) if subject is not None else None
    if subject is None or named is None:
        return token, kind
    return (token, named) if named.kind.startswith("violence.") else (subject, named)


def find_triggers(document: Document, first: int, last: int, context: EventContext) -> Iterator[tuple[Token, KindRow]]:
    """Every word of the clause that names an event, in text order; “March” in a date names none."""
    for token in document.tokens[first:last]:
        row = _row(document, token, first, last, context)
        if row is not None and not (token.is_name and _is_date(token, context)):
            yield token, row


def _row(document: Document, token: Token, first: int, last: int, context: EventContext) -> KindRow | None:
    if token.is_verb and token.dep not in ("aux", "auxpass"):
        triggers = verb_triggers().get(token.lemma, ())
    elif token.is_noun:
        triggers = noun_triggers().get(token.lemma) or noun_triggers().get(token.lower) or ()
    else:
        return None
    for trigger in triggers:
        if _has_tail(document, token, trigger) and _has_needs(document, trigger, token, (first, last), context):
            return trigger.row
    return None


def _has_tail(document: Document, token: Token, trigger: Trigger) -> bool:
    """The other words of the trigger: after a verb within five words, right before a noun."""
    if not trigger.tail:
        return True
    if token.is_verb:
        near = [t.lower for t in document.tokens[token.index + 1 : token.index + 1 + REACH]]
        near += [t.lemma for t in document.tokens[token.index + 1 : token.index + 1 + REACH]]
        return all(word in near for word in trigger.tail)
    before = [document.tokens[token.index - i - 1].lower for i in range(min(len(trigger.tail), token.index))]
    return tuple(before) == trigger.tail


def _has_needs(document: Document, wanted: Trigger, token: Token, span: tuple[int, int], context: EventContext) -> bool:
    """Common verbs of movement and giving count only where forces or arms are spoken of."""
    if wanted.needs is None:
        return True
    if wanted.needs == "arms":
        return _of_arms(document, token, context)
    if wanted.needs == "ground":
        return _of_ground(document, token, context)
    if wanted.needs == "vessel":
        thing = token.child("dobj", "nsubjpass")
        return thing is not None and thing.lower in word_set("event_words", "vessels")
    first, last = span
    nouns = word_set("event_words", "force_nouns")
    if any(t.lower in nouns for t in document.tokens[first:last]):
        return True
    return any(m.value.category in VEHICLES for m in within(context.instruments, first, last))


def _of_arms(document: Document, token: Token, context: EventContext) -> bool:
    """The object, the passive's subject or what stands after “with” is a weapon, or counts weapons (“the other”)."""
    hung = token.head if token.dep in ("acl", "amod") else None  # “missiles fired from the hill”
    raised = token.head.child("nsubj") if token.dep == "xcomp" and token.child("auxpass") else None
    things = [token.child("dobj", "nsubjpass"), token.child("nsubj"), hung, raised]
    with_what = next((c for c in token.of("prep") if c.lower == "with"), None)
    nouns = word_set("event_words", "arms_nouns")
    for phrase in (*things, with_what):
        if phrase is None:
            continue
        if any(t.lower in nouns for t in document.tokens[phrase.first : phrase.last]):
            return True
        if any(m.value.name != "gunmen" for m in within(context.instruments, phrase.first, phrase.last)):
            return True
        if counted_weapons(context, phrase.first, phrase.last):
            return True
    return bool(meant_weapons(context, token))


def _of_ground(document: Document, token: Token, context: EventContext) -> bool:
    """A force takes or leaves a place: “The rebels took the town”, “French troops left Chad”."""
    doer, ground = token.child("nsubj"), token.child("dobj")
    if doer is None or ground is None or token.child("ccomp", "xcomp", "oprd"):
        return False
    named_force = any(str(m.value.kind).startswith("armed") for m in within(context.parties, doer.first, doer.last))
    unnamed = any(doer.lower in word_set("event_words", group) for group in ("force_nouns", "unnamed_forces"))
    if not named_force and not unnamed:
        return False
    named = within(context.places, ground.first, ground.last)
    return ground.lower in word_set("event_words", "area_nouns") or any(m.use == "literal" for m in named)


def _depth(token: Token, first: int, last: int) -> int:
    depth = 0
    while depth < DEEP and token.head is not token and first <= token.head.index < last:
        depth += token.dep != "conj"
        token = token.head
    return 2 * depth


def _is_date(token: Token, context: EventContext) -> bool:
    """“March” in a date is no march."""
    return any(m.last > token.index for m in within(context.times, token.index - 2, token.index + 1))


def _penalty(token: Token, row: KindRow) -> int:
    """Harm gives way to the act that did it; nouns to verbs; words of a relative clause to the main clause, and so do
    those of a clause with “while”."""
    harm = TOLL if row.kind == "harm.casualties" else HARM if row.kind.startswith("harm.") else 0
    noun = 1 if token.is_noun else 0
    relative = 4 if any(up.dep in ("relcl", "acl") for up in (token, *token.ancestors())) else 0
    mark = token.child("mark") if token.dep == "advcl" else None
    relative += 6 if mark is not None and mark.lower in word_set("event_words", "concessive") else 0
    plain = token.lemma in word_set("event_words", "background_nouns") and token.child("compound") is None
    background = row.kind.startswith("diplomacy.") or plain
    diplomatic = 6 if token.is_noun and background else 0
    return harm + noun + relative + diplomatic
