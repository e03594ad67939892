"""Who did it, to whom: actor and target from the parse."""

from __future__ import annotations

from fogline.events.context import EventContext, within
from fogline.events.named import MOST, all_parties, is_seat, known, parties_in, thing_in, unnamed_in
from fogline.events.weapons import meant_weapons
from fogline.model.event import Party
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.kinds import KindRow
from fogline.tables.words import word_set

DEEPEST = 4  # verbs that a subject may be carried over


def find_actor(document: Document, trigger: Token, row: KindRow, context: EventContext) -> tuple[Party, ...]:
    """Who does it: “X struck”, “struck by X”, “X's strikes”, “X drones struck”; never who merely tells it.

    The owner of the weapon that is the subject acts (“Russian drones struck”). A passive without a by-phrase has no
    actor, whoever tells it.
    """
    phrase = _doer(trigger) if not meant_weapons(context, trigger) else None  # “it fell in a field”
    moved = trigger.child("nsubjpass", "dobj") if row.kind.startswith("force.") and trigger.is_verb else None
    found: tuple[Party, ...] = ()
    for doer in (phrase, moved):  # whoever sends troops acts; where nobody is named, the troops do
        if doer is not None and not found:
            found = parties_in(document, doer, context, own=True)
    if not found and trigger.is_verb:
        found = _right_before(trigger, context) or _fired_from(trigger, context)
    if not found and (trigger.is_noun or trigger.dep in ("appos", "nsubj", "pobj", "compound")):
        found = _owners(document, trigger, context)
    if not found and phrase is not None and row.kind.startswith(("violence.", "control.", "defence.", "harm.")):
        return _ascribed(phrase, context) or unnamed_in(document, phrase)
    return found


def _right_before(verb: Token, context: EventContext) -> tuple[Party, ...]:
    """A party right before a finite verb is its subject, wherever the parse hangs it."""
    start = min([verb.index, *(c.index for c in verb.of("aux", "neg") if c.index < verb.index)])
    if verb.tag not in ("VBD", "VBZ", "VBP") and start == verb.index:
        return ()
    if verb.child("nsubj", "nsubjpass", "auxpass", "expl") is not None:
        return ()
    return tuple(known(m.value, context) for m in within(context.parties, start - 5, start) if m.last == start)


def _fired_from(verb: Token, context: EventContext) -> tuple[Party, ...]:
    """“The shells had been fired from RSF positions”: whose positions they are."""
    if verb.lemma not in word_set("event_words", "launch_words"):
        return ()
    phrases = [p.child("pobj") for p in verb.of("prep") if p.lower == "from"]
    owned = [p for phrase in phrases if phrase is not None for p in within(context.parties, phrase.first, phrase.last)]
    return tuple(m.value for m in owned if m.value.kind in ("armed_group", "armed_force"))[:MOST]


def _ascribed(phrase: Token, context: EventContext) -> tuple[Party, ...]:
    """“drones attributed to the RSF”."""
    words = [c for c in phrase.of("acl") if c.lemma in word_set("event_words", "ascribing")]
    return tuple(party for word in words for party in all_parties(word, context))[:MOST]


def _doer(trigger: Token) -> Token | None:
    """The phrase of whoever did it."""
    return _doer_of_verb(trigger) if _verbal(trigger) else _doer_of_noun(trigger)


def _verbal(trigger: Token) -> bool:
    """A verb, also one that the tagger took for a noun: “denied bombing the camp”."""
    return trigger.is_verb or trigger.dep == "xcomp" or trigger.child("dobj") is not None


def _doer_of_noun(noun: Token) -> Token | None:
    """“an attack by X”, “the downing of a drone by X”, “X carried out strikes”, “came under fire from X”."""
    inside = [noun, *(g for prep in noun.of("prep") for g in prep.of("pobj"))]
    for prep in (p for token in inside for p in token.of("prep", "agent")):
        if prep.lower == "by":
            return prep.child("pobj")
    between = next((p for p in noun.of("prep") if p.lower == "between"), None)
    if between is not None:
        return between.child("pobj")
    governor = noun.head
    if not governor.is_verb:
        governor = governor.head if noun.dep == "pobj" else noun
    agent = governor.child("agent") if governor is not noun else None
    if noun.dep == "pobj" and agent is not None and agent.index > noun.index:
        return agent.child("pobj")
    light = governor.is_verb and governor.lemma in word_set("event_words", "light_verbs")
    harming = governor.lemma in word_set("event_words", "harming") and governor.child("dobj") is not None
    if (light and noun.dep in ("dobj", "nsubjpass", "pobj")) or (harming and noun.dep == "pobj"):
        return _doer_of_verb(governor)
    return None


def _doer_of_verb(verb: Token) -> Token | None:
    if verb.lemma in word_set("event_words", "suffering_verbs") and (by := _under(verb)) is not None:
        return by
    if _passive(verb):
        agent = verb.child("agent")
        return agent.child("pobj") if agent is not None else None
    return _subject(verb)


def _under(verb: Token) -> Token | None:
    """“came under fire from X”, “fell to X”: the subject suffers, and X does it."""
    things = [verb, *verb.of("dobj"), *(g for prep in verb.of("prep") for g in prep.of("pobj"))]
    by = next((p for t in things for p in t.of("prep", "agent") if p.lower in ("by", "from", "to")), None)
    under = any(p.lower in ("under", "to") for p in verb.of("prep"))
    if by is None or not (under or verb.child("dobj")):
        return None
    return by.child("pobj")


def _passive(verb: Token) -> bool:
    if verb.child("nsubj") is not None and verb.child("auxpass") is None:
        return False  # “travelled by ship”
    return verb.child("auxpass", "nsubjpass", "agent") is not None or (verb.tag == "VBN" and verb.dep == "acl")


def _subject(verb: Token, depth: int = 0) -> Token | None:
    """The subject of the verb, or of the verb that it hangs on; the accused of “accused X of doing”."""
    own = verb.child("nsubj")
    if own is None and verb.dep == "amod" and verb.tag == "VBD":
        return verb.head  # “Al-Shabaab fired mortars” is at times read as one noun phrase
    if own is not None:
        return verb.head if own.lower in ("which", "who", "that") and verb.dep == "relcl" else own
    if depth >= DEEPEST:
        return None
    above = verb.head
    if verb.dep == "xcomp" and _passive(above) and above.lemma in word_set("event_words", "raising"):
        return above.child("nsubjpass")
    if verb.dep in ("conj", "xcomp", "advcl", "aux", "pcomp", "ccomp") and above.is_verb and above is not verb:
        return None if _passive(above) and verb.dep != "conj" else _subject(above, depth + 1)
    if verb.dep == "acl" and verb.tag == "VBG":
        return above
    if verb.dep == "pcomp":
        if above.lower != "of":
            return _subject(above.head, depth + 1)
        if above.head.is_noun and above.head.dep in ("dobj", "nsubjpass"):
            return above.head
        return above.head.child("dobj", "nsubjpass") or _subject(above.head, depth + 1)
    return None


def find_target(document: Document, trigger: Token, row: KindRow, context: EventContext) -> tuple[Party, ...]:
    """Whom or what it is done to: “struck X”, “X was struck”, “an attack on X”."""
    if row.kind == "diplomacy.accusation" and trigger.is_verb:
        accused = _subject(trigger)
        return all_parties(accused, context) if accused is not None else ()
    phrases = [phrase for phrase in _sufferers(trigger) if not _is_time(phrase, context)]
    if row.kind.startswith("force."):
        phrases = [phrase for phrase in phrases if phrase.head.lower == "against"]
    physical = row.kind.startswith(("violence.", "defence.", "harm."))
    for phrase in phrases:
        found = parties_in(document, phrase, context, own=False, seats=not physical)
        if found:
            return found
    for phrase in phrases:
        straight = phrase.dep in ("dobj", "nsubjpass", "dative") or phrase.head.lower in ("on", "against", "into")
        thing = thing_in(document, phrase, context, any_noun=straight and row.kind.startswith(("violence.", "harm.d")))
        if thing is not None:
            users = [c for c in phrase.of("acl") if c.child("agent") or c.lemma in word_set("event_words", "ascribing")]
            used_by = [p for c in users for p in all_parties(c, context)]
            return tuple(used_by[:MOST]) or (thing,)
    return _reached(document, trigger, context) if row.kind.startswith("violence.") else ()


def _reached(document: Document, trigger: Token, context: EventContext) -> tuple[Party, ...]:
    """“dropped a grenade from a drone on a bus”: what lies under the blow, wherever the parse hangs it."""
    last = trigger.head.last if trigger.dep == "amod" else trigger.last
    for prep in document.tokens[trigger.index + 1 : last]:
        phrase = prep.child("pobj") if prep.dep == "prep" and prep.lower in ("on", "at", "into", "against") else None
        if phrase is not None and not _is_time(phrase, context):
            thing = thing_in(document, phrase, context, any_noun=False)
            if thing is not None:
                return (thing,)
    return ()


def _is_time(phrase: Token, context: EventContext) -> bool:
    """“on Thursday” names no target."""
    return any(m.first <= phrase.index < m.last for m in within(context.times, phrase.first, phrase.index + 1))


def _sufferers(trigger: Token) -> list[Token]:
    """The phrases of whom or what it was done to, likeliest first."""
    found: list[Token | None] = []
    prepositions = word_set("event_words", "target_prepositions")
    verbal = _verbal(trigger)
    verb = trigger if verbal else trigger.head.head if trigger.dep == "pobj" else trigger.head
    if verbal:
        found.append(trigger.child("nsubjpass") if _passive(trigger) else trigger.child("dative", "dobj"))
        found.append(trigger.child("dobj"))
        if trigger.dep == "acl" and trigger.tag == "VBN":
            found.append(trigger.head)
        if trigger.lemma in word_set("event_words", "crash_verbs"):
            found += [prep.child("pobj") for prep in trigger.of("prep") if prep.lower in ("into", "onto", "through")]
    for prep in trigger.of("prep", "dative"):
        if prep.lower in prepositions or prep.lower in ("with", "to") or (verbal and prep.lower == "between"):
            found.append(prep.child("pobj"))
    if verb.is_verb and (trigger.dep in ("dobj", "pobj") or trigger.child("dobj")):
        later = [p for holder in (verb, *verb.of("dobj")) for p in holder.of("prep") if p.index > trigger.index]
        found += [
            p.child("pobj") for p in later if p.lower in prepositions or (p.lower == "with" and p.head is not verb)
        ]
    if verb.is_verb and verb.lemma in word_set("event_words", "suffering_verbs") and _under(verb) is not None:
        found.insert(0, verb.child("nsubj"))
    if trigger.dep == "pobj" and verb.lemma in word_set("event_words", "harming"):
        found.append(verb.child("nsubjpass"))  # “was destroyed in a raid”
    return [token for token in found if token is not None]


def _owners(document: Document, noun: Token, context: EventContext) -> tuple[Party, ...]:
    """“Israeli strikes”, “Russia's invasion”: the party that qualifies the noun, no seat of power (“Kabul blasts”)."""
    start = min(noun.first, noun.head.first if noun.dep == "appos" else noun.first)  # “RSF shelling” may be read so
    before = [
        m for m in within(context.parties, start, noun.index)
        if (document.tokens[m.head].head in (noun, noun.head) or m.last == noun.index) and not is_seat(document, m)
    ]  # fmt: skip
    return tuple(m.value for m in before)[:MOST]


def owner_of_weapons(document: Document, trigger: Token, context: EventContext) -> tuple[Party, ...]:
    """“shot down three Russian drones”, “a missile fired by the Houthis”: whose weapon was shot down is the target."""
    for phrase in _sufferers(trigger):
        found = within(context.parties, phrase.first, phrase.index + 1)
        if found:
            return (known(found[0].value, context),)
        for launched in phrase.of("acl", "relcl"):
            agent = launched.child("agent")
            by = agent.child("pobj") if agent is not None else None
            if by is not None and (sender := parties_in(document, by, context, own=False)):
                return sender
    return ()
