"""Direct speech: which quotation belongs to which telling, and how it carries on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from fogline.attributions.attribution import Attribution, Range, told_at
from fogline.attributions.bounds import is_negated, quotation_range, trim
from fogline.sentences.document import Document, Quotation
from fogline.sentences.token import Token
from fogline.tables.words import word_set

SHORT = 3  # words: a shorter quotation with no comma or stop inside is a scare quote or a title


def beside_clause(document: Document, verb: Token, barrier: Range) -> tuple[Range, ...]:
    """What stands beside a telling that governs nothing: the quotation or the clause next to it."""
    if verb.child("auxpass") is not None or is_negated(document, verb):
        return ()  # “… the end.” The army did not elaborate.
    sentence = document.sentence_of(verb)
    before, after = _quotation_before(document, barrier), _quotation_after(document, barrier, sentence.last)
    spans = [s for s in (before, after) if s is not None]
    if spans:
        return tuple(spans)
    subjects = verb.of("nsubj")
    subject = subjects[-1] if subjects else None
    first = min(barrier[0], subject.first) if subject is not None else barrier[0]
    if subject is not None and verb.is_root and first > sentence.first and document.tokens[first - 1].text == ",":
        fronted = trim(document, (sentence.first, first - 1))
        if fronted and _is_clause(document, fronted):
            return (fronted,)
    return ()


def _is_clause(document: Document, span: Range) -> bool:
    """A clause of its own: no “asked” or “but” opens it, and after “if” or “while” a comma starts the main clause."""
    tokens = document.tokens[slice(*span)]
    opens = tokens[0].tag not in ("WDT", "WP", "RB", "VBN", "VBG", "CC")
    alone = tokens[0].tag not in ("IN", "WRB") or any(t.text == "," for t in tokens)
    return opens and alone and any(t.is_verb and t.tag != "VBG" for t in tokens)


def _quotation_before(document: Document, barrier: Range) -> Range | None:
    """A quotation that ends right before the telling, with at most a comma and a few words between."""
    start = document.tokens[barrier[0]].start
    quotation = document.quotation_before(start)
    if quotation is None:
        return None
    between = document.text[quotation.end : start]
    inner = document.text[slice(*quotation.inner)].rstrip("’'\" ")
    ends_as_speech = inner[-1:] in tuple(",.?!…-—") or between.startswith(",")
    span = quotation_range(document, quotation)
    close = "\n" not in between and len(between.split()) <= 12
    told = close and ends_as_speech and _speech(document, quotation)
    return span if told and not any(t.is_verb for t in document.tokens[span[1] : barrier[0]]) else None


def _quotation_after(document: Document, barrier: Range, limit: int) -> Range | None:
    """A quotation that the telling introduces: with a comma, a colon, or straight on."""
    end = document.tokens[barrier[1] - 1].end
    quotation = document.quotation_after(end)
    if quotation is None:
        return None
    first, last = quotation_range(document, quotation)
    between = document.text[end : quotation.start]
    leads = between.rstrip()[-1:] in (",", ":") or (not between.strip() and "\n" not in between)
    if "\n" in between.strip("\r\n ") or len(between.split()) > 14 or first >= limit + 1:
        return None
    if any(t.is_root and t.is_verb and t.child("nsubj") for t in document.tokens[barrier[1] : first]):
        return None  # “In a statement posted on its site, the group said: …”: another verb leads to it
    colon = between.rstrip().endswith(":")
    return (first, last) if leads and _speech(document, quotation, colon=colon) else None


def _speech(document: Document, quotation: Quotation, *, colon: bool = False) -> bool:
    inner = document.text[slice(*quotation.inner)]
    return colon or len(inner.split()) >= SHORT or inner.rstrip()[-1:] in ",.?!"


def loose_quotations(document: Document, found: list[Attribution]) -> list[Attribution]:
    """Quotations that no verb took but a speaker stands beside: “Smith: “No.””."""
    taken = {i for a in found for first, last in a.content for i in range(first, last)}
    added: list[Attribution] = []
    for quotation in document.quotations:
        first, last = quotation_range(document, quotation)
        if first >= last or first in taken or not _speech(document, quotation):
            continue
        named = _named_before_colon(document, first)
        if named:
            source, colon = named
            added.append(_told_by_colon(document, source, colon, (first, last)))
    return added


def colon_lines(document: Document, found: list[Attribution]) -> list[Attribution]:
    """“Regional head Olha Bondar: three people hurt”: an office or a body, a colon, and what it says."""
    taken = {a.head.index for a in found}
    added: list[Attribution] = []
    for sentence in document.sentences:
        tokens = document.sentence_tokens(sentence)
        colon = next((t for t in tokens[1:9] if t.text == ":"), None)
        if colon is None or colon.index + 2 >= sentence.last or document.quotation_at(tokens[0].start):
            continue
        named = _named_before_colon(document, colon.index + 1)
        rest = trim(document, (colon.index + 1, sentence.last))
        if named is None or rest is None or any(t.index in taken for t in tokens) or not _speaks(document, named[0]):
            continue
        if document.quotation_at(document.tokens[rest[0]].start) is None:
            added.append(_told_by_colon(document, named[0], colon, rest))
    return added


def _speaks(document: Document, source: Range) -> bool:
    """The phrase names an office or a body that can speak."""
    groups = ("offices", "government_heads", "force_heads", "media_heads", "organization_heads")
    words = {t.lower for t in document.tokens[source[0] : source[1]]}
    return any(words & word_set("holder_words", group) for group in groups)


def _named_before_colon(document: Document, first: int) -> tuple[Range, Token] | None:
    """A short noun phrase and a colon that open the line, or the sentence, before the quotation."""
    if first == 0 or document.tokens[first - 1].text != ":":
        return None
    colon = document.tokens[first - 1]
    start = document.sentences[colon.sentence].first
    if document.tokens[start].tag == "IN":
        return None
    span = (start, colon.index)
    tokens = document.tokens[start : colon.index]
    if tokens and len(tokens) <= 8 and not any(t.is_verb for t in tokens) and any(t.is_noun for t in tokens):
        return span, colon
    return None


def _told_by_colon(document: Document, source: Range, colon: Token, content: Range) -> Attribution:
    rule = "attributions.speech.loose_quotations"
    return told_at(colon, source, document.tokens[source[1] - 1], content, quoted=True, rule=rule)


def continue_speech(document: Document, found: list[Attribution]) -> list[Attribution]:
    """Speech carries on when a quotation follows that nobody else is said to speak."""
    taken = {index for a in found for first, last in a.content for index in (first, last - 1)}
    content = [list(a.content) for a in found]
    quotations = [(q, quotation_range(document, q)) for q in document.quotations]
    for spans, attribution in zip(content, found, strict=True):
        if attribution.voice == "speech" and _ends_quoted(document, attribution):
            first = attribution.head.sentence if not attribution.quoted else None
            _extend(document, quotations, spans, taken, first)
    return [
        replace(a, content=tuple(sorted(set(spans)))) if len(spans) != len(a.content) else a
        for a, spans in zip(found, content, strict=True)
    ]


def _ends_quoted(document: Document, attribution: Attribution) -> bool:
    """What is told begins or ends in quotation marks."""
    ends = (i for first, last in attribution.content for i in (first, last - 1))
    return attribution.quoted or any(document.quotation_at(document.tokens[i].start) is not None for i in ends)


def _extend(
    document: Document,
    quotations: list[tuple[Quotation, Range]],
    spans: list[Range],
    taken: set[int],
    mixed: int | None,
) -> None:
    """Adds the quotations that follow at once, one after the other, and those of the same open speech before.

    After a sentence (``mixed``) in which only some words are quoted, only whole sentences in quotation marks follow.
    """
    for span in list(spans):
        at = bisect_right(quotations, document.tokens[span[1] - 1].start, key=_start)
        for step, begin in ((1, at), (-1, bisect_left(quotations, document.tokens[span[0]].start, key=_start) - 1)):
            position = begin
            while 0 <= position < len(quotations):
                quotation, other = quotations[position]
                fresh = other[0] < other[1] and other[0] not in taken
                fresh = fresh and (mixed is None or (step == 1 and _opens_sentence(document, other, mixed)))
                if not fresh or not any(_carries_on(document, quotations, position, s, quotation) for s in spans):
                    break
                spans.append(other)
                taken |= {other[0], other[1] - 1}
                position += step


def _start(quoted: tuple[Quotation, Range]) -> int:
    return quoted[0].start


def _opens_sentence(document: Document, quoted: Range, after: int) -> bool:
    """The quotation stands at the start of a sentence after that one."""
    sentence = document.sentence_of(document.tokens[quoted[0]])
    return sentence.index > after and quoted[0] == sentence.first


def _carries_on(
    document: Document, quotations: list[tuple[Quotation, Range]], position: int, other: Range, quotation: Quotation
) -> bool:
    """True when the quotation is the next or former link of the same speech as the content ``other``."""
    if position + 1 < len(quotations) and quotations[position + 1][0].follows:
        following = quotations[position + 1][1]
        if following[0] == other[0] and not quotation.closed:
            return True
    before = quotations[position - 1][1] if position else None
    if before is None or before[1] != other[1]:
        return False
    if quotation.follows:
        return True
    between = document.text[document.tokens[other[1] - 1].end : quotation.start]
    if "\n" in between or "\r" in between:
        return _whole_paragraph(document, quotation) and between.count("\n") <= 2
    return _only_telling(document, other[1], quotations[position][1][0])


def _whole_paragraph(document: Document, quotation: Quotation) -> bool:
    """The quotation is all that its paragraph holds: nobody else can be its speaker."""
    first = document.range_of(quotation.start, quotation.end)[0]
    paragraph = document.paragraphs[document.sentences[document.tokens[first].sentence].paragraph]
    return quotation.start == paragraph.start and quotation.end >= paragraph.end


def _only_telling(document: Document, first: int, last: int) -> bool:
    """Between two pieces of one speech stands one telling and nothing else: “A,” she said. “B.”"""
    tokens = document.tokens[first:last]
    verbs = [t for t in tokens if t.is_verb and t.dep not in ("aux", "auxpass")]
    return len(tokens) <= 40 and len([t for t in verbs if t.dep in ("ROOT", "conj")]) <= 1


def refuses(attribution: Attribution, document: Document) -> bool:
    """“declined to comment”, “would not say whether”, “neither confirmed nor denied”: only the silence is claimed."""
    if neither_of(attribution.head) is not None:
        return True
    if attribution.act == "decline":
        words = word_set("attribution_words", "refusing")
        refused = any(t.lower in words for first, last in attribution.content for t in document.tokens[first:last])
        return attribution.frame == "silence" or refused
    unable = any(t.lower in word_set("attribution_words", "able") for t in attribution.head.children)
    return withholds(attribution, document) and not unable


def neither_of(verb: Token) -> Token | None:
    """The “neither” of “neither confirmed nor denied”, also of its second verb."""
    first = verb.head if verb.dep == "conj" else verb
    joined = first.child("conj") is not None
    return next((c for c in first.of("preconj", "cc") if c.lower == "neither" and joined), None)


def withholds(attribution: Attribution, document: Document) -> bool:
    """“did not say how many”, “could not say what”: a question that the holder leaves open."""
    asked = document.tokens[attribution.content[0][0]].lower in word_set("attribution_words", "question_words")
    return attribution.act == "assert" and attribution.negated and asked
