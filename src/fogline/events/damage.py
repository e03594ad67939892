"""Damage to things: claimed, denied, not reported or not known."""

from __future__ import annotations

from functools import cache

from fogline.events.toll_none import negated
from fogline.events.toll_roles import unreal
from fogline.model.count import Damage, Reported
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.damage_words import TABLE
from fogline.tables.loader import load_groups
from fogline.tables.words import word_set

# A firm word of damage outweighs an open question beside it: “was damaged, the extent is being clarified”.
NOMINAL = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "conj", "pobj"})
FIRST_WINS: tuple[Reported, ...] = ("some", "zero_asserted", "none_reported", "not_known")


def damage_of(document: Document, first: int, last: int) -> Damage | None:
    """The damage that the words speak of, by the word that says so.

    In tokens ``[first, last)``; None where there is none.
    """
    triggers, tokens = _triggers(), document.tokens
    best: tuple[int, Token] | None = None
    for token in tokens[first:last]:
        if token.lemma not in triggers and token.lower not in triggers:
            continue
        state = _state(token, tokens[first:last])
        if state is not None and (best is None or FIRST_WINS.index(state) < best[0]):
            best = FIRST_WINS.index(state), token
    if best is None:
        return None
    token = best[1]
    return Damage(reported=FIRST_WINS[best[0]], start=token.start, end=token.end, text=token.text)


@cache
def _triggers() -> frozenset[str]:
    groups = load_groups(TABLE)
    return frozenset(w for name in ("damage_verbs", "own_verbs", "fire_words", "damage_nouns") for w in groups[name])


def _state(token: Token, tokens: list[Token]) -> Reported | None:
    if token.lower in word_set(TABLE, "damage_nouns") and not token.is_verb:
        return _noun(token, tokens)
    if token.lower in word_set(TABLE, "fire_words") and not (token.is_verb and token.dep != "dobj"):
        return _fire(token)
    return _verb(token) if token.is_verb or (token.tag in ("JJ", "NN") and token.is_root) else None


def _noun(token: Token, tokens: list[Token]) -> Reported | None:
    """“no damage”, “without damage”, “no reports of damage”, “suffered damage”."""
    near = [t for t in tokens if t.sentence == token.sentence and abs(t.index - token.index) <= 8]
    if any(t.lower in word_set(TABLE, "unknown_words") for t in near):
        return "not_known"
    if negated(token):
        return "none_reported" if any(t.lower in word_set(TABLE, "report_words") for t in near) else "zero_asserted"
    head = token.head
    while head.dep in ("pobj", "prep", "conj") and not head.is_root:
        head = head.head
    if head.lemma in word_set(TABLE, "harm_verbs") and token.dep in NOMINAL:
        return None if unreal(head) else "some"
    return None


def _fire(token: Token) -> Reported | None:
    """“caught fire”, “set fire to a depot”, “set ablaze”, “a fire broke out”; not “opened fire”."""
    head = token.head
    if token.is_root:  # “A barn caught fire”, read as a fire that was caught
        head = next((c for c in token.of("amod", "acl") if c.tag in ("VBN", "VBD")), token)
    if head.dep == "prep" or head.tag == "IN":
        # “set a barn on fire”: “on” may be joined to the barn
        head = head.head if head.head.is_verb else head.head.head
    fits = head.lemma in word_set(TABLE, "fire_verbs") and token.dep not in ("compound", "amod")
    if not fits or (head.lemma == "be" and token.lower in ("fire", "fires") and token.dep != "pobj"):
        return None
    if negated(token):
        return "zero_asserted"
    return None if unreal(head) else "some"


def _verb(verb: Token) -> Reported | None:
    """“was damaged”, “destroyed a depot”, “the roof is burning”; drones destroyed in the air are not damage."""
    if verb.dep in ("amod", "compound") or (verb.tag == "NN" and verb.lemma != "damage"):
        return None
    thing = verb.child("nsubjpass") or verb.child("dobj")
    if thing is None and verb.dep in ("acl", "relcl"):
        thing = verb.head
    if thing is None and verb.lemma in word_set(TABLE, "own_verbs"):
        thing = verb.child("nsubj")
    if thing is None and verb.dep == "conj" and verb.tag == "VBN":
        thing = verb.head.child("nsubjpass")
    damaging = verb.lemma in word_set(TABLE, "damage_verbs") or verb.lemma in word_set(TABLE, "own_verbs")
    if thing is None or not damaging or not _is_thing(thing):
        return None
    if thing.child("neg") or any(c.lower == "no" for c in thing.children) or verb.child("neg"):
        return "zero_asserted"
    return None if unreal(verb) else "some"


def _is_thing(noun: Token) -> bool:
    """A depot, a roof; not a drone shot down, nor a collapse of talks. “Three of the missiles” are missiles."""
    names = {noun.lemma, noun.lower}
    prep = noun.child("prep")
    if prep is not None and prep.lower == "of":
        names |= {t.lemma for t in prep.children} | {t.lower for t in prep.children}
    shouted = {name.rstrip("s") for name in names}
    weapons = word_set(TABLE, "weapons")
    if noun.tag == "CD" and prep is None:
        return False
    return not (names | shouted) & weapons and not names & word_set(TABLE, "not_things")
