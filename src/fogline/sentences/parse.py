"""Documents from reports: split, parse all sentences in one stream, give each its tokens back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fogline.model.report import Report
from fogline.sentences.cleaning import clean_text
from fogline.sentences.document import Carried, Document, Sentence
from fogline.sentences.graft import Word, graft
from fogline.sentences.language import SHIPPED, load_language
from fogline.sentences.layout import cut_datelines, find_dateline, lay_out, mark_off
from fogline.sentences.lemmas import Lemmas, lemmas_of
from fogline.sentences.lifted import Lifted, lift, pieces, quotations_by_sentence
from fogline.sentences.quotes import find_quotations
from fogline.sentences.split import WORD_OR_MARK, split_paragraphs, split_sentences
from fogline.sentences.token import Token
from fogline.sentences.windows import LONGEST, windows

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

REPORTS_AT_ONCE = 16
SENTENCES_AT_ONCE = 512
WORDS_AT_ONCE = 20_000
Piece = tuple[Report, tuple[int, int], Carried]


def parse(report: Report, model: str | None = None) -> Document:
    """The document of one report."""
    return next(parse_many([report], model))


def parse_many(reports: Iterable[Report], model: str | None = None) -> Iterator[Document]:
    """Documents in the order of ``reports``; sentences of up to 16 reports are parsed in one stream.

    A report longer than a window comes as several documents, one a window, in the order of its text.
    """
    nlp, lemmas = load_language(model), lemmas_of(SHIPPED)
    for batch in _batches(reports):
        documents = [_split(*piece) for piece in batch]
        prepared = [list(_prepared(document)) for document in documents]
        parsed = _parsed(
            nlp, [piece for sentences in prepared for s in sentences for piece in pieces(s.words, s.lifted)]
        )
        for document, sentences in zip(documents, prepared, strict=True):
            for sentence in sentences:
                doc = next(parsed)
                parts = [next(parsed) for _ in sentence.lifted]
                _add_tokens(document, sentence, graft(doc, sentence.lifted, parts) if parts else doc, lemmas)
            lay_out(document)
            yield document


def _batches(reports: Iterable[Report]) -> Iterator[list[Piece]]:
    """Reports, or windows of long ones, in lists of at most 16 and hardly more characters than one window."""
    batch: list[Piece] = []
    characters = 0
    for report in reports:
        carried = Carried()
        for start, end in windows(report.text):
            batch.append((report, (start, end), carried))
            characters += end - start
            if len(batch) == REPORTS_AT_ONCE or characters >= LONGEST:
                yield batch
                batch, characters = [], 0
    if batch:
        yield batch


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A sentence as the parser sees it: see ``clean`` and ``lift``."""

    sentence: Sentence
    words: str
    offsets: list[int] | None
    lifted: list[Lifted]


def _prepared(document: Document) -> Iterator[_Prepared]:
    for sentence, quotations in zip(document.sentences, quotations_by_sentence(document), strict=True):
        words, offsets = clean(document.text, sentence.start, sentence.end)
        yield _Prepared(sentence, words, offsets, lift(words, sentence.start, offsets, quotations))


def _parsed(nlp: Language, sentences: list[str]) -> Iterator[Doc]:
    """The parse of each sentence, in batches of bounded memory: the parser keeps some 16 KB a word of a batch."""
    batch: list[str] = []
    words = 0
    for sentence in sentences:
        length = len(WORD_OR_MARK.findall(sentence))
        if batch and (len(batch) == SENTENCES_AT_ONCE or words + length > WORDS_AT_ONCE):
            yield from nlp.pipe(batch, batch_size=SENTENCES_AT_ONCE)
            batch, words = [], 0
        batch.append(sentence.translate(STRAIGHT))
        words += length
    yield from nlp.pipe(batch, batch_size=SENTENCES_AT_ONCE)


def _split(report: Report, window: tuple[int, int], carried: Carried) -> Document:
    start, end = window
    cleaned = clean_text(report.text[start:end], start)
    text = cleaned.text
    paragraphs, layout = mark_off(text, split_paragraphs(text), in_series=report.channel is None)
    layout.dateline = find_dateline(text, paragraphs) if start == 0 else None
    paragraphs = cut_datelines(text, paragraphs, layout.dateline)
    cuts = [layout.dateline[1]] if layout.dateline else []
    return Document(
        report=report,
        cleaned=cleaned,
        paragraphs=paragraphs,
        sentences=split_sentences(text, paragraphs, cuts),
        layout=layout,
        tokens=[],
        quotations=find_quotations(text, paragraphs),
        window=window,
        carried=carried,
    )


STRAIGHT = str.maketrans("’‘", "''")  # the parser has seen more of these: “the minister’s”
ODD = re.compile(r"\s\s|[^\S ]|[^\x00-\u024f\u0370-\u06ff\u2010-\u201f\u2026]")
PLAIN = {"‚": ",", "′": "'", "″": '"', "−": "-", "\u2011": "-", "\u2010": "-"}


def clean(text: str, start: int, end: int) -> tuple[str, list[int] | None]:
    """The sentence as the parser should see it, and the stored offset of each of its characters.

    Runs of blanks become one, pictures and invisible characters go; None stands for offsets that simply count on.
    """
    raw = text[start:end]
    if not ODD.search(raw):
        return raw, None
    words: list[str] = []
    offsets: list[int] = []
    for at, char in enumerate(raw, start):
        category = unicodedata.category(char)
        if char.isspace():
            if not words or words[-1] == " ":
                continue
            char = " "
        elif category in ("Cf", "Cc", "So", "Sk", "Cs", "Co", "Cn", "Mn") and not _joins(char, category):
            continue
        words.append(PLAIN.get(char, char))
        offsets.append(at)
    return "".join(words), [*offsets, offsets[-1] + 1 if offsets else end]


def _joins(char: str, category: str) -> bool:
    """Combining accents and degree signs belong to words; other marks and symbols do not."""
    return (category == "Mn" and not "\ufe00" <= char <= "\ufe0f") or char in "°№©®"


def _add_tokens(document: Document, prepared: _Prepared, doc: Doc | list[Word], lemmas: Lemmas) -> None:
    tokens, sentence, offsets = document.tokens, prepared.sentence, prepared.offsets
    base = sentence.first = len(tokens)
    lemma = lemmas.lemma
    kept: list[int] = []
    position: dict[int, int] = {}
    for word in doc:
        at = word.idx
        text = prepared.words[at : at + len(word.text)]
        if text.isspace():
            continue
        if offsets is None:
            start = sentence.start + at
            end = start + len(text)
        else:
            start, end = offsets[at], offsets[at + len(text) - 1] + 1
        if word.i == len(doc) - 1 and len(text) == 2 and text[1] == "." and text[0].isupper():
            text, end = text[0], end - 1  # the name of a network or a grade, not an initial: “wrote on X.”
        lower, tag = text.lower(), word.tag_
        position[word.i] = len(tokens)
        kept.append(word.i)
        tokens.append(Token(len(tokens), start, end, text, lower, lemma(lower, tag), tag, word.dep_, sentence.index))
    sentence.last = len(tokens)
    for token, i in zip(tokens[base:], kept, strict=True):
        head = position.get(doc[i].head.i)
        if head is not None and tokens[head] is not token:
            token.head = tokens[head]
            token.head.children.append(token)
    _bound_subtrees(tokens, base)


def _bound_subtrees(tokens: list[Token], base: int) -> None:
    """Sets ``first`` and ``last`` of every token from its children, leaves first."""
    order: list[Token] = [t for t in tokens[base:] if t.head is t]
    for token in order:
        order += token.children
    for token in reversed(order):
        head = token.head
        if head is not token:
            head.first = min(head.first, token.first)
            head.last = max(head.last, token.last)
