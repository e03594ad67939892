"""Who posts: the line above a post, the line that signs it, or a name beside the text, taken apart."""

from __future__ import annotations

import re

from fogline.chains.nations import Nations
from fogline.chains.phrase import BODIES, Phrase, kind_of_word, phrase_words, words
from fogline.mentions.parties import find_parties
from fogline.model.claim import HolderKind
from fogline.model.report import Report
from fogline.sentences.cleaned import Cleaned
from fogline.sentences.document import Document, Paragraph, Sentence
from fogline.sentences.token import Token

WORD = re.compile(r"\w+(?:[-'’.]\w+)*|[^\w\s]")


def read_author(document: Document, first: int, last: int, otherwise: HolderKind = "media") -> Phrase:
    """“Name, office”, “Office of Place Name Name”, or a body's own name; ``otherwise`` is what any other name is of."""
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
    return Phrase(first, last, head, name, kind or otherwise, True, aliases={name.lower()})


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


def read_name(name: str, otherwise: HolderKind) -> tuple[Phrase, Nations]:
    """A name that stands outside the text, of a channel or of who signs in it; and what its own words say of states.

    ``otherwise`` is the kind of a name whose words say nothing of it.
    """
    document = _document_of(name)
    parties = {i: party.value for party in find_parties(document) for i in range(party.first, party.last)}
    countries = {i: party.country for i, party in parties.items() if party.country}
    return read_author(document, 0, len(document.tokens), otherwise), Nations(document, countries, {}, parties)


def _document_of(name: str) -> Document:
    """A document of one line whose words are all names: nothing has to be parsed to read it."""
    tokens = [
        Token(i, word.start(), word.end(), word[0], word[0].lower(), word[0].lower(), "NNP", "compound", 0)
        for i, word in enumerate(WORD.finditer(name))
    ]
    sentence = Sentence(0, 0, len(name), 0, 0, len(tokens))
    return Document(Report(text=name), Cleaned(name), [Paragraph(0, 0, len(name))], [sentence], tokens, [])
