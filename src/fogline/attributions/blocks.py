"""What an introducing line puts in somebody's mouth: the list below “The ministry said:”, a text given in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TypedDict

from fogline.attributions.attribution import Attribution, Range
from fogline.attributions.bounds import noun_phrase, quotation_range, verb_group
from fogline.attributions.issuers import can_speak, issuer_of
from fogline.attributions.subjects import antecedent, subject_of
from fogline.sentences.document import Document, Paragraph, ParagraphKind, Sentence
from fogline.sentences.token import Token
from fogline.tables.cues import cues_by_verb
from fogline.tables.words import word_list, word_set

NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s")
OPENING = "“\"«„‘'"
INTRO_LONGEST = 14  # tokens of an introduction without a verb
LIST_WITHIN = 3  # paragraphs below an introduction within which its list begins
PASSED_OVER = frozenset[ParagraphKind]({"credit", "boilerplate", "byline", "caption", "stamp"})


class Quoted(TypedDict):
    """What an attribution by a quotation has otherwise than one by a block."""

    content: tuple[Range, ...]
    frame: str
    quoted: bool


def with_blocks(document: Document, found: list[Attribution]) -> list[Attribution]:
    """The attributions with those of blocks, which take the place of “listed the damage” where a list follows."""
    blocks = [*_introduced(document, found), *_in_full(document)]
    heads = {block.head.index for block in blocks}
    return [*(a for a in found if a.head.index not in heads or a.frame == "quote"), *blocks]


def _introduced(document: Document, found: list[Attribution]) -> Iterator[Attribution]:
    """“The ministry said:”, “wrote on Telegram:” at the end of a paragraph, and what stands below it."""
    told = {a.head.index for a in found if a.frame == "quote"}
    tellings = {a.head.sentence for a in found if a.source and not _own(document, a) and a.frame != "noun"}
    taken = {i for a in found for first, last in a.content for i in (first, last - 1)}
    according = {a.head.sentence: a for a in found if a.frame == "according" and a.subject is not None}
    for sentence in document.sentences:
        paragraph = document.paragraphs[sentence.paragraph]
        if document.text[sentence.end - 1] != ":" or sentence.end != paragraph.end or paragraph.kind == "label":
            continue
        verb = _telling_verb(document, sentence)
        if verb is not None:
            source = _speaker(document, verb) if verb.index not in told else None
            cue = verb_group(document, verb)
        elif sentence.index in according:
            source, verb, cue = _as_according(according[sentence.index])
        else:
            source, verb = _body_alone(document, sentence), document.tokens[sentence.last - 1]
            cue = (verb.index, verb.index + 1)
        if source is not None and (quoted := _quotation_below(document, paragraph, taken)) is not None:
            yield replace(_block(document, source, (verb, cue), [], verbatim=False), **quoted)
            continue
        listed = _list_below(document, paragraph) if source is not None else []
        below = listed or (_text_below(document, paragraph, tellings) if source is not None else [])
        if source is not None and below:
            yield _block(document, source, (verb, cue), below, verbatim=not listed)


def _quotation_below(document: Document, intro: Paragraph, taken: set[int]) -> Quoted | None:
    """“issued this statement:” above a paragraph that opens a quotation, whose marks say how it goes on."""
    below = document.paragraphs[intro.index + 1 : intro.index + 2]
    quotation = document.quotation_at(below[0].start) if below and below[0].kind == "body" else None
    if quotation is None or quotation.start != below[0].start:
        return None
    span = quotation_range(document, quotation)
    if span[0] >= span[1] or span[0] in taken:
        return None
    return {"content": (span,), "frame": "quote", "quoted": True}


def _as_according(attribution: Attribution) -> tuple[Token | None, Token, Range]:
    """“In numbers, according to the ministry:”."""
    return attribution.subject, attribution.head, attribution.cue


def _body_alone(document: Document, sentence: Sentence) -> Token | None:
    """“Ministry of Health, Gaza, daily report:”: a body and the word for its text, without a verb."""
    tokens = document.sentence_tokens(sentence)
    if len(tokens) > INTRO_LONGEST or any(t.is_verb for t in tokens):
        return None
    texts = word_set("attribution_words", "issued_texts") | word_set("attribution_words", "regular_texts")
    groups = ("government_heads", "force_heads", "organization_heads")
    body = next((t for t in tokens if any(t.lower in word_set("holder_words", g) for g in groups)), None)
    return body if tokens[-1].text == ":" and len(tokens) > 1 and tokens[-2].lower in texts else None


def _own(document: Document, attribution: Attribution) -> bool:
    """“We ask …”: the speaker's own telling inside the block."""
    first, last = attribution.source[0]
    return last - first == 1 and document.tokens[first].lower in word_set("claim_words", "speakers")


def _telling_verb(document: Document, sentence: Sentence) -> Token | None:
    for token in reversed(document.sentence_tokens(sentence)):
        if token.is_verb and token.dep not in ("aux", "auxpass"):
            speech = any(cue.voice == "speech" and not cue.tail for cue in cues_by_verb().get(token.lemma, ()))
            if speech or token.lemma in word_set("claim_words", "issuing"):
                return token
    return None


def _speaker(document: Document, verb: Token) -> Token | None:
    """The subject of the verb; of “The statement reads:” whoever issued it."""
    subject = subject_of(document, verb)
    if subject is None:
        return None
    subject = antecedent(subject)
    return issuer_of(document, subject) or subject


def _list_below(document: Document, intro: Paragraph) -> list[Paragraph]:
    """Items, numbered lines, or lines in capitals; lines that end in a semicolon and the one after the last of them."""
    found: list[Paragraph] = []
    going_on = False
    for paragraph in _below(document, intro):
        if not found and paragraph.index - intro.index > LIST_WITHIN:
            return found
        text = document.text[paragraph.start : paragraph.end]
        if paragraph.kind == "item" or NUMBERED.match(text) or going_on or text[-1] == ";":
            found.append(paragraph)
        elif paragraph.kind == "body" or (found and not text.isupper()):
            return found
        elif text.isupper():
            found.append(paragraph)
        going_on = text[-1] == ";"
    return found


def _text_below(document: Document, intro: Paragraph, tellings: set[int]) -> list[Paragraph]:
    """The paragraph below, and those after it that go on: a text read out, the first person, a daily report's figures.

    A quotation is no block: its marks say where it ends.
    """
    found: list[Paragraph] = []
    tokens = document.tokens[slice(*document.range_of(intro.start, intro.end))]
    read_out = word_set("attribution_words", "read_out")
    at_length = any(t.lower in word_set("attribution_words", "in_full") or t.lemma in read_out for t in tokens)
    regular = any(t.lower in word_set("attribution_words", "regular_texts") for t in tokens)
    for paragraph in _below(document, intro):
        text = document.text[paragraph.start : paragraph.end]
        if paragraph.kind in PASSED_OVER or text[-1] == ",":  # “Dear Chancellor,”
            continue
        if paragraph.kind != "body" or document.text[paragraph.start] in OPENING:
            break
        here = document.sentences_within(paragraph.start, paragraph.end)
        if any(sentence.index in tellings for sentence in here) or document.text[paragraph.end - 1] == ":":
            break
        if found and not at_length and not _goes_on(document, paragraph, figures=regular):
            break
        found.append(paragraph)
    return found


def _goes_on(document: Document, paragraph: Paragraph, *, figures: bool) -> bool:
    tokens = document.tokens[slice(*document.range_of(paragraph.start, paragraph.end))]
    counted = figures and any(t.tag == "CD" for t in tokens)
    return counted or any(t.lower in word_set("claim_words", "speakers") for t in tokens)


def _in_full(document: Document) -> Iterator[Attribution]:
    """“Full text of the statement by the Foreign Ministry”, “Statement by the Spokesperson on …”: all below it."""
    for paragraph in document.paragraphs:
        if not _opens_full_text(document, paragraph):
            continue
        first, last = document.range_of(paragraph.start, paragraph.end)
        texts = [t for t in document.tokens[first:last] if t.lower in word_set("attribution_words", "issued_texts")]
        named = ((t, issuer_of(document, t)) for t in texts)
        noun, issuer = next(
            ((t, who) for t, who in named if who is not None and can_speak(document, who)), (None, None)
        )
        below = _until_heading(document, paragraph)
        if noun is not None and issuer is not None and below and not document.layout.turns:
            yield _block(document, issuer, (noun, (noun.index, noun.index + 1)), below, verbatim=True)


def _opens_full_text(document: Document, paragraph: Paragraph) -> bool:
    """“Full text: …”, “Statement by …”, in a line that is no sentence."""
    if paragraph.kind not in ("title", "heading", "body") or document.text[paragraph.end - 1] in ".!?":
        return False
    return document.folded.startswith(word_list("attribution_words", "full_text_leads"), paragraph.start)


def _below(document: Document, intro: Paragraph) -> Iterator[Paragraph]:
    return (document.paragraphs[at] for at in range(intro.index + 1, len(document.paragraphs)))


def _until_heading(document: Document, intro: Paragraph) -> list[Paragraph]:
    found: list[Paragraph] = []
    for paragraph in _below(document, intro):
        if (paragraph.kind == "heading" and intro.kind != "title") or _opens_full_text(document, paragraph):
            break
        if paragraph.kind in ("body", "item"):
            found.append(paragraph)
    return found


def _block(
    document: Document, speaker: Token, cue: tuple[Token, Range], below: list[Paragraph], *, verbatim: bool
) -> Attribution:
    head, group = cue
    source = noun_phrase(document, speaker, head.index if head.sentence == speaker.sentence else None)
    sentences = [s for paragraph in below for s in document.sentences_within(paragraph.start, paragraph.end)]
    return Attribution(
        source=(source,),
        cue=group,
        content=tuple((s.first, s.last) for s in sentences if s.first < s.last),
        head=head,
        words=head.lemma,
        act="assert",
        voice="speech",
        frame="turn" if verbatim else "block",
        rule="attributions.blocks.with_blocks",
        subject=speaker,
        clause=(min(source[0], group[0]), group[1]) if head.sentence == speaker.sentence else group,
    )


def paragraphs_of(document: Document, attribution: Attribution) -> set[int]:
    """The paragraphs in which the content of a block stands."""
    sentences = (document.tokens[first].sentence for first, _ in attribution.content)
    return {document.sentences[index].paragraph for index in sentences}
