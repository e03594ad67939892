"""Typed values found in a report, inside claims or not. Token positions are document-wide and end-exclusive."""

from typing import Literal

from fogline.model.count import Count
from fogline.model.event import Instrument, Party, Place
from fogline.model.interval import Interval
from fogline.model.span import Value

PlaceUse = Literal["literal", "modifier", "demonym", "metonym"]


class TokenRange(Value, frozen=True, omit_defaults=True, kw_only=True):
    """Where a mention stands: tokens ``[first, last)`` of the document, and the rule that found it."""

    first: int
    last: int
    rule: str


class PlaceMention(TokenRange, frozen=True, omit_defaults=True, kw_only=True):
    """A place name in the text and what it stands for there."""

    value: Place
    use: PlaceUse


class TimeMention(TokenRange, frozen=True, omit_defaults=True, kw_only=True):
    """A time expression, as TIMEX3 (``kind`` is its type) and, where it can be resolved, as an interval."""

    value: Interval
    kind: Literal["DATE", "TIME", "DURATION", "SET"]
    timex: str
    mod: str | None = None


class CountMention(TokenRange, frozen=True, omit_defaults=True, kw_only=True):
    """A number and what it counts; ``head`` is the token of the thing counted, where there is one."""

    value: Count
    head: int | None = None


class PartyMention(TokenRange, frozen=True, omit_defaults=True, kw_only=True):
    """A country, force, group or organisation of the tables; ``head`` is its head token."""

    value: Party
    head: int


class InstrumentMention(TokenRange, frozen=True, omit_defaults=True, kw_only=True):
    """A weapon of the table of instruments."""

    value: Instrument
