"""Weapons in invented sentences."""

import pytest

from fogline.mentions.instruments import find_instruments
from tests.conftest import document_of


def weapons(text: str) -> list[tuple[str, str]]:
    return [(m.value.name, m.value.category) for m in find_instruments(document_of(text))]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Nine UAVs crossed the border.", "drone"),
        ("Unmanned aerial vehicles circled the port.", "drone"),
        ("Three Shahed-136 came from the sea.", "drone"),
        ("A quadcopter dropped a grenade.", "drone"),
        ("They fired two Iskander-M missiles.", "missile"),
        ("Anti-ship ballistic missiles fell short.", "missile"),
        ("A Grad volley hit the ford.", "rocket"),
        ("Howitzers shelled the ford.", "artillery"),
        ("Mortars fell on the ford.", "artillery"),
        ("Glide bombs hit the mill.", "bomb"),
        ("Warplanes circled the mill.", "aircraft"),
        ("A car bomb killed a judge.", "explosive"),
        ("The lorry hit a landmine.", "mine"),
        ("Machetes were found in the hut.", "blade"),
    ],
)
def test_class(text, category):
    assert category in [found for _, found in weapons(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An anti-ship ballistic missile fell into the sea.", 1),  # the longest name, once
        ("Cruise missiles and drones were seen.", 2),
        ("The market opened at nine.", 0),
        ("He is a friend of mine.", 0),
        ("They mine coal there.", 0),
        ("A gold mine collapsed.", 0),
    ],
)
def test_each_weapon_once_and_no_others(text, expected):
    assert len(weapons(text)) == expected, weapons(text)


def test_spans_hold_the_words():
    document = document_of("Two ATACMS missiles and one FPV drone struck the depot.")
    found = find_instruments(document)
    assert found
    for mention in found:
        assert document.text[mention.value.start : mention.value.end] == mention.value.text
        assert document.words(mention.first, mention.last) == mention.value.text


def test_capitals_and_plurals_are_one_weapon():
    assert weapons("DRONES came.") == weapons("A drone came.") == weapons("Drones came.")
