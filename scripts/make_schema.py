"""Writes docs/ledger.schema.json from the model; `make schema` calls it, a test finds a stale one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from fogline.model.claim import Claim

TARGET = Path(__file__).resolve().parents[1] / "docs" / "ledger.schema.json"


def make_schema() -> str:
    """The JSON Schema (2020-12) of one claim, as text."""
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "fogline ledger: one claim",
        **msgspec.json.schema(Claim),
    }
    return json.dumps(schema, indent=1, ensure_ascii=False, sort_keys=False) + "\n"


if __name__ == "__main__":
    TARGET.write_text(make_schema(), encoding="utf-8")
