"""What belongs to the telling: channel, audience and day of saying."""

from __future__ import annotations

from collections.abc import Sequence

from fogline.attributions.attribution import TOLD_FRAMES, Attribution
from fogline.claims.proposition import Told
from fogline.model.claim import Manner
from fogline.model.interval import Interval
from fogline.model.mention import TimeMention
from fogline.model.span import Span
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.words import word_set


def beside(document: Document, attribution: Attribution) -> list[Token]:
    """The words of the telling's own sentence that hang on the cue and are neither content nor source."""
    head = attribution.head
    if attribution.frame == "according":
        return []
    spans = [*attribution.content, *attribution.source]
    return [
        child
        for child in head.children
        if child.dep in ("prep", "npadvmod", "dobj", "dative", "advmod", "agent", "tmod", "pobj", "oprd")
        and not any(first <= child.index < last for first, last in spans)
    ]


def channel_of(document: Document, attribution: Attribution) -> Span | None:
    """“on Telegram”, “in a statement”, “by satellite phone”: the medium with its adjectives."""
    for child in beside(document, attribution):
        thing = child.child("pobj", "pcomp") if child.dep in ("prep", "agent") else None
        if thing is None or child.lower not in ("on", "in", "by", "via", "through", "over", "during", "at", "to"):
            continue
        for token in document.tokens[thing.first : thing.last]:
            if token.lower in word_set("claim_words", "channels"):
                first = token.index
                while (
                    first > thing.first
                    and document.tokens[first - 1].tag != "DT"
                    and document.tokens[first - 1].head in (token, thing)
                ):
                    first -= 1
                named = _named_medium(document, thing)
                return document.span(*named) if named else document.span(first, token.index + 1)
    return _inside_object(document, attribution) or _in_source(document, attribution)


def _in_source(document: Document, attribution: Attribution) -> Span | None:
    """“local Telegram channels write”: the medium that names the source itself."""
    for first, last in attribution.source:
        for token in document.tokens[first:last]:
            if token.is_name and token.lower in word_set("claim_words", "channels"):
                return document.span(token.index, token.index + 1)
    return None


def _inside_object(document: Document, attribution: Attribution) -> Span | None:
    """A medium that the parser hung on the object: “claimed the blast in a statement”."""
    if attribution.frame not in ("object", "about", "of"):
        return None
    for first, last in attribution.content:
        for token in document.tokens[first + 1 : last]:
            thing = token.child("pobj") if token.lower in ("in", "on", "via", "through") else None
            if thing is not None and thing.lower in word_set("claim_words", "channels"):
                return document.span(thing.index, thing.index + 1)
    return None


def _named_medium(document: Document, thing: Token) -> tuple[int, int] | None:
    """“in a statement posted on Facebook”, “on the Telegram messaging app”: the medium's own name."""
    for token in document.tokens[thing.first : thing.last]:
        if token.is_name and token.lower in word_set("claim_words", "channels"):
            return token.index, token.index + 1
    return None


def audience_of(document: Document, attribution: Attribution) -> Span | None:
    """“told reporters”, “told the news agency”: who was told."""
    head = attribution.head
    for child in head.of("dobj", "dative"):
        inside = any(first <= child.index < last for first, last in attribution.content)
        if not inside and head.lemma in word_set("claim_words", "told_to") and child.index > head.index:
            return document.span(child.first, child.last)
    for child in beside(document, attribution):
        if child.dep == "prep" and child.lower == "to" and (thing := child.child("pobj")):
            return document.span(thing.first, thing.last)
    return None


def said_on(document: Document, attribution: Attribution, times: Sequence[TimeMention]) -> TimeMention | None:
    """The day that stands with the telling: “said Thursday”, “said on Wednesday”."""
    for child in beside(document, attribution):
        for time in times:
            dated = time.kind in ("DATE", "TIME") and (time.value.earliest or time.value.latest or time.value.relative)
            if dated and child.first <= time.first < child.last:
                return time
    if attribution.frame in ("object_at", "object_as_number"):
        after = [t for t in times if attribution.cue[1] <= t.first < attribution.content[-1][1] and t.value.earliest]
        return after[-1] if after else None
    first, last = attribution.clause or attribution.cue
    inside = [
        time
        for time in times
        if time.kind in ("DATE", "TIME")
        and max(first, attribution.cue[1]) <= time.first < last + 3
        and not any(a <= time.first < b for a, b in attribution.content)
        and time.first - attribution.cue[1] <= 2
        and document.tokens[time.first].sentence == attribution.head.sentence
    ]
    return inside[0] if inside else None


def day(interval: Interval | None) -> str | None:
    """The first day of an interval."""
    return interval.earliest[:10] if interval is not None and interval.earliest else None


def manner_of(document: Document, told: Told) -> Manner:
    """Direct when the whole content stands in quotation marks or in a talk written down, mixed when a part does.

    Indirect when it is a clause without them, narrated when the reporter names or sums up what was said.
    """
    attribution = told.attribution
    if attribution is None:
        return "narrated"
    if attribution.frame in ("turn", "question"):
        return "direct"
    quoted = total = 0
    for first, last in told.proposition.pieces:
        for token in document.tokens[first:last]:
            total += 1
            quotation = document.quotation_at(token.start)
            quoted += quotation is not None
    if quoted and quoted >= total - 1:
        whole = attribution.frame in ("quote", "clause", "addressee") and attribution.quoted
        return "direct" if whole and _sentence_like(told) else "mixed"
    if quoted:
        return "mixed"
    return "indirect" if attribution.frame in TOLD_FRAMES else "narrated"


def _sentence_like(told: Told) -> bool:
    """A quotation that is a clause with a subject of its own, not a scrap worked into the reporter's sentence."""
    return (
        told.proposition.head.child("nsubj", "nsubjpass", "expl") is not None
        or told.proposition.head.child("aux") is None
    )
