"""What is said to have happened."""

from typing import Literal

from fogline.model.interval import Interval
from fogline.model.span import Span, Value

Precision = Literal["point", "settlement", "near", "district", "region", "country", "sea", "line"]
PlaceRole = Literal["at", "origin", "destination", "via"]
PartyKind = Literal[
    "country", "government", "armed_force", "armed_group", "organization", "civilians", "person", "object"
]


class Party(Value, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody or something that acts or is acted upon, with its words."""

    start: int
    end: int
    text: str
    name: str | None = None
    country: str | None = None
    side: str | None = None
    kind: PartyKind | None = None


class Candidate(Value, frozen=True, omit_defaults=True, kw_only=True):
    """One of several places of equal rank that the words may mean."""

    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames_id: int | None = None


class Place(Value, frozen=True, omit_defaults=True, kw_only=True):
    """Where: words, canonical name, and a position where it could be resolved (WGS 84 degrees, radius in km).

    ``disputed``: ISO codes of the states that claim the area it lies in.
    """

    start: int | None = None
    end: int | None = None
    text: str | None = None
    name: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    geonames_id: int | None = None
    country: str | None = None
    disputed: tuple[str, ...] = ()
    admin1: str | None = None
    admin2: str | None = None
    precision: Precision | None = None
    part: str | None = None
    role: PlaceRole = "at"
    candidates: tuple[Candidate, ...] = ()
    inferred: str | None = None


class Instrument(Value, frozen=True, omit_defaults=True, kw_only=True):
    """A weapon or means, as written and by its class in the table of instruments."""

    start: int
    end: int
    text: str
    name: str
    category: str


class Event(Value, frozen=True, omit_defaults=True, kw_only=True):
    """An event of a kind of the table of kinds, with its public codes, parties, places and time."""

    kind: str
    plover: str | None = None
    acled: str | None = None
    ucdp: str | None = None
    cameo: str | None = None
    needs_decision: bool = False
    trigger: Span | None = None
    actor: tuple[Party, ...] = ()
    target: tuple[Party, ...] = ()
    instrument: tuple[Instrument, ...] = ()
    outcome: str | None = None
    places: tuple[Place, ...] = ()
    when: Interval | None = None
    means: Span | None = None
    polarity: Literal["positive", "negative"] = "positive"
