"""Rows of the tables of places: waters, regions, sites, villages; and of old and foreign names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal, get_args

from fogline.model.event import Precision
from fogline.tables.loader import TableRow

Water = Literal["ocean", "sea", "gulf", "bay", "strait", "lake"]
Line = Literal["river", "canal", "border", "front", "line"]
Area = Literal["region", "island"]
Inhabited = Literal["settlement", "camp", "district"]
Site = Literal["plant", "dam", "bridge", "port", "base", "building", "crossing", "tunnel", "cape"]
OwnKind = Literal[Water, Line, Area, Inhabited, Site]
PLACE_TABLES = ("waters", "regions", "sites", "villages")
PRECISION: dict[str, Precision] = {
    **dict.fromkeys(get_args(Water), "sea"),
    **dict.fromkeys(get_args(Line), "line"),
    **dict.fromkeys(get_args(Area), "region"),
    **dict.fromkeys(get_args(Inhabited), "settlement"),
    **dict.fromkeys(get_args(Site), "point"),
    "district": "district",
}
Point = tuple[float, float]


class OwnPlace(TableRow, frozen=True):
    """One place: WGS 84 degrees, radius in km. ``kind`` says its precision; a row may give another, or it alone.

    ``country`` is the ISO code of the only country it lies in, ``countries`` those that share it. ``extent`` is a
    list of points [lat, lon]: along a line, in order; of an area two opposite corners or the corners of its outline.
    """

    same: ClassVar[tuple[str, ...]] = ("name", "country")
    added: ClassVar[tuple[str, ...]] = ("aliases", "uk", "ru", "ar", "examples")

    name: str
    lat: float
    lon: float
    radius_km: float
    examples: list[str]
    kind: OwnKind | None = None
    precision: Precision | None = None
    aliases: list[str] = []
    country: str | None = None
    countries: list[str] = []
    uk: list[str] = []
    ru: list[str] = []
    ar: list[str] = []
    extent: list[Point] = []

    def __post_init__(self) -> None:
        """Raises ValueError with the reason where cells are at odds."""
        if self.kind is None and self.precision is None:
            raise ValueError("needs a kind or a precision")
        for lat, lon in [(self.lat, self.lon), *self.extent]:
            if not (-90 <= lat <= 90 and -180 <= lon <= 180):
                raise ValueError(f"no point on Earth: lat {lat}, lon {lon}")
        if self.radius_km <= 0:
            raise ValueError("radius_km must be more than 0")
        if self.country and self.countries:
            raise ValueError("give either country or countries")
        if len(self.extent) == 1:
            raise ValueError("an extent has two points or more")

    @property
    def fineness(self) -> Precision:
        """The precision: its own, else that of its kind."""
        return self.precision or PRECISION[self.kind or ""]

    def spoken(self) -> Iterable[str]:
        """Its names in all languages."""
        return [self.name, *self.aliases, *self.uk, *self.ru, *self.ar]


class OldName(TableRow, frozen=True):
    """One row of old_names.yaml: ``others`` are written ``name`` when the place lies in ``country``."""

    same: ClassVar[tuple[str, ...]] = ("name", "country")
    added: ClassVar[tuple[str, ...]] = ("others", "examples")

    name: str
    country: str
    others: list[str]
    examples: list[str]

    def spoken(self) -> Iterable[str]:
        """The other names."""
        return self.others
