"""Nouns that attribute: “the claim that”, “a statement saying”, “fears of”."""

from __future__ import annotations

from fogline.attributions.attribution import Attribution, Range
from fogline.attributions.bounds import noun_phrase, trim
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.cues import cues_by_verb
from fogline.tables.words import word_set


def figure_is(document: Document, noun: Token) -> Attribution | None:
    """“The ministry's figure is eight”: the owner of a figure, count or toll vouches for it."""
    owner, verb = noun.child("poss"), noun.head
    if owner is None or noun.dep != "nsubj" or verb.lemma not in ("be", "stand") or not verb.is_verb:
        return None
    if noun.lower not in word_set("attribution_words", "figure_nouns"):
        return None
    if not any(t.tag == "CD" for t in document.tokens[verb.index : verb.last]) or verb.child("neg"):
        return None
    content = trim(document, (noun.first, verb.last))
    if content is None:
        return None
    source = _source(document, owner, noun)
    return Attribution(
        source=(source,),
        cue=(noun.index, noun.index + 1),
        content=(content,),
        head=noun,
        words=noun.lower,
        act="assert",
        voice="speech",
        frame="figure",
        rule="attributions.nouns.figure_is",
        subject=owner,
        clause=(noun.index, noun.index + 1),
    )


def noun_says(document: Document, noun: Token) -> Attribution | None:
    """A noun of saying or believing with its that-clause; its owner, where one is named, is the source."""
    if not noun.is_noun or noun.lower not in word_set("attribution_words", "message_nouns"):
        return None
    told = noun.child("acl", "ccomp", "relcl")
    if told is None or told.dep == "relcl" or not _that_clause(told):
        return None
    if noun.dep == "pobj" and noun.head.head.is_verb and noun.head.head.lemma in cues_by_verb():
        return None
    content = trim(document, (told.first, told.last))
    if content is None:
        return None
    owner = noun.child("poss")
    by = next((c for c in noun.of("prep") if c.lower in ("by", "from", "among", "of") and c.index < told.first), None)
    head = owner or (by.child("pobj") if by is not None else None)
    source = _source(document, head, noun) if head is not None else None
    return Attribution(
        source=(source,) if source else (),
        cue=(noun.index, noun.index + 1),
        content=(content,),
        head=noun,
        words=noun.lower,
        act="assert",
        voice="attitude",
        frame="noun",
        rule="attributions.nouns.noun_says",
        subject=head,
        clause=(source[0], noun.index + 1) if source else (noun.index, noun.index + 1),
    )


def _that_clause(told: Token) -> bool:
    mark = told.child("mark")
    return mark is not None and mark.lower == "that"


def _source(document: Document, head: Token, noun: Token) -> Range:
    first, last = noun_phrase(document, head, noun.index)
    while last > first + 1 and document.tokens[last - 1].tag == "POS":
        last -= 1
    return first, last
