"""The dated table of conflicts: who stands on which side."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import cache

import msgspec

from fogline.tables.forces import force_named
from fogline.tables.loader import SourcedRow, derived, load_rows

CODE = 2  # letters of an ISO code of a state; names of forces are longer or not in capitals


class Member(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One who stands on a side for a part of the war only: from the day ``since`` through the day ``until``."""

    name: str
    since: str | None = None
    until: str | None = None


class ConflictRow(SourcedRow, frozen=True):
    """One war: the days of its course (ISO 8601), where it is fought, and its sides.

    A side is a list of ISO codes or names of forces; who joined or left during the war is written with the days.
    ``nationwide``: each office and force of the state speaks as a party to it, whatever it speaks of.
    """

    name: str
    since: str
    sides: dict[str, list[str | Member]]
    examples: list[str]
    fought_in: list[str] = []
    nationwide: bool = False
    until: str | None = None

    def __post_init__(self) -> None:
        """Raises ValueError with the reason where days are none or out of order, or somebody stands on two sides."""
        super().__post_init__()
        _check_days("the war", self.since, self.until)
        for _, member in self.members():
            _check_days(member.name, member.since or self.since, member.until or self.until)
            if (member.since or self.since) < self.since:
                raise ValueError(f"{member.name} joins on {member.since}, before the war's first day {self.since}")
        sides: dict[str, set[str]] = {}
        for side, member in self.members():
            sides.setdefault(member.name, set()).add(side)
        both = sorted(name for name, own in sides.items() if len(own) > 1)
        if both:
            raise ValueError(f"{', '.join(both)}: on more than one side")

    def members(self) -> Iterator[tuple[str, Member]]:
        """Each member with its side."""
        for side, members in self.sides.items():
            for member in members:
                yield side, member if isinstance(member, Member) else Member(member)

    def spoken(self) -> Iterable[str]:
        """The members of all sides."""
        return [member.name for _, member in self.members()]


def _check_days(who: str, since: str, until: str | None) -> None:
    for day in filter(None, (since, until)):
        try:
            date.fromisoformat(day)
        except ValueError:
            raise ValueError(f"{day} is no day; write it like 2023-04-15") from None
    if until is not None and until < since:
        raise ValueError(f"{who} ends on {until}, before it begins on {since}")


@derived
@cache
def _by_member() -> dict[str, list[tuple[ConflictRow, str, Member]]]:
    found: dict[str, list[tuple[ConflictRow, str, Member]]] = {}
    for row in load_rows("conflicts", ConflictRow):
        for side, member in row.members():
            found.setdefault(member.name, []).append((row, side, member))
    return found


def _wars(name: str | None, day: str | None) -> list[tuple[ConflictRow, str]]:
    """The wars in which the state or force stands on that day, and its side; on any day where the day is not known."""
    return [(row, side) for row, side, member in _by_member().get(name or "", ()) if _fights(row, member, day)]


def _fights(row: ConflictRow, member: Member, day: str | None) -> bool:
    if day is None:
        return True
    since, until = member.since or row.since, member.until or row.until
    return since <= day and (until is None or day <= until)


def sides_of(member: str | None, day: str | None) -> frozenset[str]:
    """All sides on which a state or force stands on that day, in whatever wars; none where the day is not known."""
    return frozenset(side for _, side in _wars(member, day)) if day is not None else frozenset()


def side_of(member: str | None, day: str | None, named: Collection[str] = ()) -> str | None:
    """The side of a state or force on that day; None where the day is not known, or where it is in no war then.

    ``named``: the ISO codes and the names of forces in the report. An armed group is on its side by its name. A state
    and its forces are so in a war between states, or throughout the state, on its own ground; in any other war only
    where the report is about it. Who stands on sides of different names is on that of the one war that the report is
    about; where there is no such one, None.
    """
    if day is None or member is None:
        return None
    wars = [war for war in _wars(member, day) if _concerns(member, *war, named)]
    if len({side for _, side in wars}) > 1:
        wars = [war for war in wars if _is_told(*war, named)]
    sides = {side for _, side in wars}
    return sides.pop() if len(sides) == 1 else None


def _concerns(name: str, row: ConflictRow, own: str, named: Collection[str]) -> bool:
    """An insurgency is not what each office of its country speaks of; a war between states is."""
    force = None if is_state(name) else force_named(name)
    if force is not None and force.kind == "armed_group":
        return True
    state = force.country if force is not None else name
    if state not in row.fought_in:
        return _is_told(row, own, named)
    enemies = {member.name for side, member in row.members() if side != own}
    return row.nationwide or any(name in named for name in enemies) or any(code in enemies for code in row.fought_in)


def _is_told(row: ConflictRow, own: str, named: Collection[str]) -> bool:
    """The report names the ground or an enemy of the war."""
    return any(code in named for code in row.fought_in) or any(
        member.name in named for side, member in row.members() if side != own
    )


def enemy_of(member: str | None, day: str | None) -> str | None:
    """The enemy in the only war that the state or force is in: the state on whose ground it is fought, else the only
    state on the other side, else the only force there. None where there is more than one such war or enemy.

    Where the day is not known a war that goes on comes before those that are over.
    """
    wars = _wars(member, day)
    if day is None and len(wars) > 1:
        wars = [(row, side) for row, side in wars if row.until is None]
    if len(wars) != 1:
        return None
    row, own = wars[0]
    others = [other.name for side, other in row.members() if side != own and _fights(row, other, day)]
    states = [name for name in others if is_state(name)]
    told = [name for name in states if name in row.fought_in] or states or others
    return told[0] if len(told) == 1 else None


def is_state(member: str) -> bool:
    """True for the ISO code of a state, False for the name of a force."""
    return len(member) == CODE and member.isalpha() and member.isupper()
