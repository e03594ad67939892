"""JSON Lines: one claim or mention a line, keys in the order of the model."""

from __future__ import annotations

import msgspec

from fogline.model.claim import Claim
from fogline.model.mention import Mention


def line(entry: Claim | Mention) -> str:
    """The claim or mention as one line without its line end."""
    return msgspec.json.encode(entry).decode("utf-8")
