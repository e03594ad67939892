"""Counts that run over a stretch of time: since the war began, so far this year, totals from a day to a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from fogline.mentions.within import within
from fogline.model.interval import Interval
from fogline.model.mention import CountMention, TimeMention
from fogline.sentences.document import Document, Sentence
from fogline.sentences.token import Token
from fogline.tables.loader import load_groups
from fogline.tables.words import word_set

WORDS = "scope_words"


@dataclass(frozen=True, slots=True)
class Since:
    """Whether a count sums up a longer time, the time where it is given, and the day up to which it stands."""

    cumulative: bool = False
    period: Interval | None = None
    as_of: str | None = None


def cumulative_of(document: Document, mention: CountMention, times: Sequence[TimeMention]) -> Since | None:
    """The stretch of time that the count's own clause gives."""
    sentence = document.sentences[document.tokens[mention.first].sentence]
    tokens = document.tokens[sentence.first : sentence.last]
    as_of = _as_of(document, sentence, times)
    for token in tokens:
        if token.lower == "since" and _long(token, tokens) and _same_clause(document, mention, token):
            return Since(True, _period(token, sentence, times), as_of)
    words = document.folded[sentence.start : sentence.end]
    if any(phrase in words for phrase in load_groups(WORDS)["so_far"]) or _by_war(document, mention):
        return Since(True, None, as_of)
    return Since(as_of=as_of) if as_of else None


def lists_of_totals(document: Document, times: Sequence[TimeMention]) -> dict[int, Since]:
    """The lines below “Total losses from … to …:” by sentence index: they are totals up to the last day named."""
    found: dict[int, Since] = {}
    total_words = word_set(WORDS, "total_losses")
    for sentence in document.sentences:
        tokens = document.tokens[sentence.first : sentence.last]
        if not tokens or tokens[-1].text != ":" or not any(t.lower in total_words for t in tokens):
            continue
        days = [t.value.latest[:10] for t in within(times, sentence.first, sentence.last) if t.value.latest]
        since = Since(True, _whole(sentence, times), max(days, default=None))
        for below in document.sentences_after(sentence):
            if document.paragraphs[below.paragraph].kind not in ("item", "heading"):
                break
            found[below.index] = since
    return found


def _whole(sentence: Sentence, times: Sequence[TimeMention]) -> Interval | None:
    """One interval from the first to the last day named in the sentence."""
    inside = [t.value for t in within(times, sentence.first, sentence.last)]
    firsts = [v.earliest for v in inside if v.earliest]
    lasts = [v.latest for v in inside if v.latest]
    if not firsts or not lasts:
        return None
    return Interval(earliest=min(firsts), latest=max(lasts), start=inside[0].start, end=inside[-1].end)


def _as_of(document: Document, sentence: Sentence, times: Sequence[TimeMention]) -> str | None:
    """“as of 14 May”, “as of 08:30”: the day."""
    for time in within(times, sentence.first + 1, sentence.last):
        before = document.tokens[max(sentence.first, time.first - 2) : time.first]
        if [t.lower for t in before] == ["as", "of"] and time.value.latest:
            return time.value.latest[:10]
    return None


def _long(since: Token, tokens: list[Token]) -> bool:
    """A month, a year or the start of a war follows within the phrase."""
    at = since.index - tokens[0].index
    for token in tokens[at + 1 : at + 7]:
        if token.lower in word_set(WORDS, "long_since") or (
            len(token.text) == 4 and token.text[:2] in ("19", "20") and token.text.isdecimal()
        ):
            return True
        if token.text in (",", ";", ".") or token.lower == "ago":
            return token.lower == "ago"
    return False


def _same_clause(document: Document, mention: CountMention, since: Token) -> bool:
    """“since” hangs on the counted noun, on its verb, or on a word inside what is counted."""
    anchor = document.tokens[mention.head if mention.head is not None else mention.first]
    above = [anchor, *anchor.ancestors()]
    verbs = [t for t in above if t.is_verb or t.is_root][:2]
    owner = since.head
    if owner.dep in ("advcl", "prep") and since.dep == "mark":
        owner = owner.head
    if owner in verbs or owner is anchor or owner in anchor.children:
        return True
    between = (
        document.tokens[mention.last : since.index]
        if mention.last <= since.index
        else document.tokens[since.index : mention.first]
    )
    return len(between) < 12 and not any(t.text in (";", ",") or t.tag == "CD" for t in between)


def _period(since: Token, sentence: Sentence, times: Sequence[TimeMention]) -> Interval | None:
    """From the time named after “since”, open at its end."""
    for time in within(times, since.index, since.index + 7):
        if since.index < time.last <= sentence.last:
            return msgspec.structs.replace(time.value, latest=None)
    return None


def _by_war(document: Document, mention: CountMention) -> bool:
    """“The violence has killed thousands”: what a war has done until now."""
    anchor = document.tokens[mention.head if mention.head is not None else mention.first]
    verbs = [t for t in anchor.ancestors() if t.is_verb][:2]
    for verb in verbs:
        subject = verb.child("nsubj")
        if subject is not None and subject.lemma in word_set(WORDS, "war_nouns"):
            return any(c.dep == "aux" and c.lower in ("has", "have", "'s") for c in verb.children)
        if verb.dep != "conj":
            return False
    return False
