"""The parties in a noun phrase: named ones, “it” and “our forces” of the teller, unnamed fighters, things."""

from __future__ import annotations

import msgspec

from fogline.events.context import EventContext, within
from fogline.mentions.parties import is_attached
from fogline.model.event import Party, PartyKind
from fogline.model.mention import PartyMention
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.conflicts import enemy_of
from fogline.tables.countries import country_by_code, country_by_metonym
from fogline.tables.kinds import noun_triggers
from fogline.tables.words import word_set

MOST = 2  # parties a role: a longer list is kept in the content
NEAREST = 4  # steps in the parse from a party to the head of its phrase
GROUPS: tuple[tuple[str, PartyKind], ...] = (
    ("object_targets", "object"), ("civilian_targets", "civilians"), ("armed_targets", "armed_force"),
)  # fmt: skip


def parties_in(
    document: Document, phrase: Token, context: EventContext, *, own: bool, seats: bool = True
) -> tuple[Party, ...]:
    """Parties named in a noun phrase before any relative clause; with ``own``, “it”, “we”, “our forces” are the
    teller's. Without ``seats`` a capital is a town: “struck Sanaa” names no government."""
    last = max(next((c.first for c in phrase.children if c.dep in ("relcl", "acl")), phrase.last), phrase.index + 1)
    found = [m for m in within(context.parties, phrase.first, last) if _close(document, m.head, phrase)]
    found = [m for m in found if not is_attached(document, m) and not _of_place_name(m, context)]
    named = [m.value for m in found if seats or not is_seat(document, m)]
    if named:
        distinct = {(p.name, p.country): p for p in reversed([known(party, context) for party in named])}
        forces = {p.country for p in distinct.values() if p.kind != "country"}
        kept = [p for p in reversed(distinct.values()) if p.kind != "country" or p.country not in forces]
        return tuple(kept[:MOST])
    return _tellers(document, phrase, context) if own else ()


def all_parties(phrase: Token, context: EventContext) -> tuple[Party, ...]:
    """Every country or force in a phrase: the accused of “X's cooperation with Y would violate”."""
    distinct = {m.value.name: m.value for m in within(context.parties, phrase.first, phrase.last)}
    return tuple(distinct.values())[:MOST]


def is_seat(document: Document, mention: PartyMention) -> bool:
    """A capital that may stand for its government, or just for itself."""
    return mention.value.kind == "country" and country_by_metonym(mention.value.text) is not None


def _tellers(document: Document, phrase: Token, context: EventContext) -> tuple[Party, ...]:
    """“it”, “we”, “our forces”, “the group”: the force or country of whoever tells it."""
    word = next((t for t in _owners_words(phrase) if _is_pronoun(t) or _is_group(t)), None)
    if word is None:
        return ()
    if context.holder_party is not None:
        return (_at(document, word, context.holder_party),)
    if not (context.holder_country or context.holder_name):
        return ()
    kind: PartyKind = "country" if context.holder_country else "armed_group"
    party = Party(start=0, end=0, text="", name=context.holder_name, country=context.holder_country, kind=kind)
    return (_at(document, word, party),)


def _is_pronoun(token: Token) -> bool:
    """“We”, “it”, “his”; “you” is whoever listens."""
    groups = ("he", "she", "they", "it", "speaker")
    return token.tag in ("PRP", "PRP$") and any(token.lower in word_set("holder_words", group) for group in groups)


def _owners_words(phrase: Token) -> list[Token]:
    """The phrase's head, its possessors, and those after “one of”."""
    inner = [g for c in phrase.of("prep") if c.lower == "of" for g in c.of("pobj")]
    return [phrase, *phrase.of("poss"), *inner, *(p for g in inner for p in g.of("poss"))]


def _is_group(token: Token) -> bool:
    """“the group”: whoever speaks for it means his own."""
    det = token.child("det")
    return token.lower in word_set("event_words", "group_words") and det is not None and det.lower == "the"


def _at(document: Document, token: Token, party: Party) -> Party:
    words = document.span(token.index, token.index + 1)
    return msgspec.structs.replace(party, start=words.start, end=words.end, text=words.text or "")


def known(party: Party, context: EventContext) -> Party:
    """“the enemy” by the table of conflicts; “the army”, “air defences” without an owner are the teller's own."""
    if party.name == "the enemy":
        enemy = enemy_of(context.holder_country, context.day)
        country = country_by_code(enemy) if enemy else None
        return msgspec.structs.replace(
            party, country=enemy if country else None, name=country.name if country else party.name
        )
    lone = party.kind == "armed_force" and party.name in word_set("event_words", "lone_forces")
    if lone and context.holder_speaks_for_force and context.holder_country:
        return msgspec.structs.replace(party, country=context.holder_country)
    return party


def _of_place_name(mention: PartyMention, context: EventContext) -> bool:
    """“Port Sudan”, “Gulf of Oman”: the country in the name of a town or a water is no party."""
    around = within(context.places, mention.first - 3, mention.first + 1)
    return mention.value.kind == "country" and any(m.first < mention.first and mention.last <= m.last for m in around)


def _close(document: Document, head: int, phrase: Token) -> bool:
    """The party is the phrase itself, owns it or qualifies it; not a place inside a longer chain."""
    token = document.tokens[head]
    steps = 0
    while token is not phrase and steps < NEAREST:
        if token.dep == "pobj" and token.head.lower not in ("of", "by"):
            return False
        token = token.head
        steps += 1
    return token is phrase


def unnamed_in(document: Document, phrase: Token) -> tuple[Party, ...]:
    """“gunmen”, “armed men”, “suspected militants”: fighters whose group the text does not name."""
    words = word_set("event_words", "unnamed_forces")
    armed = any(c.lower == "armed" for c in phrase.children)
    if not armed and phrase.lower not in words:
        return ()
    return (_as_party(document, phrase, "armed_group"),)


def thing_in(document: Document, phrase: Token, context: EventContext, *, any_noun: bool) -> Party | None:
    """A building, ship, village or group of people as target; with ``any_noun`` whatever was attacked.

    A weapon is never the target of its own firing, nor is a pronoun.
    """
    if any(m.first <= phrase.index < m.last for m in within(context.instruments, phrase.first, phrase.index + 1)):
        return None
    inner = next((g for c in phrase.of("prep") if c.lower == "of" for g in c.of("pobj")), None)
    if inner is not None and (phrase.tag == "CD" or phrase.lemma in word_set("event_words", "quantities")):
        whole = thing_in(document, inner, context, any_noun=any_noun)
        return None if whole is None else _as_party(document, phrase, whole.kind, inner.index + 1)
    near = [phrase, *phrase.of("compound", "appos"), *(g for c in phrase.of("prep") for g in c.children)]
    for group, kind in GROUPS:
        words = word_set("event_words", group)
        if any(t.lower in words or t.lemma in words for t in near[:1]):
            return _as_party(document, phrase, kind)
    for group, kind in GROUPS[:2]:
        words = word_set("event_words", group)
        if any(t.lower in words or t.lemma in words for t in near) or (kind == "object" and phrase.is_name):
            return _as_party(document, phrase, kind)
    arms = phrase.lower in word_set("event_words", "arms_nouns")
    if any_noun and not arms and phrase.tag in ("NN", "NNS") and phrase.lemma not in noun_triggers():
        return _as_party(document, phrase, None)
    return None


def _as_party(document: Document, phrase: Token, kind: PartyKind | None, end: int = 0) -> Party:
    """The noun phrase up to any relative clause or to ``end``, its name without the article."""
    last = next((c.first for c in phrase.children if c.dep in ("relcl", "acl")), phrase.index + 1)
    last = end or max(phrase.index + 1, min(last, phrase.last))
    while last > phrase.index + 1 and document.tokens[last - 1].tag in (",", ":", "-LRB-"):
        last -= 1
    span = document.span(phrase.first, last)
    opening = document.tokens[phrase.first]
    bare = phrase.first < phrase.index and (opening.dep == "det" or opening.lower == "dead")  # “shot dead two men”
    name = " ".join(document.words(phrase.first + bare, last).split())
    return Party(start=span.start, end=span.end, text=span.text or "", name=name, kind=kind)
