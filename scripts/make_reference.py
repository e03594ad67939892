"""Fills the parts of docs/*.md that are made from code, and runs what the pages show.

    python scripts/make_reference.py        (`make reference`; a test finds stale pages)

A part stands between ``<!-- made: NAME ARGUMENTS -->`` and ``<!-- end -->``; NAME is a function of MAKERS.
"""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec
import yaml

import click_parts
import from_source
import make_schema
import run_pages
from fogline import errors
from fogline.errors import FoglineError
from fogline.tables.kinds import KindRow, kinds
from fogline.tables.loader import HERE, TableLoader, load_groups, load_rows

DOCS = Path(__file__).resolve().parents[1] / "docs"
PART = re.compile(r"(<!-- made: (.*?) -->\n).*?(<!-- end -->)", re.S)


def filled(page: str) -> str:
    """The page with its made parts made anew."""

    def part(found: re.Match[str]) -> str:
        name, *arguments = found[2].split()
        return f"{found[1]}\n{MAKERS[name](*arguments).strip()}\n\n{found[3]}"

    return PART.sub(part, page)


def table(head: Iterable[str], rows: Iterable[Iterable[str | None]]) -> str:
    """A Markdown table."""
    lines = [list(head), *([cell or "" for cell in row] for row in rows)]
    marks = [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines]
    return "\n".join([marks[0], "|" + "---|" * len(lines[0]), *marks[1:]])


def code(words: object) -> str:
    """The words as code; nothing where there are none."""
    if words in (None, ""):
        return ""
    return f"`` {words} ``" if "`" in str(words) else f"`{words}`"


def command(name: str) -> str:
    """What a command does, how it is called, its arguments and options."""
    found = click_parts.commands()[name]
    rows = [(code(part.name), part.help, part.default) for part in found.parts]
    return f"{found.about}\n\n```text\n{found.usage}\n```\n\n{table(('', 'meaning', 'default'), rows)}"


def command_list() -> str:
    """All commands in a line each."""
    return table(
        ("command", "does"), ((f"[`fogline {n}`](#fogline-{n})", c.short) for n, c in click_parts.commands().items())
    )


def error_types() -> list[type[FoglineError]]:
    """The errors, their base first."""
    return [t for _, t in inspect.getmembers(errors, inspect.isclass) if issubclass(t, FoglineError)]


def first_paragraph(thing: object) -> str:
    """The first paragraph of a docstring, in one line; double backticks become Markdown's single ones."""
    return " ".join((inspect.getdoc(thing) or "").split("\n\n")[0].split()).replace("``", "`")


def error_list() -> str:
    """Each error with the exit code that it ends in and its messages, placeholders in capitals."""
    parts = []
    for kind in sorted(error_types(), key=lambda t: (t.exit_code, t.__name__)):
        messages = from_source.messages(kind.__name__)
        if messages:
            parts.append(f"### {kind.__name__}: exit code {kind.exit_code}\n\n{first_paragraph(kind)}\n")
            parts += [f"- {code(message)}" for message in messages] + [""]
    return "\n".join(parts)


def csv_columns(module: str) -> str:
    """The names of the columns that a module of outputs writes, in order."""
    return ", ".join(map(code, import_module(f"fogline.outputs.{module}").COLUMNS))


def kind_list() -> str:
    """Every kind with its public codes, a table a branch."""
    branches: dict[str, list[KindRow]] = {}
    for row in kinds().values():
        branches.setdefault(row.kind.partition(".")[0], []).append(row)
    parts = []
    for branch, rows in branches.items():
        lines = (
            (
                code(row.kind),
                *(words or ("to decide" if row.needs_decision else "") for words in codes_of(row)),
                row.examples[0],
            )
            for row in rows
        )
        parts.append(f"## {branch}\n\n{table(('kind', 'PLOVER', 'ACLED', 'CAMEO', 'for example'), lines)}\n")
    return "\n".join(parts)


def codes_of(row: KindRow) -> tuple[str | None, ...]:
    """The codes that a kind has by itself; UCDP's is settled by the parties."""
    if row.ucdp:
        raise ValueError(f"{row.kind}: has a code of UCDP of its own, so docs/reference-kinds.md needs a column")
    return row.plover, row.acled, row.cameo


def table_list() -> str:
    """Every shipped table: what it holds, the form of a row, how many there are."""
    return "\n".join(one_table(file) for file in sorted(HERE.glob("*.yaml")))


def one_table(file: Path) -> str:
    """The head of the file, and the form of its rows or its groups of words."""
    lines = file.read_text(encoding="utf-8").splitlines()
    head = []
    for line in lines:
        if not line.startswith("#"):
            break
        head.append(line[1:].removeprefix(" "))
    parts = [f"## {file.name}", "```text\n" + "\n".join(head) + "\n```"]
    if any(line.startswith("rows:") for line in lines):
        form = row_type(file.stem)
        cells = (
            (code(f.encode_name), code(type_words(f.type)), "" if f.required else code(default_of(f)))
            for f in msgspec.structs.fields(form)
        )
        parts += [
            f"{len(load_rows(file.stem, form)):,} rows. {first_paragraph(form)}",
            table(("cell", "form", "when left out"), cells),
        ]
    if groups := load_groups(file.stem):
        parts.append(
            f"{len(groups)} groups of words: " + ", ".join(f"`{name}` ({len(words)})" for name, words in groups.items())
        )
    return "\n\n".join(parts) + "\n"


def row_type(name: str) -> type[Any]:
    """The form of the rows of a table: of all forms in the code the one that takes every row."""
    rows = yaml.load((HERE / f"{name}.yaml").read_text(encoding="utf-8"), Loader=TableLoader)["rows"]
    for form in from_source.structs():
        try:
            msgspec.convert(rows, list[form])  # type: ignore[valid-type]
        except msgspec.ValidationError:
            continue
        return form
    raise LookupError(f"{name}.yaml: no form in the code takes its rows")


def type_words(kind: Any) -> str:
    """A type as the code writes it, without module names."""
    words = kind.__name__ if isinstance(kind, type) and not hasattr(kind, "__args__") else str(kind)
    return re.sub(r"\b(?:typing|fogline(?:\.\w+)*)\.", "", words).replace("NoneType", "None")


def default_of(cell: Any) -> str:
    """What a cell is that a row leaves out: null, false, an empty list."""
    value = cell.default if cell.default is not msgspec.NODEFAULT else cell.default_factory()
    return msgspec.json.encode(value).decode()


def rule_list() -> str:
    """Every rule by station, with what it does."""
    parts = []
    stations: dict[str, list[tuple[str, str]]] = {}
    for rule in from_source.rules():
        stations.setdefault(rule.partition(".")[0], []).append(
            (code(rule), first_paragraph(from_source.function(rule)))
        )
    for station in ("mentions", "attributions", "chains", "events", "claims"):
        if station in stations:
            parts.append(f"## {station}\n\n{table(('rule', 'what it does'), stations[station])}\n")
    return "\n".join(parts)


def closed_lists() -> str:
    """Every cell of the ledger that holds one of a few words."""
    found: dict[tuple[str, str], list[str]] = {}
    for file in make_schema.SCHEMAS:
        for form, schema in json.loads(make_schema.make_schema(file))["$defs"].items():
            for cell, value in schema.get("properties", {}).items():
                for choice in (value, *value.get("anyOf", ())):
                    if "enum" in choice:
                        found[form, cell] = choice["enum"]
    rows = ((code(cell), form, ", ".join(map(code, values))) for (form, cell), values in sorted(found.items()))
    return table(("cell", "of", "one of"), rows)


MAKERS: dict[str, Callable[..., str]] = {
    "command": command,
    "commands": command_list,
    "columns": csv_columns,
    "errors": error_list,
    "kinds": kind_list,
    "lists": closed_lists,
    "rules": rule_list,
    "tables": table_list,
}


def main() -> None:
    """Rewrites what has changed."""
    for path in sorted(DOCS.glob("*.md")):
        page = path.read_text(encoding="utf-8")
        if (today := filled(page)) != page:
            path.write_text(today, encoding="utf-8")
            print(f"rewrote docs/{path.name}")
    make_schema.main()
    run_pages.main()


if __name__ == "__main__":
    main()
