"""Reads the tables of the trade: YAML files of rows or of plain word groups.

A table of rows is ``rows:`` a list of mappings; each is checked against its row type, and all bad rows are reported
at once with file, line and reason. A user's own rows come from a folder that ``use_tables`` names.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from fogline.errors import BadTable


class TableLoader(yaml.CSafeLoader):
    """YAML in which only ``true`` and ``false`` are truth values: “no” and “on” are words, NO is a country."""


TableLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
TableLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))

HERE = Path(__file__).parent
Row = TypeVar("Row")
Cached = TypeVar("Cached")
_own: list[Path] = []
_derived: list[Any] = []


def derived(function: Cached) -> Cached:
    """Marks a cached function whose answer is made from tables: it is forgotten when other tables are put in use."""
    _derived.append(function)
    return function


def use_tables(folder: Path | None) -> None:
    """Adds the rows of ``folder/*.yaml`` to the shipped tables of the same names; None takes them away again."""
    _own[:] = [folder] if folder else []
    for cached in (load_rows, load_groups, *_derived):
        cached.cache_clear()


@cache
def load_groups(table: str) -> dict[str, list[str]]:
    """The word groups of ``<table>.yaml``, a user's own words appended."""
    groups: dict[str, list[str]] = {}
    for file in _files(table):
        for name, words in (_document(file).get("groups") or {}).items():
            groups.setdefault(name, []).extend(str(word) for word in words)
    return groups


@cache
def load_rows(table: str, row_type: type[Row]) -> tuple[Row, ...]:
    """The rows of ``<table>.yaml`` as ``row_type``; raises BadTable naming every bad row."""
    rows: list[Row] = []
    problems: list[str] = []
    for file in _files(table):
        for position, raw in enumerate(_document(file).get("rows") or []):
            try:
                rows.append(msgspec.convert(raw, row_type))
            except msgspec.ValidationError as error:
                problems.append(f"{file}:{_line(file, position)}: {error}")
    if problems:
        raise BadTable("\n".join(problems))
    return tuple(rows)


def _files(table: str) -> list[Path]:
    return [file for file in (folder / f"{table}.yaml" for folder in (HERE, *_own)) if file.exists()]


def _document(file: Path) -> dict[str, Any]:
    try:
        document = yaml.load(file.read_text(encoding="utf-8"), Loader=TableLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadTable(f"{file}: {error}") from error
    if not isinstance(document, dict):
        raise BadTable(f"{file}: a table is a mapping with `rows` or `groups`")
    return document


def _line(file: Path, position: int) -> int:
    """The line of row ``position``, found only when it is needed for a message."""
    root = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    for key, node in root.value if isinstance(root, yaml.MappingNode) else ():
        if key.value == "rows":
            return int(node.value[position].start_mark.line) + 1
    return 1
