"""Reads the tables of the trade: YAML files of rows or of plain word groups.

A table of rows is ``rows:`` a list of mappings; each is checked against its row type, and all bad rows are reported
at once with file, line and reason. A user's own rows come from a folder that ``use_tables`` names.

``compiled.msgpack`` holds the shipped files as read, by the digest of their bytes (scripts/make_schema.py writes it):
YAML takes a tenth of a second, this a hundredth. A file that was edited is not found there and is read itself.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, ClassVar, Literal, TypeVar, get_args, get_origin, get_type_hints

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
COMPILED = HERE / "compiled.msgpack"
SECTIONS = ("rows", "groups")
Cached = TypeVar("Cached")
_own: list[Path] = []
_derived: list[Any] = []


class TableRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row of any table.

    ``same``: the cells that name the thing; an own row that agrees with a shipped one in all of these that it gives
    changes that row. ``added``: cells of words, which are then added to the shipped ones; other cells are replaced.
    ``inflected``: its words stand in examples in other forms (“say”, “said”).
    """

    same: ClassVar[tuple[str, ...]] = ("name",)
    added: ClassVar[tuple[str, ...]] = ("aliases", "examples")
    inflected: ClassVar[bool] = False

    def spoken(self) -> Iterable[str]:
        """The words of which every example must hold one; none where a row has no words of its own."""
        return ()


class WordsRow(TableRow, frozen=True):
    """A row whose ``words`` behave alike; own words are added to them."""

    added: ClassVar[tuple[str, ...]] = ("words", "examples")

    words: list[str]
    examples: list[str]

    def spoken(self) -> Iterable[str]:
        """The words."""
        return self.words


class SourcedRow(TableRow, frozen=True):
    """A row that says something of the world. ``source``: where it can be checked, such as a body's own site or the
    title of an article of an encyclopaedia, or that it is general knowledge.
    """

    source: str

    def __post_init__(self) -> None:
        """Raises ValueError where the source is empty."""
        if not self.source.strip():
            raise ValueError("source is empty: say where the row can be checked, if only “general knowledge”")


Row = TypeVar("Row", bound=TableRow)


@dataclass(frozen=True, slots=True)
class TableFile:
    """One file as written: each row with its line, each group with its line."""

    rows: list[tuple[int, Any]] = field(default_factory=list)
    groups: dict[str, tuple[int, list[str]]] = field(default_factory=dict)


def derived(function: Cached) -> Cached:
    """Marks a cached function whose answer is made from tables: it is forgotten when other tables are put in use."""
    _derived.append(function)
    return function


def use_tables(folder: Path | None) -> None:
    """Adds the rows of ``folder/*.yaml`` to the shipped tables of the same names; None takes them away again.

    ``fogline.tables.own.use_own_tables`` does so and checks them.
    """
    _own[:] = [folder] if folder else []
    for cached in (load_rows, load_groups, *_derived):
        cached.cache_clear()


@cache
def load_groups(table: str) -> dict[str, list[str]]:
    """The word groups of ``<table>.yaml``, a user's own words appended."""
    groups: dict[str, list[str]] = {}
    for file in _files(table):
        for name, (_, words) in read_table(file).groups.items():
            groups.setdefault(name, []).extend(words)
    return groups


@cache
def load_rows(table: str, row_type: type[Row]) -> tuple[Row, ...]:
    """The rows of ``<table>.yaml`` as ``row_type``, a user's own before the shipped; BadTable names every bad row."""
    shipped, *own = _files(table)
    rows = read_table(shipped).rows
    if own:
        file = own[0]
        changed = [(line, _with_shipped(raw, rows, row_type)) for line, raw in read_table(file).rows]
        replaced = {id(base) for _, (_, base) in changed}
        mine = _convert(file, [(line, raw) for line, (raw, _) in changed], row_type)
        return (*mine, *_convert(shipped, [row for row in rows if id(row[1]) not in replaced], row_type))
    return _convert(shipped, rows, row_type)


def _convert(file: Path, rows: list[tuple[int, Any]], row_type: type[Row]) -> tuple[Row, ...]:
    found: list[Row] = []
    problems: list[str] = []
    for line, raw in rows:
        try:
            found.append(msgspec.convert(raw, row_type))
        except msgspec.ValidationError as error:
            problems.append(f"{file}:{line}: {_in_words(error, row_type)}")
    if problems:
        raise BadTable("\n".join(problems))
    return tuple(found)


def _in_words(error: msgspec.ValidationError, row_type: type[Any]) -> str:
    """What is wrong with a row, and the words that its cell allows, where it allows a few only."""
    said = str(error).replace(" - at `$.", " in `")
    cell = re.search(r" in `(\w+)", said)
    allowed = _literals(get_type_hints(row_type).get(cell[1])) if cell and "enum" in said else []
    return f"{said}; use one of {', '.join(allowed)}" if allowed else said


def _literals(hint: Any) -> list[str]:
    """The words of a Literal, also inside a list or beside None."""
    if get_origin(hint) is Literal:
        return [str(word) for word in get_args(hint)]
    return [word for inner in get_args(hint) for word in _literals(inner)]


def _with_shipped(raw: Any, shipped: list[tuple[int, Any]], row_type: type[TableRow]) -> tuple[Any, Any]:
    """An own row, completed with the shipped row that it changes, and that row; None where it is a new one."""
    if not isinstance(raw, dict) or not row_type.same or raw.get(row_type.same[0]) is None:
        return raw, None
    for _, base in shipped:
        if all(raw.get(cell, base.get(cell)) == base.get(cell) for cell in row_type.same):
            return {**base, **raw, **{cell: _joined(base.get(cell), raw.get(cell)) for cell in row_type.added}}, base
    return raw, None


def _joined(shipped: Any, own: Any) -> Any:
    """Words of both; what is no list or mapping is left for the row type to refuse."""
    if isinstance(shipped, dict) and isinstance(own, dict):
        return {**shipped, **own}
    if shipped is None or own is None or not isinstance(own, list):
        return own or shipped or []
    return [*shipped, *(word for word in own if word not in shipped)]


def _files(table: str) -> list[Path]:
    return [file for file in (folder / f"{table}.yaml" for folder in (HERE, *_own)) if file.exists()]


@derived
@cache
def read_table(file: Path) -> TableFile:
    """One file of rows and groups; an empty one has none. Raises BadTable with file, line and column."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise BadTable(f"{file}: {error.strerror}") from error
    return _compiled().get(hashlib.sha256(content).hexdigest()) or _parse(file, content)


@cache
def _compiled() -> dict[str, TableFile]:
    return msgspec.msgpack.decode(COMPILED.read_bytes(), type=dict[str, TableFile]) if COMPILED.exists() else {}


def compile_tables() -> bytes:
    """The shipped tables as ``compiled.msgpack`` holds them."""
    contents = [(file, file.read_bytes()) for file in sorted(HERE.glob("*.yaml"))]
    tables = {hashlib.sha256(content).hexdigest(): _parse(file, content) for file, content in contents}
    return msgspec.msgpack.encode(tables)


def _parse(file: Path, content: bytes) -> TableFile:
    try:
        root = yaml.compose(content.decode("utf-8-sig"), Loader=TableLoader)
    except UnicodeDecodeError as error:
        raise BadTable(f"{file}: not UTF-8 at byte {error.start}; save it as UTF-8") from error
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark or error.context_mark
        place = f":{at.line + 1}:{at.column + 1}" if at else ""
        raise BadTable(f"{file}{place}: no YAML: {error.problem or error.context}") from error
    except yaml.YAMLError as error:  # a character that YAML forbids: the error has no mark
        raise BadTable(f"{file}: no YAML: {' '.join(str(error).split())}") from error
    if root is None or _is_empty(root):
        return TableFile()
    try:
        return _sections(file, root)
    except RecursionError as error:
        raise BadTable(f"{file}: nested too deep for a table") from error


def _sections(file: Path, root: yaml.Node) -> TableFile:
    if not isinstance(root, yaml.MappingNode):
        raise BadTable(f"{file}:{_line(root)}: a table is a mapping with `rows:` or `groups:`")
    table = TableFile()
    seen: set[str] = set()
    for key, node in root.value:
        name = str(key.value)
        if name not in SECTIONS:
            raise BadTable(f"{file}:{_line(key)}: {name}: a table has `rows:` and `groups:` only")
        if name in seen:
            raise BadTable(f"{file}:{_line(key)}: `{name}:` stands twice; put all of it under the first")
        seen.add(name)
        if not _is_empty(node):
            (_add_rows if name == "rows" else _add_groups)(file, node, table)
    return table


def _add_rows(file: Path, node: yaml.Node, table: TableFile) -> None:
    if not isinstance(node, yaml.SequenceNode):
        raise BadTable(f"{file}:{_line(node)}: `rows:` is a list, each row after a `- `")
    table.rows.extend((_line(row), _plain(row)) for row in node.value)


def _add_groups(file: Path, node: yaml.Node, table: TableFile) -> None:
    if not isinstance(node, yaml.MappingNode):
        raise BadTable(f"{file}:{_line(node)}: `groups:` is a mapping of names to lists of words")
    for key, words in node.value:
        if not isinstance(words, yaml.SequenceNode) or not all(isinstance(w, yaml.ScalarNode) for w in words.value):
            raise BadTable(f"{file}:{_line(key)}: the group {key.value} is not a list of words")
        table.groups[str(key.value)] = (_line(key), [word.value for word in words.value])


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _is_empty(node: yaml.Node) -> bool:
    return bool(node.tag == "tag:yaml.org,2002:null")


def _plain(node: yaml.Node) -> Any:
    """A node's value in plain objects. Twice as fast as PyYAML's own constructor; a date stays text."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    kind = node.tag.rpartition(":")[2]
    if kind == "null":
        return None
    if kind == "bool":
        return node.value == "true"
    try:
        return int(node.value) if kind == "int" else float(node.value) if kind == "float" else node.value
    except ValueError:
        return node.value
