"""Which mentions are one."""

import pytest

from fogline.claims.find import read_document
from tests.conftest import document_of


def holders(text):
    return [c.holder for c in read_document(document_of(text, published="2025-03-04")).claims]


def names(text):
    return [h.name for h in holders(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Amina Saleh, the mayor, said it burned. She said two people died.", ["Amina Saleh", "Amina Saleh"]),
        ("Amina Saleh, the mayor, said it burned. The mayor said two people died.", ["Amina Saleh", "Amina Saleh"]),
        ("The mayor said it burned. Mayor Amina Saleh said two people died.", ["Amina Saleh", "Amina Saleh"]),
        ("The health ministry said ten died. It said two were missing.", ["health ministry", "health ministry"]),
        (
            "US Central Command said it burned. CENTCOM said two people died.",
            ["US Central Command", "US Central Command"],
        ),
        ("Two residents said it burned. They said two people died.", ["Two residents", "Two residents"]),
        (
            "Russia's defence ministry said it burned. In Romania, the defence ministry said a drone fell.",
            ["Russia's defence ministry", "defence ministry"],
        ),
        (
            "Officials said it burned. Amina Saleh, the mayor, left. He said two people died.",
            ["Officials", "Amina Saleh"],
        ),
    ],
)
def test_one_holder_under_one_name(text, expected):
    assert names(text) == expected


def test_gender_is_learnt_from_pronouns_and_never_from_names():
    found = names(
        "Amina Saleh, a baker, said it burned. He said two people died. "
        "Omar Keita, a nurse, said it was dark. She said nobody came."
    )
    assert found == ["Amina Saleh", "Amina Saleh", "Omar Keita", "Omar Keita"]


def test_between_states_at_war_no_country_is_guessed():
    found = holders("Russia and Ukraine traded fire. The army said that a depot burned.")
    assert found[-1].country is None


def test_a_local_office_belongs_where_the_report_plays():
    (holder,) = holders("Russian drones hit the port of Odesa, the regional governor said.")
    assert (holder.country, holder.side) == ("UA", "Ukraine")


def test_armed_groups_have_a_side_and_no_country():
    (holder,) = holders("The Rapid Support Forces (RSF) said that it had taken the town.")
    assert (holder.country, holder.side, holder.kind) == (None, "RSF", "armed_group")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Mayor of Kharkiv Ihor Bondar said two people died.", "Ihor Bondar", "Mayor of Kharkiv"),
        ("Governor of New York Amina Saleh said a depot burned.", "Amina Saleh", "Governor of New York"),
        ("The president of South Sudan said a depot burned.", "president of South Sudan", "president of South Sudan"),
    ],
)
def test_a_name_after_an_office_and_its_place(text, name, role):
    (holder,) = holders(text)
    assert (holder.name, holder.role) == (name, role)
