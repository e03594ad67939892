"""Tolls in invented sentences."""

import pytest

from fogline.events.casualties import Toll, casualties_of
from fogline.mentions.counts import find_counts, with_parts
from fogline.mentions.places import find_places
from fogline.model.report import Report
from fogline.sentences.document import Document
from fogline.sentences.parse import parse
from fogline.tables.casualty_words import TABLE, CasualtyRow
from fogline.tables.loader import load_rows


def read(text: str) -> tuple[Document, list, Toll | None]:
    """The toll of the last sentence of ``text``; sentences before it are what was said before."""
    document = parse(Report(text=text))
    places = find_places(document)
    counts = with_parts(document, find_counts(document, [(p.first, p.last) for p in places]), places, [])
    last = document.sentences[-1]
    inside = [c for c in counts if last.first <= c.first < last.last]
    return document, inside, casualties_of(document, last.first, last.last, inside)


def toll(text: str) -> dict[str, object]:
    """Role to printed number (low bound where there is none), and ``reported``."""
    _, _, found = read(text)
    if found is None or found.casualties is None:
        return {}
    told = found.casualties
    cells: dict[str, object] = {}
    for role in ("killed", "injured", "missing", "captured"):
        count = getattr(told, role)
        if count is not None:
            cells[role] = count.value if count.value is not None else count.low
    if told.reported:
        cells["reported"] = told.reported
    return cells


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three farmers were killed.", {"killed": 3}),
        ("The blast killed three farmers and injured nine.", {"killed": 3, "injured": 9}),
        ("Rockets hit the barn, killing two farmers and wounding six others.", {"killed": 2, "injured": 6}),
        ("Three people died and nine were hurt.", {"killed": 3, "injured": 9}),
        ("Three died in the barn.", {"killed": 3}),
        ("Three farmers lost their lives.", {"killed": 3}),
        ("The raid left 12 people dead.", {"killed": 12}),
        ("At least 12 are dead.", {"killed": 12}),
        ("The clinic counted 40 dead.", {"killed": 40}),
        ("Medics pulled seven bodies from the barn.", {"killed": 7}),
        ("The bodies of seven farmers were found.", {"killed": 7}),
        ("The shelling claimed 12 lives.", {"killed": 12}),
        ("The floods claimed thousands of lives.", {"killed": 2000}),
        ("Gunman kills three, wounds nine at market", {"killed": 3, "injured": 9}),
        ("Four sailors were rescued, 12 are missing and feared lost.", {"missing": 12}),
        ("The raid left 17 dead, including nine cooks, and more than 12 wounded.", {"killed": 17, "injured": 12}),
        ("Medics counted 70 casualties: 16 dead and 54 wounded.", {"killed": 16, "injured": 54}),
        ("The militia suffered 30 casualties.", {}),
        ("Hundreds of villagers were killed.", {"killed": 200}),
        ("The clinic took in 25 wounded people.", {"injured": 25}),
        ("Some thirty wounded were brought in.", {"injured": 30}),
        ("A further 400 wounded are in hospital.", {"injured": 400}),
        ("Four people are missing.", {"missing": 4}),
        ("Four sailors remain missing.", {"missing": 4}),
        ("Four sailors went missing.", {"missing": 4}),
        ("Sixty villagers were taken hostage.", {"captured": 60}),
        ("The rebels captured nine soldiers.", {"captured": 9}),
        ("Gunmen kidnapped nine pupils.", {"captured": 9}),
        ("Five people were killed here and three there.", {"killed": 5}),
        ("One farmer was killed.", {"killed": 1}),
        ("The strike wounded a total of 17 people.", {"injured": 17}),
        ("The toll has climbed to 41, with 17 people still unaccounted for.", {"killed": 41, "missing": 17}),
        ("Two people may have been killed.", {"killed": 2}),
        ("He managed to kill one guard and wound two others.", {"killed": 1, "injured": 2}),
    ],
)
def test_counted_people(text, expected):
    assert toll(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A woman was injured.", {"injured": 1}),
        ("The drone killed a plumber.", {"killed": 1}),
        ("Rockets hit the barn, killing a nurse.", {"killed": 1}),
        ("A man received shrapnel wounds.", {"injured": 1}),
        ("A tourist died.", {"killed": 1}),
        ("A girl and her grandmother were killed.", {"killed": 2}),
        ("A boy was shot dead and another wounded.", {"killed": 1, "injured": 1}),
        ("A third man has died.", {}),
        ("A group of farmers was killed.", {}),
    ],
)
def test_people_whom_no_number_counts(text, expected):
    assert toll(text) == expected


def test_others_are_vague():
    _, _, found = read("Three farmers were killed. Others are missing.")
    assert found is not None and found.casualties is not None
    assert found.casualties.missing is not None and found.casualties.missing.vague


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The death toll rose to 14.", {"killed": 14}),
        ("The mayor put the toll at five.", {"killed": 5}),
        ("The army put the number of dead at 16.", {"killed": 16}),
        ("The number of injured has risen to 4.", {"injured": 4}),
        ("The number of people killed in the raid has risen to six.", {"killed": 6}),
        ("Six farmers were killed. A local paper put the number at eight.", {"killed": 8}),
        ("Six farmers were hurt. The clinic's figure is four.", {"injured": 4}),
        ("The mayor revised the death toll down from 19 to 16.", {"killed": 16}),
        ("The toll rose from 16 to 19.", {"killed": 19}),
        ("The number of drones rose to 14.", {}),
        ("Nine drones came. The paper put the number at eight.", {}),
    ],
)
def test_tolls_and_figures(text, expected):
    assert toll(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nobody was hurt.", "zero_asserted"),
        ("No one was injured.", "zero_asserted"),
        ("No farmers were harmed.", "zero_asserted"),
        ("No dead or injured.", "zero_asserted"),
        ("There were no casualties.", "zero_asserted"),
        ("The raid did not cause any casualties.", "zero_asserted"),
        ("The crew is unharmed.", "zero_asserted"),
        ("All 15 sailors are safe.", "zero_asserted"),
        ("The ship and crew are reported safe.", "zero_asserted"),
        ("There were no reports of casualties.", "none_reported"),
        ("No injuries were reported.", "none_reported"),
        ("The army is not aware of any casualties.", "none_reported"),
        ("There were no immediate reports of casualties.", "none_reported"),
        ("No deaths were immediately reported.", "none_reported"),
        ("Nobody reported any injuries.", "none_reported"),
        ("Doctors say there were no injuries.", "zero_asserted"),
        ("It was not clear whether anyone was hurt.", "not_known"),
        ("The mayor could not say how many farmers had been hurt.", "not_known"),
        ("Information on casualties is being clarified.", "not_known"),
        ("There was no immediate word on casualties.", "not_known"),
        ("The number of casualties is unknown.", "not_known"),
        ("The brigade suffered heavy casualties.", "some"),
        ("Many casualties were inflicted.", "some"),
    ],
)
def test_three_ways_of_none_and_some(text, expected):
    assert toll(text).get("reported") == expected
    assert not set(toll(text)) & {"killed", "injured"}


@pytest.mark.parametrize(
    "text",
    [
        "The blast could kill 40 people.",
        "The blast did not kill 40 people.",
        "The group threatened to kill ten hostages.",
        "The army neutralised 25 fighters.",
        "The army destroyed nine tanks.",
        "The raid killed 40 sheep.",
        "Floods displaced 300 people.",
        "The army reported nine drones.",
        "The port is safe.",
    ],
)
def test_nobody_came_to_harm_here(text):
    assert toll(text) == {}


def test_a_number_for_two_roles_is_neither_one_s():
    assert toll("Rebels killed or wounded 70 soldiers.") == {}


def test_what_went_into_the_toll_is_no_count_of_its_own():
    _, counts, found = read("Nine drones killed two farmers and hurt four.")
    assert found is not None
    assert [c.value.text for c in counts if c.first not in found.used] == ["Nine"]


def test_the_number_that_was_stays_a_count():
    _, counts, found = read("Nine people were injured, up from six.")
    assert found is not None and found.casualties is not None and found.casualties.injured is not None
    assert found.casualties.injured.value == 9
    assert [c.value.value for c in counts if c.first not in found.used] == [6]


def test_dead_of_several_kinds_without_a_total_are_parts():
    _, _counts, found = read("Two cooks and three guards were killed.")
    assert found is not None and found.casualties is not None and found.casualties.killed is not None
    assert found.casualties.killed.value is None
    assert [(p.value, p.of) for p in found.casualties.killed.parts] == [(2, "cook"), (3, "guard")]
    assert not found.used


def test_parts_go_with_the_toll():
    _, _, found = read("Twelve people, including three boys, were killed.")
    assert found is not None and found.casualties is not None and found.casualties.killed is not None
    assert [(p.value, p.of) for p in found.casualties.killed.parts] == [(3, "boy")]


def test_some_of_the_wounded():
    _, _, found = read("The clinic took in ten wounded people. Three died.")
    assert found is not None and found.casualties is not None and found.casualties.killed is not None
    assert (found.casualties.killed.value, found.casualties.killed.scope) == (3, "subset")


@pytest.mark.parametrize("row", load_rows(TABLE, CasualtyRow), ids=lambda row: row.role)
def test_examples_of_rows(row):
    assert row.examples
    for example in row.examples:
        assert toll(example) == {row.role: 2}, example
