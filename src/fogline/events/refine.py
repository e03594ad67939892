"""The kind of an attack, by the means it is made with."""

from __future__ import annotations

from collections.abc import Sequence

from fogline.model.mention import InstrumentMention
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.kinds import KindRow, kinds
from fogline.tables.words import word_set

BY_CATEGORY = (
    ("drone", "violence.drone_attack"),
    ("missile", "violence.missile_attack"),
    ("rocket", "violence.shelling"),
    ("artillery", "violence.shelling"),
    ("bomb", "violence.air_strike"),
    ("aircraft", "violence.air_strike"),
    ("explosive", "violence.bombing"),
    ("mine", "violence.bombing"),
    ("small_arms", "violence.ground_attack"),
)


def refine(document: Document, trigger: Token, row: KindRow, instruments: Sequence[InstrumentMention]) -> KindRow:
    """Shooting down drones and missiles is interception; an attack with drones is a drone attack, and so on."""
    if _intercepts(document, trigger, row, instruments):
        return kinds()["defence.interception"]
    if row.kind == "defence.interception" and not any(
        m.value.category in word_set("event_words", "air_weapons") or m.value.category == "aircraft"
        for m in instruments
    ):
        return row
    destroys = (
        row.kind == "harm.damage" and trigger.is_verb and trigger.lemma in word_set("event_words", "destroy_verbs")
    )
    if not row.refine and not (destroys and _by_weapon(document, trigger, instruments)):
        return row
    for category, kind in BY_CATEGORY:
        if any(m.value.category == category for m in instruments):
            return kinds()[kind]
    if trigger.is_noun and trigger.lemma == "strike":
        return kinds()["violence.air_strike"]
    return row


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
        return True
    return trigger.child("dobj") is None and trigger.child("auxpass") is not None and trigger.child("nsubjpass") is None


def _by_weapon(document: Document, trigger: Token, instruments: Sequence[InstrumentMention]) -> bool:
    """“its drones had destroyed six vehicles”: the weapon is the subject."""
    subject = trigger.child("nsubj")
    return subject is not None and any(subject.first <= m.first < subject.last for m in instruments)
