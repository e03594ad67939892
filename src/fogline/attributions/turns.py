"""Talks: what is said after a speaker's label, and what is asked and answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from fogline.attributions.attribution import Attribution, Range
from fogline.attributions.bounds import trim
from fogline.sentences.bylines import CLOSING
from fogline.sentences.document import Document, ParagraphKind, Turn
from fogline.sentences.token import Token
from fogline.sentences.turns import spelt_out
from fogline.tables.outlets import outlets_in
from fogline.tables.words import word_set

SPOKEN = frozenset[ParagraphKind]({"body", "item", "heading"})
INITIALS = 4  # letters up to which a label in capitals may stand for a name
TITLES = ("NNP", "NNPS")


def turns_say(document: Document) -> list[Attribution]:
    """Interviews, briefings and voices of the street: who is named in front says what follows, word for word.

    What is asked is a question of whoever asks, and asserts nothing.
    """
    turns = document.layout.turns
    if not turns:
        return []
    named: dict[str | None, Range | None] = {
        None: interviewee(document, turns[0].label[0] if turns[0].label else turns[0].start)
    }
    found = (_turn(document, turn, named) for turn in turns)
    return [attribution for attribution in found if attribution is not None]


def _turn(document: Document, turn: Turn, named: dict[str | None, Range | None]) -> Attribution | None:
    content = tuple(_content(document, turn))
    source = _source(document, turn, named)
    if not content or (source is None and not turn.asks and turn.label is None):
        return None
    cue = _cue(document, turn, content[0][0])
    return Attribution(
        source=(source,) if source is not None else (),
        cue=(cue.index, cue.index + 1),
        content=content,
        head=cue,
        words=cue.text,
        act="ask" if turn.asks else "assert",
        voice="speech",
        frame="question" if turn.asks else "turn",
        rule="attributions.turns.turns_say",
        subject=_head(document, source) if source is not None else None,
        clause=document.range_of(*turn.label) if turn.label is not None else None,
    )


def _content(document: Document, turn: Turn) -> Iterator[Range]:
    """The words of the turn, paragraph by paragraph; of one that asks, its questions alone."""
    for sentence in document.sentences_within(turn.start, turn.end):
        if document.paragraphs[sentence.paragraph].kind not in SPOKEN:
            continue
        # The mark of a question that stands alone is the cue of its answer, and must not lie inside its content.
        asked = document.text[sentence.start : sentence.end].rstrip(CLOSING).endswith("?")
        stage = document.text[sentence.start] in "(["  # “(Laughter.)”, “[crosstalk]”
        span = (sentence.first, sentence.last)
        if span[0] < span[1] and not stage and (asked or not turn.asks):
            yield (span[0], span[1] - 1) if turn.label is None and turn.asks else span


def _cue(document: Document, turn: Turn, first: int) -> Token:
    """The colon of the label; without one, the question that is answered, or the first word of the one asked."""
    if turn.label is not None:
        return document.tokens[document.range_of(*turn.label)[1] - 1]
    return document.tokens[first if turn.asks else max(first - 1, 0)]


def _source(document: Document, turn: Turn, named: dict[str | None, Range | None]) -> Range | None:
    """The name in the label, the full name where it has the initials only; of “A:” whoever is interviewed.

    ``named`` keeps who initials stand for, and under None the interviewee.
    """
    if turn.speaker is None:
        return None if turn.asks else named[None]
    name = document.text[slice(*turn.speaker)]
    if name.isupper() and len(name) <= INITIALS and name.isalpha():
        if name not in named:
            full = spelt_out(document.text, name)
            named[name] = document.range_of(*full) if full is not None else None
        if (known := named[name]) is not None:
            return known
    first, last = document.range_of(*turn.speaker)
    return (first, last) if first < last else None


def _head(document: Document, source: Range) -> Token:
    """The last name of the phrase, else its last noun."""
    tokens = document.tokens[source[0] : source[1]]
    return next((t for t in reversed(tokens) if t.is_noun), tokens[-1])


def interviewee(document: Document, before: int) -> Range | None:
    """Who answers where no label names them: the one person who is named above the first question.

    Whoever is spoken to, or speaks there, goes before others. Of two it is who is named twice as often, else nobody.
    """
    talking: dict[str, Range] = {}
    named: dict[str, Range] = {}
    for sentence in document.sentences_within(0, before):
        tokens = document.sentence_tokens(sentence)
        talks = any(t.lemma in word_set("attribution_words", "talking") for t in tokens)
        for span in _people(document, tokens):
            surname = document.tokens[span[1] - 1].lower
            named.setdefault(surname, span)
            if talks:
                talking.setdefault(surname, span)
    for people in (talking, named):
        if people:
            return _most_named(document, people, before)
    return None


def _most_named(document: Document, people: dict[str, Range], before: int) -> Range | None:
    above = Counter(t.lower for t in document.tokens[: document.range_of(0, before)[1]] if t.lower in people)
    ranked = above.most_common(2)
    clear = len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]
    return people[ranked[0][0]] if clear else None


def _people(document: Document, tokens: list[Token]) -> Iterator[Range]:
    """Two or more names in a row without an article, an outlet's word or a place's preposition in front."""
    start: int | None = None
    for token in [*tokens, None]:
        if token is not None and token.tag in TITLES:
            start = token.index if start is None else start
            continue
        if start is not None:
            span = _person(document, start, token.index if token is not None else tokens[-1].index + 1)
            if span is not None:
                yield span
        start = None


def _person(document: Document, first: int, last: int) -> Range | None:
    """The names with the title in front; None for a body, an outlet or what a preposition of place leads to."""
    tokens = document.tokens
    before = tokens[first - 1].lower if first > 0 else ""
    titles = word_set("layout", "label_titles") | word_set("holder_words", "offices")
    names = [t for t in tokens[first:last] if t.lower not in titles]
    bodies = ("media_heads", "organization_heads", "government_heads", "force_heads")
    if len(names) < 2 or before in word_set("attribution_words", "before_no_person"):
        return None
    if any(t.lower in word_set("holder_words", group) for t in names for group in bodies):
        return None
    if outlets_in(document.text, tokens[first].start, tokens[last - 1].end):
        return None
    return trim(document, (first, last))
