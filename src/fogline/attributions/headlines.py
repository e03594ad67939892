"""Headlines and lines like them: “12 drones down – air force”, “‘No surrender’: mayor”, “Kyiv: 12 drones down”."""

from __future__ import annotations

from fogline.attributions.attribution import Attribution, Range, told_at
from fogline.attributions.bounds import DASHES, trim
from fogline.attributions.issuers import names_speaker
from fogline.sentences.document import Document, Paragraph, ParagraphKind, Sentence
from fogline.sentences.token import Token
from fogline.tables.countries import country_phrases
from fogline.tables.forces import force_phrases
from fogline.tables.words import word_set

LINES = frozenset[ParagraphKind]({"title", "heading", "body", "caption"})
MARKS = DASHES | {":"}
SOURCE_LONGEST, NAME_LONGEST, FEWEST_BEFORE = 8, 3, 3  # tokens
PREPOSITIONS = frozenset({"of", "in", "for", "from"})


def headlines_say(document: Document, found: list[Attribution]) -> list[Attribution]:
    """A line that is no full sentence and names who says it before a colon, or after a colon or a dash."""
    taken = {a.head.sentence for a in found}
    names = {document.tokens[a.source[0][1] - 1].lower for a in found if a.source} - word_set("holder_words", "speaker")
    added: list[Attribution] = []
    for paragraph in document.paragraphs:
        sentence = _only_sentence(document, paragraph) if paragraph.kind in (*LINES, "item") else None
        if sentence is None:
            continue
        stopped = document.text[sentence.end - 1] in ".;"
        told = _source_behind(document, sentence, names) if not stopped else None
        if told is None and sentence.index not in taken and paragraph.kind != "item":
            told = _power_in_front(document, sentence)
        if told is not None:
            added.append(_told(document, *told))
    return added


def _only_sentence(document: Document, paragraph: Paragraph) -> Sentence | None:
    here = document.sentences_within(paragraph.start, paragraph.end)
    return here[0] if len(here) == 1 else None


def _source_behind(document: Document, sentence: Sentence, names: set[str]) -> tuple[Range, Token, Range] | None:
    """“Six killed in blast: police”, “12 drones down – air force”, “‘No surrender’: mayor of Kupiansk”."""
    tokens = document.sentence_tokens(sentence)
    marks = [t for t in tokens if t.text in MARKS and _stands_free(document, t)]
    if not marks or document.quotation_at(marks[-1].start) is not None:
        return None
    mark = marks[-1]
    source, before = trim(document, (mark.index + 1, sentence.last)), trim(document, (sentence.first, mark.index))
    if source is None or before is None or source[1] - source[0] > SOURCE_LONGEST:
        return None
    quoted = document.quotation_at(document.tokens[before[0]].start) is not None
    if not quoted and before[1] - before[0] < FEWEST_BEFORE:
        return None
    return (source, mark, before) if _names_source(document, source, names) else None


def _stands_free(document: Document, mark: Token) -> bool:
    """A dash between blanks, or a colon after a word."""
    before, after = document.text[mark.start - 1 : mark.start], document.text[mark.end : mark.end + 1]
    return after.isspace() and (mark.text == ":" or before.isspace())


def _names_source(document: Document, source: Range, names: set[str]) -> bool:
    """An office, a body, people who tell, a state, a force, or somebody who speaks elsewhere in the report."""
    tokens = document.tokens[source[0] : source[1]]
    if any(t.is_verb or t.tag == "CD" or t.text in (",", ":") for t in tokens):
        return False
    head = next((t for t in tokens if t.lower in PREPOSITIONS), None)
    main = tokens if head is None else document.tokens[source[0] : head.index]
    if names_speaker(main):
        return True
    somebody = len(tokens) <= NAME_LONGEST and all(t.is_name for t in tokens) and tokens[-1].lower in names
    return somebody or _power(document, source)


def _power(document: Document, source: Range) -> bool:
    """A state, its seat of power, a force or a group of the tables: “Kyiv”, “Hamas”."""
    start, end = document.tokens[source[0]].start, document.tokens[source[1] - 1].end
    words = document.text[start:end]
    state = country_phrases().at(document.folded, start)
    force = force_phrases().at(document.folded, start)
    named = state is not None and state[0] == end and state[1].fits(words) and state[1].kind != "demonym"
    return named or (force is not None and force[0] == end and words[:1].isupper())


def _power_in_front(document: Document, sentence: Sentence) -> tuple[Range, Token, Range] | None:
    """“Kyiv: 12 drones down”, “Poland: jets were scrambled”: a state or its seat, a colon, and something that happened.

    Lines of one shape below one another are a list of places.
    """
    tokens = document.sentence_tokens(sentence)
    colon = next((t for t in tokens[1:6] if t.text == ":"), None)
    rest = trim(document, (colon.index + 1, sentence.last)) if colon is not None else None
    if colon is None or rest is None or rest[1] - rest[0] < FEWEST_BEFORE:
        return None
    if document.quotation_at(sentence.start) is not None:
        return None
    front = (sentence.first, colon.index)
    if _speaks_of_self(document, front, rest) or _people_tell(document, front, rest):
        return front, colon, rest
    if not _power(document, front) or _only_topic(document, front, rest):
        return None
    alike = (
        other for other in document.sentences[max(sentence.index - 1, 0) : sentence.index + 2]
        if other is not sentence and any(t.text == ":" for t in document.sentence_tokens(other)[1:4])
    )  # fmt: skip
    return None if any(_placed(document, other) for other in alike) else (front, colon, rest)


def _speaks_of_self(document: Document, front: Range, rest: Range) -> bool:
    """“Marsh: We need more boats”: names alone, and words in the first person."""
    words = document.tokens[rest[0] : rest[1]]
    named = document.tokens[front[0] : front[1]]
    return (
        len(named) <= NAME_LONGEST
        and all(t.text[:1].isupper() for t in named)
        and any(t.lower in word_set("claim_words", "speakers") and t.text != "US" for t in words)
    )


def _people_tell(document: Document, front: Range, rest: Range) -> bool:
    """“Residents: No one came”: people who tell, without a verb, and a statement of theirs."""
    before = document.tokens[front[0] : front[1]]
    people = word_set("holder_words", "people_nouns") | word_set("attribution_words", "headline_sources")
    people -= word_set("attribution_words", "issued_texts")  # “Note: names have been changed”
    states = any(t.is_verb for t in document.tokens[rest[0] : rest[1]])
    return states and before[-1].lower in people and not any(t.is_verb for t in before)


def _only_topic(document: Document, front: Range, rest: Range) -> bool:
    """“Sudan: 40 killed in El Fasher”: the state is where it happened, since a place in it follows."""
    hit = country_phrases().at(document.folded, document.tokens[front[0]].start)
    if hit is None or hit[1].kind != "name":
        return False
    places = word_set("attribution_words", "place_prepositions")
    tokens = document.tokens
    return any(tokens[i].lower in places and tokens[i + 1].is_name for i in range(rest[0], rest[1] - 1))


def _placed(document: Document, sentence: Sentence) -> bool:
    """The line opens like the entry of a list: a name, a colon, no office."""
    tokens = document.sentence_tokens(sentence)
    colon = next(t for t in tokens[1:4] if t.text == ":")
    return all(t.is_name for t in document.tokens[sentence.first : colon.index])


def _told(document: Document, source: Range, mark: Token, content: Range) -> Attribution:
    named = document.tokens[source[0] : source[1]]
    after = next((i for i, t in enumerate(named) if t.lower in PREPOSITIONS), len(named))
    subject = next((t for t in reversed(named[:after]) if t.is_noun), named[-1])
    quoted = document.quotation_at(document.tokens[content[0]].start) is not None
    return told_at(mark, source, subject, content, quoted=quoted, rule="attributions.headlines.headlines_say")
