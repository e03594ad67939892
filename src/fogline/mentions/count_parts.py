"""Totals with their addends: “seven drones, including four over the coast and three inland”.

Where the addends stand is read first (count_addends); here each becomes a part with its place, day or kind, the sum
is compared with the total, and addends stop being counts of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from fogline.mentions.count_addends import Addend, addends_of
from fogline.mentions.count_bounds import WORDS
from fogline.mentions.count_scope import with_scope
from fogline.mentions.count_things import hook_of
from fogline.mentions.within import within
from fogline.model.count import Count, Part
from fogline.model.mention import CountMention, PlaceMention, TimeMention
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.words import word_set


def with_parts(
    document: Document,
    counts: Sequence[CountMention],
    places: Sequence[PlaceMention],
    times: Sequence[TimeMention],
) -> list[CountMention]:
    """The counts with parts, sums, scopes and days settled; addends are no longer counts of their own."""
    spent: set[int] = set()
    whole: list[CountMention] = []
    for position, mention in enumerate(counts):
        if mention.first in spent:
            continue
        addends = addends_of(document, counts, position)
        if addends:
            spent.update(a.mention.first for a in addends if a.mention is not None)
            mention = _with(document, mention, addends, places, times)
        whole.append(mention)
    kept = [m for m in whole if m.first not in spent]
    kept = [_sum_of_paragraph(document, kept, position) for position in range(len(kept))]
    return with_scope(document, kept, places, times)


def _sum_of_paragraph(document: Document, counts: Sequence[CountMention], position: int) -> CountMention:
    """“the overall number as 31” after the numbers that it sums: they stay counts and become its parts as well."""
    total = counts[position]
    if total.head is not None or total.value.parts or total.value.value is None:
        return total
    tokens = document.tokens
    sentence = document.sentences[tokens[total.first].sentence]
    before = {t.lower for t in tokens[max(sentence.first, total.first - 6) : total.first]}
    if not before & word_set(WORDS, "total_words"):
        return total
    addends: list[CountMention] = []
    for at in range(position - 1, -1, -1):
        mention = counts[at]
        if document.sentences[tokens[mention.first].sentence].paragraph != sentence.paragraph:
            break
        if mention.value.of == total.value.of and mention.value.value is not None and mention.value.scope != "subset":
            addends.append(mention)
    if len(addends) < 2 or len({_verb(tokens, m) for m in addends}) > 1:
        return total
    addends.reverse()
    parts = tuple(Part(value=m.value.value, start=m.value.start, end=m.value.end, text=m.value.text) for m in addends)
    value = msgspec.structs.replace(total.value, parts=parts, parts_sum=sum_of(total.value, parts))
    return msgspec.structs.replace(total, value=value, rule=f"{total.rule}+paragraph")


def _verb(tokens: list[Token], mention: CountMention) -> str | None:
    return next((t.lemma for t in hook_of(tokens, mention).ancestors() if t.is_verb), None)


def _with(
    document: Document,
    total: CountMention,
    addends: list[Addend],
    places: Sequence[PlaceMention],
    times: Sequence[TimeMention],
) -> CountMention:
    parts = tuple(_part(document, total, addend, places, times) for addend in addends)
    value = msgspec.structs.replace(total.value, parts=parts, parts_sum=sum_of(total.value, parts))
    return msgspec.structs.replace(total, value=value, rule=f"{total.rule}+parts")


def sum_of(total: Count, parts: Sequence[Part]) -> Literal["equal", "less", "more"] | None:
    """“equal”, “less” or “more”: the sum of the parts against the printed total; None where a number is missing."""
    values = [part.value for part in parts if part.value is not None]
    if total.value is None or not values or (len(values) < len(parts) and sum(values) <= total.value):
        return None
    reached = sum(values)
    return "equal" if reached == total.value else "less" if reached < total.value else "more"


def _part(
    document: Document,
    total: CountMention,
    addend: Addend,
    places: Sequence[PlaceMention],
    times: Sequence[TimeMention],
) -> Part:
    """An addend's number with the place and day named beside it, and its kind where that is not the total's."""
    commas = (i for i in range(addend.last, addend.until) if document.tokens[i].text == ",")
    until = next(commas, addend.until)
    named = (p for p in within(places, addend.first, until) if p.use != "demonym")
    place = next((p.value.name or p.value.text for p in named), None)
    day = next(map(_day, within(times, addend.first, until)), None)
    span = document.span(addend.first, addend.last)
    of = addend.of if addend.of != total.value.of else None
    return Part(value=addend.value, of=of, place=place, day=day, start=span.start, end=span.end, text=span.text)


def _day(time: TimeMention) -> str | None:
    """The ISO day where the time is one day, else its words."""
    first, last = time.value.earliest, time.value.latest
    if first and last and first[:10] == last[:10]:
        return first[:10]
    return time.value.text
