"""Writes the JSON Schemas of docs/ from the model, the worked lines of docs/ledger-reference.md from the examples,
and the compiled form of the tables.

`make reference` calls it, `make schema` it alone; tests find stale ones.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import msgspec

from fogline.cli.demo import examples
from fogline.flow import read_many
from fogline.model.claim import Claim
from fogline.model.mention import Mention, MentionValue
from fogline.tables.loader import COMPILED, compile_tables

DOCS = Path(__file__).resolve().parents[1] / "docs"
REFERENCE = DOCS / "ledger-reference.md"
SCHEMAS = {
    DOCS / "ledger.schema.json": ("fogline ledger: one claim", Claim),
    DOCS / "mention.schema.json": ("fogline ledger: one mention", Mention),
}
# The worked lines: first words of a claim's content in an example report.
WORKED = (
    ("coast-ledger.txt", "air defence units had shot down"),
    ("capital-bulletin.txt", "Our units did not aim"),
)
BLOCK = re.compile(r"```json\n.*?```", re.S)


def make_schema(file: Path) -> str:
    """The JSON Schema (2020-12) of one line, a claim or a mention, as text."""
    title, form = SCHEMAS[file]
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **_schema_of(form),
    }
    return json.dumps(schema, indent=1, ensure_ascii=False, sort_keys=False) + "\n"


def _schema_of(form: type) -> dict[str, Any]:
    """The values of a mention are told apart by its type, which msgspec's own schema of a union cannot say."""
    if form is not Mention:
        return msgspec.json.schema(form)
    cells = [(f.name, f.type, f.default) for f in msgspec.structs.fields(form) if f.name != "value"]
    plain = msgspec.defstruct("Mention", [c if c[2] is not msgspec.NODEFAULT else c[:2] for c in cells], kw_only=True)
    (ref,), parts = msgspec.json.schema_components((plain,), ref_template="#/$defs/{name}")
    values = get_args(MentionValue)
    refs, more = msgspec.json.schema_components(values, ref_template="#/$defs/{name}")
    parts["Mention"]["properties"]["value"] = {"anyOf": [*refs, {"type": "null"}]}
    return {**ref, "$defs": {**more, **parts}}


def make_reference() -> str:
    """The reference page with its worked lines read anew."""
    lines = []
    for report, claims in read_many(examples()):
        for file, words in WORKED:
            if (report.path or "").endswith("/" + file):
                lines += [msgspec.json.encode(c).decode() for c in claims if c.text.startswith(words)]
    block = "```json\n" + "\n".join(lines) + "\n```"
    return BLOCK.sub(lambda _: block, REFERENCE.read_text(encoding="utf-8"), count=1)


def main() -> None:
    """Writes them all."""
    for schema in SCHEMAS:
        schema.write_text(make_schema(schema), encoding="utf-8")
    COMPILED.write_bytes(compile_tables())
    REFERENCE.write_text(make_reference(), encoding="utf-8")


if __name__ == "__main__":
    main()
