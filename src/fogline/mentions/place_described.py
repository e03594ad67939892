"""“X, 20 km south-west of Y”: the distance tells where X lies, and Y is only the point that it is told from."""

from __future__ import annotations

from fogline.mentions.place_names import NameHit
from fogline.mentions.place_parts import Part, read_part
from fogline.model.event import Place
from fogline.model.mention import PlaceMention
from fogline.sentences.document import Document
from fogline.tables.disputed import written_country
from fogline.tables.geo import destination, distance_km
from fogline.tables.place_options import PlaceOption
from fogline.tables.words import word_set

LONGEST_PHRASE = 9
LONGEST_NAME = 4
SLACK_KM = 25.0


def find_described(document: Document, hits: list[NameHit]) -> list[PlaceMention]:
    """Names that no table knows, put where the words after their comma say; known names are chosen by them."""
    found: list[PlaceMention] = []
    ends = {hit.last: hit for hit in hits}
    taken = {index for hit in hits for index in range(hit.first, hit.last)}
    for hit in hits:
        part = read_part(document, hit.first) if hit.chosen is not None and hit.use == "literal" else None
        if part is None or part.km is None or part.bearing is None:
            continue
        comma = _comma_before(document, hit)
        if comma is None:
            continue
        subject = ends.get(comma)
        if subject is not None:
            choose_by_distance(subject, hit, part)
            hit.rule = "reference_point"
        elif span := _unknown_name(document, comma, taken):
            found.append(_mention(document, span, hit, part))
            hit.rule = "reference_point"
    return found


def _comma_before(document: Document, hit: NameHit) -> int | None:
    """The comma that the phrase of distance follows, with no verb between."""
    tokens = document.tokens
    for at in range(hit.first - 1, max(-1, hit.first - 1 - LONGEST_PHRASE), -1):
        if tokens[at].sentence != tokens[hit.first].sentence or tokens[at].is_verb:
            return None
        if tokens[at].text == ",":
            return at
    return None


def _unknown_name(document: Document, comma: int, taken: set[int]) -> tuple[int, int] | None:
    """Capitalised names right before the comma, after a preposition or a noun of places."""
    tokens, first = document.tokens, comma
    while first > 0 and comma - first < LONGEST_NAME and first - 1 not in taken:
        token = tokens[first - 1]
        if not (token.text[0].isupper() and token.is_name) and token.text != "-":
            break
        first -= 1
    if first in (0, comma) or not tokens[first].text[0].isalpha():
        return None
    before = tokens[first - 1].lower
    locates = before in word_set("place_words", "locative_prepositions") or before in word_set(
        "place_words", "site_nouns"
    )
    return (first, comma) if locates else None


def _point(option: PlaceOption, part: Part) -> tuple[float, float]:
    return destination(option.lat, option.lon, part.bearing or 0.0, part.km or 0.0)


def choose_by_distance(subject: NameHit, origin: NameHit, part: Part) -> None:
    """Of several places of one name the one that lies where the words say."""
    if origin.chosen is None or part.km is None:
        return
    lat, lon = _point(origin.chosen, part)
    near = [o for o in subject.options if distance_km(lat, lon, o.lat, o.lon) <= max(SLACK_KM, 0.5 * part.km)]
    if near and (subject.chosen is None or subject.chosen not in near):
        subject.chosen = max(near, key=lambda option: (option.kind == "settlement", option.population, option.key))
        subject.rivals = ()


def _mention(document: Document, span: tuple[int, int], origin: NameHit, part: Part) -> PlaceMention:
    words = document.span(*span)
    option = origin.chosen
    assert option is not None
    lat, lon = _point(option, part)
    country, disputed = written_country(option)
    value = Place(
        start=words.start, end=words.end, text=words.text, name=words.text, lat=lat, lon=lon, country=country,
        disputed=disputed, radius_km=round(max(5.0, 0.15 * (part.km or 0.0)), 1), precision="near",
        inferred="mentions.place_rules.described_place",
    )  # fmt: skip
    return PlaceMention(first=span[0], last=span[1], rule="described_place", value=value, use="literal")
