"""Where it happened, from where and to where; and by what means."""

from __future__ import annotations

import msgspec

from fogline.events.context import EventContext, within
from fogline.model.event import Place, PlaceRole
from fogline.model.mention import PlaceMention
from fogline.model.span import Span
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.countries import country_by_code
from fogline.tables.kinds import KindRow
from fogline.tables.words import word_set

COARSE = {"region": 1, "sea": 1, "line": 1, "country": 2}
FAR = 200  # words back that a site or a district may reach for its town
PHYSICAL = ("violence.", "defence.", "control.", "force.", "harm.", "protest.")


def find_places_of(document: Document, first: int, last: int, row: KindRow, context: EventContext) -> tuple[Place, ...]:
    """The places of the clause with their roles; where it names none, the one that is carried over."""
    found = [
        _with_role(document, m, row) for m in within(context.places, first, last)
        if _happened_at(m) and not _home_of_people(document, m, row)
    ]  # fmt: skip
    if found:
        return (*found, *_towns_of(found, first, context))
    if not row.kind.startswith(PHYSICAL):
        return ()
    carried = _carried(document, first, last, context)
    return (carried,) if carried is not None else ()


def _towns_of(found: list[Place], first: int, context: EventContext) -> list[Place]:
    """The town that a district or market without a position of its own lies in, where the clause does not name it."""
    names = {place.name for place in found}
    towns: list[Place] = []
    for place in found:
        own = place.precision != "district" or (place.lat is not None and place.inferred is None)
        before = (
            []
            if own
            else [m.value for m in within(context.places, max(first - FAR, context.begins), first) if _town(m)]
        )
        around = [
            town for town in before
            if town.precision == "settlement" and (place.lat is None or (place.lat, place.lon) == (town.lat, town.lon))
        ]  # fmt: skip
        if around and around[-1].name not in names:
            names.add(around[-1].name)
            towns.append(_inferred(around[-1], "town_around"))
    return towns


def town_around() -> None:
    """“The Northern district”, “the old market”: the town named before that it lies in is a place of the event too."""


def _happened_at(mention: PlaceMention) -> bool:
    """Datelines, adjectives, seats of power and parts of names are not where it happened."""
    return mention.use == "literal" and mention.rule not in ("dateline", "reference_point")


def _home_of_people(document: Document, mention: PlaceMention, row: KindRow) -> bool:
    """“peacekeepers from Uruguay were hurt”: where people come from is not where it happened."""
    prep, governor = _preposition(document, mention)
    if prep is None or governor is None or prep.lower != "from" or row.kind.startswith("force."):
        return False
    return governor.is_noun and governor.lower in word_set("event_words", "people_from")


def _with_role(document: Document, mention: PlaceMention, row: KindRow) -> Place:
    role = _role(document, mention, row)
    return mention.value if role == "at" else msgspec.structs.replace(mention.value, role=role)


def _role(document: Document, mention: PlaceMention, row: KindRow) -> PlaceRole:
    """“from X” with moving or firing is an origin, “to X” with moving a destination."""
    prep, governor = _preposition(document, mention)
    if prep is None:
        return "origin" if _left(document, mention) else "at"
    moves = row.kind.startswith(("force.", "control.withdrawal", "harm.displacement", "harm.evacuation", "support."))
    lemma = governor.lemma if governor is not None else ""
    goes = lemma in word_set("event_words", "move_verbs")
    if prep.lower == "from" and (
        moves or goes or lemma in word_set("event_words", "launch_words") or row.kind.startswith("violence.")
    ):
        return "origin"
    if prep.lower == "for" and (goes or lemma in word_set("event_words", "departing")):
        return "destination"
    if prep.lower in word_set("event_words", "toward"):
        return "destination" if moves or goes else "at"
    if prep.lower == "via" or (prep.lower == "through" and moves):
        return "via"
    if moves and row.kind in ("force.deployment",) and prep.lower in ("in", "near", "at") and _after_to(prep):
        return "destination"
    return "at"


def _left(document: Document, mention: PlaceMention) -> bool:
    """“left X”: the object of leaving is where it started."""
    head = next((t for t in document.tokens[mention.first : mention.last] if t.dep == "dobj"), None)
    return head is not None and head.head.lemma in word_set("event_words", "departing")


def _after_to(prep: Token) -> bool:
    """“dispatched to camps in eastern X”: the place inside the destination is the destination."""
    up = prep.head.head
    return up.lower in word_set("event_words", "toward")


def _preposition(document: Document, mention: PlaceMention) -> tuple[Token | None, Token | None]:
    token = document.tokens[mention.first]
    for up in document.tokens[mention.first : mention.last]:
        if not mention.first <= up.head.index < mention.last:
            token = up
    for _ in range(6):
        if token.head is token:
            return None, None
        token = token.head
        if token.dep in ("prep", "agent", "dative") or token.tag in ("IN", "TO"):
            if token.lower == "of" and token.head.lower in ("directions", "direction"):
                continue
            if token.lower in ("of", "in") and token.head.dep == "pobj" and token.head.is_noun:
                outer = token.head.head
                if outer.lower in ("from", *word_set("event_words", "toward")):
                    return outer, outer.head
            return token, token.head
        if token.is_verb:
            return None, None
    return None, None


def _carried(document: Document, first: int, last: int, context: EventContext) -> Place | None:
    """“there”, “the region”: the last place named before; else the sentence's own place; else the post's."""
    for token in document.tokens[first:last]:
        if token.lower in word_set("event_words", "country_nouns") and _definite(token):
            return _own_country(token, context)
    sentence = document.sentences[document.tokens[first].sentence]
    seat = context.source or (first, first)  # where the teller sits is not where it happened
    inside = [m for m in within(context.places, sentence.first, first) if m.rule != "dateline"]
    literal = [m for m in inside if m.use == "literal" and not seat[0] <= m.first < seat[1]]
    if literal:
        finest = min(literal, key=lambda m: (COARSE.get(m.value.precision or "", 0), -m.first))
        return _inferred(finest.value, "same_sentence")
    pointed = _pointed_at(document, (first, last), inside, context)
    if pointed is not None:
        return _inferred(pointed, "anaphor")
    if context.home is not None:
        return _inferred(context.home, "post")
    site = any(t.lower in word_set("event_words", "site_nouns") and _definite(t) for t in document.tokens[first:last])
    if site:
        towns = [m for m in within(context.places, max(first - FAR, context.begins), first) if _town(m)]
        return _inferred(towns[-1].value, "site") if towns else None
    return None


def _pointed_at(
    document: Document, clause: tuple[int, int], inside: list[PlaceMention], context: EventContext
) -> Place | None:
    """“There” is the last place named; “the region”, “the city” the last one that is no country."""
    tokens = document.tokens[clause[0] : clause[1]]
    there = any(t.lower in word_set("event_words", "anaphors") for t in tokens)
    area = any(t.lower in word_set("event_words", "area_nouns") and _definite(t) for t in tokens)
    if not there and not area:
        return None
    earlier = [m for m in within(context.places, max(clause[0] - 120, context.begins), clause[0]) if _happened_at(m)]
    local = [m for m in (inside or earlier) if m.value.precision != "country"]
    near = local or ([] if area and not there else inside) or [m for m in earlier if m.value.precision != "country"]
    return near[-1].value if near else None


def _town(mention: PlaceMention) -> bool:
    return _happened_at(mention) and mention.value.precision in ("settlement", "district", "point")


def site() -> None:
    """“The market”, “the hospital”: the town last named before."""


def _own_country(noun: Token, context: EventContext) -> Place | None:
    """“The country” is the holder's own; “the south of the country” a part of it."""
    whole = noun.head.head if noun.head.lower == "of" else noun
    part = whole.lower if whole.lower in word_set("event_words", "sides_of_country") else None
    country = country_by_code(context.holder_country) if context.holder_country else None
    if country is None:
        return None
    return Place(
        name=country.name, lat=country.lat, lon=country.lon, radius_km=country.radius_km, country=country.code,
        precision="country", part=part, inferred="events.where.own_country",
    )  # fmt: skip


def own_country() -> None:
    """“The country”, “nationwide”: the country of whoever tells it."""


def _definite(noun: Token) -> bool:
    det = noun.child("det")
    return det is not None and det.lower in ("the", "this", "that") and noun.child("prep", "compound") is None


def _inferred(place: Place, rule: str) -> Place:
    return msgspec.structs.replace(place, inferred=f"events.where.{rule}", role="at")


def same_sentence() -> None:
    """The clause names no place; the sentence names one before it (“In Lebanon, the agency said two people died”)."""


def anaphor() -> None:
    """“There”, “the region”, “the city”: the last such place named."""


def post() -> None:
    """In a post the place that an earlier line of it names holds on."""


def find_means(document: Document, trigger: Token) -> Span | None:
    """“by ship”: how it was travelled."""
    for prep in trigger.of("prep", "agent"):
        thing = prep.child("pobj")
        if prep.lower == "by" and thing is not None and thing.lower in word_set("event_words", "vehicles"):
            return document.span(thing.index, thing.index + 1)
    return None
