"""Stretches of time, as said."""

from fogline.model.span import Value


class Interval(Value, frozen=True, omit_defaults=True, kw_only=True):
    """Days or times between ``earliest`` and ``latest`` (ISO 8601, both inclusive, null = open or not resolved).

    ``relative`` keeps what the words say when there is no anchor to resolve them against, in TIMEX3 notation
    (TimeML 1.2.1): ``XXXX-WXX-4`` is some Thursday, ``XXXX-10`` some October, ``P1D-`` the day before.
    """

    earliest: str | None = None
    latest: str | None = None
    start: int | None = None
    end: int | None = None
    text: str | None = None
    grain: str | None = None
    zone: str | None = None
    relative: str | None = None
    inferred: str | None = None
