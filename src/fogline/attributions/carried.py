"""Figures that go on after the full stop: “The ministry said 45 were killed. Another 120 were wounded.”"""

from __future__ import annotations

from dataclasses import replace

from fogline.attributions.attribution import Attribution, Range
from fogline.attributions.bounds import trim
from fogline.sentences.document import Document, Sentence
from fogline.tables.words import word_list, word_set

FIGURES = frozenset({"clause", "according", "addressee", "object_at", "object_as_number", "figure", "quote"})
ACTS = frozenset({"assert", "confirm", "estimate"})
NUMBERED = 2  # tokens at the start of a sentence among which its number stands (“Some 12 others”)


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
    """In the same paragraph or the next of running text, with words of going on in front."""
    paragraph = document.paragraphs[sentence.paragraph]
    if paragraph.kind != "body" or sentence.paragraph - before.paragraph > 1 or sentence.first >= sentence.last:
        return False
    words = document.folded[sentence.start : sentence.end]
    if any(words.startswith(lead + " ") for lead in word_list("attribution_words", "going_on")):
        return True
    tokens = document.sentence_tokens(sentence)
    number = next((t for t in tokens[:NUMBERED] if t.tag == "CD"), None)
    if number is None or number.index + 2 >= sentence.last:
        return False
    after, next_word = document.tokens[number.index + 1], document.tokens[number.index + 2]
    if after.lower == "of" and next_word.lower == "the" and next_word.index + 1 < sentence.last:
        next_word = document.tokens[next_word.index + 1]
    of_them = word_set("attribution_words", "those_counted") | word_set("attribution_words", "harmed")
    alone = number.dep in ("nsubj", "nsubjpass")  # “Forty were shot down.”
    return alone or after.lower in word_set("attribution_words", "more_of_them") or (
        after.lower == "of" and next_word.lower in of_them
    )
