"""What `fogline tables` does: the shipped tables, what they hold, the form of a row."""

from __future__ import annotations

import types
import typing
from pathlib import Path

import msgspec

from fogline.cli.streams import console_on, standard_output
from fogline.errors import BadOption
from fogline.tables.loader import HERE, TableRow, read_table
from fogline.tables.own import row_types, table_names

PLAIN = {str: "text", float: "number", int: "number", bool: "true or false", type(None): "null"}


def run_tables(name: str | None) -> int:
    """Lists all tables, or shows one; raises BadOption for a name that no table has."""
    names = table_names()
    if name is not None and name not in names:
        raise BadOption(f"no table is called {name}; there are {', '.join(names)}")
    console = console_on()
    with standard_output():
        for line in _list(names) if name is None else _form(name):
            console.print(line, markup=False, highlight=False, soft_wrap=name is not None)
    return 0


def _list(names: list[str]) -> list[str]:
    lines = []
    for name in names:
        table = read_table(HERE / f"{name}.yaml")
        size = [f"{len(table.rows)} rows"] * bool(table.rows) + [f"{len(table.groups)} groups"] * bool(table.groups)
        about = " ".join(_head(HERE / f"{name}.yaml")).split(". ")[0].rstrip(".")
        lines.append(f"{name:18} {', '.join(size):20} {about}")
    return [*lines, "", "`fogline tables NAME` shows the form of one; `--tables DIR` reads your own NAME.yaml"]


def _head(file: Path) -> list[str]:
    """The comment that opens a table, without its signs."""
    lines = file.read_text(encoding="utf-8").splitlines()
    last = next(at for at, line in enumerate(lines) if not line.startswith("#"))
    return [line.removeprefix("#").strip() for line in lines[:last]]


def _form(name: str) -> list[str]:
    """The head of a table, the cells of its rows, its first row, and its groups."""
    file = HERE / f"{name}.yaml"
    table, lines = read_table(file), _head(file)
    if row_type := row_types().get(name):
        lines += ["", "Cells of a row:", *_cells(row_type), "", "The first row:", "rows:", *_first_row(file)]
    if table.groups:
        lines += ["", "Groups of words (yours are added):"]
        lines += [f"  {group} ({len(words)})" for group, (_, words) in table.groups.items()]
    return lines


def _cells(row_type: type[TableRow]) -> list[str]:
    return [
        f"  {cell.name:14} {_words_for(cell.type)}{', needed' if cell.required else ''}"
        for cell in msgspec.structs.fields(row_type)
    ]


def _words_for(form: object) -> str:
    """A type in a user's words: “text or null”, “list of text”, “one of point, near”."""
    origin, parts = typing.get_origin(form), typing.get_args(form)
    if origin is typing.Literal:
        return f"one of {', '.join(map(str, parts))}"
    if origin in (types.UnionType, typing.Union):
        return " or ".join(map(_words_for, parts))
    if origin is list:
        return f"list of {_words_for(parts[0])}"
    if origin is tuple:
        return "[lat, lon]"
    if origin is dict:
        return f"mapping of {_words_for(parts[0])} to {_words_for(parts[1])}"
    return PLAIN[form] if isinstance(form, type) and form in PLAIN else str(form)


def _first_row(file: Path) -> list[str]:
    rows = read_table(file).rows
    last = rows[1][0] - 1 if len(rows) > 1 else None
    return [line for line in file.read_text(encoding="utf-8").splitlines()[rows[0][0] - 1 : last] if line.strip()]
