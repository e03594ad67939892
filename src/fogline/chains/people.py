"""Every person of a report: whoever speaks or acts, and names that a title, a role or a later “who” shows to be one."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from fogline.chains.entity import Entity, Resolved
from fogline.chains.noun_phrase import read_phrase
from fogline.chains.organizations import body_in
from fogline.chains.phrase import BODIES, kind_of_word, phrase_words, words
from fogline.mentions.place_people import name_runs
from fogline.model.mention import Person, PersonMention
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.words import word_set

LONGEST = 5  # words of a personal name
OF_NO_PERSON = ("organisation_nouns", "site_nouns", "settlement_nouns", "area_nouns", "feature_words")


def find_people(document: Document, resolved: Iterable[Resolved], taken: set[int]) -> list[PersonMention]:
    """People in text order, none inside another; ``taken`` are the tokens of places and parties.

    1. Sources and subjects that the holders were read from, with the name, office or pronoun that stands there.
    2. Names that the words around them show to be a person's.
    3. The same names, or surnames that can only be one of them, wherever they come again.
    """
    people = _People(document, taken)
    for found in resolved:
        people.add_holder(found)
    for first, last in name_runs(document):
        people.add_run(first, last)
    people.add_surnames()
    return sorted(people.found, key=lambda mention: mention.first)


class _People:
    def __init__(self, document: Document, taken: set[int]):
        self.document = document
        self.taken = set(taken)
        self.known: dict[str, Person] = {}
        self.chains: dict[int, str] = {}
        self.found: list[PersonMention] = []

    def add_holder(self, found: Resolved) -> None:
        """The personal name inside the phrase, else its head: “the governor”, “she”."""
        entity, tokens = found.entity, self.document.tokens
        if entity.kind not in ("person", "office", "witness", "unnamed"):
            return
        span = self._name_in(entity, found.first, found.last) or self._bare(found.first, found.last)
        if any(i in self.taken for i in range(*span)) and tokens[span[0]].tag not in ("PRP", "PRP$"):
            return
        chain = self.chains.setdefault(id(entity), f"{entity.name.lower()} {len(self.chains)}")
        self._add(span, _person(entity), found.rule, None if entity.named else chain)

    def add_run(self, first: int, last: int) -> None:
        """A run of capitalised names without an office in front, where something shows that it is a person's."""
        tokens = self.document.tokens
        first, titled = self._after_title(first, last)
        run = tokens[first:last]
        if not 0 < len(run) <= LONGEST or any(self._of_no_person(t) for t in run):
            return
        name = phrase_words(self.document, first, last)
        rule = "named_again" if name.lower() in self.known else self._shown_by(first, last, titled)
        if rule is None or (len(run) == 1 and rule != "with_title"):
            return
        person = self.known.get(name.lower()) or self._described(first, last, name)
        self._add((first, last), person, f"chains.ways.{rule}")

    def add_surnames(self) -> None:
        """“Austin” after “Lloyd Austin”; a surname that two people have is left alone."""
        by_surname: dict[str, list[Person]] = {}
        for person in self.known.values():
            if person.name and len(person.name.split()) > 1:
                by_surname.setdefault(person.name.split()[-1], []).append(person)
        for token in self.document.tokens:
            bearers = by_surname.get(token.text, ())
            if len(bearers) == 1 and token.index not in self.taken and token.is_name:
                self._add((token.index, token.index + 1), bearers[0], "chains.ways.named_again")

    def _add(self, span: tuple[int, int], person: Person, rule: str, chain: str | None = None) -> None:
        """``chain`` is that of people without a name; others are told apart by their names."""
        if any(i in self.taken for i in range(*span)):
            return
        self.taken.update(range(*span))
        here = self.document.span(*span)
        value = msgspec.structs.replace(person, start=here.start, end=here.end, text=here.text or "")
        name = (person.name or value.text).lower()
        self.found.append(PersonMention(first=span[0], last=span[1], rule=rule, value=value, chain=chain or name))
        if chain is None:
            self.known.setdefault(name, person)

    def _name_in(self, entity: Entity, first: int, last: int) -> tuple[int, int] | None:
        """The tokens inside the phrase that are words of the entity's name."""
        if not entity.named:
            return None
        parts = {word.lower() for word in entity.name.split()}
        inside = [i for i in range(first, last) if self.document.tokens[i].lower in parts]
        return (inside[0], inside[-1] + 1) if inside and inside[-1] - inside[0] < LONGEST else None

    def _bare(self, first: int, last: int) -> tuple[int, int]:
        """The phrase up to its first comma or relative clause, without a determiner."""
        tokens = self.document.tokens
        if last - first > 1 and tokens[first].tag in ("DT", "PRP$"):
            first += 1
        end = next(
            (i for i in range(first + 1, last) if not tokens[i].text[0].isalnum() or tokens[i].tag == "WP"), last
        )
        return first, end

    def _after_title(self, first: int, last: int) -> tuple[int, bool]:
        """Where the name begins after titles, ranks and offices, and whether there were any, also before the run."""
        tokens, titled = self.document.tokens, False
        while first < last and _is_title(tokens[first]):
            first, titled = first + 1, True
        while first < last and not tokens[first].text[0].isalnum():
            first += 1
        before = first - 1
        while before >= 0 and tokens[before].text in (",", "."):
            before -= 1
        return first, titled or (first < last and before >= 0 and _is_title(tokens[before]))

    def _of_no_person(self, token: Token) -> bool:
        if token.index in self.taken or any(char.isdigit() for char in token.text):
            return True
        lower = token.lower.rstrip(".")
        return kind_of_word(lower) in BODIES or any(lower in word_set("place_words", group) for group in OF_NO_PERSON)

    def _shown_by(self, first: int, last: int, titled: bool) -> str | None:
        tokens = self.document.tokens
        if titled:
            return "with_title"
        tail = tokens[last : last + 4]
        described = len(tail) > 2 and tail[0].text == "," and (_is_age(tail[1]) or tail[1].lower == "who")
        head = next((t for t in tokens[first:last] if not first <= t.head.index < last), tokens[last - 1])
        role = head.child("appos")
        if described or (role is not None and role.index >= last and kind_of_word(role.lower) in ("office", "person")):
            return "with_description"
        says = head.dep == "nsubj" and head.head.lemma in word_set("place_words", "speech_verbs")
        return "who_speaks" if says and last - first > 1 and tokens[first].lower != "the" else None

    def _described(self, first: int, last: int, name: str) -> Person:
        """Role and organisation from the words around the name."""
        tokens = self.document.tokens
        head = next((t for t in tokens[first:last] if not first <= t.head.index < last), tokens[last - 1])
        phrase = read_phrase(self.document, min(head.first, first), max(head.last, last), head)
        fits = phrase.kind == "person" and phrase.named and phrase.name.lower() == name.lower()
        role, organization = (phrase.role, body_in(phrase.organization)) if fits else (None, None)
        return Person(start=0, end=0, text="", name=name, role=role, organization=organization)


def _person(entity: Entity) -> Person:
    """Who the entity is; `_add` says where."""
    return Person(
        start=0, end=0, text="", name=entity.name, role=entity.role, organization=entity.organization,
        country=entity.country, anonymous=entity.anonymous, reason=entity.reason,
    )  # fmt: skip


def _is_title(token: Token) -> bool:
    lower = token.lower.rstrip(".")
    titles = word_set("place_words", "titles") | words("titles") | words("ranks")
    return lower in titles or (lower in words("offices") and token.is_noun)


def _is_age(token: Token) -> bool:
    return token.text.isdecimal() and len(token.text) == 2
