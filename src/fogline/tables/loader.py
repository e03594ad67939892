"""Reads the tables of the trade: YAML files of rows or of plain word groups.

A table of rows is ``rows:`` a list of mappings; each is checked against its row type, and all bad rows are reported
at once with file, line and reason. A user's own rows come from a folder that ``use_tables`` names.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from fogline.errors import BadTable

HERE = Path(__file__).parent
Row = TypeVar("Row")
_own: list[Path] = []


def use_tables(folder: Path | None) -> None:
    """Adds the rows of ``folder/*.yaml`` to the shipped tables of the same names; None takes them away again."""
    _own[:] = [folder] if folder else []
    load_rows.cache_clear()
    load_groups.cache_clear()


def own_tables() -> Path | None:
    """The folder of a user's own rows, where one is in use."""
    return _own[0] if _own else None


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
        document = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
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
