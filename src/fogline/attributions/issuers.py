"""Whose statement, letter or post it is, where the words themselves are said to speak: “The statement reads: …”."""

from __future__ import annotations

from collections.abc import Sequence

from fogline.attributions.subjects import antecedent, subject_of
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.words import word_set

SPEAKERS = (
    "offices", "government_heads", "force_heads", "media_heads", "organization_heads", "people_nouns", "witness_nouns",
    "group_heads",
)  # fmt: skip
BACK = 4  # sentences in which whoever issued it is looked for


def issuer_of(document: Document, noun: Token) -> Token | None:
    """“a statement by the army”, “the ministry's letter”; else whoever issued the one spoken of before.

    None where the noun is no word for a text, or nobody is named.
    """
    if noun.lower not in word_set("attribution_words", "issued_texts"):
        return None
    own = _named_with(noun)
    if own is not None:
        return issuer_of(document, own) or own  # “the text of the statement by the army”
    return issuer_before(document, noun)


def issuer_before(document: Document, noun: Token) -> Token | None:
    """“The statement” alone: who was last said to issue, or to speak in, such a text.

    A text that is told of for the first time, or named with its author, speaks for itself.
    """
    if noun.lower not in word_set("attribution_words", "issued_texts") or _named_with(noun) is not None:
        return None
    opening = document.tokens[noun.first].lower
    if noun.first != noun.index and opening not in word_set("attribution_words", "pointing_back"):
        return None
    first = document.sentences[max(noun.sentence - BACK, 0)].first
    for token in reversed(document.tokens[first : noun.index]):
        if token.is_noun and token.lower in word_set("attribution_words", "issued_texts"):
            found = _named_with(token) or _who_issued(document, token)
            if found is not None:
                return found
    return None


def _named_with(noun: Token) -> Token | None:
    """“by the army”, “from the mayor”, “the army's”."""
    for prep in noun.of("prep", "agent"):
        thing = prep.child("pobj")
        if prep.lower in ("by", "from", "of") and thing is not None:
            return thing
    owner = noun.child("poss")
    return owner if owner is not None and owner.is_noun else None


def _who_issued(document: Document, noun: Token) -> Token | None:
    """“The army published a statement”, “said in a statement”."""
    above = noun.head if noun.dep in ("dobj", "nsubjpass") else noun.head.head if noun.head.dep == "prep" else None
    if above is None or not above.is_verb:
        return None
    subject = subject_of(document, above)
    found = antecedent(subject) if subject is not None else None
    return found if found is not None and found.is_noun and found is not noun else None


def can_speak(document: Document, noun: Token) -> bool:
    """A name, an office, a body, people who tell: what can be behind a statement or a figure."""
    return noun.is_name or names_speaker(document.tokens[noun.first : noun.last])


def names_speaker(tokens: Sequence[Token]) -> bool:
    """A word for an office, a body or people who tell stands among them."""
    words = {t.lower for t in tokens}
    known = any(words & word_set("holder_words", group) for group in SPEAKERS)
    return known or bool(words & word_set("attribution_words", "headline_sources"))
