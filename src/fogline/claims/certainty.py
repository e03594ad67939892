"""How surely the holder holds it, and what the holder does in saying it."""

from __future__ import annotations

from fogline.attributions.attribution import Attribution
from fogline.attributions.speech import withholds
from fogline.claims import conditions, hedges, open_questions
from fogline.claims.clause import joined, predicates
from fogline.claims.cue_signs import of_telling
from fogline.claims.modals import of_modal
from fogline.claims.proposition import Told
from fogline.claims.sign import Sign, weakest
from fogline.claims.talks import AT_LENGTH, in_first_person, is_question, left_open, question_mark
from fogline.model.claim import Act, CertaintyWord
from fogline.model.event import Event
from fogline.model.span import Span
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.words import word_set

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


def act_of(document: Document, told: Told) -> tuple[Act, str]:
    """What is done in saying it, and the rule."""
    attribution = told.attribution
    if _corrects(document, told):
        return "correct", "claims.certainty.correction"
    if attribution is None:
        return _own_act(document, told)
    act = attribution.act
    if attribution.head.lemma == "claim" and _owns_up(document, told):
        return "confirm", "claims.certainty.owning_up"
    if act == "assert" and _own_denial(document, told, attribution):
        return "deny", "claims.certainty.own_denial"
    if attribution.frame in AT_LENGTH and act == "assert":
        return _own_act(document, told)
    if act == "assert" and _dismisses(document, told):
        return "doubt", "claims.certainty.dismissal"
    return act, "claims.certainty.act_by_cue"


def correction() -> None:
    """A correction notice puts right what an earlier version said."""


def _corrects(document: Document, told: Told) -> bool:
    at = told.proposition.head.start
    return any(start <= at < end for start, end in document.layout.corrections)


def _own_act(document: Document, told: Told) -> tuple[Act, str]:
    head = told.proposition.head
    own = (a for a in told.within if not a.source or in_first_person(document, a))
    asked = next((a.act for a in own if a.act in ("ask", "demand", "warn")), None)
    if asked is not None:
        return asked, "claims.certainty.act_by_cue"
    first = document.tokens[told.proposition.bounds[0]]
    base = head.tag == "VB" and head.lower == head.lemma  # “SHOT DOWN 12” is no order
    if base and not head.child("nsubj", "nsubjpass", "aux") and first.index >= head.index - 1:
        return "ask", "claims.certainty.imperative"
    return "assert", "claims.certainty.plain_act"


def imperative() -> None:
    """“Stay in the shelters”: an imperative asks."""


def plain_act() -> None:
    """The reporter's own voice asserts."""


def _owns_up(document: Document, told: Told) -> bool:
    pieces = told.proposition.pieces
    return any(t.lower in word_set("claim_words", "owning") for a, b in pieces for t in document.tokens[a:b])


def owning_up() -> None:
    """Claiming responsibility confirms having done it."""


def act_by_cue() -> None:
    """The cue says what is done: denied, urged, warned, promised."""


def _dismisses(document: Document, told: Told) -> bool:
    """Calling another's word propaganda, false or baseless doubts it."""
    pieces = told.proposition.pieces
    return any(t.lower in word_set("claim_words", "doubt_words") for a, b in pieces for t in document.tokens[a:b])


def dismissal() -> None:
    """The content calls another's word false, baseless or propaganda: it is doubted."""


def own_denial() -> None:
    """“Our forces did not fire”: a plain negative about oneself answers a charge."""


def _own_denial(document: Document, told: Told, attribution: Attribution) -> bool:
    head = told.proposition.head
    if head.child("neg") is None and not any(c.lower == "never" for c in head.children):
        return False
    subject = head.child("nsubj", "nsubjpass")
    if any(c.tag == "MD" for c in head.children):
        return False
    if subject is None or head.lemma in word_set("claim_words", "of_the_mind"):
        return False
    own = {t.lower for t in document.tokens[subject.first : subject.index + 1]}
    return bool(own & word_set("claim_words", "first_person"))
