"""The table of seats of power: palaces, streets and houses that stand for those who rule from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from fogline.tables.loader import SourcedRow, derived, load_rows


class SeatRow(SourcedRow, frozen=True):
    """One seat: its name and the state whose government, parliament or ministry it stands for.

    Capitals stand in the table of countries.
    """

    name: str
    country: str
    examples: list[str]
    aliases: list[str] = []

    def spoken(self) -> Iterable[str]:
        """The names of the seat."""
        return [self.name, *self.aliases]


@derived
@cache
def seats() -> Mapping[str, list[str]]:
    """ISO code to the names of that state's seats of power."""
    found: dict[str, list[str]] = {}
    for row in load_rows("seats", SeatRow):
        found.setdefault(row.country, []).extend(row.spoken())
    return found
