"""JSON Lines: one claim a line, keys in the order of the model."""

from __future__ import annotations

import msgspec

from fogline.model.claim import Claim


def line(claim: Claim) -> str:
    """The claim as one line without its line end."""
    return msgspec.json.encode(claim).decode("utf-8")
