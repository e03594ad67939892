"""What is said in a talk, a list or a statement given in full: which of its sentences claim, and what they do."""

from __future__ import annotations

from dataclasses import replace

from fogline.attributions.attribution import AT_LENGTH, Attribution
from fogline.claims.proposition import Told
from fogline.model.span import Span, span_of
from fogline.sentences.document import Document, Paragraph
from fogline.tables.words import word_list, word_set

HEADING_ENDS = ":? ."
LIST_LONGEST = 30  # items below the heading that says that nothing is known of them
SHORTEST = 3  # words of a sentence that says something by itself


def is_question(attribution: Attribution | None) -> bool:
    """Does it only ask: “Q: Has the convoy arrived?”"""
    return attribution is not None and attribution.frame == "question"


def question_mark(document: Document, told: Told) -> Span:
    """The mark that makes a question of the proposition."""
    first, last = told.proposition.bounds
    at = document.text.find("?", document.tokens[last - 1].start)
    at = at if at >= 0 else document.tokens[first].start
    return span_of(document.text, at, at + 1)


def at_length(document: Document, told: Told) -> Told | None:
    """A sentence of a talk as a claim: “We call on both sides to stop” asks. “Good evening.”, “Yes.” say nothing.

    A speaker's own question claims nothing either.
    """
    attribution, proposition = told.attribution, told.proposition
    if attribution is None or attribution.frame not in AT_LENGTH:
        return told
    tokens = [t for first, last in proposition.pieces for t in document.tokens[first:last]]
    figure = any(t.tag == "CD" for t in tokens)
    if document.text[document.sentence_of(tokens[-1]).end - 1] == "?":
        return None
    if not figure and (len(tokens) < SHORTEST or not any(t.is_verb for t in tokens)) and attribution.frame == "turn":
        return None
    if not figure and document.folded.startswith(word_list("claim_words", "courtesies"), tokens[0].start):
        return None
    own = next((a for a in told.within if in_first_person(document, a) and _does(a)), None)
    return replace(told, attribution=replace(attribution, act=own.act)) if own is not None else told


def _does(attribution: Attribution) -> bool:
    """Does it do more than say? “I can't confirm that” confirms nothing, “I won't comment” is silent all the same."""
    return attribution.act != "assert" and (not attribution.negated or attribution.act == "decline")


def in_first_person(document: Document, attribution: Attribution) -> bool:
    """“We call on …”, “I deny …”: the speaker's own word for what is done now; “I ordered strikes” only tells."""
    if attribution.head.tag == "VBD":
        return False
    words = word_set("claim_words", "speakers")
    return any(document.tokens[first].lower in words for first, last in attribution.source if last - first == 1)


def left_open(document: Document, told: Told) -> Span | None:
    """The heading “What we don't know” above the list in which the proposition stands; None under any other."""
    here = document.sentence_of(told.proposition.head).paragraph
    if document.paragraphs[here].kind not in ("item", "body"):
        return None
    for paragraph in reversed(document.paragraphs[max(here - LIST_LONGEST, 0) : here]):
        folded = document.folded[paragraph.start : paragraph.end].rstrip(HEADING_ENDS)
        if opens_question(document, paragraph):
            return span_of(document.text, paragraph.start, paragraph.start + len(folded))
        if paragraph.kind != "item":
            return None
    return None


def opens_question(document: Document, paragraph: Paragraph) -> bool:
    """“What remains unclear:”, a heading whether or not it ends so."""
    folded = document.folded[paragraph.start : paragraph.end].rstrip(HEADING_ENDS)
    return folded in word_set("claim_words", "open_headings")
