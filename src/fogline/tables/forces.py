"""The table of forces: armies, armed groups and bodies that act in today's wars."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal

from fogline.tables.loader import TableRow, derived, load_rows
from fogline.tables.phrases import PhraseIndex


class ForceRow(TableRow, frozen=True):
    """One force or body: its name, other words for it, the state it belongs to (null for armed groups and leagues)."""

    name: str
    kind: Literal["armed_force", "armed_group", "government", "organization"]
    examples: list[str]
    aliases: list[str] = []
    country: str | None = None

    def spoken(self) -> Iterable[str]:
        """The names of the force."""
        return [self.name, *self.aliases]


@derived
@cache
def force_phrases() -> PhraseIndex[tuple[str, ForceRow]]:
    """All names of forces as written, with their rows; whoever finds one checks its capitals."""
    rows = load_rows("forces", ForceRow)
    return PhraseIndex((words, (words, row)) for row in rows for words in row.spoken())
