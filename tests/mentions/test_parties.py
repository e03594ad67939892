"""Parties in invented sentences: who they are, whose they are, and what is no party."""

import pytest

from fogline.mentions.parties import find_parties
from tests.conftest import document_of


def parties(text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(m.value.name, m.value.country, m.value.kind) for m in find_parties(document_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moldova closed the bridge.", ("Moldova", "MD", "country")),
        ("Burundian drones crossed the lake.", ("Burundi", "BI", "country")),
        ("The Kremlin kept silent.", ("Russia", "RU", "country")),
        ("Fighters of Al-Shabaab burned the mill.", ("Al-Shabaab", None, "armed_group")),
        ("The RSF left the airport.", ("Rapid Support Forces", None, "armed_group")),
        ("Rapid Support Forces patrols left the airport.", ("Rapid Support Forces", None, "armed_group")),
        ("Latvia’s air defences fired twice.", ("Latvia’s air defences", "LV", "armed_force")),
        ("The Chadian army crossed the river.", ("Chadian army", "TD", "armed_force")),
        ("The enemy shelled the ford.", ("the enemy", None, "armed_force")),
        ("The occupiers left at dawn.", ("the enemy", None, "armed_force")),
    ],
)
def test_who_it_is(text, expected):
    assert expected in parties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tell us what happened.",  # a pronoun is no state
        "The turkey was stuffed with chad.",  # nor are words in lower case
        "It will take an army of cooks to feed them.",
        "The defence minister resigned.",  # an office is no force
    ],
)
def test_what_is_no_party(text):
    assert [name for name, country, kind in parties(text) if country or kind == "armed_group"] == []


def test_the_army_is_that_of_the_only_country_named():
    (army,) = [p for p in parties("Mali buried its dead. The army gave no figures.") if p[2] == "armed_force"]
    assert army == ("army", "ML", "armed_force")


def test_the_army_is_nobodys_where_the_two_countries_named_fight_each_other():
    text = "Ukraine and Russia traded blame. Ukraine said so, Ukraine wrote. The army gave no figures."
    (army,) = [p for p in parties(text) if p[2] == "armed_force"]
    assert army == ("army", None, "armed_force")


def test_the_army_is_nobodys_where_no_country_is_named():
    (army,) = parties("The army gave no figures.")
    assert army == ("army", None, "armed_force")


def test_a_force_of_two_countries_is_nobodys():
    found = parties("A Kenyan Ugandan brigade arrived.")
    assert ("Kenya", "KE", "country") in found
    assert all(kind != "armed_force" or country is None for _, country, kind in found)


def test_mentions_stand_in_order_with_the_words_of_the_text():
    document = document_of("Hezbollah and the Israeli military traded fire near Tyre.")
    found = find_parties(document)
    assert [m.first for m in found] == sorted(m.first for m in found)
    for mention in found:
        value = mention.value
        assert document.text[value.start : value.end] == value.text
        assert mention.first <= mention.head < mention.last
