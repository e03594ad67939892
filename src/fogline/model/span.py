"""Stretches of a report's stored text."""

import msgspec


class Value(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Base of all ledger values: frozen, unset cells are left out of the JSON, keys keep their order."""


class Span(Value, frozen=True, omit_defaults=True, kw_only=True):
    """Code points ``[start, end)`` of the stored text, with the words where they help a reader."""

    start: int
    end: int
    text: str | None = None


def span_of(text: str, start: int, end: int) -> Span:
    """The span ``[start, end)`` of ``text`` with its words."""
    return Span(start=start, end=end, text=text[start:end])
