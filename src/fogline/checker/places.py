"""Places: the name is one that the words have, and position, country and extent are those of a place of that name."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from fogline.checker.fault import Fault
from fogline.checker.page import Page, plain
from fogline.model.claim import Claim
from fogline.model.event import Candidate, Place
from fogline.tables.countries import country_by_code
from fogline.tables.disputed import written_country
from fogline.tables.extents import nearest_on_line
from fogline.tables.gazetteer import fold_name
from fogline.tables.geo import distance_km
from fogline.tables.place_options import PlaceOption, meanings_of, option_of_country
from fogline.tables.words import word_set

CLOSE = 0.011  # degrees: positions are stored to two to four digits
INSIDE_KM = 10.0  # radius of a place that is only known to lie in a town
DISTRICT_KM = 25.0  # radius of the district that a town names; of its region three times as much
NEAR_KM = 20.0  # radius of what is only said to be near a place
BESIDE = 80  # characters around a place in which its part and its preposition stand
KM = {"nautical": 1.852, "nm": 1.852, "nmi": 1.852, "mile": 1.609, "miles": 1.609}
DISTANCE = re.compile(r"(\d+(?:[.,]\d+)?)[\s-]*(km|kilomet|nautical|nmi?|miles?)")


def check_places(claim: Claim, page: Page) -> Iterator[Fault]:
    """Where it happened: looked up once more in the tables."""
    if claim.event is None:
        return
    for at, place in enumerate(claim.event.places):
        why = place_fault(place, page) or _role_fault(place, page, claim)
        if why is not None:
            yield Fault(f"event.places.{at}", why)


def place_fault(place: Place, page: Page) -> str | None:
    """Why the words cannot mean this place; None where they can."""
    if place.country is not None and country_by_code(place.country) is None:
        return f"{place.country} is no country"
    if place.text is None or place.start is None or place.end is None:
        return None if _is_own_country(place) else "a place without words"
    options = _options(place.text)
    if _written(place):
        return None if place.precision == "point" else "a written position is a point"
    for candidate in place.candidates:
        if not any(_same_spot(option, candidate) for option in options):
            return f"{candidate.name} is no meaning of “{place.text}”"
    if place.part is not None and not _near(place, page, place.part):
        return f"“{place.part}” does not stand beside it"
    if not options:
        return _unknown_fault(place, page)
    if place.lat is None:
        return None if _named(place, options) else f"{place.name} is no name of “{place.text}”"
    fitting = [option for option in options if _fits(place, option, page)]
    return None if fitting or _lies_in(place, page) else f"no place called “{place.text}” is the one written"


def _is_own_country(place: Place) -> bool:
    """“Nationwide” is the holder's country as the table has it."""
    country = country_by_code(place.country or "")
    if country is None or place.inferred is None:
        return False
    known = (country.name, country.lat, country.lon, country.radius_km, "country")
    return (place.name, place.lat, place.lon, place.radius_km, place.precision) == known


def _options(words: str) -> list[PlaceOption]:
    """All places that the words, or the words less an article or an area's noun, may mean; a people's country too."""
    parts = words.split()
    ends = [(a, b) for a in range(len(parts)) for b in range(a + 1, len(parts) + 1)]
    tries = [" ".join(parts[a:b]) for a, b in ends if _only_tells_kind((*parts[:a], *parts[b:]))]
    found: dict[str, PlaceOption] = {}
    for words_tried in tries:
        meanings = meanings_of(fold_name(words_tried.strip("#@.,;:’'”\"")))
        for option in meanings.options:
            found.setdefault(option.key, option)
        for name in meanings.stands_for:
            option = option_of_country(name.country)
            found.setdefault(option.key, option)
    return list(found.values())


def _only_tells_kind(rest: tuple[str, ...]) -> bool:
    """“the”, “city of”, “region”: what may stand beside a name in the words of a place."""
    groups = ("area_nouns", "district_nouns", "settlement_nouns", "site_nouns", "feature_words", "directions")
    known = set().union(*(word_set("place_words", group) for group in groups)) | {"the", "of", "a"}
    return all(word.lower().strip(".,") in known or word.islower() for word in rest)


def _fits(place: Place, option: PlaceOption, page: Page) -> bool:
    """Country, id, position and name are those of this place of the tables."""
    if (place.country, place.disputed) != written_country(option) or place.geonames_id != option.geonames_id:
        return False
    if place.admin1 not in (None, option.admin1) or place.admin2 not in (None, option.admin2):
        return False
    if not _named(place, [option]):
        return False
    if place.lat is None or place.lon is None:
        return False
    if option.line and place.inferred and place.radius_km != option.radius_km:
        return _on_line(place.lat, place.lon, place, option)
    if not _extent_fits(place, option, page):
        return False
    if abs((place.lat or 0) - option.lat) <= CLOSE and abs((place.lon or 0) - option.lon) <= CLOSE:
        return True
    return place.precision == "near" and _at_distance(place, option, page)


def _on_line(lat: float, lon: float, place: Place, option: PlaceOption) -> bool:
    """The stretch of a river or front beside a town lies on it, and is no longer than the way to the town allows."""
    same = place.precision == option.precision and nearest_on_line(lat, lon, option.line)[2] < 1
    return same and NEAR_KM <= (place.radius_km or 0) < 3 * NEAR_KM


def _extent_fits(place: Place, option: PlaceOption, page: Page) -> bool:
    """As wide as the table has it; wider or narrower only where the words say near, a district or a region."""
    radius = place.radius_km
    if radius is None:
        return False
    if place.precision == option.precision and radius == option.radius_km:
        return True
    if place.precision == "near":
        km = _told_km(place, page)
        around = {max(option.radius_km, NEAR_KM), max(option.radius_km, km or 0), max(2.0, 0.15 * (km or 0))}
        return place.part is not None and any(abs(radius - each) < 0.06 for each in around)
    if place.precision not in ("district", "region") or option.precision not in ("settlement", "district"):
        return False
    said = set(plain(page.text[place.start or 0 : (place.end or 0) + BESIDE // 4]).split())
    nouns = word_set("place_words", "district_nouns") | word_set("place_words", "area_nouns")
    return bool(said & nouns) and radius in (option.radius_km, DISTRICT_KM, 3 * DISTRICT_KM)


def _at_distance(place: Place, option: PlaceOption, page: Page) -> bool:
    """“60 nautical miles west of X”: about as far from X as the words say."""
    km = _told_km(place, page)
    if km is None or place.lat is None or place.lon is None:
        return False
    away = distance_km(place.lat, place.lon, option.lat, option.lon)
    return 0.8 * km - 2 <= away <= 1.2 * km + 2


def _told_km(place: Place, page: Page) -> float | None:
    """The distance in km that stands beside the place."""
    start = max((place.start or 0) - BESIDE, 0)
    told = DISTANCE.search(page.folded[start : (place.end or 0) + BESIDE])
    return float(told[1].replace(",", ".")) * KM.get(told[2], 1.0) if told is not None else None


def _named(place: Place, options: list[PlaceOption]) -> bool:
    """The name is in the words, or the table's for one of the places."""
    name = plain(place.name or "")
    here = f" {plain(place.text or '')} "
    return f" {name} " in here or any(name == plain(option.name) for option in options) or _renamed(place, options)


def _renamed(place: Place, options: list[PlaceOption]) -> bool:
    """A present name for an old one is a name of the same place."""
    keys = {option.key for option in options}
    return any(option.key in keys for option in meanings_of(fold_name(place.name or "")).options)


def _unknown_fault(place: Place, page: Page) -> str | None:
    """A name that no table has is kept as written; its position, if any, is that of the region around it."""
    if f" {plain(place.name or '')} " not in f" {plain(place.text or '')} ":
        return f"{place.name} is no name of “{place.text}”"
    return None if place.lat is None or _lies_in(place, page) else f"“{place.text}” is in no table, and lies nowhere"


def _lies_in(place: Place, page: Page) -> bool:
    """A village, street or district that no table has lies where the place around it does, which the report names."""
    if place.inferred is None or place.geonames_id is not None or place.precision not in ("district", "region"):
        return False
    return page.names(place.name or "") and any(
        written_country(option)[0] == place.country
        and option.admin1 in (place.admin1, None)
        and abs(option.lat - (place.lat or 0)) <= CLOSE
        and abs(option.lon - (place.lon or 0)) <= CLOSE
        and place.radius_km in (option.radius_km, max(INSIDE_KM, option.radius_km), DISTRICT_KM)
        for option in page.places
    )


def _written(place: Place) -> bool:
    """A position written in degrees holds the whole degrees of this one."""
    numbers = {int(float(n)) for n in re.findall(r"\d+(?:\.\d+)?", place.text or "")}
    if place.lat is None or place.lon is None or not ("°" in (place.text or "") or "deg" in (place.text or "").lower()):
        return bool(place.text and re.fullmatch(r"[\d\s.,NSEW+-]+", place.text)) and bool(numbers)
    return {math.floor(abs(place.lat)), math.floor(abs(place.lon))} <= numbers


def _same_spot(option: PlaceOption, candidate: Candidate) -> bool:
    same = (option.geonames_id, option.country) == (candidate.geonames_id, candidate.country)
    return same and candidate.lat is not None and abs(option.lat - candidate.lat) <= CLOSE


def _near(place: Place, page: Page, words: str) -> bool:
    start, end = max((place.start or 0) - BESIDE, 0), (place.end or 0) + BESIDE
    return words.lower() in page.folded[start:end]


def _role_fault(place: Place, page: Page, claim: Claim) -> str | None:
    """An origin, a way or a destination needs its word before it in the claim's sentences."""
    if place.role == "at" or place.start is None:
        return None
    start, _ = page.around(claim)
    before = page.words(min(start, place.start), place.start)
    wanted = {
        "origin": {"from", "off", "out", "direction"} | word_set("event_words", "departing"),
        "via": {"via", "through", "over"},
        "destination": {"to", "into", "for", "in", "on", "at"} | word_set("event_words", "toward"),
    }
    return None if before & wanted[place.role] else f"no word makes it {place.role}"
