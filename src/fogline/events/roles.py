"""Who did it, to whom: actor and target from the parse."""

from __future__ import annotations

from fogline.events.context import EventContext, within
from fogline.model.event import Party, PartyKind
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.kinds import KindRow
from fogline.tables.words import word_set

MOST = 2  # parties a role: a longer list is kept in the content


def find_actor(document: Document, trigger: Token, row: KindRow, context: EventContext) -> tuple[Party, ...]:
    """The party of the subject, of the by-phrase in the passive, or of the possessor of a noun (“Israeli strikes”).

    The owner of the weapon that is the subject acts (“Russian drones struck”). A passive without a by-phrase has no
    actor, whoever tells it.
    """
    phrase = _doer(trigger)
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
    for phrase in phrases:
        found = _parties(document, phrase, context, own=False)
        if found:
            return found
    for phrase in phrases:
        thing = _thing(document, phrase)
        if thing is not None:
            return (thing,)
    return ()


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
    named = [m.value for m in found if _close(document, m.head, phrase)]
    if named:
        distinct = {(p.name, p.country): p for p in reversed(named)}
        return tuple(reversed(distinct.values()))[:MOST]
    pronoun = next((t for t in (phrase, *phrase.of("poss")) if t.tag in ("PRP", "PRP$")), None)
    if own and pronoun is not None and (context.holder_country or context.holder_name):
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
