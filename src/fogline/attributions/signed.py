"""Quotations whose speaker is a line of its own: “…” with “— Joana Prado, nurse” below, or with the name as heading."""

from __future__ import annotations

from fogline.attributions.attribution import Attribution, Range, told_at
from fogline.attributions.bounds import DASHES, quotation_range, trim
from fogline.sentences.document import Document, Paragraph, Quotation
from fogline.tables.words import word_set

HEADING_WITHIN = 4  # paragraphs above a quotation among which the heading with its speaker stands
NAME_LONGEST = 14  # tokens of a line that names a speaker with age and office


def signed_quotations(document: Document, found: list[Attribution]) -> list[Attribution]:
    """A quotation that nobody is said to speak, all of its paragraph or all but a name after a dash."""
    taken = {i for a in found for first, last in a.content for i in range(first, last)}
    added: list[Attribution] = []
    for quotation in document.quotations:
        span = quotation_range(document, quotation)
        if span[0] >= span[1] or span[0] in taken:
            continue
        source = _beside(document, quotation, span)
        if source is not None and not taken & set(range(*source)):
            added.append(_signed(document, source, span))
    return added


def _beside(document: Document, quotation: Quotation, span: Range) -> Range | None:
    """The speaker: behind the quotation, in the line below it, or in the heading above."""
    paragraph = document.paragraphs[document.sentence_of(document.tokens[span[0]]).paragraph]
    if quotation.start != paragraph.start or paragraph.kind not in ("body", "heading", "title"):
        return None
    behind = document.text[quotation.end : paragraph.end].strip()
    if behind:
        return _named(document, (quotation.end, paragraph.end)) if behind[0] in DASHES else None
    below = document.paragraphs[paragraph.index + 1 : paragraph.index + 2]
    if below and document.text[below[0].start] in DASHES:
        return _named(document, (below[0].start, below[0].end))
    return _heading_above(document, paragraph)


def _heading_above(document: Document, paragraph: Paragraph) -> Range | None:
    """The heading, where only quotations stand between."""
    for above in reversed(document.paragraphs[max(paragraph.index - HEADING_WITHIN, 0) : paragraph.index]):
        if above.kind == "heading":
            return _named(document, (above.start, above.end))
        if document.quotation_at(above.start) is None:
            return None
    return None


def _named(document: Document, characters: tuple[int, int]) -> Range | None:
    """A name of two words or more, or an office, without a verb: “Joana Prado, 44, nurse”, “the mayor of Gao”."""
    span = trim(document, document.range_of(*characters))
    if span is None or span[1] - span[0] > NAME_LONGEST:
        return None
    tokens = document.tokens[span[0] : span[1]]
    if any(t.is_verb or t.text in (".", "?", "!", ":") for t in tokens):
        return None
    titles = word_set("layout", "label_titles")
    names = [t for t in tokens[:5] if t.text[:1].isupper() and t.lower not in titles]
    office = any(t.lower in word_set("holder_words", "offices") for t in tokens)
    fronted = tokens[0].text[:1].isupper() and len(tokens) > 1 and tokens[1].text[:1].isupper() and len(names) > 1
    return span if fronted or office else None


def _signed(document: Document, source: Range, content: Range) -> Attribution:
    tokens = document.tokens[source[0] : source[1]]
    comma = next((i for i, t in enumerate(tokens) if t.text in (",", "(")), len(tokens))
    subject = next((t for t in reversed(tokens[:comma]) if t.is_noun), tokens[0])
    before = document.tokens[source[0] - 1] if source[0] else subject
    cue = before if before.text[0] in DASHES and before.start >= document.tokens[content[0]].start else subject
    rule = "attributions.signed.signed_quotations"
    return told_at(cue, source, subject, content, quoted=True, rule=rule)
