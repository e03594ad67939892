"""All that a place name can mean: countries, seas and regions, own rows and the gazetteer behind one look-up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import msgspec

from fogline.model.event import Precision
from fogline.tables.countries import Country, CountryName, countries, country_by_code
from fogline.tables.gazetteer import GazetteerPlace, PlaceKind, fold_char, fold_name, gazetteer
from fogline.tables.loader import derived, load_rows

LONGEST = 64
PRECISION: dict[PlaceKind, Precision] = {
    "settlement": "settlement", "admin1": "region", "admin2": "district", "country": "country", "region": "region",
    "water": "sea",
}  # fmt: skip


class OwnPlace(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One row of waters.yaml or villages.yaml: WGS 84 degrees, radius in km, ISO country where there is one."""

    name: str
    precision: Precision
    lat: float
    lon: float
    radius_km: float
    examples: list[str]
    aliases: list[str] = []
    country: str | None = None


class OldName(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One row of old_names.yaml: ``others`` are written ``name`` when the place lies in ``country``."""

    name: str
    country: str
    others: list[str]
    examples: list[str]


@dataclass(frozen=True, slots=True)
class PlaceOption:
    """One meaning of a name. ``key`` is the same for the same place; ``capital``: code of the country it rules."""

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


@dataclass(frozen=True, slots=True)
class NameMeanings:
    """What one folded name can stand for: places, and the names of countries' people or rulers."""

    options: tuple[PlaceOption, ...]
    stands_for: tuple[CountryName, ...] = ()


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
    own, compiled = _own_names()[0], gazetteer().names
    keys = {*own.prefixes(folded), *compiled.prefixes(folded)}
    for key in sorted(keys, key=len, reverse=True):
        end = start + _raw_length(window, len(key))
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
    options = dict(_own_names()[1].get(folded, {}))
    for row in gazetteer().rows_of(folded):
        option = _from_gazetteer(gazetteer().place(row))
        if not option.main and (new := renamed(option.country, fold_name(option.name))) and fold_name(new) == folded:
            option = replace(option, main=True)
        options.setdefault(option.key, option)
    _keep_largest_capital(options)
    return NameMeanings(tuple(options.values()), tuple(_own_names()[2].get(folded, ())))


def _keep_largest_capital(options: dict[str, PlaceOption]) -> None:
    """Of a capital and its namesakes in the country only the largest rules it: Washington, not Washington in Iowa."""
    capitals = [option for option in options.values() if option.capital]
    for option in capitals:
        if any(other.country == option.country and other.population > option.population for other in capitals):
            options[option.key] = replace(option, capital=None)


@derived
@cache
def renamed(country: str | None, folded: str) -> str | None:
    """The present name for an old or foreign one, in the country where it applies."""
    rows: tuple[OldName, ...] = load_rows("old_names", OldName)
    for row in rows:
        if row.country == country and folded in map(fold_name, row.others):
            return row.name
    return None


def parent_area(option: PlaceOption) -> PlaceOption | None:
    """The admin-1 area around a place of the gazetteer."""
    if option.row is None:
        return None
    rows = gazetteer().parent_rows(option.row)
    area = _from_gazetteer(gazetteer().place(rows[-1])) if rows else None
    return area if area and area.kind == "admin1" else None


@derived
@cache
def _own_names() -> tuple[Any, dict[str, dict[str, PlaceOption]], dict[str, list[CountryName]]]:
    import marisa_trie

    options: dict[str, dict[str, PlaceOption]] = {}
    stands_for: dict[str, list[CountryName]] = {}
    for country in countries():
        option = _from_country(country)
        for words in (country.name, *country.aliases):
            options.setdefault(fold_name(words), {})[option.key] = replace(option, main=True)
        for kind, names in (("demonym", country.demonyms), ("metonym", country.metonyms)):
            for words in names:
                stands_for.setdefault(fold_name(words), []).append(CountryName(country, kind, words))  # type: ignore[arg-type]
    for table in ("waters", "villages"):
        for place in load_rows(table, OwnPlace):
            for words in (place.name, *place.aliases):
                option = _from_own(place)
                options.setdefault(fold_name(words), {})[option.key] = option
    return marisa_trie.Trie(sorted({*options, *stands_for})), options, stands_for


def _from_country(country: Country) -> PlaceOption:
    return PlaceOption(
        key=f"country:{country.code}", name=country.name, kind="country", precision="country", country=country.code,
        lat=country.lat, lon=country.lon, radius_km=country.radius_km,
    )  # fmt: skip


def _from_own(place: OwnPlace) -> PlaceOption:
    kind: PlaceKind = "water" if place.precision in ("sea", "line") else "region"
    if place.precision in ("settlement", "district", "point"):
        kind = "settlement"
    return PlaceOption(
        key=f"own:{place.name}:{place.country}", name=place.name, kind=kind, precision=place.precision,
        country=place.country, lat=place.lat, lon=place.lon, radius_km=place.radius_km,
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
