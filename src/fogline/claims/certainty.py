"""How surely the holder holds it."""

from __future__ import annotations

from fogline.attributions.speech import withholds
from fogline.claims.proposition import Proposition, Told
from fogline.model.claim import CertaintyWord
from fogline.model.span import Span, span_of
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.words import word_list, word_set

# Groups of phrases in claim_words, in the order in which they are looked for, and the certainty that each says.
PHRASES = (("probable_phrases", "probable"), ("possible_phrases", "possible"), ("predicted_phrases", "predicted"))
Answer = tuple[CertaintyWord, tuple[Span, ...], str]


def certainty_of(document: Document, told: Told) -> Answer:
    """The certainty word, the spans that say so and the rule, from the weakest sign to none."""
    proposition, attribution = told.proposition, told.attribution
    if attribution is not None and attribution.act == "decline":
        return "asserted", (), "claims.certainty.plain"
    if attribution is not None and withholds(attribution, document):
        return "unknown", (document.span(*attribution.cue),), "claims.certainty.unknown"
    tokens = [t for first, last in proposition.pieces for t in document.tokens[first:last]]
    for case in (_unknown, _conditional):
        answer = case(document, proposition, tokens)
        if answer:
            return answer
    attitudes = [a for a in (attribution, *told.within) if a is not None and a.certainty is not None]
    if attitudes:
        chosen = attitudes[-1]
        return chosen.certainty or "asserted", (document.span(*chosen.cue),), "claims.certainty.by_cue"
    return _by_words(document, told, tokens) or ("asserted", (), "claims.certainty.plain")


def by_cue() -> None:
    """The cue itself says how sure the holder is: “fears that”, “believes that”, “denied that”."""


def plain() -> None:
    """A plain statement is asserted, whatever its source is worth."""


def unknown() -> None:
    """“Do not know”, “could not say”, “could not be verified”: the words say that it is not known."""


def conditional() -> None:
    """The claim hangs on an “if”."""


def phrase() -> None:
    """A phrase of the table says how sure: “is believed to”, “it is possible that”."""


def modal() -> None:
    """A modal or an adverb of the predicate says how sure: “may”, “reportedly”, “will”, “hopes”."""


def _span(token: Token) -> Span:
    return Span(start=token.start, end=token.end, text=token.text)


def _phrase_in(document: Document, start: int, end: int, group: str) -> Span | None:
    """The first phrase of the group that stands in characters ``[start, end)``."""
    words = document.folded[start:end]
    at = next(((words.find(p), len(p)) for p in word_list("claim_words", group) if p in words), None)
    if at is None:
        return None
    stop = start + sum(at)
    while stop < end and document.text[stop].isalpha():  # “not know” in “was not known”
        stop += 1
    return span_of(document.text, start + at[0], stop)


def _unknown(document: Document, proposition: Proposition, tokens: list[Token]) -> Answer | None:
    """The holder says that it is not known, or could not be verified."""
    first, last = proposition.bounds
    start = document.tokens[first].start
    if document.tokens[first].lower in word_set(
        "claim_words", "no_single_holder"
    ) and proposition.head.lemma in word_set("claim_words", "checking"):
        return "unknown", (_span(document.tokens[first]),), "claims.certainty.unknown"
    span = _phrase_in(document, start, document.tokens[last - 1].end, "unknown_phrases")
    return ("unknown", (span,), "claims.certainty.unknown") if span is not None else None


def _conditional(document: Document, proposition: Proposition, tokens: list[Token]) -> Answer | None:
    """The claim hangs on an “if” (not on one that only asks whether)."""
    for token in tokens:
        if token.lower in word_set("claim_words", "conditional") and token.dep == "mark" and token.head.dep == "advcl":
            return "conditional", (_span(token),), "claims.certainty.conditional"
    return None


def _by_words(document: Document, told: Told, tokens: list[Token]) -> Answer | None:
    """Modals and adverbs of the predicate itself: may, likely, reportedly, will, hope."""
    for group, word in PHRASES:
        span = _phrase_in(document, tokens[0].start, tokens[-1].end, group)
        if span is not None:
            return _word(word), (span,), "claims.certainty.phrase"
    head = told.proposition.head
    for word in ("possible", "probable", "hoped", "predicted"):
        for token in tokens:
            if token.lower in word_set("claim_words", word) and _of_predicate(token, head):
                return _word(word), (_span(token),), "claims.certainty.modal"
    return None


def _word(word: str) -> CertaintyWord:
    pairs: dict[str, CertaintyWord] = {"possible": "possible", "probable": "probable", "hoped": "hoped"}
    return pairs.get(word, "predicted")


def _of_predicate(token: Token, head: Token) -> bool:
    """The word belongs to the main predicate, not to a relative or a purpose clause below it."""
    if token is head or token.head is head:
        return token is head or token.dep != "conj"
    up = token.head
    if up.dep == "acl" and up.head.dep in ("attr", "dobj") and up.head.head is head:
        return True
    return up.head is head and up.dep in ("xcomp", "ccomp", "conj", "nsubj", "acomp", "advmod")
