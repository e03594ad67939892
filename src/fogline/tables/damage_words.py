"""The table of damage words: its rows show what each wording says, its groups are the words."""

from __future__ import annotations

import msgspec

from fogline.model.count import Reported

TABLE = "damage_words"


class DamageRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Example sentences and the state of damage that they claim."""

    reported: Reported
    examples: list[str]
