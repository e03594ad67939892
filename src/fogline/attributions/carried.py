"""Figures that go on after the full stop: “The ministry said 45 were killed. Another 120 were wounded.”"""

from __future__ import annotations

from dataclasses import replace

from fogline.attributions.attribution import Attribution, Range
from fogline.attributions.bounds import trim
from fogline.sentences.document import Document, Sentence
from fogline.sentences.token import Token
from fogline.tables.words import word_list, word_set

FIGURES = frozenset({"clause", "according", "addressee", "object_at", "object_as_number", "figure", "quote"})
ACTS = frozenset({"assert", "confirm", "estimate"})
# Tokens at the start of a sentence: among which its number stands (“Some 12 others”), or its number after “another”.
NUMBERED, FRONT = 2, 6


def carry_on(document: Document, found: list[Attribution]) -> list[Attribution]:
    """The attributions, those that end on a figure with the sentences that add to it or break it down.

    The next sentence must say that it goes on (“another”, “of them”, “12 others”), and nobody else may tell in it.
    """
    told = {a.head.sentence for a in found if a.source or a.frame == "turn"}
    taken = {document.tokens[first].sentence for a in found for first, _ in a.content}
    return [_with_more(document, a, told | taken) if _tells_figures(document, a) else a for a in found]


def _tells_figures(document: Document, attribution: Attribution) -> bool:
    if attribution.frame not in FIGURES or attribution.act not in ACTS or not attribution.source:
        return False
    if attribution.voice != "speech" or attribution.quoted or attribution.negated:
        return False
    return any(t.tag == "CD" for first, last in attribution.content for t in document.tokens[first:last])


def _with_more(document: Document, attribution: Attribution, busy: set[int]) -> Attribution:
    last = max(document.tokens[attribution.content[-1][1] - 1].sentence, attribution.head.sentence)
    more: list[Range] = []
    for sentence in document.sentences_after(document.sentences[last]):
        if sentence.index in busy or not _goes_on(document, document.sentences[sentence.index - 1], sentence):
            break
        span = trim(document, (sentence.first, sentence.last))
        more += [span] if span is not None else []
        busy.add(sentence.index)
    return replace(attribution, content=(*attribution.content, *more)) if more else attribution


def _goes_on(document: Document, before: Sentence, sentence: Sentence) -> bool:
    """In the same paragraph or the next of running text, with a figure and words of going on in front."""
    paragraph = document.paragraphs[sentence.paragraph]
    if paragraph.kind != "body" or sentence.paragraph - before.paragraph > 1:
        return False
    tokens = document.sentence_tokens(sentence)
    number = next((t for t in tokens[:FRONT] if t.tag == "CD" or t.dep == "nummod"), None)
    words = document.folded[sentence.start : sentence.end]
    if any(words.startswith(lead + " ") for lead in word_list("attribution_words", "going_on")):
        return number is not None or any(t.lemma == "include" for t in tokens[:FRONT])
    if number is None or number not in tokens[:NUMBERED] or number.index + 3 >= sentence.last:
        return False
    after = document.tokens[number.index + 1 : number.index + 4]
    if after[0].lower == "of":
        return _of_those(after[1], after[2])
    alone = number.dep in ("nsubj", "nsubjpass") and after[0].lower in word_set("attribution_words", "figure_fares")
    return alone or after[0].lower in word_set("attribution_words", "more_of_them")


def _of_those(first: Token, second: Token) -> bool:
    """“of them”, “of those killed”, “of the dead”; no “of those bills”."""
    if first.lower in word_set("attribution_words", "those_counted"):
        return not second.is_noun or second.lower in word_set("attribution_words", "harmed")
    return first.lower == "the" and second.lower in word_set("attribution_words", "harmed")
