"""People killed, injured, missing and captured in one proposition, and the three ways of saying none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from fogline.events.toll_none import reported_in
from fogline.events.toll_people import people_without_number
from fogline.events.toll_roles import role_of
from fogline.events.toll_tally import tally_role
from fogline.model.count import Casualties, Count, Part
from fogline.model.mention import CountMention
from fogline.sentences.document import Document
from fogline.tables.casualty_words import Role, casualty_words


@dataclass(frozen=True, slots=True)
class Toll:
    """The casualties of a proposition; ``used`` are the first tokens of the counts that went into them."""

    casualties: Casualties | None
    used: frozenset[int]


def casualties_of(document: Document, first: int, last: int, counts: Sequence[CountMention]) -> Toll | None:
    """Who was killed, injured, missing or captured, by the verbs, nouns and states of the table of casualty words.

    In tokens ``[first, last)``, where ``counts`` stand; None where nobody is spoken of.
    """
    triggers = casualty_words().triggers
    spoken = any(t.lemma in triggers or t.lower in triggers for t in document.tokens[first:last])
    if not spoken and not any(c.value.of in (None, "people") for c in counts):
        return None
    tolls: dict[Role, list[CountMention]] = {}
    for mention in counts:
        role = role_of(document, mention) or tally_role(document, mention)
        if role is not None:
            tolls.setdefault(role, []).append(mention)
    used: set[int] = set()
    found: dict[Role, Count] = {}
    for role, mentions in tolls.items():
        found[role] = _one(document, role, mentions, used)
    if spoken:
        for role, count in people_without_number(document, first, last, counts).items():
            found.setdefault(role, _as_role(role, count))
    reported = reported_in(document, first, last, bool(found)) if spoken else None
    if not found and reported is None:
        return None
    casualties = Casualties(
        killed=found.get("killed"),
        injured=found.get("injured"),
        missing=found.get("missing"),
        captured=found.get("captured"),
        reported=reported,
    )
    return Toll(casualties, frozenset(used))


def _one(document: Document, role: Role, mentions: list[CountMention], used: set[int]) -> Count:
    """The count of one role. “Two cooks and three guards” have no printed total: they stay counts and become parts."""
    firm = [m for m in mentions if not _is_earlier(document, m)] or mentions
    leading = firm[0]
    together = [m for m in firm if m is leading or _joined(document, leading, m)]
    if len(together) > 1:
        parts = tuple(
            Part(value=m.value.value, of=m.value.of, start=m.value.start, end=m.value.end, text=m.value.text)
            for m in together
        )
        start, end = together[0].value.start, together[-1].value.end
        return Count(of=role, parts=parts, start=start, end=end, text=document.text[start:end])
    used.add(leading.first)
    return _as_role(role, leading.value)


def _as_role(role: Role, count: Count) -> Count:
    """What is counted is the role; who they were (“two cooks”) is kept as the one part."""
    parts = count.parts
    if not parts and count.of is not None and count.of not in (None, "people", "body"):
        parts = (Part(value=count.value, of=count.of, start=count.start, end=count.end, text=count.text),)
    return msgspec.structs.replace(count, of=role, parts=parts)


def _joined(document: Document, one: CountMention, other: CountMention) -> bool:
    """Two nouns of one enumeration that are counted apart."""
    if one.head is None or other.head is None or one.value.of == other.value.of:
        return False
    token = document.tokens[other.head]
    for _ in range(4):
        if token.dep != "conj":
            return False
        token = token.head
        if token.index == one.head:
            return True
    return False


def _is_earlier(document: Document, mention: CountMention) -> bool:
    """“up from five”: the number that was."""
    before = document.tokens[mention.first - 1].lower if mention.first else ""
    return before == "from"
