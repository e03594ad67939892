"""How surely the holder holds it."""

from __future__ import annotations

from fogline.attributions.speech import withholds
from fogline.claims import conditions, hedges, open_questions
from fogline.claims.clause import joined, predicates
from fogline.claims.cue_signs import of_telling
from fogline.claims.modals import of_modal
from fogline.claims.proposition import Told
from fogline.claims.sign import Sign, weakest
from fogline.claims.talks import is_question, left_open, question_mark
from fogline.model.claim import Act, CertaintyWord
from fogline.model.event import Event
from fogline.model.span import Span
from fogline.sentences.document import Document
from fogline.sentences.token import Token

Answer = tuple[CertaintyWord, tuple[Span, ...], str]


def certainty_of(document: Document, told: Told, act: Act, event: Event | None) -> Answer:
    """The certainty, the spans of the words that say so, and the rule.

    1. A refusal to comment is told as it stands; “could not say who” is not known.
    2. The signs of the telling: denied, believed, feared, asked for, unconfirmed reports.
    3. The signs of the content, from its main predicate down: questions, conditions, modals, adverbs, “is believed to”.
    4. The weakest sign holds; none makes a plain statement.

    A word in a relative clause, before a number or in another clause of the sentence is no sign.
    """
    attribution = told.attribution
    if attribution is not None and attribution.act == "decline":
        return "asserted", (), "claims.certainty.plain"
    if attribution is not None and withholds(attribution, document):
        return "unknown", (document.span(*attribution.cue),), "claims.open_questions.not_known"
    if is_question(attribution):
        return "unknown", (question_mark(document, told),), "claims.certainty.question"
    if attribution is None and (heading := left_open(document, told)) is not None:
        return "unknown", (heading,), "claims.certainty.heading"
    sign = weakest([*of_telling(document, told, act), *_of_content(document, told, event)])
    if sign is None:
        return "asserted", (), "claims.certainty.plain"
    spans = tuple(document.span(first, last) for first, last in joined(list(sign.tokens)))
    return sign.certainty, spans, sign.rule


def plain() -> None:
    """A plain statement is asserted, whatever its source is worth."""


def question() -> None:
    """An interviewer's question asserts nothing: what is asked is not known."""


def heading() -> None:
    """The list stands below a heading such as “What we don't know”."""


def _of_content(document: Document, told: Told, event: Event | None) -> list[Sign]:
    """All signs that the content itself gives."""
    proposition = told.proposition
    asked = open_questions.of_question(document, told)
    signs = [asked] if asked is not None else []
    signs += hedges.of_openings(document, proposition)
    main = predicates(proposition)
    signs += conditions.of_content(document, proposition, main)
    for predicate in main:
        modal = of_modal(predicate)
        signs += [modal] if modal is not None else []
        signs += hedges.of_words(predicate, proposition)
        signs += open_questions.of_predicate(predicate)
    named = [proposition.head, *_named(document, event)]
    for noun in named:
        signs += hedges.of_noun(noun) if not noun.is_verb else ()
    return signs


def _named(document: Document, event: Event | None) -> list[Token]:
    """The noun that names the event: “condemned the alleged attack”."""
    if event is None or event.trigger is None:
        return []
    return document.tokens[slice(*document.range_of(event.trigger.start, event.trigger.end))]
