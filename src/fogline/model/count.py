"""How many, of what, and what the number covers."""

from typing import Literal

from fogline.model.interval import Interval
from fogline.model.span import Value

Scope = Literal["whole", "site", "subset", "region", "nationwide"]
Reported = Literal["some", "zero_asserted", "none_reported", "not_known"]


class Part(Value, frozen=True, omit_defaults=True, kw_only=True):
    """One addend of a count: its number and what sets it apart (a place, a day, a kind, a group)."""

    value: int | float | None = None
    of: str | None = None
    place: str | None = None
    day: str | None = None
    start: int | None = None
    end: int | None = None
    text: str | None = None


class Count(Value, frozen=True, omit_defaults=True, kw_only=True):
    """A number as the words allow it: ``value`` is the printed one, ``low`` and ``high`` its bounds (ledger, count)."""

    of: str | None = None
    value: int | float | None = None
    low: int | float | None = None
    high: int | float | None = None
    approximate: bool = False
    vague: bool = False
    fraction: str | None = None
    out_of: int | float | None = None
    start: int | None = None
    end: int | None = None
    text: str | None = None
    parts: tuple[Part, ...] = ()
    parts_sum: Literal["equal", "less", "more"] | None = None
    scope: Scope | None = None
    where: str | None = None
    period: Interval | None = None
    cumulative: bool = False
    increment: bool = False
    as_of: str | None = None
    party: str | None = None


class Casualties(Value, frozen=True, omit_defaults=True, kw_only=True):
    """People killed, injured, missing or captured, and the three zeros (ledger, ``reported``)."""

    killed: Count | None = None
    injured: Count | None = None
    missing: Count | None = None
    captured: Count | None = None
    reported: Reported | None = None
    country: str | None = None


class Damage(Value, frozen=True, omit_defaults=True, kw_only=True):
    """Whether damage to things is claimed, and which words say so."""

    reported: Reported | None = None
    start: int | None = None
    end: int | None = None
    text: str | None = None
