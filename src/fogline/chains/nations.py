"""Which state a holder belongs to, and what kind of body it is, by the words in and around its phrase."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Mapping, Set
from functools import cached_property

from fogline.chains.organizations import body_in
from fogline.chains.phrase import BODIES, Phrase, kind_of_word, words
from fogline.model.claim import HolderKind
from fogline.model.event import Party
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.conflicts import enemy_of
from fogline.tables.outlets import OutletRow, outlets_in
from fogline.tables.words import word_set

FIELD = ("for", "in", "to", "on")  # lead from an office to where its holder works


class Nations:
    """What the report says of states, by token index.

    ``countries``: the ISO code of a country word or place there; ``ground``: that of a place within a country where
    something is said to be; ``parties``: the country, force or group named there; ``told``: the tokens of what is told.
    """

    def __init__(
        self,
        document: Document,
        countries: Mapping[int, str],
        ground: Mapping[int, str],
        parties: Mapping[int, Party],
        told: Set[int] = frozenset(),
    ):
        self.document = document
        self.countries = countries
        self.ground = ground
        self.parties = parties
        self.told = told
        self.main = None if _at_war(countries.values()) else _most_named(countries.values())

    def opening(self, phrase: Phrase) -> str | None:
        """“In neighbouring Romania, the defence ministry said”: the country that opens the sentence."""
        sentence = self.document.sentence_of(phrase.head)
        here = {self.countries[i] for i in range(sentence.first, phrase.first) if i in self.countries}
        opens = self.document.tokens[sentence.first].lower == "in" and phrase.first - sentence.first < 8
        return here.pop() if opens and len(here) == 1 else None

    def kind(self, phrase: Phrase) -> HolderKind:
        """The tables of countries, forces, bodies and outlets know better than the shape of a name."""
        party = self._party(phrase)
        person = phrase.kind == "person"
        if party is not None and party.kind == "armed_group" and phrase.kind in BODIES:
            return "armed_group"
        if (person and phrase.role) or not (person or phrase.kind in BODIES):
            return phrase.kind
        if party is None or party.kind is None:
            return "media" if self._outlet(phrase) is not None else phrase.kind
        if phrase.kind in ("government", "armed_force", "media") and party.kind in ("country", "armed_force"):
            return phrase.kind
        return KINDS.get(party.kind, phrase.kind)

    def _party(self, phrase: Phrase) -> Party | None:
        """The country, force or group that its head names; a person called David French is none."""
        party = self.parties.get(phrase.head.index)
        return party if all(self.parties.get(i) is party for i in range(*phrase.of_person)) else None

    def countries_of(self, phrase: Phrase) -> tuple[str, ...]:
        """All countries of a joint holder (“U.S., South Korean and NATO intelligence”)."""
        here = dict.fromkeys(self.countries[i] for i in range(phrase.first, phrase.last) if i in self.countries)
        return tuple(here) if len(here) > 1 and any(t.dep == "conj" for t in self._tokens(phrase)) else ()

    def _is_foreign(self, phrase: Phrase) -> bool:
        """Bodies between states belong to none."""
        return phrase.kind in ("organization", "media") or any(
            t.text.isupper() and len(t.text) > 1 and t.index not in self.countries for t in self._tokens(phrase)
        )

    def _tokens(self, phrase: Phrase) -> list[Token]:
        return self.document.tokens[phrase.first : phrase.last]

    def country(self, phrase: Phrase) -> str | None:
        """A country word inside the phrase; for offices of a state the one country that the sentence speaks of."""
        party = self._party(phrase)
        if party is not None and party.kind in ("armed_group", "organization"):
            return party.country
        outlet = self._outlet(phrase) if phrase.kind == "person" or phrase.kind in BODIES else None
        if outlet is not None:
            return outlet.country if outlet.state else None
        of_group = self._speaks_for_group(phrase)
        named = range(*phrase.of_person) if party is None else ()
        here = [
            i
            for i in range(phrase.first, phrase.last)
            if i in self.countries and i not in named and not (of_group and self._is_of_group(i))
        ]
        if of_group or phrase.kind == "armed_group":
            return None
        if here:
            return None if self._is_field_of_another(phrase, here[0]) else self.countries[here[0]]
        if phrase.kind == "media" and "state" in phrase.name.lower().replace("-", " ").split():
            return self._near(phrase)
        office = (phrase.role or phrase.name).split()
        local = {w.lower() for w in office} & words("local_offices")
        foreign = [w for w in office[1:] if w[:1].isupper() and w.lower() not in words("local_offices")]
        if not local or (foreign and phrase.kind not in ("armed_force", "government")) or self._is_foreign(phrase):
            return None
        return self._of_body(phrase) or self._near(phrase)

    def _is_field_of_another(self, phrase: Phrase, country: int) -> bool:
        """“MSF's coordinator for Sudan”, “the EU envoy to Ukraine”: where a body of no state works, not whose it is."""
        inside = self._tokens(phrase)
        office = next((t for t in inside if kind_of_word(t.lower) == "office" and t.lower not in words("titles")), None)
        place = self.document.tokens[country]
        near = next((up for up in place.ancestors() if up.dep == "prep"), None)
        if office is None or near is None or near.head is not office or near.lower not in FIELD:
            return False
        owner = next((t for t in inside if t.index < office.index and self._is_owner(t, phrase)), None)
        return owner is not None

    def _is_owner(self, token: Token, phrase: Phrase) -> bool:
        """A name in front of an office that is no state's, no state body's and not the holder's own."""
        if not token.is_name or token.index in range(*phrase.of_person) or token.index in self.countries:
            return False
        kind = kind_of_word(token.lower)
        state = kind in ("government", "armed_force", "office") or token.lower in words("local_offices")
        plain = token.lower in words("role_words") or token.lower in words("titles") or token.lower in words("ranks")
        return token.dep in ("poss", "compound", "nmod") and not state and not plain

    def _outlet(self, phrase: Phrase) -> OutletRow | None:
        """“SANA”, “the state news agency SANA”: the outlet that the name is, or that the name of a body ends in."""
        named = outlets_in(phrase.name, 0, len(phrase.name)) if phrase.named or phrase.kind == "media" else []
        if not named or named[-1][1] != len(phrase.name) or (phrase.kind == "person" and named[-1][0] > 0):
            return None
        return named[-1][2]

    def completed(self, phrase: Phrase) -> Phrase:
        """“Clan del Golfo”, “Hostages and Missing Families Forum”: a body of the tables goes by its whole name.

        A place and a people in somebody's role are no organization.
        """
        phrase.organization = body_in(phrase.organization)
        party = self.parties.get(phrase.head.index)
        if party is None or party.kind == "country" or phrase.role is not None:
            return phrase
        phrase.organization = None  # a body is its own
        if not phrase.named:
            return phrase
        whole = party.text[4:] if party.text[:4].lower() == "the " else party.text
        if (phrase.kind == "person" or phrase.kind in BODIES) and _is_part(phrase.name, whole):
            phrase.name = whole
            phrase.aliases.add(whole.lower())
        return phrase

    def are_two(self, one: int, other: int) -> bool:
        """The tables know the bodies at two tokens under different names."""
        parties = self.parties.get(one), self.parties.get(other)
        return parties[0] is not None and parties[1] is not None and parties[0].name != parties[1].name

    def _speaks_for_group(self, phrase: Phrase) -> bool:
        """“A rebel spokesman”, “the Houthis' military spokesman” speak for no state; “the Houthi-run ministry” may."""
        said = {w.lower().strip(",") for w in f"{phrase.role or ''} {phrase.organization or ''}".split()}
        if said & words("group_words"):
            return True
        here = range(phrase.first, phrase.last) if phrase.kind not in ("witness", "media") else ()
        return any(self._is_of_group(i) and not self._is_hyphened(i) for i in here)

    def _is_of_group(self, index: int) -> bool:
        return index in self.parties and self.parties[index].kind == "armed_group"

    def _is_hyphened(self, index: int) -> bool:
        after = self.document.tokens[index + 1 : index + 3]
        return len(after) == 2 and after[0].text == "-" and after[1].lower in word_set("event_words", "attached")

    def _of_body(self, phrase: Phrase) -> str | None:
        """“the ministry's spokesman”: the country of the ministry that was named last with one."""
        bodies = [t for t in self._tokens(phrase) if t.dep == "poss" and kind_of_word(t.lower) in BODIES]
        named = self._bodies_with_country.get(bodies[0].lower, []) if bodies else []
        before = bisect_left(named, (phrase.first, ""))
        return named[before - 1][1] if before else None

    @cached_property
    def _bodies_with_country(self) -> dict[str, list[tuple[int, str]]]:
        """Each word for a body to its tokens that have a country before them in their phrase."""
        found: dict[str, list[tuple[int, str]]] = {}
        for token in self.document.tokens:
            if kind_of_word(token.lower) in BODIES:
                here = (self.countries[i] for i in range(token.first, token.index) if i in self.countries)
                if (country := next(here, None)) is not None:
                    found.setdefault(token.lower, []).append((token.index, country))
        return found

    @cached_property
    def _ground_main(self) -> str | None:
        """The country where most places of the report lie."""
        return _most_named(self.ground.values())

    def _near(self, phrase: Phrase) -> str | None:
        """The one country where the sentence, or the one before, plays, or that it names; else the report's.

        An office of a place (“the governor”, “regional officials”) belongs where most places of the report lie.
        """
        sentence, named = self.document.sentence_of(phrase.head), range(*phrase.of_person)
        of_a_place = words("offices_of_places") & set(f"{phrase.role or ''} {phrase.name}".lower().split())
        for first, last in ((sentence.first, sentence.last), _before(self.document, sentence.index)):
            for known in (self.ground, self.countries):
                apart = named if of_a_place and known is self.ground else {*named, *self.told}
                near = {known[i] for i in range(first, last) if i in known and i not in apart}
                if len(near) == 1:
                    return near.pop()
        if of_a_place:
            return self._ground_main
        own_words = self.told & set(range(sentence.first, sentence.last))
        named_by_others = any(code == self.main and i not in own_words for i, code in self.countries.items())
        return self.main if named_by_others else None


KINDS: dict[str, HolderKind] = {
    "country": "government",
    "government": "government",
    "armed_force": "armed_force",
    "armed_group": "armed_group",
    "organization": "organization",
}


def _is_part(name: str, whole: str) -> bool:
    return len(name) < len(whole) and f" {name} " in f" {whole} "


def _before(document: Document, index: int) -> tuple[int, int]:
    return (document.sentences[index - 1].first, document.sentences[index - 1].last) if index else (0, 0)


def _at_war(countries: Collection[str]) -> bool:
    """Two states named are at war with each other: neither is “the” country of the report."""
    named = set(countries)
    return any(enemy_of(country, None) in named for country in named)


def _most_named(countries: Collection[str]) -> str | None:
    """The country named half as often again as any other, or alone."""
    ranked = Counter(countries).most_common(2)
    if ranked and (len(ranked) == 1 or ranked[0][1] >= 1.5 * ranked[1][1]):
        return ranked[0][0]
    return None
