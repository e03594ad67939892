"""Words beside a name that say what it is and where it lies: “X region”, “the village of X”, “X, Y”, “X in Y”."""

from __future__ import annotations

from collections.abc import Iterable

from fogline.mentions.place_names import NameHit
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.geo import distance_km
from fogline.tables.place_options import PlaceOption
from fogline.tables.words import word_set

REACH = 6
MANY = 1_000_000
TOWN = 100_000
POSSESSIVE = ("'s", "’s", "'", "’")


def link_nouns(document: Document, hits: list[NameHit]) -> None:
    """Gives each name the noun that makes it an area or a site; plural nouns serve a whole list of names."""
    ends = {hit.last: hit for hit in hits}
    for hit in hits:
        noun = _noun_after(document, hit.last) or _noun_before(document, hit)
        if noun is None or hit.rule in ("in_organisation", "person"):
            continue
        singular = _singular(noun)
        if singular in word_set("place_words", "area_nouns"):
            hit.area = noun
            if noun.lower != singular:
                _share(document, ends, hit, noun)
        elif singular in word_set("place_words", "site_nouns"):
            hit.site = noun


def _singular(noun: Token) -> str:
    """The word itself where it is a noun of places, else its base form."""
    return noun.lower if noun.lower in word_set("place_words", "site_nouns") else noun.lemma.lower().removesuffix("s")


def _noun_after(document: Document, last: int) -> Token | None:
    for token in document.tokens[last : last + 2]:
        if _singular(token) in word_set("place_words", "area_nouns") | word_set("place_words", "site_nouns"):
            return token if token.sentence == document.tokens[last - 1].sentence else None
        if token.lower not in word_set("place_words", "camp_words"):
            return None
    return None


def _noun_before(document: Document, hit: NameHit) -> Token | None:
    if hit.first < 2 or document.tokens[hit.first - 1].lower != "of":
        return None
    noun = document.tokens[hit.first - 2]
    known = word_set("place_words", "area_nouns") | word_set("place_words", "settlement_nouns")
    before = document.tokens[noun.index - 1] if noun.index else noun
    if before.is_name and before.index < noun.index:
        return None  # “the Sheikh Radwan district of Gaza City”: the noun is the first name's
    return noun if _singular(noun) in known and noun.sentence == document.tokens[hit.first].sentence else None


def _share(document: Document, ends: dict[int, NameHit], hit: NameHit, noun: Token) -> None:
    at = hit.first
    while at > 0 and document.tokens[at - 1].lower in (",", "and", "or"):
        at -= 1
        if document.tokens[at - 1].text == ",":
            at -= 1
        before = ends.get(at)
        if before is None or before.area is not None:
            return
        before.area, at = noun, before.first


def link_containers(document: Document, hits: list[NameHit]) -> None:
    """Sets the place that the text says each name lies in, where the gazetteer says that it can."""
    for position, hit in enumerate(hits):
        for other in _neighbours(document, hits, position):
            if other.rule != "person" and can_lie_in(hit, other):
                hit.container = other
                break


def _neighbours(document: Document, hits: list[NameHit], position: int) -> Iterable[NameHit]:
    """Names that a pattern of containing words joins to this one, closest first."""
    hit = hits[position]
    sentence = document.tokens[hit.first].sentence
    for other in hits[position + 1 : position + 3]:
        if document.tokens[other.first].sentence == sentence and other.first - hit.last <= REACH:
            between = [t.lower for t in document.tokens[hit.last : other.first]]
            if _contains_after(between) and not (between == [","] and _opens_a_name(document, other)):
                yield other
    for other in reversed(hits[max(0, position - 2) : position]):
        if document.tokens[other.first].sentence == sentence and hit.first - other.last <= REACH:
            between = [t.lower for t in document.tokens[other.last : hit.first]]
            if _contains_before(between, other):
                yield other


def _opens_a_name(document: Document, other: NameHit) -> bool:
    """“In Washington, Illinois Governor Ann Dale said”: the second name belongs to what follows it."""
    after = document.tokens[other.last] if other.last < len(document.tokens) else None
    return after is not None and after.is_name and after.text[0].isupper()


def _contains_after(between: list[str]) -> bool:
    """“X, Y”, “X in Y”, “X region of Y”, “X, the capital of Y”, “X (Y”."""
    nouns = word_set("place_words", "area_nouns") | word_set("place_words", "settlement_nouns")
    words = [w for w in between if w != "the" and w not in word_set("place_words", "directions") and w not in nouns]
    nouny = any(word in nouns for word in between)
    if words in ([","], ["in"], ["("], [",", "in"], ["-", "in"]):
        return True
    return bool(nouny and words and words[-1] in ("of", "in") and "and" not in words)


def _contains_before(between: list[str], other: NameHit) -> bool:
    """“Myanmar’s X township”, “the Ukrainian city of X”, “Ukraine’s southern port of X”."""
    words = set(between)
    if between[:1] and between[0] in POSSESSIVE:
        return not words & {",", "and"}
    demonym = other.stands_for("demonym") is not None
    return demonym and not words & {",", "and", "in"} and ("of" in words or not words)


def can_lie_in(hit: NameHit, other: NameHit) -> bool:
    """True when one meaning of the name lies in one of the other's."""
    if not hit.options or hit.folded == other.folded:
        return False
    demonym = other.stands_for("demonym")
    if demonym is not None and any(option.is_in(demonym.country.code) for option in hit.options):
        return hit.country is None
    options = [option for option in hit.options if not _is_overshadowed(hit, option)]
    return any(lies_in(option, area) for option in options for area in other.options)


def _is_overshadowed(hit: NameHit, option: PlaceOption) -> bool:
    """A small namesake of a country or of a large region: “Texas, Florida and Ohio” is a list, not Texas in Florida."""
    if option.kind == "admin1" or option.population >= TOWN:
        return False
    return hit.country is not None or any(o.kind == "admin1" and o.main and o.population > MANY for o in hit.options)


def lies_in(option: PlaceOption, area: PlaceOption) -> bool:
    """True when a place lies in an area by country, admin name or distance; never a country in anything."""
    if option.kind == "country" or option.key == area.key:
        return False
    if area.kind == "country":
        return option.is_in(area.country)
    if area.country is not None and not option.is_in(area.country):
        return False
    if area.kind == "admin1":
        return option.kind != "admin1" and option.admin1 == area.name
    near = distance_km(option.lat, option.lon, area.lat, area.lon)
    if area.kind == "settlement":
        return option.kind in ("settlement", "admin2") and option.population < area.population and near < 30
    return option.kind in ("settlement", "admin2", "admin1") and near <= 1.2 * area.radius_km
