"""The schema, the documents and the shipped text are those of today."""

import io
import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from rich.console import Console
from typer.main import get_command

from fogline.cli.main import app
from fogline.flow import read_many
from fogline.model.report import Report
from fogline.outputs.table import print_claims

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))


@pytest.mark.parametrize("name", ["ledger.schema.json", "mention.schema.json"])
def test_the_schema_is_made_from_the_model_of_today(name):
    from make_schema import make_schema

    file = ROOT / "docs" / name
    assert file.read_text(encoding="utf-8") == make_schema(file), "stale: run `make schema`"


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


COMMANDS = get_command(app).commands


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_and_option_is_documented_and_help_shows_an_example(name):
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert f"## `fogline {name}" in page
    for parameter in COMMANDS[name].params:
        for option in parameter.opts:
            assert not option.startswith("--") or option in ("--output", "--help") or f"`{option}" in page, option
    assert f"Example: fogline {name}" in (COMMANDS[name].help or "")


PAGES = sorted(file for file in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")))


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_the_sample_in_the_readme_is_what_fogline_prints_today():
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    text = " ".join(line[2:] for line in page.splitlines() if line.startswith("> "))
    sample = re.findall(r"```\n(.*?)\n```", page, re.S)[0]
    ((report, claims),) = read_many([Report(text=text, published="2025-03-04")])
    console = Console(file=io.StringIO(), width=80, highlight=False)
    print_claims(console, report, claims)
    assert sample in "\n".join(line.rstrip() for line in console.file.getvalue().splitlines())


def names_of_bodies():
    """Shingles of official names: some are eight words long, and reports use them."""
    tables = (ROOT / "src" / "fogline" / "tables" / f"{name}.yaml" for name in ("forces", "conflicts"))
    return set().union(*(shingles(line) for table in tables for line in table.read_text(encoding="utf-8").splitlines()))


def shingles(text, size=8):
    words = re.findall(r"[a-z0-9]+", text.lower())
    return {" ".join(words[i : i + size]) for i in range(len(words) - size + 1)}


@pytest.mark.golds
def test_no_sentence_of_the_golds_is_in_the_project(shared):
    gold = set().union(*(shingles(f.read_text(encoding="utf-8")) for f in (shared / "gold").rglob("*.txt")))
    gold -= names_of_bodies()
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    for name in listed:
        if name.endswith((".py", ".md", ".yaml", ".txt", ".toml", ".jsonl")):
            file = ROOT / name
            if file.exists():
                assert not shingles(file.read_text(encoding="utf-8")) & gold, name
