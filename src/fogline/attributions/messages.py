"""Frames of taking back and putting right: “withdrew its claim that …”, “revised the toll to 12”."""

from __future__ import annotations

from fogline.attributions.attribution import Range
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.cues import cues_by_verb
from fogline.tables.words import word_set

Ranges = tuple[Range, ...]


def message(document: Document, verb: Token, after: int) -> Ranges:
    """“withdrew its claim that …”, “deleted the post”: what was said before; troops that withdraw are no words."""
    thing = verb.child("nsubjpass") if verb.child("nsubjpass") and verb.child("agent") else verb.child("dobj")
    said = word_set("attribution_words", "said_nouns") | word_set("attribution_words", "telling_nouns")
    if thing is None or (thing.lower not in said and thing.lower not in word_set("attribution_words", "figure_nouns")):
        return ()
    return ((thing.first, thing.last),)


def answered(document: Document, verb: Token) -> Ranges:
    """“…, a claim dismissed by the army”, “…, a charge Moscow denies”, “…, which it denied”: what is answered."""
    if verb.dep not in ("acl", "relcl"):
        return ()
    noun, what = verb.head, verb.child("dobj")
    said = word_set("attribution_words", "said_nouns") | word_set("attribution_words", "figure_nouns")
    if noun.lower not in said:
        return ((what.index, what.index + 1),) if what is not None and what.tag == "WDT" else ()
    passive = verb.child("nsubjpass")
    if passive is not None:
        return ((noun.first, noun.index + 1),) if passive.tag == "WDT" and verb.child("agent") else ()
    by = verb.child("agent") if verb.tag == "VBN" and verb.dep == "acl" else verb.child("nsubj")
    gap = what is None or what.tag in ("WDT", "IN")
    return ((noun.first, noun.index + 1),) if gap and by is not None and by.tag not in ("WDT", "WP") else ()


def before_answer(document: Document, piece: Range) -> Range:
    """What is told, less the answer to it that follows a comma: “they took the hill, a claim the army rejected”."""
    first, last = piece
    for token in document.tokens[first + 2 : last]:
        if not token.is_verb or token.dep not in ("acl", "relcl") or not _answers(token):
            continue
        content = answered(document, token)
        at = content[0][0] if content else first
        if at > first + 1 and document.tokens[at - 1].text == "," and document.quotation_at(token.start) is None:
            return first, at - 1
    return piece


def _answers(verb: Token) -> bool:
    return any(cue.act in ("deny", "confirm", "doubt") and not cue.tail for cue in cues_by_verb().get(verb.lemma, ()))


def figure_to(document: Document, verb: Token, after: int) -> Ranges:
    """“revised the toll to 12, from 20”, “lowered its estimate by a third”: a figure with its new value."""
    thing = verb.child("dobj")
    if thing is None or thing.lower not in word_set("attribution_words", "figure_nouns"):
        return ()
    preps = [
        p for p in [*verb.of("prep"), *thing.of("prep")] if p.index > thing.index and p.lower in ("to", "from", "by")
    ]
    valued = [p for p in preps if any(t.tag == "CD" for t in document.tokens[p.first : p.last])]
    return ((thing.first, max(p.last for p in valued)),) if valued else ()
