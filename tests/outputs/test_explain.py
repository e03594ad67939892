"""Each cell's words and rule: every rule that reading names has a text for users."""

import ast
from pathlib import Path

import pytest

import fogline
from fogline.cli.demo import examples
from fogline.flow import read_many
from fogline.outputs.cells import cells
from fogline.outputs.explain import rule_text

SOURCE = Path(fogline.__file__).parent
STATIONS = ("attributions.", "chains.", "claims.", "events.")


def named_rules():
    """Rule names as the stations write them: string constants `station.module.function`."""
    for station in STATIONS:
        for file in (SOURCE / station[:-1]).glob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    parts = node.value.split(".")
                    if len(parts) == 3 and node.value.startswith(STATIONS) and all(p.isidentifier() for p in parts):
                        yield node.value


@pytest.mark.parametrize("rule", sorted(set(named_rules())))
def test_every_rule_has_a_text(rule):
    assert len(rule_text(rule)) > 20


def time_rules():
    """Names that the time modules give their senses."""
    for file in (SOURCE / "mentions").glob("time_*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Sense" and len(node.args) > 3:
                named = node.args[2] if not isinstance(node.args[0], ast.Starred) else node.args[1]
                yield from (
                    n.value for n in ast.walk(named) if isinstance(n, ast.Constant) and isinstance(n.value, str)
                )


@pytest.mark.parametrize("rule", sorted(set(time_rules())))
def test_every_rule_of_times_has_a_text(rule):
    assert len(rule_text(f"mentions.time_rules.{rule}")) > 20


def test_every_rule_of_the_examples_has_a_text():
    rules = {n.rule for _, claims in read_many(examples()) for claim in claims for n in claim.rules.values()}
    assert len(rules) > 15
    assert {rule for rule in rules if len(rule_text(rule)) < 20} == set()


def test_rules_that_are_none_have_no_text():
    assert rule_text("claims.certainty.no_such_rule") == ""
    assert rule_text("no.such.module") == ""


def test_cells_point_at_words_of_the_text():
    for report, claims in read_many(examples()):
        for claim in claims:
            found = cells(claim)
            assert {"holder", "content", "act", "certainty"} <= {cell.path for cell in found}
            for cell in found:
                assert cell.value
                for span in cell.spans:
                    assert report.text[span.start : span.end].strip()
