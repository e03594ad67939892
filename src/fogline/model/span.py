"""A stretch of a report's stored text."""

import msgspec


class Span(msgspec.Struct, frozen=True):
    """Code points ``[start, end)`` of the stored text, with the words where they help a reader."""

    start: int
    end: int
    text: str | None = None
