"""Sizes, names and word lists."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "src" / "fogline").rglob("*.py"))
LONGEST = 400
WORDS = 6
# Dependency labels (ClearNLP) and Penn tags are the parser's language, not words of reports.
LABELS = frozenset(
    [
        "acl",
        "acomp",
        "advcl",
        "advmod",
        "agent",
        "amod",
        "appos",
        "attr",
        "aux",
        "auxpass",
        "case",
        "cc",
        "ccomp",
        "compound",
        "conj",
        "csubj",
        "csubjpass",
        "dative",
        "dep",
        "det",
        "dobj",
        "expl",
        "intj",
        "mark",
        "meta",
        "neg",
        "nmod",
        "npadvmod",
        "nsubj",
        "nsubjpass",
        "nummod",
        "oprd",
        "parataxis",
        "pcomp",
        "pobj",
        "poss",
        "preconj",
        "predet",
        "prep",
        "prt",
        "punct",
        "quantmod",
        "relcl",
        "root",
        "xcomp",
        "tmod",
    ]
)


@pytest.mark.parametrize("file", FILES, ids=lambda f: str(f.relative_to(ROOT)))
def test_no_module_is_longer_than_a_reader_can_hold(file):
    assert len(file.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("file", FILES, ids=lambda f: str(f.relative_to(ROOT)))
def test_no_module_without_a_subject(file):
    assert file.stem not in {"utils", "helpers", "common", "misc"}


def literal_words(node):
    """Lower-case plain words of a collection literal, the parser's labels left out."""
    elements = node.keys if isinstance(node, ast.Dict) else node.elts
    found = [e.value for e in elements if isinstance(e, ast.Constant) and isinstance(e.value, str)]
    return [w for w in found if re.fullmatch(r"[a-z]{3,}", w) and w not in LABELS]


def closed_lists(tree):
    """Literal types and module structure (columns, cells) are closed lists of the format, not words of reports."""
    skip = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal":
            skip |= {id(n) for n in ast.walk(node)}
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = {t.id for t in targets if isinstance(t, ast.Name)}
            if names & {"COLUMNS", "__slots__", "__all__", "_PLACES", "ORDER", "QUIET", "KINDS", "CELL_NAMES"}:
                skip |= {id(n) for n in ast.walk(node)}
    return skip


@pytest.mark.parametrize("file", FILES, ids=lambda f: str(f.relative_to(ROOT)))
def test_words_live_in_tables(file):
    tree = ast.parse(file.read_text(encoding="utf-8"))
    skip = closed_lists(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.List | ast.Tuple | ast.Set | ast.Dict) and id(node) not in skip:
            assert len(literal_words(node)) <= WORDS, f"{file}:{node.lineno}: a word list belongs in a table"
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "|" in node.value:
            alternated = re.findall(r"(?<=[(|:])[a-z]{3,}(?=[|)])", node.value)
            assert len(alternated) <= WORDS, f"{file}:{node.lineno}: a word list inside a pattern"
