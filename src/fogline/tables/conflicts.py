"""The dated table of conflicts: who stands on which side."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from fogline.tables.loader import TableRow, derived, load_rows


class ConflictRow(TableRow, frozen=True):
    """One war: the days of its course (ISO 8601) and its sides, each a list of ISO codes or names of forces."""

    name: str
    since: str
    sides: dict[str, list[str]]
    examples: list[str]
    until: str | None = None

    def spoken(self) -> Iterable[str]:
        """The members of all sides."""
        return [member for members in self.sides.values() for member in members]


@derived
@cache
def _by_member() -> dict[str, list[tuple[ConflictRow, str]]]:
    found: dict[str, list[tuple[ConflictRow, str]]] = {}
    for row in load_rows("conflicts", ConflictRow):
        for side, members in row.sides.items():
            for member in members:
                found.setdefault(member, []).append((row, side))
    return found


def _fought(row: ConflictRow, day: str | None) -> bool:
    return day is None or (row.since <= day and (row.until is None or day <= row.until))


def side_of(member: str | None, day: str | None) -> str | None:
    """The side of a state or force on that day; None where it stands in no war or in more than one."""
    sides = [side for row, side in _by_member().get(member or "", []) if _fought(row, day)]
    return sides[0] if len(sides) == 1 else None


def enemy_of(member: str | None, day: str | None) -> str | None:
    """The only member of the other side of the only war that the state or force is in; None where there are more."""
    wars = [(row, side) for row, side in _by_member().get(member or "", []) if _fought(row, day)]
    if len(wars) != 1:
        return None
    row, own = wars[0]
    others = [other for side, members in row.sides.items() if side != own for other in members]
    return others[0] if len(others) == 1 else None
