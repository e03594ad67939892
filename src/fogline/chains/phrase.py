"""A holder's noun phrase taken apart, and the words that tell what it names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from fogline.model.claim import HolderKind
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.loader import derived
from fogline.tables.words import word_set

ASIDE = re.compile(r"\s*\([^)]*\)?")
BODIES = ("government", "armed_force", "armed_group", "organization", "media")
KIND_GROUPS: tuple[tuple[str, HolderKind], ...] = (
    ("force_heads", "armed_force"),
    ("government_heads", "government"),
    ("group_heads", "armed_group"),
    ("organization_heads", "organization"),
    ("media_heads", "media"),
    ("unnamed_nouns", "unnamed"),
    ("witness_nouns", "witness"),
    ("offices", "office"),
    ("people_nouns", "person"),
)


def words(group: str) -> frozenset[str]:
    """A group of the holder words."""
    return word_set("holder_words", group)


@dataclass(slots=True)
class Phrase:
    """A noun phrase taken apart. ``name`` is a proper name where there is one, else the phrase without determiner."""

    first: int
    last: int
    head: Token
    name: str
    kind: HolderKind
    named: bool
    role: str | None = None
    organization: str | None = None
    anonymous: bool = False
    reason: str | None = None
    nouns: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)
    of_person: tuple[int, int] = (0, 0)  # the tokens of a personal name: “Mary Smith” is no town of Turkmenistan

    @property
    def names_person(self) -> bool:
        """Whether somebody's own name stands in it."""
        return self.named and self.kind in ("person", "witness", "unnamed")


def kind_of_word(lower: str) -> HolderKind | None:
    """The kind of body or person that a word names."""
    return _kinds().get(lower)


@derived
@cache
def _kinds() -> dict[str, HolderKind]:
    """Each word to the first of the kinds that has it."""
    return {word: kind for group, kind in reversed(KIND_GROUPS) for word in words(group)}


def phrase_words(document: Document, first: int, last: int) -> str:
    """Stored words less a leading determiner and trailing commas."""
    tokens = document.tokens
    while first < last - 1 and (tokens[first].tag == "DT" or not tokens[first].text[0].isalnum()):
        first += 1
    while last > first + 1 and (tokens[last - 1].tag == "POS" or not any(map(str.isalnum, tokens[last - 1].text))):
        last -= 1
    return " ".join(ASIDE.sub("", document.words(first, last)).split())
