"""Writes docs/ledger.schema.json from the model and the worked lines of docs/ledger-reference.md from the examples.

`make schema` calls it; tests find stale ones.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import msgspec

from fogline.cli.demo import examples
from fogline.flow import read_many
from fogline.model.claim import Claim

DOCS = Path(__file__).resolve().parents[1] / "docs"
SCHEMA, REFERENCE = DOCS / "ledger.schema.json", DOCS / "ledger-reference.md"
# The worked lines: first words of a claim's content in an example report.
WORKED = (
    ("coast-ledger.txt", "air defence units had shot down"),
    ("capital-bulletin.txt", "Our units did not aim"),
)
BLOCK = re.compile(r"```json\n.*?```", re.S)


def make_schema() -> str:
    """The JSON Schema (2020-12) of one claim, as text."""
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "fogline ledger: one claim",
        **msgspec.json.schema(Claim),
    }
    return json.dumps(schema, indent=1, ensure_ascii=False, sort_keys=False) + "\n"


def make_reference() -> str:
    """The reference page with its worked lines read anew."""
    lines = []
    for report, claims in read_many(examples()):
        for file, words in WORKED:
            if (report.path or "").endswith("/" + file):
                lines += [msgspec.json.encode(c).decode() for c in claims if c.text.startswith(words)]
    block = "```json\n" + "\n".join(lines) + "\n```"
    return BLOCK.sub(lambda _: block, REFERENCE.read_text(encoding="utf-8"), count=1)


if __name__ == "__main__":
    SCHEMA.write_text(make_schema(), encoding="utf-8")
    REFERENCE.write_text(make_reference(), encoding="utf-8")
