"""The table of damage words: its rows show what each wording says, its groups are the words."""

from __future__ import annotations

from typing import ClassVar

from fogline.model.count import Reported
from fogline.tables.loader import TableRow

TABLE = "damage_words"


class DamageRow(TableRow, frozen=True):
    """Example sentences and the state of damage that they claim."""

    same: ClassVar[tuple[str, ...]] = ("reported",)

    reported: Reported
    examples: list[str]
