"""Typed values found in a report, inside claims or not. Token positions are document-wide and end-exclusive."""

from typing import Literal

from fogline.model.count import Count
from fogline.model.event import Event, Instrument, Party, Place
from fogline.model.interval import Interval
from fogline.model.report import ReportRef
from fogline.model.span import Span, Value

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


class Person(Value, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody named or spoken of: the fullest name in this report, with role and organisation where it gives them."""

    start: int
    end: int
    text: str
    name: str | None = None
    role: str | None = None
    organization: str | None = None
    country: str | None = None
    anonymous: bool = False
    reason: str | None = None


class PersonMention(TokenRange, frozen=True, omit_defaults=True, kw_only=True):
    """A person in the text; ``chain`` is the same for all mentions of that person in the report."""

    value: Person
    chain: str


class Timex(Value, frozen=True, omit_defaults=True, kw_only=True):
    """TIMEX3 cells of a time expression (TimeML 1.2.1)."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    mod: str | None = None


MentionType = Literal["attribution", "person", "party", "place", "time", "count", "instrument", "event"]
MentionValue = Person | Party | Place | Interval | Count | Instrument | Event


class Mention(Value, frozen=True, omit_defaults=True, kw_only=True):
    """One line of ``fogline read --mentions`` (design: ledger, Mention).

    An attribution has ``source``, ``cue`` and ``content`` with PolNeAR's bounds and no span of its own; ``nested``
    where it stands inside the content of another. Mentions of one thing in a report share ``chain``.
    """

    report: ReportRef
    mention_id: str
    type: MentionType
    start: int | None = None
    end: int | None = None
    text: str | None = None
    value: MentionValue | None = None
    timex: Timex | None = None
    chain: str | None = None
    use: PlaceUse | None = None
    source: tuple[Span, ...] | None = None
    cue: tuple[Span, ...] | None = None
    content: tuple[Span, ...] | None = None
    nested: bool = False
    rule: str
