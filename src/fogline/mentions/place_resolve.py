"""Which of the places of a name is meant: by the whole report, never by population alone.

A score is a sum of reasons; the scale was set by hand on news with known places. Two places whose scores lie closer
than ``TIE`` and that lie apart stay unresolved, with both named as candidates.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import exp, log10

from fogline.mentions.place_links import lies_in
from fogline.mentions.place_names import NameHit
from fogline.tables.gazetteer import fold_name
from fogline.tables.geo import distance_km
from fogline.tables.place_options import PlaceOption, parent_area
from fogline.tables.words import word_set

TIE = 0.4
APART_KM = 50.0
NEAR_KM = 200.0
VILLAGE_MOST = 20_000
BIG_TOWN = 100_000
KIND = {"country": 7.0, "water": 5.0, "region": 5.0, "admin1": 4.0, "admin2": -0.5, "settlement": 0.0}
BY_AREA = {"admin1": 5.0, "admin2": 0.5, "region": 1.5, "settlement": 0.0, "water": -2.0, "country": -3.0}
BY_DISTRICT = {"admin1": -1.0, "admin2": 4.0, "region": 0.0, "settlement": 1.5, "water": -4.0, "country": -6.0}


@dataclass(frozen=True, slots=True)
class Context:
    """What the report says of where it plays: how often each country is named, and places without a rival."""

    countries: dict[str, float]
    anchors: tuple[tuple[str, PlaceOption], ...]
    areas: frozenset[tuple[str | None, str]]


def read_context(hits: list[NameHit]) -> Context:
    """Countries named by name, people, rulers or places that only they have; and the places that have no rival."""
    named: defaultdict[str, float] = defaultdict(float)
    anchors: dict[str, tuple[str, PlaceOption]] = {}
    for hit in hits:
        if hit.rule == "person":
            continue
        share = 0.0 if hit.folded in word_set("place_words", "person_like") else 1.0
        for name in hit.meanings.stands_for:
            named[name.country.code] += share
        if hit.country and hit.country.country:
            named[hit.country.country] += share
        elif hit.strength > 0 and not hit.meanings.stands_for and (option := _without_rival(hit)):
            anchors[option.key] = (hit.folded, option)
    stated = set(named) if any(named.values()) else None
    for _, option in list(anchors.values()):
        if stated is None or option.country in stated or option.population >= BIG_TOWN:
            named[option.country or ""] += 0.5
        else:
            del anchors[option.key]
    most = max(named.values(), default=0.0) or 1.0
    areas = frozenset(
        (option.country, option.name)
        for hit in hits
        for option in hit.options
        if option.kind == "admin1" and option.main
    )
    return Context(
        {code: 0.5 + 0.5 * count / most for code, count in named.items() if count and code},
        tuple(anchors.values()),
        areas,
    )


def _without_rival(hit: NameHit) -> PlaceOption | None:
    """The place of a name whose places all lie together, the town before the area that bears its name."""
    options = [option for option in hit.options if option.main] or list(hit.options)
    if not options or not all(_together(options[0], option) for option in options):
        return None
    return max(options, key=lambda option: (option.kind == "settlement", option.population))


def _together(a: PlaceOption, b: PlaceOption) -> bool:
    return a.country == b.country and distance_km(a.lat, a.lon, b.lat, b.lon) <= max(APART_KM, a.radius_km, b.radius_km)


def resolve_all(hits: list[NameHit], context: Context) -> None:
    """Chooses a place for every name; the same name means the same place unless the text puts it elsewhere."""
    groups: dict[tuple[str, str], list[NameHit]] = {}
    for hit in hits:
        groups.setdefault((hit.folded, wanted_level(hit)), []).append(hit)
    for group in groups.values():
        stated = {hit.container.folded: hit for hit in group if hit.container}
        for hit in group:
            guide = hit if hit.container or len(stated) != 1 else next(iter(stated.values()))
            choose(hit, guide.container, context)


def wanted_level(hit: NameHit) -> str:
    """The level that the noun beside the name asks for: water, region, district, village, settlement or none."""
    noun = hit.area or hit.site
    if noun is None:
        return ""
    word = noun.lower if noun.lower in word_set("place_words", "site_nouns") else noun.lemma.lower().removesuffix("s")
    if word in word_set("place_words", "water_nouns"):
        return "water"
    if word in word_set("place_words", "small_settlement_nouns"):
        return "village"
    if word in word_set("place_words", "district_nouns"):
        return "district"
    return "region" if word in word_set("place_words", "area_nouns") else "settlement"


def choose(hit: NameHit, container: NameHit | None, context: Context) -> None:
    """Sets ``chosen``, or ``rivals`` where two places are equally likely."""
    wanted = wanted_level(hit)
    options = [o for o in hit.options if o.kind == "water" or wanted != "water"]  # the Mono river is not the town Mono
    scored = sorted(
        ((score(option, hit, wanted, container, context), option) for option in options),
        key=lambda pair: (-pair[0], pair[1].key),
    )
    if not scored:
        return
    best, first = scored[0]
    if best < -1.0:
        return
    if wanted == "village" and first.population > VILLAGE_MOST:
        return
    if first.kind in ("settlement", "admin2") and (hit.site or hit.area):
        known = first.country in context.countries or not context.countries
        if not known and container is None and first.population < BIG_TOWN:
            return
    rivals = [o for s, o in scored[1:] if best - s < TIE and not _together(first, o)]
    if rivals:
        hit.rivals = (first, *rivals)
        return
    hit.chosen = first
    if wanted == "region" and first.kind == "settlement":
        area = parent_area(first)
        hit.chosen = area if area and first.population >= 0.2 * area.population else first


def score(option: PlaceOption, hit: NameHit, wanted: str, container: NameHit | None, context: Context) -> float:
    """The sum of the reasons for one meaning of a name."""
    by_people = 0.8 if option.kind == "settlement" else 0.5
    total = KIND[option.kind] + by_people * log10(option.population + 1) + (1.0 if option.main else 0.0)
    total += 5.0 if option.capital and option.main and not hit.country else 0.0
    if option.key.startswith("own:"):  # the editors' own rows are what the news means
        total += 5.5 if option.kind in ("water", "region") else 2.0
    weight = max(context.countries.get(code or "", 0.0) for code in (option.country, *option.countries))
    if option.kind == "country":
        total += 2.0 * weight
    elif option.kind == "admin1" and hit.country and hit.country.country == option.country:
        total -= 3.0  # an area that bears its country's name: the country is meant
    elif option.kind == "admin1" and hit.country:
        local = any(anchor.country == option.country for _, anchor in context.anchors)
        total += 3.0 * weight - 2.0 if local else -3.0  # the state, where other places of its country are named
    elif option.kind != "water":
        total += 3.0 * weight if weight else (-2.0 if context.countries and option.country else 0.0)
    total += _by_level(option, hit, wanted)
    if option.admin1 and (option.country, option.admin1) in context.areas and fold_name(option.admin1) != hit.folded:
        total += 1.5
    if container is not None:
        total += 8.0 if _inside(option, container) else -3.0
    return total + 2.5 * _nearness(hit.folded, option, context)


def _by_level(option: PlaceOption, hit: NameHit, wanted: str) -> float:
    """Does the kind of place agree with the noun beside the name? Without a noun a town comes before its region."""
    if wanted == "region":
        return BY_AREA[option.kind]
    if wanted == "district":
        return BY_DISTRICT[option.kind]
    if wanted == "village" and option.population > VILLAGE_MOST:
        return -6.0
    if wanted in ("village", "settlement"):
        return {"settlement": 2.0, "water": 0.0, "region": 0.0}.get(option.kind, -3.0)
    if option.kind in ("admin1", "admin2"):
        shadowed = any(
            o.kind == "settlement" and o.country == option.country and _near_enough(o, option) for o in hit.options
        )
        return (-7.0 if option.kind == "admin1" else -5.0) if shadowed else 0.0
    return 0.0


def _near_enough(town: PlaceOption, area: PlaceOption) -> bool:
    """The town gives the area its name: it holds a good part of the area's people."""
    return lies_in(town, area) and town.population >= 0.03 * area.population


def _inside(option: PlaceOption, container: NameHit) -> bool:
    demonym = container.stands_for("demonym")
    if demonym is not None and option.is_in(demonym.country.code):
        return True
    return any(lies_in(option, area) for area in container.options)


def _nearness(folded: str, option: PlaceOption, context: Context) -> float:
    """1 beside another place of the report, falling off over some hundred kilometres."""
    if option.kind in ("country", "water"):
        return 0.0
    others = [anchor for name, anchor in context.anchors if name != folded and anchor.key != option.key]
    nearest = min((distance_km(option.lat, option.lon, a.lat, a.lon) for a in others), default=20_000.0)
    return exp(-nearest / NEAR_KM)
