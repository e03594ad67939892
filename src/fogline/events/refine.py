"""The kind of an attack, by the means it is made with."""

from __future__ import annotations

from collections.abc import Sequence

from fogline.events.context import EventContext, within
from fogline.events.weapons import counted_weapons, meant_weapons, weapon_classes
from fogline.model.event import Party
from fogline.model.mention import InstrumentMention
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.kinds import KindRow, kinds, noun_triggers
from fogline.tables.words import word_set

BY_CATEGORY = (
    ("chemical", "violence.chemical_attack"),
    ("drone", "violence.drone_attack"),
    ("missile", "violence.missile_attack"),
    ("rocket", "violence.shelling"),
    ("artillery", "violence.shelling"),
    ("bomb", "violence.air_strike"),
    ("aircraft", "violence.air_strike"),
    ("explosive", "violence.bombing"),
    ("mine", "violence.bombing"),
)


def refine(document: Document, trigger: Token, row: KindRow, span: tuple[int, int], context: EventContext) -> KindRow:
    """Shooting down drones and missiles is interception; an attack with drones is a drone attack, and so on."""
    instruments = within(context.instruments, *span)
    classes = weapon_classes(context, *span) or meant_weapons(context, trigger)
    if _intercepts(trigger, row, instruments, context):
        return kinds()["defence.interception"]
    if row.kind == "violence.missile_attack" and _is_test(document, trigger):
        return kinds()["force.exercise"]
    if row.kind == "defence.interception":
        return _repelled(trigger, row)
    if not row.refine and not _harmed_by_weapon(trigger, row, instruments):
        return row
    for category, kind in BY_CATEGORY:
        if category in classes:
            return kinds()[kind]
    return _by_words(document, trigger, row)


def _repelled(trigger: Token, row: KindRow) -> KindRow:
    """An assault repelled on the ground is a clash."""
    return kinds()["violence.clash"] if trigger.lemma in word_set("event_words", "repel_verbs") else row


def _by_words(document: Document, trigger: Token, row: KindRow) -> KindRow:
    """No weapon is named: shots by their verb, else a noun below, else a plain strike comes from the air."""
    if row.kind == "violence.missile_attack" and trigger.is_verb:
        return kinds()["violence.shooting" if trigger.lemma == "fire" else "violence.attack"]
    named = _named_below(document, trigger)
    if named is not None:
        return named
    if row.kind == "violence.attack" and (trigger.lemma in word_set("event_words", "plain_means") or _by_air(trigger)):
        return kinds()["violence.air_strike"]
    return row


def refine_by_parties(row: KindRow, trigger: Token, actor: Sequence[Party], target: Sequence[Party]) -> KindRow:
    """Whoever kills people attacks them; fighters who kill or attack fighters clash with them (ACLED codebook)."""
    kills = row.kind == "harm.casualties" and trigger.lemma in word_set("event_words", "kill_verbs") and bool(actor)
    fought = any(str(party.kind).startswith("armed") for party in target)
    if fought and (kills or row.kind == "violence.attack"):
        return kinds()["violence.clash" if kills else "violence.ground_attack"]
    return kinds()["violence.killing"] if kills else row


def _is_test(document: Document, trigger: Token) -> bool:
    """“test-fired”, “launched in a test”, “during an exercise”: nobody is attacked."""
    words = word_set("event_words", "test_words")
    before = document.tokens[max(trigger.index - 2, trigger.first, 0) : trigger.index]
    below = [t for c in trigger.of("prep") for t in c.of("pobj")]
    return any(t.lower in words for t in (*before, *below))


def _named_below(document: Document, trigger: Token) -> KindRow | None:
    """“neutralised 30 men in an air operation”, “attacked in an ambush”: a noun below names the kind."""
    for token in document.tokens[trigger.first : trigger.last]:
        if token.is_noun and token is not trigger:
            for other in noun_triggers().get(token.lemma, ()):
                before = document.tokens[max(token.index - len(other.tail), 0) : token.index]
                whole = tuple(t.lower for t in reversed(before)) == other.tail
                if whole and other.tail and other.row.kind.startswith("violence."):
                    return other.row
    return None


def _by_air(trigger: Token) -> bool:
    """The air force strikes from the air."""
    doer = trigger.child("nsubj")
    return doer is not None and doer.lower == "force" and any(c.lower == "air" for c in doer.children)


def _intercepts(trigger: Token, row: KindRow, instruments: Sequence[InstrumentMention], context: EventContext) -> bool:
    """The object, or the passive's subject, of shooting or destroying is a drone, a missile or a rocket."""
    if not trigger.is_verb or trigger.lemma not in word_set("event_words", "shot_verbs"):
        return False
    in_air = word_set("event_words", "air_weapons")
    for thing in (trigger.child("dobj"), trigger.child("nsubjpass"), trigger.child("nsubj"), _shared(trigger)):
        if thing is None or (thing.dep == "nsubj" and trigger.child("dobj")):
            continue
        last = max(thing.last, thing.index + 1)
        if any(m.value.category in in_air and thing.first <= m.first < last for m in instruments):
            return True
        if counted_weapons(context, thing.first, last) & in_air:
            return True
    if row.kind == "defence.interception":
        return trigger.lemma not in word_set("event_words", "repel_verbs")
    return trigger.child("dobj") is None and trigger.child("auxpass") is not None and trigger.child("nsubjpass") is None


def _shared(trigger: Token) -> Token | None:
    """“One was engaged and destroyed”: the subject of the verb before is the second's too."""
    first = trigger.head if trigger.dep == "conj" else trigger
    return first.child("nsubjpass") if first is not trigger and trigger.child("nsubj", "dobj") is None else None


def _harmed_by_weapon(trigger: Token, row: KindRow, instruments: Sequence[InstrumentMention]) -> bool:
    """People hurt with a mine or an explosive about; people or things harmed by a weapon as subject or agent."""
    if row.kind == "harm.casualties" and any(m.value.category in ("mine", "explosive") for m in instruments):
        return True
    return row.kind in ("harm.damage", "harm.casualties") and trigger.is_verb and _by_weapon(trigger, instruments)


def _by_weapon(trigger: Token, instruments: Sequence[InstrumentMention]) -> bool:
    """“its drones had destroyed six vehicles”, “damaged by a shell”: the weapon is the subject or the agent."""
    agent = trigger.child("agent")
    doers = [t for t in (trigger.child("nsubj"), agent.child("pobj") if agent else None) if t is not None]
    return any(t.first <= m.first < t.last for t in doers for m in instruments)
