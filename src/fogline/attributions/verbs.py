"""Verbs that attribute: “the ministry said that shells fell”."""

from __future__ import annotations

from fogline.attributions.attribution import Attribution, Range
from fogline.attributions.bounds import grow_to_quotations, is_negated, noun_phrase, trim, verb_group
from fogline.attributions.frames import ORDER
from fogline.attributions.messages import before_answer
from fogline.attributions.speech import beside_clause
from fogline.attributions.stray import teller_behind
from fogline.attributions.subjects import antecedent, is_passive, is_quoted_as_saying, subject_of
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.cues import Cue, cues_by_verb
from fogline.tables.words import word_set


def verb_says(document: Document, verb: Token) -> Attribution | None:
    """A verb of telling, thinking or denying (“said that”, “denied the charge”); its subject is who says it."""
    for cue in cues_by_verb().get(verb.lemma, ()):
        after = _after_tail(document, verb, cue)
        if after is None:
            continue
        found = _with_frame(document, verb, cue, after)
        if found:
            return found
    return None


def _after_tail(document: Document, verb: Token, cue: Cue) -> int | None:
    """Where the words of a cue of several words end; None when they are not there."""
    after = verb.index + 1
    for word in cue.tail:
        if after >= len(document.tokens) or document.tokens[after].lower != word:
            return None
        after += 1
    return after


def _with_frame(document: Document, verb: Token, cue: Cue, after: int) -> Attribution | None:
    if cue.act == "confirm" and is_passive(verb) and _unconfirmed(document, verb):
        return None
    subject = _told_from(verb) if cue.tail == ("from",) else subject_of(document, verb)
    group = verb_group(document, verb, after - verb.index - 1)
    barrier = _barrier(document, verb, subject, group)
    for name, frame in ORDER.items():
        if name in cue.takes:
            found = frame(document, verb, after)
            content = found if name == "silence" else _clean(document, _less_comment(document, name, found), barrier)
            if content and _is_told(document, name, content, cue):
                return _build(document, verb, cue, name, subject, group, barrier, content)
    if cue.takes & {"quote", "clause"}:
        content = beside_clause(document, verb, barrier)
        if content:
            return _build(document, verb, cue, "quote", subject, group, barrier, content)
    return None


def _unconfirmed(document: Document, verb: Token) -> bool:
    """“could not be verified”, “neither account could be confirmed”: nobody confirms anything."""
    about = verb.child("nsubjpass")
    none = about is not None and document.tokens[about.first].lower in word_set("attribution_words", "no_words")
    return none or verb.child("neg") is not None


def _told_from(verb: Token) -> Token | None:
    """“heard from workers that …”: the workers tell."""
    prep = next((c for c in verb.of("prep") if c.lower == "from"), None)
    return prep.child("pobj") if prep is not None else None


def _barrier(document: Document, verb: Token, subject: Token | None, group: Range) -> Range:
    """The telling itself: from subject to verb, in whichever order they stand."""
    first, last = group
    if (
        subject is not None
        and subject.sentence == verb.sentence
        and (subject.head is verb or is_quoted_as_saying(verb))
    ):
        first, last = min(first, subject.index), max(last, subject.index + 1)
        if subject.index > verb.index:
            last = max(last, subject.last)
    return first, last


def _clean(document: Document, ranges: tuple[Range, ...], barrier: Range) -> tuple[Range, ...]:
    """Ranges without the telling, grown to whole quotations, trimmed, in order, none inside another."""
    cut: list[Range] = []
    for first, last in ranges:
        for piece in _less(first, last, barrier):
            piece = before_answer(document, _before_according(document, _same_segment(document, piece, barrier)))
            trimmed = trim(document, piece)
            if trimmed:
                grown = trim(document, grow_to_quotations(document, trimmed, barrier))
                cut.append(grown or trimmed)
    merged: list[Range] = []
    for span in _less_opening(document, sorted(cut)):
        if merged and span[0] <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], span[1]))
        else:
            merged.append(span)
    return tuple(merged)


def _less_comment(document: Document, frame: str, ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    """What the reporter adds at the end is not told: “…, a sign of unease”, “backed the plan, which …”."""
    if not ranges:
        return ranges
    first, last = ranges[-1]
    end = document.sentence_of(document.tokens[first]).last
    if any(t.text[0].isalnum() for t in document.tokens[last:end]):
        return ranges
    for token in document.tokens[first + 3 : last]:
        if document.tokens[token.index - 1].text != "," or document.quotation_at(token.start) is not None:
            continue
        to_the_end = token.head.last >= last - 1
        summing_up = token.lower in ("a", "an") and token.head.dep == "appos"
        relative = token.lower == "which" and frame not in ("clause", "addressee")
        if to_the_end and (summing_up or relative):
            return (*ranges[:-1], (first, token.index - 1))
    return ranges


def _less_opening(document: Document, pieces: list[Range]) -> list[Range]:
    """The “but” or “and” that opens a sentence joins it to the last one and is not told."""
    if not pieces:
        return []
    first, last = pieces[0]
    lead = document.tokens[first]
    if lead.tag != "CC" or first != document.sentence_of(lead).first:
        return pieces
    rest = trim(document, (first + 1, last)) if first + 1 < last else None
    return [rest, *pieces[1:]] if rest else pieces[1:]


def _before_according(document: Document, piece: Range) -> Range:
    """“…, according to X” at the end of what a verb governs belongs to the whole sentence, not to the content."""
    first, last = piece
    for token in document.tokens[first + 1 : last]:
        parted = document.tokens[token.index - 1].text == ","
        if token.lower in word_set("attribution_words", "according") and parted and token.index > first + 2:
            return first, token.index
    return piece


def _same_segment(document: Document, piece: Range, barrier: Range) -> Range:
    """A semicolon outside quotation marks ends what one telling covers.

    So does the colon of “The mayor corrected the figure: four had died, he said”.
    """
    first, last = piece
    pronoun = document.tokens[barrier[0]].tag == "PRP"
    for token in document.tokens[first:last]:
        leads = token.text == ":" and pronoun and token.index < barrier[0]
        if (token.text == ";" or leads) and document.quotation_at(token.start) is None:
            if token.index < barrier[0]:
                first = token.index + 1
            elif token.index >= barrier[1]:
                return first, token.index
    return first, last


def _less(first: int, last: int, barrier: Range) -> list[Range]:
    if barrier[1] <= first or last <= barrier[0]:
        return [(first, last)]
    pieces = [(first, barrier[0]), (barrier[1], last)]
    return [(a, b) for a, b in pieces if a < b]


def _is_told(document: Document, frame: str, content: tuple[Range, ...], cue: Cue) -> bool:
    """Rules out contents of marks alone and, of a stance or belief, an object that is one pronoun or adjective."""
    tokens = document.tokens
    one_word = content[0][1] - content[0][0] == 1
    if frame == "object" and one_word and cue.voice != "speech" and not tokens[content[0][0]].is_noun:
        return False
    return any(t.text.isalnum() or t.text[0].isalnum() for a, b in content for t in tokens[a:b])


def _build(  # noqa: PLR0917 (the parts of one sentence, each of another type)
    document: Document, verb: Token, cue: Cue, frame: str, subject: Token | None, group: Range, barrier: Range,
    content: tuple[Range, ...],
) -> Attribution:  # fmt: skip
    source = _source(document, verb, subject, content)
    quoted = any(document.quotation_at(document.tokens[first].start) is not None for first, _ in content)
    return Attribution(
        source=source,
        cue=group,
        content=content,
        head=verb,
        words=cue.words,
        act=cue.act,
        voice=cue.voice,
        frame=frame,
        rule="attributions.verbs.verb_says",
        certainty=cue.certainty,
        subject=antecedent(subject) if subject is not None else None,
        clause=barrier,
        negated=is_negated(document, verb),
        quoted=quoted,
    )


def _with_name_before(document: Document, first: int, verb: Token) -> int:
    """“May, a nurse, said”: a name that a comma parts from the phrase that the parser took for the whole subject."""
    if first < 2 or document.tokens[first - 1].text != "," or not document.tokens[first - 2].is_name:
        return first
    name = document.tokens[first - 2]
    if name.head is not verb or name.sentence != verb.sentence:
        return first
    start = name.index
    while start > 0 and document.tokens[start - 1].is_name and document.tokens[start - 1].sentence == verb.sentence:
        start -= 1
    return start


def _source(document: Document, verb: Token, subject: Token | None, content: tuple[Range, ...]) -> tuple[Range, ...]:
    if subject is None or (subject.lower in word_set("attribution_words", "empty_subjects") and is_passive(verb)):
        return ()
    behind = teller_behind(document, verb)
    first, last = (behind, verb.index) if behind is not None else noun_phrase(document, subject, verb.index)
    for a, b in content:
        if a <= subject.index < b:
            return ()
        if a < last and first < b:
            first, last = (b, last) if a <= first else (first, a)
    first = _with_name_before(document, first, verb)
    if document.tokens[first].dep == "preconj":
        first += 1  # “neither the army nor …”
    trimmed = trim(document, (first, last)) if first < last else None
    return (trimmed,) if trimmed else ((subject.index, subject.index + 1),)
