"""Each cell's words and rule: every rule that reading names has a text for users."""

import ast
import io
from pathlib import Path

import msgspec
import pytest
from rich.console import Console

import fogline
from fogline.checker.check import check_claims
from fogline.claims.find import read_document
from fogline.cli.demo import examples
from fogline.flow import read_many
from fogline.outputs.cells import cells
from fogline.outputs.explain import Explained, label, print_explanation
from fogline.outputs.rule_texts import rule_text
from tests.conftest import document_of

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


TEXT = (
    "Night raid\n\nDrones hit the port of Izmail overnight, killing two people, the governor, Danylo Prytula, said. "
    "The sky was clear.\n"
)


def explanation(text=TEXT, only=None, change=None):
    document = document_of(text, published="2025-03-04")
    found = read_document(document)
    claims, dropped = found.claims, found.dropped
    if change is not None:
        claims, dropped = check_claims([change(claims[0]), *claims[1:]], text, "2025-03-04")
    buffer = io.StringIO()
    explained = Explained(document.report, found.references.whole, 0, claims, found.silent, dropped)
    shown = print_explanation(Console(file=buffer, width=200), explained, only)
    return shown, buffer.getvalue(), claims


def test_every_sentence_is_walked_with_its_claims_or_the_reason():
    shown, told, claims = explanation()
    assert shown == len(claims) == 2
    assert told.index("Night raid") < told.index("Drones hit the port") < told.index("The sky was clear.")
    assert "no claim: the report's title" in told
    assert "no claim: no event, figure or attribution was read in it" in told
    assert "2 claims from 1 sentence; 2 gave none; the checker dropped nothing." in told


def test_each_cell_has_its_words_its_rule_and_what_the_rule_does():
    _, told, claims = explanation()
    for claim in claims:
        assert f"claim {claim.claim_id}, score {claim.reading_confidence:.2f}" in told
        for cell in cells(claim):
            assert claim.rules.get(cell.path) is not None or cell.path in ("about",), cell.path
    assert "where: Izmail (UA, 45.35 28.84)  read in “Izmail”" in told
    assert "killed: 2  read in “two”" in told
    assert "[event.places.0: events.where.find_places_of]" in told


def test_what_the_checker_dropped_stands_under_its_sentence():
    def astray(claim):
        (place,) = claim.event.places
        event = msgspec.structs.replace(claim.event, places=(msgspec.structs.replace(place, lat=10.0),))
        return msgspec.structs.replace(claim, event=event)

    _, told, claims = explanation(change=astray)
    assert f"dropped: “where” of claim {claims[0].claim_id}: no place called “Izmail” is the one written" in told
    assert "the checker dropped 1." in told


def test_one_claim_alone_has_no_frame_around_it():
    _, _, claims = explanation()
    shown, told, _ = explanation(only=claims[1].claim_id[:8])
    assert shown == 1
    assert "killing two people" in told
    assert "The sky was clear" not in told
    assert "gave none" not in told


def test_every_cell_has_a_name_for_an_editor():
    for _, found in read_many(examples()):
        for claim in found:
            for cell in cells(claim):
                assert label(cell.path) != cell.path or cell.path in ("damage",), cell.path
