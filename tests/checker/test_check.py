"""The checker: what words do not bear out goes, what they do stays."""

import json
import random

import msgspec
import pytest

from fogline.checker.check import check_claims, find_faults
from fogline.checker.dates import interval_fault
from fogline.checker.numbers import numerals
from fogline.checker.page import Page
from fogline.claims.find import read_document
from fogline.cli.demo import examples
from fogline.model.claim import Claim, id_of
from fogline.model.interval import Interval
from fogline.sentences.parse import parse_many
from tests.checker.damage import damaged, leaves
from tests.conftest import document_of

TEXT = (
    "Drones hit the port of Izmail overnight, killing at least two people and wounding 17 of 23 dock workers, the "
    "governor, Danylo Prytula, said on Tuesday."
)
PUBLISHED = "2025-03-04"


@pytest.fixture(scope="module")
def claim():
    (first, *_) = read_document(document_of(TEXT, published=PUBLISHED)).claims
    return first


@pytest.fixture(scope="module")
def toll():
    return next(c for c in read_document(document_of(TEXT, published=PUBLISHED)).claims if c.casualties)


def faults(claim, text=TEXT, published=PUBLISHED):
    return {fault.path for fault in find_faults(claim, Page(text, published))}


def changed(claim, path, value):
    """The claim with one cell replaced, its id made anew."""
    cells = msgspec.to_builtins(claim)
    at = cells
    for part in path[:-1]:
        at = at[part]
    at[path[-1]] = value
    new = msgspec.convert(cells, Claim)
    return msgspec.structs.replace(new, claim_id=id_of(new))


def test_what_was_read_rightly_has_no_fault(claim, toll):
    assert faults(claim) == faults(toll) == set()


@pytest.mark.parametrize(
    ("path", "value", "cell"),
    [
        (("start",), 1, "claim"),
        (("sentence", "end"), 10_000, "claim"),
        (("cue", "text"), "denied", "claim"),
        (("act",), "deny", "act"),
        (("certainty",), "possible", "claim"),
        (("holder", "name"), "Amina Saleh", "holder"),
        (("holder", "role"), "minister", "holder.role"),
        (("holder", "country"), "BR", "holder.country"),
        (("event", "kind"), "diplomacy.talks", "event"),
        (("event", "plover"), "AID", "event"),
        (("event", "outcome"), "missed", "event.outcome"),
        (("event", "instrument", 0, "category"), "missile", "event.instrument.0"),
        (("event", "places", 0, "name"), "Odesa", "event.places.0"),
        (("event", "places", 0, "country"), "RO", "event.places.0"),
        (("event", "places", 0, "lat"), 46.9, "event.places.0"),
        (("event", "places", 0, "radius_km"), 90.0, "event.places.0"),
        (("event", "places", 0, "role"), "origin", "event.places.0"),
        (("event", "places", 0, "precision"), "country", "event.places.0"),
        (("event", "when", "earliest"), "2025-02-20", "event.when"),
        (("event", "when", "latest"), "2025-03-20", "event.when"),
        (("said", "earliest"), "2025-02-25", "said"),
    ],
)
def test_a_wrong_cell_is_found(claim, path, value, cell):
    assert cell in faults(changed(claim, path, value))


@pytest.mark.parametrize(
    ("cells", "value"),
    [
        (("value",), 3),
        (("low",), 3),
        (("approximate",), True),
        (("of",), "injured"),
        (("start",), 0),
        (("text",), "two"),
    ],
)
def test_a_wrong_toll_is_found(toll, cells, value):
    assert "casualties.killed" in faults(changed(toll, ("casualties", "killed", *cells), value))


def test_only_the_faulty_cell_goes(claim):
    wrong = changed(claim, ("event", "places", 0, "lat"), 10.0)
    (kept,), (dropped,) = check_claims([wrong], TEXT, PUBLISHED)
    assert (dropped.path, dropped.claim_id) == ("event.places.0", wrong.claim_id)
    assert "Izmail" in dropped.why
    assert kept.event.places == ()
    assert msgspec.structs.replace(kept.event, places=claim.event.places) == claim.event


def test_a_claim_without_its_words_goes_whole_and_nobody_answers_it(claim, toll):
    wrong = changed(claim, ("certainty",), "possible")
    answer = msgspec.structs.replace(toll, about=wrong.claim_id)
    kept, dropped = check_claims([wrong, answer], TEXT, PUBLISHED)
    assert [c.about for c in kept] == [None]
    assert [d.path for d in dropped] == ["claim"]


def test_where_an_act_fails_the_telling_still_asserts(claim):
    (kept,), (dropped,) = check_claims([changed(claim, ("act",), "deny")], TEXT, PUBLISHED)
    assert (kept.act, dropped.path) == ("assert", "act")
    assert "act" not in kept.rules


def test_where_a_name_fails_the_words_stay_and_no_name(claim):
    wrong = changed(changed(claim, ("chain",), ["report", "Drones"]), ("holder", "name"), "Drones")
    (kept,), dropped = check_claims([wrong], TEXT, PUBLISHED)
    assert {d.path for d in dropped} >= {"holder"}
    assert (kept.holder.name, kept.holder.kind, kept.holder.mention) == (None, "unnamed", claim.holder.mention)
    assert kept.claim_id == id_of(kept) != claim.claim_id


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("at least 22", {22}), ("2.3 million", {2.3e6}), ("two dozen", {24}), ("forty-five", {45}), ("1 190", {1190}),
        ("1,190", {1190}), ("62/96", {62, 96}), ("between 2,500 and 4,000", {2500, 4000}), ("3 lakh", {300_000}),
        ("one hundred and twenty", {120}), ("12k", {12_000}), ("half a dozen", {6}), ("at\nleast 48", {48}), ("a 47-year-old man", set()), ("nobody", set()),
    ],
)  # fmt: skip
def test_numerals(words, expected):
    assert expected <= numerals(words)


@pytest.mark.parametrize(
    ("words", "earliest", "latest", "fits"),
    [
        ("Tuesday", "2025-03-04", "2025-03-04", True),
        ("Tuesday", "2025-03-03", "2025-03-03", False),
        ("Tuesday", "2025-02-11", "2025-02-11", False),
        ("3 March", "2025-03-03", "2025-03-03", True),
        ("3 March", "2025-03-05", "2025-03-05", False),
        ("overnight", "2025-03-03", "2025-03-04", True),
        ("overnight", "2025-02-03", "2025-02-04", False),
        ("in 2015", "2015-01-01", "2015-12-31", True),
        ("in 2015", "2016-01-01", "2016-12-31", False),
        ("08:30", "2025-03-04T08:30", "2025-03-04T08:30", True),
        ("08:30", "2025-03-04T09:45", "2025-03-04T09:45", False),
        ("since February", "2025-02-01", "2025-03-04", True),
        ("since February", "2025-02-01", "2026-03-04", False),
        ("yesterday", "2025-03-05", "2025-03-04", False),
    ],
)
def test_dates(words, earliest, latest, fits):
    page = Page("", PUBLISHED)
    interval = Interval(earliest=earliest, latest=latest, text=words, grain="minute" if ":" in words else "day")
    interval = msgspec.structs.replace(interval, grain="year" if "20" in words else interval.grain)
    assert (interval_fault(interval, [page.published]) is None) == fits


def test_of_500_damaged_cells_98_in_100_are_found_and_of_right_ones_none_is_dropped():
    reports = {report.path: report for report in examples()}
    found = [read_document(document) for document in parse_many(list(reports.values()))]
    claims = [json.loads(msgspec.json.encode(claim)) for findings in found for claim in findings.claims]
    assert [dropped for findings in found for dropped in findings.dropped] == []
    assert sum(1 for claim in claims for _ in leaves(claim)) > 1000
    pages = {path: Page(report.text, report.published) for path, report in reports.items()}
    chance = random.Random(20)
    missed = []
    for _ in range(500):
        cells, done = damaged(claims, {path: report.text for path, report in reports.items()}, chance)
        if not find_faults(msgspec.convert(cells, Claim), pages[cells["report"]["path"]]):
            missed.append(done)
    assert len(missed) <= 10, missed


def test_a_broken_span_of_one_count_costs_no_other():
    text = "The mayor said 12 drones, 14 missiles and 5 rockets fell."
    (claim, *_) = read_document(document_of(text, published=PUBLISHED)).claims
    assert [count.value for count in claim.counts] == [12, 14, 5]
    broken = changed(changed(claim, ("counts", 0, "start"), 0), ("counts", 1, "value"), 99)
    (kept,), dropped = check_claims([broken], text, PUBLISHED)
    assert [count.value for count in kept.counts] == [5]
    assert len(dropped) == 2


def test_whoever_answers_a_claim_that_lost_its_name_answers_it_still(claim, toll):
    wrong = changed(changed(claim, ("chain",), ["report", "Drones"]), ("holder", "name"), "Drones")
    kept, dropped = check_claims([wrong, msgspec.structs.replace(toll, about=wrong.claim_id)], TEXT, PUBLISHED)
    assert kept[1].about == kept[0].claim_id != wrong.claim_id
    assert {entry.claim_id for entry in dropped} == {kept[0].claim_id}
