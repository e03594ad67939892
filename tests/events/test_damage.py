"""Damage in invented sentences."""

import pytest

from fogline.events.damage import damage_of
from fogline.model.report import Report
from fogline.sentences.parse import parse
from fogline.tables.damage_words import TABLE, DamageRow
from fogline.tables.loader import load_rows


def reported(text: str) -> str | None:
    document = parse(Report(text=text))
    found = damage_of(document, 0, len(document.tokens))
    return found.reported if found is not None else None


@pytest.mark.parametrize("row", load_rows(TABLE, DamageRow), ids=lambda row: row.reported)
def test_examples_of_rows(row):
    assert row.examples
    for example in row.examples:
        assert reported(example) == row.reported, example


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two barns were damaged and one was destroyed.", "some"),
        ("Dozens of lorries were set on fire.", "some"),
        ("Rockets hit the port, setting fire to a warehouse.", "some"),
        ("A silo went up in flames.", "some"),
        ("The bridge collapsed.", "some"),
        ("There was no destruction.", "zero_asserted"),
        ("There were no injuries or damage reported.", "none_reported"),
    ],
)
def test_damage(text, expected):
    assert reported(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The army destroyed 25 drones.",
        "Three of the missiles were destroyed over the sea.",
        "A missile was destroyed in flight.",
        "Troops opened fire on the crowd.",
        "The blast could damage the dam.",
        "The group threatened to burn the mill.",
        "The talks collapsed.",
        "Three people were killed.",
    ],
)
def test_no_damage_is_spoken_of(text):
    assert reported(text) is None


def test_the_word_that_says_so():
    text = "The mayor said that a barn was damaged."
    document = parse(Report(text=text))
    found = damage_of(document, 0, len(document.tokens))
    assert found is not None
    assert text[found.start : found.end] == found.text == "damaged"
