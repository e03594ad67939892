"""The gazetteer: names of settlements and regions, compiled by scripts/build_gazetteer.py, read memory-mapped.

Files under tables/gazetteer/: ``names.marisa`` (folded names -> name id), ``first.npy`` (name id -> row, or where its
rows stand in ``rows.npy``), ``places.npy`` (one row a place), ``labels.bin`` with ``labels.npy`` (names as written).
Places are from GeoNames (CC BY 4.0).
"""

from __future__ import annotations

import hashlib
import math
import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from fogline.errors import BadTable

if TYPE_CHECKING:
    import numpy as np

FOLDER = Path(__file__).parent / "gazetteer"
DIGESTS = Path(__file__).parent / "gazetteer.sha256"
MANY = 1 << 31  # the top bit of first.npy: the rest is a place in rows.npy, where a count stands before the rows
MAIN = 1 << 30  # in a row number: this is the place's own name, not a variant of it
NO_PARENT = 0xFFFF
PlaceKind = Literal["settlement", "admin1", "admin2", "country", "region", "water"]
KINDS: tuple[PlaceKind, ...] = ("settlement", "admin1", "admin2")
POPULATION_STEPS = 8000  # populations are kept as round(8000 * log10(1 + population)): exact to 0.03 per cent

SPECIAL = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a", "þ": "th", "ħ": "h"}
)
BLANKS = str.maketrans(dict.fromkeys("-\u2010\u2011\u2012\u2013\u00a0\u202f_/", " "))
DROPPED = frozenset("'’‘ʼʻ`´′ʿʾ.“”\"\u0640")  # the last lengthens Arabic words in print


def fold_char(char: str) -> str:
    """The folded form of one character: lower case, without accents; empty for apostrophes and full stops."""
    if char in DROPPED:
        return ""
    char = char.translate(BLANKS).lower().translate(SPECIAL)
    if char.isascii():
        return char
    plain = unicodedata.normalize("NFKD", char).translate(BLANKS).lower().translate(SPECIAL)
    return "".join(part for part in plain if not unicodedata.combining(part) and part not in DROPPED)


def fold_name(name: str) -> str:
    """What names are compared by: “Chornomors’k” and “Chornomorsk”, “Adré” and “Adre”, “Al-Bab” and “al Bab” agree."""
    return " ".join("".join(map(fold_char, name)).split())


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """One place: WGS 84 degrees, radius in km (of an admin area: 9 in 10 of its settlements lie inside)."""

    row: int
    name: str
    kind: PlaceKind
    country: str | None
    lat: float
    lon: float
    population: int
    radius_km: float
    geonames_id: int | None
    admin1: str | None
    admin2: str | None
    main: bool = True


def verify_gazetteer() -> None:
    """Compares each compiled file with its digest; raises BadTable naming the file."""
    for line in DIGESTS.read_text(encoding="utf-8").splitlines():
        digest, name = line.split("  ", 1)
        file = FOLDER / name
        if not file.exists() or hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            raise BadTable(f"{file}: damaged or missing (its digest differs); run `make tables` or install again")


class Gazetteer:
    """Looks names up in the compiled files; nothing is read until it is asked for."""

    def __init__(self, folder: Path = FOLDER):
        self._folder = folder
        self._known: dict[int, GazetteerPlace] = {}

    @cached_property
    def names(self) -> Any:
        """The mapped trie of folded names (``prefixes``, ``get``)."""
        import marisa_trie

        file = self._folder / "names.marisa"
        if not file.exists():
            raise BadTable(f"{file}: missing; run `make tables` or install fogline again")
        return marisa_trie.Trie().mmap(str(file))

    def _array(self, name: str) -> np.ndarray[Any, Any]:
        import numpy

        loaded: np.ndarray[Any, Any] = numpy.load(self._folder / f"{name}.npy", mmap_mode="r")
        return loaded

    @cached_property
    def _first(self) -> np.ndarray[Any, Any]:
        return self._array("first")

    @cached_property
    def _rows(self) -> np.ndarray[Any, Any]:
        return self._array("rows")

    @cached_property
    def _places(self) -> np.ndarray[Any, Any]:
        return self._array("places")

    @cached_property
    def _labels(self) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        import numpy

        return self._array("labels"), numpy.memmap(self._folder / "labels.bin", dtype="u1", mode="r")

    def rows_of(self, folded: str) -> list[int]:
        """Row numbers, each with the bit MAIN where it is set, of the places with this folded name."""
        name_id = self.names.get(folded)
        if name_id is None:
            return []
        first = int(self._first[name_id])
        if not first & MANY:
            return [first]
        at = first ^ MANY
        count = int(self._rows[at])
        return [int(row) for row in self._rows[at + 1 : at + 1 + count]]

    def places_named(self, name: str) -> list[GazetteerPlace]:
        """All places with this name or variant, most populous first."""
        found = [self.place(row) for row in self.rows_of(fold_name(name))]
        return sorted(found, key=lambda place: (-place.population, place.row))

    def place(self, row: int) -> GazetteerPlace:
        """The place of a row number as ``rows_of`` gives it; remembered."""
        known = self._known.get(row)
        if known is None:
            known = self._known[row] = self._read(row)
        return known

    def _read(self, row: int) -> GazetteerPlace:
        at = row & ~MAIN
        raw = self._places[at]
        parents = self._parents(int(raw["parent"]))
        kind = KINDS[raw["kind"]]
        population = round(10 ** (int(raw["population"]) / POPULATION_STEPS)) - 1
        return GazetteerPlace(
            row=at,
            name=self._label(at),
            kind=kind,
            country=raw["country"].decode(),
            lat=round(float(raw["lat"]), 4),
            lon=round(float(raw["lon"]), 4),
            population=population,
            radius_km=settlement_radius(population) if kind == "settlement" else float(raw["radius"]),
            geonames_id=int(raw["id"]) or None,
            admin1=parents.get("admin1"),
            admin2=parents.get("admin2"),
            main=bool(row & MAIN),
        )

    def _parents(self, parent: int) -> dict[PlaceKind, str]:
        found: dict[PlaceKind, str] = {}
        while parent != NO_PARENT:
            raw = self._places[parent]
            found[KINDS[raw["kind"]]] = self._label(parent)
            parent = int(raw["parent"])
        return found

    def parent_rows(self, row: int) -> list[int]:
        """The rows of the admin areas around a place, the smallest first."""
        found = []
        parent = int(self._places[row & ~MAIN]["parent"])
        while parent != NO_PARENT:
            found.append(parent)
            parent = int(self._places[parent]["parent"])
        return found

    def _label(self, row: int) -> str:
        offsets, text = self._labels
        return bytes(text[int(offsets[row]) : int(offsets[row + 1])]).decode()

    def __len__(self) -> int:
        return len(self._places)


def settlement_radius(population: int) -> float:
    """Radius in km of a town, from its people at some 2,500 a square km: 1.1 km for 10,000, 11 for a million."""
    return round(max(1.0, math.sqrt(population / 2500 / math.pi)), 1)


@cache
def gazetteer() -> Gazetteer:
    """The shipped gazetteer."""
    return Gazetteer()
