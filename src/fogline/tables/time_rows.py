"""The rows of the table of time words; read by mentions/time_words.py."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from fogline.tables.loader import TableRow


class TimeWordRow(TableRow, frozen=True, kw_only=True):
    """What ``words`` stand for, how fine that is; ``examples`` maps an undated text to the TIMEX3 value read there."""

    same: ClassVar[tuple[str, ...]] = ("kind", "value")
    added: ClassVar[tuple[str, ...]] = ("words", "examples")

    kind: str
    value: str
    words: list[str]
    grain: str | None = None
    examples: dict[str, str]

    def spoken(self) -> Iterable[str]:
        """The words."""
        return self.words
