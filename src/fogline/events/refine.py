"""The kind of an attack, by the means it is made with."""

from __future__ import annotations

from collections.abc import Sequence

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


def refine(document: Document, trigger: Token, row: KindRow, instruments: Sequence[InstrumentMention]) -> KindRow:
    """Shooting down drones and missiles is interception; an attack with drones is a drone attack, and so on."""
    if _intercepts(document, trigger, row, instruments):
        return kinds()["defence.interception"]
    if row.kind == "violence.missile_attack" and _is_test(document, trigger):
        return kinds()["force.exercise"]
    if row.kind == "defence.interception" and trigger.lemma in word_set("event_words", "repel_verbs"):
        return kinds()["violence.clash"]
    if row.kind == "defence.interception" and not any(
        m.value.category in word_set("event_words", "air_weapons") or m.value.category == "aircraft"
        for m in instruments
    ):
        return row
    harms = row.kind in ("harm.damage", "harm.casualties") and trigger.is_verb
    if not row.refine and not (harms and _by_weapon(trigger, instruments)):
        return row
    for category, kind in BY_CATEGORY:
        if any(m.value.category == category for m in instruments):
            return kinds()[kind]
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


def _intercepts(document: Document, trigger: Token, row: KindRow, instruments: Sequence[InstrumentMention]) -> bool:
    """The object, or the passive's subject, of shooting or destroying is a drone, a missile or a rocket."""
    if not trigger.is_verb or trigger.lemma not in word_set("event_words", "shot_verbs"):
        return False
    for thing in (trigger.child("dobj"), trigger.child("nsubjpass"), trigger.child("nsubj")):
        if thing is None or (thing.dep == "nsubj" and trigger.child("dobj")):
            continue
        for mention in instruments:
            in_air = mention.value.category in word_set("event_words", "air_weapons")
            if in_air and thing.first <= mention.first < max(thing.last, thing.index + 1):
                return True
    if row.kind == "defence.interception":
        return trigger.lemma not in word_set("event_words", "repel_verbs")
    return trigger.child("dobj") is None and trigger.child("auxpass") is not None and trigger.child("nsubjpass") is None


def _by_weapon(trigger: Token, instruments: Sequence[InstrumentMention]) -> bool:
    """“its drones had destroyed six vehicles”, “damaged by a shell”: the weapon is the subject or the agent."""
    agent = trigger.child("agent")
    doers = [t for t in (trigger.child("nsubj"), agent.child("pobj") if agent else None) if t is not None]
    return any(t.first <= m.first < t.last for t in doers for m in instruments)
