"""All that a place name can mean: countries, seas and regions, own rows and the gazetteer behind one look-up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any
from unicodedata import combining

from fogline.model.event import Precision
from fogline.tables.countries import Country, CountryName, countries, country_by_code
from fogline.tables.gazetteer import GazetteerPlace, PlaceKind, fold_char, fold_name, gazetteer
from fogline.tables.loader import derived, load_rows
from fogline.tables.place_rows import PLACE_TABLES, OldName, OwnPlace
from fogline.tables.words import word_set

LONGEST = 64
ARABIC_FIRST, ARABIC_LAST, ARABIC_ARTICLE = "\u0621", "\u064a", "ال"
NOTHING: frozenset[str] = frozenset()
OWN_KIND: dict[Precision, PlaceKind] = {"sea": "water", "line": "water", "region": "region", "country": "region"}
PRECISION: dict[PlaceKind, Precision] = {
    "settlement": "settlement", "admin1": "region", "admin2": "district", "country": "country", "region": "region",
    "water": "sea",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PlaceOption:
    """One meaning of a name. ``key`` is the same for the same place; ``capital``: code of the country it rules;
    ``countries``: codes of those that share it; ``line``: the points of a river, border or front.
    """

    key: str
    name: str
    kind: PlaceKind
    precision: Precision
    country: str | None
    lat: float
    lon: float
    radius_km: float
    population: int = 0
    geonames_id: int | None = None
    admin1: str | None = None
    admin2: str | None = None
    main: bool = True
    row: int | None = None
    capital: str | None = None
    countries: tuple[str, ...] = ()
    line: tuple[tuple[float, float], ...] = ()

    def is_in(self, country: str | None) -> bool:
        """True when it lies in the country, or is shared by it."""
        return self.country == country or country in self.countries


@dataclass(frozen=True, slots=True)
class NameMeanings:
    """What one folded name can stand for: places, and the names of countries' people or rulers.

    ``small`` are words of the name that need no capital.
    """

    options: tuple[PlaceOption, ...]
    stands_for: tuple[CountryName, ...] = ()
    small: frozenset[str] = NOTHING


class _Folder(dict[int, str]):
    """Folds characters for ``str.translate``; learns each character once."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = fold_char(chr(code))
        return folded


_FOLDER = _Folder()


def name_ends(text: str, start: int, stop: int) -> Iterator[tuple[int, str]]:
    """Ends and folded forms of all known names that begin at ``start`` and end at a word's end, longest first."""
    window = text[start : min(stop, start + LONGEST)]
    folded = window.translate(_FOLDER)
    own, compiled = _own_names().trie, gazetteer().names
    keys = {*own.prefixes(folded), *compiled.prefixes(folded)}
    for key in sorted(keys, key=len, reverse=True):
        end = start + _raw_length(window, len(key))
        while end < stop and combining(text[end]):  # the vowel signs of Arabic belong to the word
            end += 1
        if end >= stop or not text[end].isalnum():
            yield end, key


def _raw_length(window: str, length: int) -> int:
    """How many characters of the text give ``length`` folded ones."""
    done = 0
    for position, char in enumerate(window):
        if done >= length:
            return position
        done += len(_FOLDER[ord(char)])
    return len(window)


@derived
@cache
def meanings_of(folded: str) -> NameMeanings:
    """All meanings of a folded name; own rows come before the gazetteer's."""
    own = _own_names()
    options = dict(own.options.get(folded, {}))
    for option in (*_gazetteer_options(folded), *_by_other_name(folded)):
        options.setdefault(option.key, option)
    _keep_largest_capital(options)
    return NameMeanings(tuple(options.values()), tuple(own.stands_for.get(folded, ())), own.small.get(folded, NOTHING))


def _gazetteer_options(folded: str) -> list[PlaceOption]:
    found = []
    for row in gazetteer().rows_of(folded):
        option = _from_gazetteer(gazetteer().place(row))
        if not option.main and (new := renamed(option.country, fold_name(option.name))) and fold_name(new) == folded:
            option = replace(option, main=True)
        found.append(option)
    return found


def _by_other_name(folded: str) -> list[PlaceOption]:
    """Of a name in the table of old and foreign names: the places of its present name in that country."""
    names = _old_names().get(folded, {}).items()
    options = [(country, option) for country, new in names for option in _gazetteer_options(fold_name(new))]
    return [replace(option, main=True) for country, option in options if option.country == country]


def _keep_largest_capital(options: dict[str, PlaceOption]) -> None:
    """Of a capital and its namesakes in the country only the largest rules it: Washington, not Washington in Iowa."""
    capitals = [option for option in options.values() if option.capital]
    for option in capitals:
        if any(other.country == option.country and other.population > option.population for other in capitals):
            options[option.key] = replace(option, capital=None)


def renamed(country: str | None, folded: str) -> str | None:
    """The present name for an old or foreign one, in the country where it applies."""
    return _old_names().get(folded, {}).get(country)


@derived
@cache
def _old_names() -> dict[str, dict[str | None, str]]:
    """Folded other name to the present name in each country; of a name that stands twice the first row counts."""
    found: dict[str, dict[str | None, str]] = {}
    for row in load_rows("old_names", OldName):
        for form in (form for other in row.others for form in spellings(other)):
            found.setdefault(_folded(form), {}).setdefault(row.country, row.name)
    return found


def parent_area(option: PlaceOption) -> PlaceOption | None:
    """The admin-1 area around a place of the gazetteer."""
    if option.row is None:
        return None
    rows = gazetteer().parent_rows(option.row)
    area = _from_gazetteer(gazetteer().place(rows[-1])) if rows else None
    return area if area and area.kind == "admin1" else None


@dataclass(frozen=True, slots=True)
class _OwnNames:
    """The names of all tables, folded: places, peoples and rulers; ``small``: words that may begin small."""

    trie: Any
    options: dict[str, dict[str, PlaceOption]]
    stands_for: dict[str, list[CountryName]]
    small: dict[str, frozenset[str]]


@derived
@cache
def _own_names() -> _OwnNames:
    import marisa_trie

    options: dict[str, dict[str, PlaceOption]] = {}
    stands_for: dict[str, list[CountryName]] = {}
    small: dict[str, frozenset[str]] = {}
    for country in countries():
        option = option_of_country(country)
        for words in (country.name, *country.aliases):
            options.setdefault(_folded(words), {})[option.key] = option
        for kind, names in (("demonym", country.demonyms), ("metonym", country.metonyms)):
            for words in names:
                stands_for.setdefault(_folded(words), []).append(CountryName(country, kind, words))  # type: ignore[arg-type]
    for place in (place for table in PLACE_TABLES for place in load_rows(table, OwnPlace)):
        option = _from_own(place)
        for words in (form for name in place.spoken() for form in spellings(name)):
            folded = _folded(words)
            options.setdefault(folded, {})[option.key] = option
            small[folded] = small.get(folded, NOTHING) | _may_be_small(words, place)
    trie = marisa_trie.Trie(sorted({*options, *stands_for, *_old_names()}))
    return _OwnNames(trie, options, stands_for, small)


def _folded(name: str) -> str:
    return " ".join(name.translate(_FOLDER).split())


def spellings(name: str) -> tuple[str, ...]:
    """The name; an Arabic one also with the article of its first word left out or added, and without any article."""
    if not ARABIC_FIRST <= name[:1] <= ARABIC_LAST:
        return (name,)
    bare = name.removeprefix(ARABIC_ARTICLE)
    without = " ".join(word.removeprefix(ARABIC_ARTICLE) for word in name.split())
    return tuple(dict.fromkeys((name, bare if bare != name else ARABIC_ARTICLE + name, without)))


def _may_be_small(name: str, place: OwnPlace) -> frozenset[str]:
    """Words of a name, after its first, that reports write small too: “Kakhovka dam”, “the Suez canal”.

    Not the noun after what is a name by itself: “the Litani river” is the Litani.
    """
    _, *words = name.replace("-", " ").split()
    found = {word for word in words if word.islower()}
    front, _, noun = name.rpartition(" ")
    if noun.lower() in word_set("place_words", "site_nouns") and front not in (place.name, *place.aliases):
        found.add(noun.lower())
    return frozenset(found) if found else NOTHING


def option_of_country(country: Country) -> PlaceOption:
    """A country as a place."""
    return PlaceOption(
        key=f"country:{country.code}", name=country.name, kind="country", precision="country", country=country.code,
        lat=country.lat, lon=country.lon, radius_km=country.radius_km,
    )  # fmt: skip


def _from_own(place: OwnPlace) -> PlaceOption:
    precision = place.fineness
    return PlaceOption(
        key=f"own:{place.name}:{place.country}", name=place.name, kind=OWN_KIND.get(precision, "settlement"),
        precision=precision, country=place.country, lat=place.lat, lon=place.lon, radius_km=place.radius_km,
        countries=tuple(place.countries), line=tuple(place.extent) if precision == "line" else (),
    )  # fmt: skip


def _from_gazetteer(place: GazetteerPlace) -> PlaceOption:
    ruled = country_by_code(place.country) if place.country and place.population > 5000 else None
    is_capital = ruled is not None and ruled.capital is not None and fold_name(ruled.capital) == fold_name(place.name)
    return PlaceOption(
        key=f"geonames:{place.geonames_id}", name=place.name, kind=place.kind, precision=PRECISION[place.kind],
        country=place.country, lat=place.lat, lon=place.lon, radius_km=place.radius_km, population=place.population,
        geonames_id=place.geonames_id, admin1=place.admin1, admin2=place.admin2, main=place.main, row=place.row,
        capital=place.country if is_capital and place.kind == "settlement" else None,
    )  # fmt: skip
