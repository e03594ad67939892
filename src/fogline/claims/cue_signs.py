"""What the telling says of how sure it is: “fears that”, “denied that”, “urged them to”, “unconfirmed reports”."""

from __future__ import annotations

from collections.abc import Iterator

from fogline.attributions.attribution import Attribution
from fogline.attributions.subjects import is_passive
from fogline.claims.hedges import of_informant
from fogline.claims.modals import of_modal
from fogline.claims.proposition import Told
from fogline.claims.sign import Sign
from fogline.model.claim import Act, CertaintyWord
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.certainty_rows import certainties
from fogline.tables.words import word_set

# Asking and demanding want something; promising and threatening tell of a deed to come.
BY_ACT: dict[Act, CertaintyWord] = {"ask": "hoped", "demand": "hoped", "promise": "predicted", "threaten": "predicted"}
OF_CONTENT = ("clause", "infinitive", "quote", "gerund")
PARTS = ("conj", "xcomp", "advcl", "acl", "relcl", "pcomp")  # of another clause: no order of its own
FINITE = ("VBD", "VBZ", "VBP")


def by_cue() -> None:
    """The cue itself says how sure the holder is: “fears that”, “believes that”, “denied that”, “hinted that”."""


def by_act() -> None:
    """What is asked for is wanted, what is promised or threatened is to come; what is asked whether is not known."""


def source() -> None:
    """The source is not sure itself: “unconfirmed reports”, “according to preliminary information”."""


def of_telling(document: Document, told: Told, act: Act) -> Iterator[Sign]:
    """The signs of the attribution and of those that stand around it."""
    pieces = told.proposition.pieces
    outer = [a for a in told.within if not any(first <= a.head.index < last for first, last in pieces)]
    for attribution in (told.attribution, *outer):
        if attribution is None:
            continue
        certainty = _by_word(document, attribution, told.proposition.head)
        if certainty is not None:
            yield Sign(certainty, _cue(document, attribution), "claims.cue_signs.by_cue")
        telling = _of_telling_itself(attribution.head)
        if telling is not None:
            yield telling
        for first, last in attribution.source:
            informant = of_informant(document, first, last)
            if informant is not None:
                yield Sign(informant.certainty, informant.tokens, "claims.cue_signs.source")
    yield from _by_act(document, told, act)


def to_come() -> None:
    """“will announce”, “may deny”, “whether he will say”: the telling itself has not been done."""


def _of_telling_itself(head: Token) -> Sign | None:
    """What the telling's own modal, or a “whether” before it, says; “would only say” has been said."""
    mark = head.child("mark")
    if mark is not None and mark.lower == "whether":
        return Sign("unknown", (mark,), "claims.cue_signs.to_come")
    modal = of_modal(head) if head.is_verb else None
    if modal is None or modal.tokens[0].lower == "would" or modal.certainty not in ("predicted", "possible"):
        return None
    return Sign(modal.certainty, modal.tokens, "claims.cue_signs.to_come")


def _cue(document: Document, attribution: Attribution) -> tuple[Token, ...]:
    return tuple(document.tokens[slice(*attribution.cue)])


def _by_word(document: Document, attribution: Attribution, head: Token) -> CertaintyWord | None:
    """What the word of telling says of the content that it governs."""
    word, frame = attribution.head, attribution.frame
    if word.lemma in certainties("doubting") and attribution.act in ("doubt", "ask", "assert") and frame != "quote":
        asks = document.tokens[attribution.content[0][0]].lower in word_set("attribution_words", "question_words")
        return "unknown" if asks or word.lemma == "doubt" or frame == "object" else None
    if word.lemma in certainties("hinting") and frame == "clause":
        return certainties("hinting")[word.lemma] if _finite(head) else None
    particle = word.child("prt")
    named = f"{word.lemma} {particle.lower}" if particle is not None else word.lemma
    if attribution.negated and certainties("not_verb").get(named) == "possible":
        return "possible"
    if attribution.negated and word.lemma in certainties("checking"):
        return "unknown"
    if not attribution.source and is_passive(word) and frame == "infinitive":
        return certainties("passive").get(word.lemma)
    certainty = attribution.certainty
    if certainty == "probable":
        believes = word.lemma in certainties("verb") and frame in OF_CONTENT
        return ("denied" if attribution.negated else certainty) if believes else None
    named_as = certainty == "denied" and any(c.lower == "as" for c in word.of("prep"))
    if named_as or (attribution.negated and certainty in ("denied", "hoped")):
        return None  # “dismissed him as an actor”, “did not deny it”
    if attribution.act == "warn" and frame in ("of", "against", "about"):
        return "hoped" if frame == "against" else "predicted"
    return certainty


def _by_act(document: Document, told: Told, act: Act) -> Iterator[Sign]:
    """Asking, demanding, promising, threatening; an order has its own verb for cue."""
    attribution, head = told.attribution, told.proposition.head
    certainty = BY_ACT.get(act)
    if certainty is None or (attribution is not None and _gives(attribution)):
        return
    if attribution is None:
        asked = next((a for a in told.within if a.act == act), None)
        if asked is not None or head.is_root or head.dep not in PARTS:
            yield Sign(certainty, _cue(document, asked) if asked else (head,), "claims.cue_signs.by_act")
        return
    if attribution.head.lemma in certainties("hinting") and attribution.frame == "object":
        return  # “the figures suggest a win”, “the envoy suggested a truce”: shown or asked for, nobody can tell
    mark = head.child("mark")
    asks = attribution.head.lemma in certainties("asking")
    opening = document.tokens[attribution.content[0][0]].lower
    if asks and (
        opening in word_set("attribution_words", "question_words") or (mark is not None and mark.lower == "if")
    ):
        yield Sign("unknown", _cue(document, attribution), "claims.cue_signs.by_act")
    elif not _tells(attribution, head):
        yield Sign(certainty, _cue(document, attribution), "claims.cue_signs.by_act")


def _gives(attribution: Attribution) -> bool:
    """“offered a view of the plan”: a thing is given, no deed promised."""
    return attribution.head.lemma == "offer" and attribution.frame == "object"


def _tells(attribution: Attribution, head: Token) -> bool:
    """“swore that he had paid”, “asked: “I am tired””: a finite clause that is no wish."""
    return attribution.frame in ("clause", "quote", "addressee") and _finite(head)


def _finite(head: Token) -> bool:
    """“shells fell”, “it may fall”; not “that monitors be sent”."""
    return head.tag in FINITE or any(c.tag in (*FINITE, "MD") for c in head.of("aux", "auxpass"))
