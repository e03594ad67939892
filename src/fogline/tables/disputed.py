"""The table of disputed areas: the one place where the country code of places in them is set.

The policy is in docs/disputed-territory.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import ClassVar

from fogline.tables.extents import Point, lies_within
from fogline.tables.gazetteer import fold_name
from fogline.tables.loader import TableRow, derived, load_rows
from fogline.tables.place_options import PlaceOption

TOWNS = ("settlement", "admin2")
AREAS = ("admin1", "admin2")


class DisputedRow(TableRow, frozen=True):
    """One area: how places in it are told, the code written for them (or null) and the states that claim it.

    See the head of the table.
    """

    added: ClassVar[tuple[str, ...]] = ("aliases", "examples")

    name: str
    codes: list[str]
    country: str | None
    claimants: list[str]
    note: str
    examples: list[str]
    aliases: list[str] = []
    areas: list[str] = []
    extent: list[Point] = []

    def __post_init__(self) -> None:
        """Raises ValueError where a cell cannot be used."""
        if not self.codes:
            raise ValueError("codes: name the country codes that the gazetteer gives to places there")
        if len(self.extent) == 1:
            raise ValueError("an extent has two points or more")

    def spoken(self) -> Iterable[str]:
        """The names of the area."""
        return [self.name, *self.aliases]


def written_country(option: PlaceOption) -> tuple[str | None, tuple[str, ...]]:
    """The country code to write for a place, and the codes of the states that claim the area it lies in."""
    row = area_of(option)
    return (option.country, ()) if row is None else (row.country, tuple(row.claimants))


@derived
@cache
def area_of(option: PlaceOption) -> DisputedRow | None:
    """The first disputed area of the table that a place is, or lies in."""
    return next((row for row, names in _rows() if _is_in(option, row, names)), None)


@derived
@cache
def _rows() -> tuple[tuple[DisputedRow, frozenset[str]], ...]:
    rows = load_rows("disputed", DisputedRow)
    return tuple((row, frozenset(map(fold_name, row.spoken()))) for row in rows)


def _is_in(option: PlaceOption, row: DisputedRow, names: frozenset[str]) -> bool:
    """By name; by the code alone where the row has no areas and no extent; by admin area; by position."""
    codes = {option.country, *option.countries} - {None}
    if not codes <= set(row.codes):
        return False  # a crossing or a bridge into a third country lies in no single area
    if fold_name(option.name) in names:
        return True
    if not row.areas and not row.extent:
        return bool(codes)
    around = {option.admin1, option.admin2, option.name if option.kind in AREAS else None} - {None}
    if around & set(row.areas):
        return True
    known = option.admin1 is not None and bool(row.areas)
    return option.kind in TOWNS and not known and bool(row.extent) and lies_within(option.lat, option.lon, row.extent)
