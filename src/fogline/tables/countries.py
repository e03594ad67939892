"""The table of countries: their names, their people's names and their seats of power, as reports write them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import ClassVar, Literal

from fogline.tables.loader import TableRow, derived, load_rows
from fogline.tables.phrases import PhraseIndex
from fogline.tables.seats import seats

CountryNameKind = Literal["name", "demonym", "metonym"]
SHORTEST_IN_CAPITALS = 4


class Country(TableRow, frozen=True):
    """One row: ISO 3166-1 alpha-2 code, names, and a point near the middle (WGS 84) with the radius of its area."""

    same: ClassVar[tuple[str, ...]] = ("code",)
    added: ClassVar[tuple[str, ...]] = ("aliases", "demonyms", "metonyms", "examples")

    code: str
    name: str
    lat: float
    lon: float
    radius_km: float
    examples: list[str]
    capital: str | None = None
    aliases: list[str] = []
    demonyms: list[str] = []
    metonyms: list[str] = []

    def spoken(self) -> Iterable[str]:
        """The names of the country, its people and its rulers."""
        return [self.name, *self.aliases, *self.demonyms, *self.metonyms]


@dataclass(frozen=True, slots=True)
class CountryName:
    """Words that stand for a country: ``words`` as the table has them, in the case that a report must use."""

    country: Country
    kind: CountryNameKind
    words: str

    def fits(self, written: str) -> bool:
        """True when the report's words have the right case: “US” is a country, “us” is not; “UKRAINE” is."""
        return written_as(written, self.words)


def written_as(written: str, words: str) -> bool:
    """The same words in the same case, apostrophes aside; “the” may open a sentence.

    Words of four letters or more may stand in capitals.
    """
    plain = _straight(written)
    wanted = _straight(words)
    if wanted.startswith("the ") and plain.startswith("The "):
        plain, wanted = plain[4:], wanted[4:]
    return plain == wanted or (len(wanted) >= SHORTEST_IN_CAPITALS and plain == wanted.upper())


@derived
@cache
def countries() -> tuple[Country, ...]:
    """All rows, by code."""
    return load_rows("countries", Country)


@derived
@cache
def country_by_code(code: str) -> Country | None:
    """The country of an ISO 3166-1 alpha-2 code (XK is Kosovo)."""
    return next((country for country in countries() if country.code == code), None)


def country_by_name(words: str) -> Country | None:
    """The country that these words name, in the case they must have; “the” before them is allowed."""
    return _lookup(words, "name")


def country_by_demonym(words: str) -> Country | None:
    """The country whose people or things these words name: “Russian”, “Filipinos”."""
    return _lookup(words, "demonym")


def country_by_metonym(words: str) -> Country | None:
    """The country whose rulers these words stand for: “Moscow”, “the Kremlin”."""
    return _lookup(words, "metonym")


@derived
@cache
def country_phrases() -> PhraseIndex[CountryName]:
    """All names, demonyms and metonyms for the folded text; check a hit's case with ``CountryName.fits``."""
    return PhraseIndex((found.words, found) for found in _all_names())


def _all_names() -> Iterator[CountryName]:
    for kind in ("name", "demonym", "metonym"):
        for country in countries():
            for words in _words_of(country, kind):
                yield CountryName(country, kind, words)


def _words_of(country: Country, kind: CountryNameKind) -> list[str]:
    if kind == "name":
        return [country.name, *country.aliases]
    return country.demonyms if kind == "demonym" else [*country.metonyms, *seats().get(country.code, ())]


@derived
@cache
def _by_words() -> dict[tuple[CountryNameKind, str], Country]:
    found: dict[tuple[CountryNameKind, str], Country] = {}
    for name in _all_names():
        plain = _straight(name.words)
        found.setdefault((name.kind, plain), name.country)
        if len(plain) >= SHORTEST_IN_CAPITALS:
            found.setdefault((name.kind, plain.upper()), name.country)
    return found


def _lookup(words: str, kind: CountryNameKind) -> Country | None:
    plain = _straight(words)
    known = _by_words()
    found = known.get((kind, plain))
    if found is None and plain[:4] in ("the ", "The ", "THE "):
        found = known.get((kind, plain[4:]))
    return found


def _straight(words: str) -> str:
    return words.replace("’", "'").replace("\u00a0", " ")
