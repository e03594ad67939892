"""Which mentions are one: pronouns, surnames, offices and bodies resolved to the holder that they stand for."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from fogline.chains.authors import read_author, read_name
from fogline.chains.nations import Nations
from fogline.chains.phrase import BODIES, Phrase, kind_of_word, read_phrase, words
from fogline.model.claim import Holder, HolderKind
from fogline.sentences.document import Document
from fogline.sentences.token import Token


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that holds claims in this report, under its fullest name."""

    name: str
    kind: HolderKind
    at: int
    role: str | None = None
    organization: str | None = None
    country: str | None = None
    countries: tuple[str, ...] = ()
    anonymous: bool = False
    reason: str | None = None
    pronoun: str | None = None
    named: bool = False
    plural: bool = False
    nouns: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Resolved:
    """An entity, the tokens that name it here (none where only metadata do), and the rule that found it."""

    entity: Entity
    first: int
    last: int
    rule: str


class Holders:
    """Reads holders in text order; ``heads`` are the sources of all attributions: first and last token, head word."""

    def __init__(self, document: Document, nations: Nations, heads: list[tuple[int, int, Token]]):
        self.document = document
        self.nations = nations
        self.acronyms = _acronyms(document)
        self.short_forms: dict[str, list[str]] = {}
        for short, full in self.acronyms.items():
            self.short_forms.setdefault(full.lower(), []).append(short)
        self.people: dict[Entity, None] = {}  # in the order in which they are met
        self.recent: dict[Entity, None] = {}  # the one last spoken of at the end
        self.called: dict[str, list[Entity]] = {}  # everybody by each name, in lower case
        self.found: list[Resolved] = []
        for first, last, head in heads:
            phrase = self._read(first, last, head)
            if phrase.kind == "person" and phrase.named and len(phrase.name.split()) > 1:
                self._meet(phrase)
        self.subjects = deque(self._find_subjects())

    def _find_subjects(self) -> list[tuple[int, Phrase]]:
        """Named people and bodies that are subjects or appositions anywhere: later pronouns may mean them."""
        found: list[tuple[int, Phrase]] = []
        for token in self.document.tokens:
            if token.dep not in ("nsubj", "nsubjpass") or not token.is_noun or self.document.is_about_the_report(token):
                continue
            if self.document.quotation_at(token.start) is not None:
                continue
            if self.document.tokens[token.first].tag == "PRP$":  # “its forces” are part of whoever speaks
                continue
            if not (token.is_name or token.child("appos") or kind_of_word(token.lower) in BODIES):
                continue
            joint = token.child("cc")
            phrase = self._read(token.first, joint.index if joint else token.last, token)
            person = phrase.kind == "person" and (
                len(phrase.name.split()) > 1 and (phrase.role or token.child("appos"))
            )
            if person or phrase.kind in BODIES:
                if person:
                    self._meet(phrase)
                found.append((token.index, phrase))
        return found

    def _read(self, first: int, last: int, head: Token) -> Phrase:
        return self.nations.completed(read_phrase(self.document, first, last, head))

    def _pass_subjects(self, index: int) -> None:
        """Touches whoever was named before ``index``, in text order."""
        while self.subjects and self.subjects[0][0] < index:
            _, phrase = self.subjects.popleft()
            entity = self._known(phrase)
            if entity is None and phrase.kind == "person":
                entity = next((e for e in self._people_called(phrase.name) if e.name == phrase.name), None)
            entity = entity or self._new(phrase)
            entity.at = phrase.head.index
            self._touch(entity)
            self.found.append(Resolved(entity, phrase.first, phrase.last, "chains.ways.subject"))

    def resolve(self, first: int, last: int, head: Token, speaker: Entity | None = None) -> Resolved:
        """The holder that tokens ``[first, last)`` stand for; ``speaker`` is whoever speaks around them."""
        self.found.append(self._resolve(first, last, head, speaker))
        return self.found[-1]

    def _resolve(self, first: int, last: int, head: Token, speaker: Entity | None) -> Resolved:
        lower = head.lower
        self._pass_subjects(first)
        if lower in words("speaker") and speaker is not None:
            return Resolved(speaker, first, last, "chains.ways.first_person")
        found = self._pronoun(lower, head) if head.tag in ("PRP", "PRP$") else None
        if found is not None:
            return Resolved(found, first, last, "chains.ways.pronoun")
        phrase = self._read(first, last, head)
        found = self._known(phrase)
        rule = "chains.ways.back_reference" if found else "chains.ways.noun_phrase"
        entity = found or self._new(phrase)
        entity.at = head.index
        self._touch(entity)
        return Resolved(entity, first, last, rule)

    def resolve_author(self, first: int, last: int) -> Resolved:
        """The holder that a post's author line or signature names."""
        phrase = read_author(self.document, first, last)
        entity = self._known(phrase) or self._new(phrase)
        self._learn(entity, phrase)
        self._touch(entity)
        self.found.append(Resolved(entity, first, last, "chains.ways.author_line"))
        return self.found[-1]

    def resolve_name(self, name: str, otherwise: HolderKind) -> Resolved:
        """The holder that a name outside the text stands for; no words of the text are its mention."""
        phrase, nations = read_name(name, otherwise)
        entity = self._known(phrase) or self._new(phrase, nations)
        self._learn(entity, phrase)
        entity.at = -1
        self._touch(entity)
        return Resolved(entity, 0, 0, "chains.ways.named_beside")

    @property
    def last(self) -> Entity | None:
        """The one last spoken of."""
        return next(reversed(self.recent), None)

    def touch(self, entity: Entity) -> None:
        """Makes ``entity`` the one last spoken of."""
        self._touch(entity)

    def _touch(self, entity: Entity) -> None:
        self.recent.pop(entity, None)
        self.recent[entity] = None

    def _pronoun(self, lower: str, head: Token) -> Entity | None:
        """He and she are the last person named, it the last body, they the last plural or body."""
        for group in ("he", "she"):
            if lower in words(group):
                for entity in reversed(self.recent):
                    person = entity.kind in words("individuals") and not entity.plural and _is_somebody(entity)
                    if person and entity.pronoun in (None, group) and entity.at < head.index:
                        entity.pronoun = group
                        self._touch(entity)
                        return entity
                named = [e for e in self.people if e.pronoun in (None, group) and e.at < head.index]
                if named:
                    self._touch(named[-1])
                    return named[-1]
        if lower in words("it") or lower in words("they"):
            bodies = (*BODIES, "unnamed", "witness", "person", "office") if lower in words("they") else BODIES
            for entity in reversed(self.recent):
                single = entity.kind in ("person", "office") and entity.named
                if entity.kind in bodies and not single and entity.at < head.index:
                    self._touch(entity)
                    return entity
        return None

    def _known(self, phrase: Phrase) -> Entity | None:
        """A surname, an acronym, an office or “the ministry”: whoever it can only be."""
        name = phrase.name.lower()
        name = self.acronyms.get(name, name).lower()
        same = self.called.get(name, [])
        if not same and phrase.named and len(name.split()) == 1 and phrase.head.text.isupper():
            at = phrase.head.index
            same = [e for e in self.recent if not self.nations.are_two(at, e.at) and _blends(name, e.name)]
        unique = _unique(same)
        if unique is not None:
            self._learn(unique, phrase)
            return unique
        if len({id(e) for e in same}) > 1:
            return None
        if phrase.named and phrase.kind != "person":
            return None
        if phrase.named and phrase.kind == "person":
            surname = name.split()[-1]
            return _unique(self._people_called(surname)) if surname == name else None
        return self._by_noun(phrase)

    def _by_noun(self, phrase: Phrase) -> Entity | None:
        """“the ministry”, “the governor”, “the group”: the last one called so, else the only one called so later."""
        tokens = self.document.tokens[phrase.first : phrase.last]
        head = phrase.head.lower
        definite = tokens[0].lower in words("pointing") or len(tokens) == 1
        if not definite or head not in words("back_nouns"):
            return None
        own = {t.lower for t in tokens if t.index != phrase.head.index and (t.is_noun or t.tag == "JJ")}
        names = {t.lower: t.index for t in tokens if t.index != phrase.head.index and t.is_name}
        body = kind_of_word(head) in BODIES
        place = self.nations.opening(phrase)
        for entity in reversed(self.recent):
            if body and entity.kind not in BODIES:
                continue
            if place is not None and entity.country is not None and entity.country != place:
                continue
            described = [*f"{entity.name} {entity.role or ''}".lower().split(), *entity.nouns]
            if (
                head in described
                and (not own or own & set(described))
                and all(name in described or self._is_land(i, entity) for name, i in names.items())
                and (own or entity.kind != "media" or head != "agency")
            ):
                return entity
            if head == "group" and entity.kind in ("armed_group",) and not own:
                return entity
        if phrase.kind in BODIES or (own - {"regional", "local", "city", "town"} and phrase.kind != "office"):
            return None
        return _unique([e for e in self.people if head in (e.role or "").lower().split()])

    def _is_land(self, index: int, entity: Entity) -> bool:
        """“The Lebanese ministry” may be the one in Beirut, “the Houthi-run ministry” is not that of Gaza."""
        return entity.country is not None and self.nations.countries.get(index) == entity.country

    def _learn(self, entity: Entity, phrase: Phrase) -> None:
        entity.role = entity.role or phrase.role
        entity.organization = entity.organization or phrase.organization

    def _meet(self, phrase: Phrase) -> None:
        name = phrase.name.lower()
        known = next((e for e in self._people_called(name) if e.name.lower() == name), None)
        if known is None:
            self.people[self._entity(phrase, self.nations)] = None
        else:
            self._learn(known, phrase)

    def _people_called(self, name: str) -> list[Entity]:
        return [e for e in self.called.get(name.lower(), ()) if e in self.people]

    def _new(self, phrase: Phrase, nations: Nations | None = None) -> Entity:
        entity = self._entity(phrase, nations or self.nations)
        if phrase.kind == "person" and phrase.named:
            self.people[entity] = None
        return entity

    def _entity(self, phrase: Phrase, nations: Nations) -> Entity:
        name = phrase.name
        full = self.acronyms.get(name.lower())
        aliases = set(phrase.aliases)
        if full:
            name = full
            aliases.add(full.lower())
        aliases.update(self.short_forms.get(phrase.name.lower(), ()))
        entity = Entity(
            name=name,
            kind=nations.kind(phrase),
            at=phrase.head.index,
            role=phrase.role,
            organization=phrase.organization,
            country=nations.country(phrase),
            countries=nations.countries_of(phrase),
            anonymous=phrase.anonymous,
            reason=phrase.reason,
            named=phrase.named,
            plural=phrase.head.tag in ("NNS", "NNPS") and not (phrase.named and phrase.kind == "person"),
            nouns=phrase.nouns,
            aliases=aliases,
        )
        for called in {*aliases, name.lower()}:
            self.called.setdefault(called, []).append(entity)
        return entity


def _is_somebody(entity: Entity) -> bool:
    """Named, or called by a word for people: “he” is no “wide array”."""
    groups = ("people_nouns", "offices", "witness_nouns", "unnamed_nouns", "ranks")
    called = {*entity.name.lower().split(), *(entity.role or "").lower().split()}
    return entity.named or any(called & words(group) for group in groups)


def _unique(entities: list[Entity]) -> Entity | None:
    distinct = {id(e): e for e in entities}
    return next(iter(distinct.values())) if len(distinct) == 1 else None


def _acronyms(document: Document) -> dict[str, str]:
    """“the Rapid Support Forces (RSF)”: short form to the capitalised words before it, whose initials it takes."""
    found: dict[str, str] = {}
    tokens = document.tokens
    for token in tokens[1:-1]:
        before = tokens[token.index - 1]
        if before.text == "(" and tokens[token.index + 1].text == ")" and token.text.isupper() and len(token.text) > 1:
            start = before.index
            while start > 0 and before.index - start < 9 and _in_name(tokens[start - 1], tokens[start - 1].index):
                start -= 1
            while start < before.index and not tokens[start].text[:1].isupper():
                start += 1
            if start < before.index:
                found[token.lower] = " ".join(document.words(start, before.index).split()).removeprefix("The ")
    return found


def _blends(short: str, name: str) -> bool:
    """“CENTCOM” is made of the beginnings of “Central Command”: of its last two or more capitalised words."""
    parts = [w.lower() for w in name.split() if w[:1].isupper()]
    for start in range(len(parts) - 1):
        rest = short
        for part in parts[start:]:
            shared = next((k for k in range(min(len(part), len(rest)), 0, -1) if rest.startswith(part[:k])), 0)
            rest = rest[shared:]
        if not rest:
            return True
    return False


def _in_name(token: Token, index: int) -> bool:
    return token.text[:1].isupper() or token.lower in ("of", "for", "and", "the", "sans", "-")


def as_holder(resolved: Resolved, document: Document) -> Holder:
    """The holder cell of a claim."""
    entity = resolved.entity
    return Holder(
        kind=entity.kind,
        mention=document.span(resolved.first, resolved.last) if resolved.first < resolved.last else None,
        name=entity.name,
        role=entity.role,
        organization=entity.organization,
        country=entity.country,
        countries=entity.countries,
        anonymous=entity.anonymous,
        reason=entity.reason,
    )
