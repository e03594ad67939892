"""Bare figures: “Civil defence gives 12 dead; the army says 4; a doctor speaks of 20.”"""

from __future__ import annotations

from fogline.attributions.attribution import Attribution
from fogline.attributions.bounds import noun_phrase, trim, verb_group
from fogline.attributions.issuers import can_speak
from fogline.attributions.subjects import is_passive
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.words import word_set

BARE = frozenset({"RB", "JJR", "IN", "CD"})  # “at least 4”, “more than 4”


def figure_given(document: Document, verb: Token) -> Attribution | None:
    """“The army says 4”, “civil defence gives 12 dead”: a body or an official, a verb of giving, and a figure alone."""
    if verb.lemma not in word_set("attribution_words", "figure_verbs") or is_passive(verb):
        return None
    subject, figure = verb.child("nsubj"), _figure(verb)
    if subject is None or figure is None or figure.index < verb.index or not can_speak(document, subject):
        return None
    content = trim(document, (figure.first, figure.last))
    source = noun_phrase(document, subject, verb.index)
    if content is None:
        return None
    cue = verb_group(document, verb, 1 if figure.head is not verb else 0)
    return Attribution(
        source=(source,),
        cue=cue,
        content=(content,),
        head=verb,
        words=verb.lemma,
        act="assert",
        voice="speech",
        frame="figure",
        rule="attributions.figures.figure_given",
        subject=subject,
        clause=(min(source[0], cue[0]), max(source[1], cue[1])),
        negated=verb.child("neg") is not None,
    )


def _figure(verb: Token) -> Token | None:
    """The object where it is a number alone, or one of the dead, the hurt, the missing."""
    thing = verb.child("dobj")
    of = next((c for c in verb.of("prep") if c.lower == "of"), None)
    thing = of.child("pobj") if thing is None and of is not None else thing
    if thing is None:
        return None
    if thing.tag == "CD":
        return thing if all(c.tag in BARE or c.dep in ("amod", "acl") for c in thing.children) else None
    counted = thing.lower in word_set("attribution_words", "harmed") and any(c.tag == "CD" for c in thing.children)
    return thing if counted else None
