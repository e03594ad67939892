"""The schema, the documents and the shipped text are those of today."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))


def test_the_schema_is_made_from_the_model_of_today():
    from make_schema import make_schema

    stored = (ROOT / "docs" / "ledger.schema.json").read_text(encoding="utf-8")
    assert stored == make_schema(), "stale: run `make schema`"


def worked_lines():
    page = (ROOT / "docs" / "ledger-reference.md").read_text(encoding="utf-8")
    return [json.loads(line) for block in re.findall(r"```json\n(.*?)```", page, re.S) for line in block.splitlines()]


def test_the_worked_lines_obey_the_schema():
    schema = json.loads((ROOT / "docs" / "ledger.schema.json").read_text(encoding="utf-8"))
    lines = worked_lines()
    assert len(lines) >= 2
    for line in lines:
        jsonschema.validate(line, schema)


def test_the_worked_lines_are_what_fogline_writes_today():
    from make_schema import make_reference

    stored = (ROOT / "docs" / "ledger-reference.md").read_text(encoding="utf-8")
    assert stored == make_reference(), "stale: run `make schema`"


@pytest.mark.parametrize("command", ["read", "explain", "demo"])
def test_every_command_is_documented_and_shows_an_example(command):
    assert f"`fogline {command}" in (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    shown = subprocess.run(
        [sys.executable, "-m", "fogline", command, "--help"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "COLUMNS": "200"},
    )
    assert f"Example: fogline {command}" in shown.stdout


# Tables of official names; some are eight words long, and reports use them.
NAMES_OF_BODIES = {"forces", "conflicts"}


def shingles(text, size=8):
    words = re.findall(r"[a-z0-9]+", text.lower())
    return {" ".join(words[i : i + size]) for i in range(len(words) - size + 1)}


@pytest.mark.golds
def test_no_sentence_of_the_golds_is_in_the_project(shared):
    gold = set().union(*(shingles(f.read_text(encoding="utf-8")) for f in (shared / "gold").rglob("*.txt")))
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    for name in listed:
        if name.endswith((".py", ".md", ".yaml", ".txt", ".toml", ".jsonl")):
            file = ROOT / name
            if file.exists() and file.stem not in NAMES_OF_BODIES:
                assert not shingles(file.read_text(encoding="utf-8")) & gold, name
