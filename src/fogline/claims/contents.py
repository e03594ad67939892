"""What a claim holds of an attribution's content: the proposition alone, without medium, object of blame or verb."""

from __future__ import annotations

from fogline.attributions.attribution import Attribution, Range
from fogline.attributions.bounds import trim
from fogline.claims.proposition import Proposition
from fogline.claims.split import propositions
from fogline.sentences.document import Document
from fogline.tables.words import word_set


def contents(document: Document, attribution: Attribution) -> list[Proposition]:
    """The predicates of the attribution's content, cut down or grown by the frame that it stands in."""
    content = _by_frame(document, attribution)
    if attribution.frame in ("object", "about", "of"):
        content = tuple((first, _before_medium(document, first, last)) for first, last in content)
    return propositions(document, content)


def _by_frame(document: Document, attribution: Attribution) -> tuple[Range, ...]:
    content, frame, cue = attribution.content, attribution.frame, attribution.cue
    if frame == "object" and content[-1][1] <= cue[0]:  # “the assessment was backed up by officials”
        return ((content[0][0], cue[1]),)
    if frame == "object_of":
        return tuple(_of_what(document, attribution)) or content
    if frame == "object_at":  # “put the toll at nine”
        return ((cue[0], content[-1][1]),)
    if frame == "object_as" and attribution.voice == "attitude":  # “called it propaganda”: the word alone
        return (content[-1],)
    if frame in ("infinitive", "object_as") and len(content) == 2:
        return ((content[0][0], content[1][1]),)
    if attribution.words.startswith(("claim responsibility", "deny responsibility", "claim credit")):
        return ((cue[0] + 1, content[-1][1]),)
    return content


def _before_medium(document: Document, first: int, last: int) -> int:
    """“claimed the blast in a statement on Sunday”: the medium belongs to the telling, however it was parsed."""
    for token in document.tokens[first + 1 : last]:
        thing = token.child("pobj") if token.lower in ("in", "on", "via", "through") else None
        medium = thing is not None and thing.lower in word_set("claim_words", "channels")
        if medium and document.quotation_at(token.start) is None:
            return token.index
    return last


def _of_what(document: Document, attribution: Attribution) -> list[Range]:
    """“accused the army of bombing the market”: the charge alone."""
    for child in attribution.head.of("prep"):
        thing = child.child("pcomp", "pobj") if child.lower in ("of", "for", "with") else None
        if thing is not None and child.index > attribution.head.index:
            span = trim(document, (thing.first, max(thing.last, attribution.content[-1][1])))
            return [span] if span else []
    return []
