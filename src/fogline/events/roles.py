"""Who did it, to whom: actor and target from the parse."""

from __future__ import annotations

import msgspec

from fogline.events.context import EventContext, within
from fogline.model.event import Party, PartyKind
from fogline.model.mention import PartyMention
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.conflicts import enemy_of
from fogline.tables.countries import country_by_code
from fogline.tables.kinds import KindRow
from fogline.tables.words import word_set

MOST = 2  # parties a role: a longer list is kept in the content


def find_actor(document: Document, trigger: Token, row: KindRow, context: EventContext) -> tuple[Party, ...]:
    """The party of the subject, of the by-phrase in the passive, or of the possessor of a noun (“Israeli strikes”).

    The owner of the weapon that is the subject acts (“Russian drones struck”). A passive without a by-phrase has no
    actor, whoever tells it.
    """
    phrase = _doer(trigger)
    if phrase is None and row.kind.startswith("force.") and trigger.is_verb:
        phrase = trigger.child("nsubjpass")
    if phrase is not None:
        return _parties(document, phrase, context, own=True)
    if trigger.is_noun:
        return _owners(document, trigger, context)
    return ()


def _doer(trigger: Token) -> Token | None:
    verb = trigger
    if trigger.is_noun:
        by = next((c for c in trigger.of("prep", "agent") if c.lower in ("by", "from")), None)
        if by is not None:
            return by.child("pobj")
        governor = trigger.head
        light = governor.is_verb and governor.lemma in word_set("event_words", "light_verbs") and trigger.dep == "dobj"
        if not light:
            return None
        verb = governor
    if _passive(verb):
        agent = verb.child("agent")
        return agent.child("pobj") if agent is not None else None
    return _subject(verb)


def _passive(verb: Token) -> bool:
    return verb.child("auxpass", "nsubjpass", "agent") is not None or (verb.tag == "VBN" and verb.dep == "acl")


def _subject(verb: Token, depth: int = 0) -> Token | None:
    own = verb.child("nsubj")
    if own is not None:
        return verb.head if own.lower in ("which", "who", "that") and verb.dep == "relcl" else own
    if verb.dep == "xcomp" and _passive(verb.head) and verb.head.lemma in word_set("event_words", "raising"):
        return verb.head.child("nsubjpass")
    if depth < 4 and verb.dep in ("conj", "xcomp", "advcl", "aux", "pcomp") and verb.head.is_verb:
        return None if _passive(verb.head) and verb.dep != "conj" else _subject(verb.head, depth + 1)
    if depth < 4 and verb.dep in ("acl",) and verb.tag == "VBG":
        return verb.head
    if verb.dep == "pcomp" and depth < 4:
        return _subject(verb.head.head, depth + 1)
    return None


def find_target(document: Document, trigger: Token, row: KindRow, context: EventContext) -> tuple[Party, ...]:
    """The party or thing of the object, of a passive's subject, or of “on”, “at”, “against” after a noun."""
    phrases = _sufferers(trigger)
    if row.kind == "diplomacy.accusation" and trigger.is_verb:
        accused = _subject(trigger)
        return _all_parties(accused, context) if accused is not None else ()
    for phrase in phrases:
        found = _parties(document, phrase, context, own=False)
        if found:
            return found
    for phrase in phrases:
        thing = _thing(document, phrase)
        if thing is not None:
            users = [c for c in phrase.children if c.dep == "acl" and c.child("agent")]
            used_by = [p for c in users for p in _all_parties(c, context)]
            return tuple(used_by[:MOST]) or (thing,)
    return ()


def _all_parties(phrase: Token, context: EventContext) -> tuple[Party, ...]:
    """Every country or force in a phrase: the accused of “X's cooperation with Y would violate”."""
    distinct = {m.value.name: m.value for m in within(context.parties, phrase.first, phrase.last)}
    return tuple(distinct.values())[:MOST]


def _sufferers(trigger: Token) -> list[Token]:
    found: list[Token | None] = []
    if trigger.is_verb:
        found.append(trigger.child("nsubjpass") if _passive(trigger) else trigger.child("dobj", "dative"))
        if trigger.dep == "acl" and trigger.tag == "VBN":
            found.append(trigger.head)
    for prep in trigger.of("prep", "dative"):
        if prep.lower in word_set("event_words", "target_prepositions") or prep.lower in ("with", "to"):
            found.append(prep.child("pobj"))
    if trigger.is_noun and trigger.head.is_verb and trigger.dep == "dobj":
        for prep in trigger.head.of("prep"):
            if prep.lower in word_set("event_words", "target_prepositions"):
                found.append(prep.child("pobj"))
    return [token for token in found if token is not None]


def _parties(document: Document, phrase: Token, context: EventContext, *, own: bool) -> tuple[Party, ...]:
    """Parties named in a noun phrase before any relative clause; “it”, “we”, “our forces” are the holder's."""
    last = next((c.first for c in phrase.children if c.dep in ("relcl", "acl")), phrase.last)
    last = max(last, phrase.index + 1)
    found = within(context.parties, phrase.first, last)
    named = [_known(m.value, context) for m in found if _close(document, m.head, phrase) and not _attached(document, m)]
    if named:
        distinct = {(p.name, p.country): p for p in reversed(named)}
        return tuple(reversed(distinct.values()))[:MOST]
    if not own:
        return ()
    pronoun = next((t for t in _owners_words(phrase) if t.tag in ("PRP", "PRP$") or _is_group(t)), None)
    if pronoun is not None and context.holder_party is not None and pronoun.tag != "PRP$":
        return (_at(document, pronoun, context.holder_party),)
    if pronoun is not None and (context.holder_party or context.holder_country or context.holder_name):
        if context.holder_party is not None:
            return (_at(document, pronoun, context.holder_party),)
        kind: PartyKind = "country" if context.holder_country else "armed_group"
        words = document.span(pronoun.index, pronoun.index + 1)
        return (
            Party(
                start=words.start,
                end=words.end,
                text=words.text or "",
                name=context.holder_name,
                country=context.holder_country,
                kind=kind,
            ),
        )
    return ()


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


def _known(party: Party, context: EventContext) -> Party:
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


def _attached(document: Document, mention: PartyMention) -> bool:
    """“Iranian-backed”, “Liberia-flagged”: the state behind a hyphen neither acts nor suffers."""
    after = document.tokens[mention.last : mention.last + 2]
    return len(after) == 2 and after[0].text == "-" and after[1].lower in word_set("event_words", "attached")


def _close(document: Document, head: int, phrase: Token) -> bool:
    """The party is the phrase itself, owns it or qualifies it; not a place inside a longer chain."""
    token = document.tokens[head]
    steps = 0
    while token is not phrase and steps < 4:
        if token.dep in ("pobj",) and token.head.lower not in ("of", "by"):
            return False
        token = token.head
        steps += 1
    return token is phrase


def _owners(document: Document, noun: Token, context: EventContext) -> tuple[Party, ...]:
    """“Israeli strikes”, “Russia's invasion”: the party that qualifies the noun."""
    before = [
        m for m in within(context.parties, noun.first, noun.index) if document.tokens[m.head].head in (noun, noun.head)
    ]
    return tuple(m.value for m in before)[:MOST]


def _thing(document: Document, phrase: Token) -> Party | None:
    """A building, ship, village or group of civilians as target."""
    for group, kind in (("object_targets", "object"), ("civilian_targets", "civilians")):
        words = word_set("event_words", group)
        near = [phrase, *phrase.of("compound", "appos"), *(g for c in phrase.of("prep") for g in c.children)]
        if any(t.lower in words or t.lemma in words for t in near) or (kind == "object" and phrase.is_name):
            last = next((c.first for c in phrase.children if c.dep in ("relcl", "acl")), phrase.index + 1)
            span = document.span(phrase.first, max(phrase.index + 1, min(last, phrase.last)))
            name = " ".join((span.text or "").split())
            for article in ("the ", "a ", "an ", "The ", "A "):
                name = name.removeprefix(article)
            return Party(start=span.start, end=span.end, text=span.text or "", name=name, kind=_kind(kind))
    return None


def _kind(word: str) -> PartyKind:
    return "object" if word == "object" else "civilians"


def owner_of_weapons(document: Document, trigger: Token, context: EventContext) -> tuple[Party, ...]:
    """“shot down three Russian drones”: whoever owns what was shot down is the target."""
    for phrase in _sufferers(trigger):
        found = within(context.parties, phrase.first, phrase.index + 1)
        if found:
            return (found[0].value,)
    return ()
