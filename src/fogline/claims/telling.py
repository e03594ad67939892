"""What belongs to the telling: channel, audience and day of saying."""

from __future__ import annotations

from collections.abc import Sequence

from fogline.attributions.attribution import TOLD_FRAMES, Attribution
from fogline.claims.channels import aside, beside, is_occasion, medium_word, things_of, told_things, with_name
from fogline.claims.contents import day_of_saying, without_day
from fogline.claims.proposition import Told
from fogline.model.claim import Manner
from fogline.model.interval import Interval
from fogline.model.mention import TimeMention
from fogline.model.span import Span
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.words import word_set


def audience_of(document: Document, attribution: Attribution) -> Span | None:
    """“told reporters”, “speaking to parliament”, “in a letter to the council”: who was told.

    1. The object of telling. 2. After “to”, below the cue. 3. After “to” or “with”, below the medium or a verb beside.
    """
    if attribution.head.lemma in word_set("telling_words", "told_to") and attribution.frame in TOLD_FRAMES:
        for child in told_things(attribution):
            if not is_occasion(child):
                return _hearer(document, child)
    below = list(things_of(beside(attribution)))
    if attribution.head.lemma in word_set("telling_words", "said_to"):
        for prep, thing in below:
            if prep == "to" and not _is_time_or_number(thing):
                return _hearer(document, thing)
    asides = [(prep, thing) for verb in aside(document, attribution) for prep, thing in things_of(verb.of("prep"))]
    for _, medium in (*below, *asides):
        if medium_word(medium) is not None or medium.lower in word_set("telling_words", "words_to"):
            asides += [*things_of(medium.of("prep"))]
    heard = next((thing for prep, thing in asides if prep in ("to", "with") and not _is_time_or_number(thing)), None)
    return _hearer(document, heard) if heard is not None else None


def _is_time_or_number(thing: Token) -> bool:
    return thing.tag == "CD" or thing.is_verb


def _hearer(document: Document, thing: Token) -> Span:
    """The noun phrase of those told, without a clause about them: “Radio X, which reported it”."""
    tokens = document.tokens
    end = next((c.first for c in thing.of("relcl", "acl") if c.first > thing.index), thing.last)
    end = next((t.index for t in tokens[thing.index : end] if t.text == ","), end)
    return document.span(thing.first, with_name(document, thing, end) if end == thing.last else end)


def said_on(document: Document, attribution: Attribution, times: Sequence[TimeMention]) -> TimeMention | None:
    """The day that stands with the telling: “said Thursday”, “said on Wednesday”, “speaking on Friday, he said”."""
    day = day_of_saying(document, attribution)
    if day is not None:
        return next((time for time in times if day[0] <= time.first < day[1]), None)
    for first, last in attribution.source:
        shorter = without_day(document, first, last)
        if shorter < last:
            return next((time for time in times if shorter <= time.first < last), None)
    for child in (*beside(attribution), *aside(document, attribution)):
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
    """A quotation that is a clause with a subject of its own or an order, no scrap in the reporter's sentence."""
    head = told.proposition.head
    if head.child("nsubj", "nsubjpass", "expl") is not None:
        return True
    return all(auxiliary.lower == "do" for auxiliary in head.of("aux"))
