"""The documents are those of today: schema, reference, links, navigation; and the shipped text is the project's own."""

import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

import click_parts
import make_reference
import make_schema

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("name", ["ledger.schema.json", "mention.schema.json"])
def test_the_schema_is_made_from_the_model_of_today(name):
    file = ROOT / "docs" / name
    assert file.read_text(encoding="utf-8") == make_schema.make_schema(file), "stale: run `make reference`"


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
    stored = (ROOT / "docs" / "ledger-reference.md").read_text(encoding="utf-8")
    assert stored == make_schema.make_reference(), "stale: run `make reference`"


DOCS = ROOT / "docs"
PAGES = sorted(file for file in (*ROOT.glob("*.md"), *DOCS.rglob("*.md")))


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    for target in re.findall(r"""(?:\]\(|src=")(?!https?:)([^)#"]+)""", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_the_index_names_every_page():
    """The navigation is the site's alone; who reads the repository has the index."""
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    assert not [page.name for page in DOCS.glob("*.md") if page.name != "index.md" and f"]({page.name})" not in index]


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda p: p.name)
def test_what_pages_take_from_the_code_is_of_today(page):
    text = page.read_text(encoding="utf-8")
    assert text == make_reference.filled(text), "stale: run `make reference`"


@pytest.mark.parametrize("name", sorted(click_parts.commands()))
def test_every_command_is_documented_and_its_help_shows_an_example(name):
    page = (DOCS / "commands.md").read_text(encoding="utf-8")
    assert f"<!-- made: command {name} -->" in page, f"write a part for `fogline {name}` into docs/commands.md"
    shown = click_parts.commands()[name]
    assert f"Example: `fogline {name}" in shown.about
    assert all(part.help for part in shown.parts), "an argument or option without a help text"


def test_every_cell_of_the_ledger_is_documented():
    page = re.sub(
        r"```.*?```|<!-- made.*?<!-- end -->",
        "",
        (DOCS / "ledger-reference.md").read_text(encoding="utf-8"),
        flags=re.S,
    )
    known = set(re.findall(r"`([^`]+)`", page))
    for file in make_schema.SCHEMAS:
        for form, schema in json.loads(file.read_text(encoding="utf-8"))["$defs"].items():
            missing = set(schema.get("properties", {})) - known
            assert not missing, f"{form}: write what these cells mean into docs/ledger-reference.md: {sorted(missing)}"


def test_no_word_stands_twice_in_the_glossary():
    rows = re.findall(r"^\| ([^|]+) \|", (DOCS / "glossary.md").read_text(encoding="utf-8"), re.M)
    words = [word.strip() for row in rows for word in row.split(",")]
    assert sorted(words) == sorted(set(words))


def test_the_index_of_decisions_is_whole():
    listed = re.findall(r"^(\d+)\. \[.+\]\((\d{4}-[\w-]+\.md)\)$", (DOCS / "decisions" / "README.md").read_text(), re.M)
    assert [file for _, file in listed] == sorted(file.name for file in (DOCS / "decisions").glob("0*.md"))
    for number, file in listed:
        assert int(file[:4]) == int(number)
        assert (DOCS / "decisions" / file).read_text(encoding="utf-8").startswith(f"# {number}. "), file


def test_figures_in_the_readme_are_those_of_the_method():
    measured = (DOCS / "method.md").read_text(encoding="utf-8")
    figures = re.findall(r"^\|.*\| ([\d.]+) \|$", (ROOT / "README.md").read_text(encoding="utf-8"), re.M)
    assert len(figures) >= 4
    assert not [figure for figure in figures if figure not in measured]


def test_the_pages_build_without_a_warning_and_fetch_nothing(tmp_path):
    """A broken link, a missing anchor and a page outside the navigation are warnings."""
    site = tmp_path / "site"
    build = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-d", tmp_path / "trees", DOCS, site]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for file in site.rglob("*"):
        if file.suffix in (".html", ".css", ".svg"):
            text = file.read_text(encoding="utf-8")
            fetched = re.findall(
                r"""<(?:script|img|link|iframe)\b[^>]*(?:src|href)=["'](?:https?:)?//|url\(["']?(?:https?:)?//""", text
            )
            assert not fetched, file.name


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
