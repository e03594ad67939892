"""The cells of a place: name, position, extent, precision, part and candidates."""

from __future__ import annotations

from fogline.mentions.place_names import NameHit
from fogline.mentions.place_parts import Part, read_part
from fogline.mentions.place_resolve import wanted_level
from fogline.model.event import Candidate, Place, Precision
from fogline.sentences.document import Document
from fogline.tables.disputed import written_country
from fogline.tables.extents import nearest_on_line
from fogline.tables.gazetteer import fold_name
from fogline.tables.geo import destination
from fogline.tables.place_options import PlaceOption, renamed
from fogline.tables.words import word_set

NEAR_KM = 20.0
DISTRICT_KM = 25.0
OUTLINE = ("country", "region", "sea", "line")


def value_of(document: Document, hit: NameHit) -> Place | None:
    """The place of a name: resolved, or with its candidates, or only named."""
    if not hit.options:
        return _of_country(document, hit)
    start, end = hit.start, hit.end
    if hit.area is not None and hit.last <= hit.area.index <= hit.last + 1:
        end = hit.area.end
    part = read_part(document, hit.first) if hit.rule != "reference_point" else None
    words = document.text[hit.start : hit.end]
    if hit.chosen is None:
        candidates = tuple(_candidate(option) for option in hit.rivals[:5])
        return Place(
            start=start, end=end, text=document.text[start:end], name=words, part=part.words if part else None,
            candidates=candidates,
        )  # fmt: skip
    option = hit.chosen
    lat, lon, radius, precision = _position(hit, option, part)
    country, disputed = written_country(option)
    return Place(
        start=start, end=end, text=document.text[start:end], name=name_of(option, words), lat=lat, lon=lon,
        radius_km=radius, geonames_id=option.geonames_id, country=country, disputed=disputed, admin1=option.admin1,
        admin2=option.admin2, precision=precision, part=part.words if part else None,
        inferred="mentions.place_lines.narrow_lines" if hit.beside is not None else None,
    )  # fmt: skip


def _of_country(document: Document, hit: NameHit) -> Place | None:
    """“Russian”, “the Kremlin”: the country that is meant, with its middle point."""
    names = hit.meanings.stands_for
    if not names:
        return None
    country = names[0].country
    return Place(
        start=hit.start, end=hit.end, text=document.text[hit.start : hit.end], name=country.name, lat=country.lat,
        lon=country.lon, radius_km=country.radius_km, country=country.code, precision="country",
    )  # fmt: skip


def name_of(option: PlaceOption, words: str) -> str:
    """The English name: of countries, seas and regions the table's; of towns the words, old names replaced."""
    if option.kind == "country" or option.key.startswith("own:"):
        return option.name
    plain = words.replace("\n", " ")
    head, _, noun = plain.rpartition(" ")
    if head and option.kind in ("admin1", "admin2") and noun.lower() in word_set("place_words", "area_nouns"):
        plain, words = head, head
    plain = plain.title() if plain.isupper() and len(plain) > 3 else plain
    new = renamed(option.country, fold_name(words))
    if new:
        return new
    same = fold_name(option.name) == fold_name(words)
    return option.name if same and option.name.isascii() and "'" not in option.name else plain


def _candidate(option: PlaceOption) -> Candidate:
    return Candidate(
        name=option.name,
        country=written_country(option)[0],
        lat=option.lat,
        lon=option.lon,
        geonames_id=option.geonames_id,
    )


def _position(hit: NameHit, option: PlaceOption, part: Part | None) -> tuple[float, float, float, Precision]:
    """Where and how wide: the place itself, the point at a distance and bearing, or its surroundings."""
    precision, radius = option.precision, option.radius_km
    if hit.beside is not None:
        lat, lon, km = nearest_on_line(hit.beside.lat, hit.beside.lon, option.line)
        return lat, lon, round(max(NEAR_KM, km + hit.beside.radius_km), 1), precision
    wanted = wanted_level(hit)
    if wanted == "district" and precision == "settlement":
        precision, radius = "district", max(radius, DISTRICT_KM)
    if wanted == "region" and precision in ("settlement", "district"):
        precision, radius = "region", max(radius, 3 * DISTRICT_KM)
    if part is None or not part.beside or precision in OUTLINE:
        return option.lat, option.lon, radius, precision
    if part.km is not None and part.bearing is not None:
        lat, lon = destination(option.lat, option.lon, part.bearing, part.km)
        return lat, lon, round(max(2.0, 0.15 * part.km), 1), "near"
    return option.lat, option.lon, round(max(radius, part.km or NEAR_KM), 1), "near"
