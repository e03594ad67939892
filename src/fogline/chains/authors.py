"""Who posts: the line above a post, or the line that signs it, taken apart."""

from __future__ import annotations

from fogline.chains.phrase import BODIES, Phrase, kind_of_word, phrase_words, words
from fogline.sentences.document import Document
from fogline.sentences.token import Token


def read_author(document: Document, first: int, last: int) -> Phrase:
    """“Name, office”, “Office of Place Name Name”, or a body's own name."""
    tokens = document.tokens[first:last]
    comma = next((t.index for t in tokens if t.text == ","), last)
    office = tokens[0].lower in words("offices")
    if comma < last and _is_person(document.tokens[first:comma]):
        return _person(document, (first, last), (first, comma), phrase_words(document, comma + 1, last))
    start = last - 2
    if office and start > first and _is_person(document.tokens[start:last]):
        return _person(document, (first, last), (start, last), phrase_words(document, first, start))
    kind = next((k for t in tokens if (k := kind_of_word(t.lower)) in BODIES), None)
    head = next((t for t in tokens if t.is_noun), tokens[0])
    name = phrase_words(document, first, comma)
    return Phrase(first, last, head, name, kind or "media", True, aliases={name.lower()})


def _is_person(tokens: list[Token]) -> bool:
    """Two or three capitalised words, none of which is the word of a body."""
    return 2 <= len(tokens) <= 4 and all(
        t.text[:1].isupper() and not (t.text.isupper() and len(t.text) > 1) and kind_of_word(t.lower) not in BODIES
        for t in tokens
    )


def _person(document: Document, span: tuple[int, int], name: tuple[int, int], role: str) -> Phrase:
    words_of_name = phrase_words(document, *name)
    phrase = Phrase(span[0], span[1], document.tokens[name[1] - 1], words_of_name, "person", True, role=role)
    phrase.aliases = {words_of_name.lower(), words_of_name.split()[-1].lower()}
    return phrase
