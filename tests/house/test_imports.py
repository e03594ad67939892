"""Imports point one way, along the flow of the house."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "fogline"
STATIONS = [
    "reports",
    "sentences",
    "mentions",
    "attributions",
    "chains",
    "events",
    "checker",
    "claims",
    "ledger",
    "situations",
]
BELOW = ["model", "tables", "errors"]
ENDS = ["outputs", "web", "brief", "watch", "cli"]
FILES = sorted(SOURCE.rglob("*.py"))


def imported(file: Path) -> set[str]:
    """First names below fogline that a file imports, also inside functions."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("fogline"):
            names |= {node.module.split(".")[1]} if "." in node.module else {a.name for a in node.names}
        if isinstance(node, ast.Import):
            names |= {a.name.split(".")[1] for a in node.names if a.name.startswith("fogline.")}
    return names


def allowed(station: str) -> set[str]:
    if station in BELOW:
        return set(BELOW)
    if station in STATIONS:
        return {*BELOW, *STATIONS[: STATIONS.index(station) + 1]}
    return {*BELOW, *STATIONS, *ENDS, "flow", "evaluate", "engine", "__version__"}


@pytest.mark.parametrize("file", FILES, ids=lambda f: str(f.relative_to(SOURCE)))
def test_imports_point_along_the_flow(file):
    station = file.relative_to(SOURCE).parts[0].removesuffix(".py")
    if station in ("__init__", "__main__", "flow"):
        return
    assert imported(file) <= allowed(station), f"{file} imports a later station"


def test_the_model_knows_only_itself():
    for file in (SOURCE / "model").glob("*.py"):
        assert imported(file) <= {"model"}, file


def test_heavy_libraries_are_imported_where_they_are_used():
    heavy = {"spacy", "numpy", "marisa_trie", "rich", "charset_normalizer", "lxml"}
    for file in FILES:
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            names = []
            if isinstance(node, ast.Import):
                names = [a.name.split(".")[0] for a in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module.split(".")[0]]
            assert not heavy & set(names), f"{file} imports {names} at its top"


OUTSIDE = {"socket", "ssl", "http", "urllib", "requests", "httpx", "random", "secrets", "time", "asyncio"}
CLOCK = {"now", "today", "utcnow", "time", "monotonic", "uuid4"}


@pytest.mark.parametrize("file", [f for f in FILES if "cli" not in f.parts], ids=lambda f: str(f.relative_to(SOURCE)))
def test_reading_knows_no_clock_no_network_and_no_chance(file):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            assert not {a.name.split(".")[0] for a in node.names} & OUTSIDE, file
        if isinstance(node, ast.ImportFrom) and node.module:
            assert node.module.split(".")[0] not in OUTSIDE, file
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
        ):
            asked = node.func.value.id in ("datetime", "date", "time", "uuid") and node.func.attr in CLOCK
            assert not asked, f"{file}:{node.lineno}"
