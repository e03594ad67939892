"""Short forms that several bodies bear, in invented sentences: the report's countries settle them, else nobody is meant."""

import pytest

from fogline.mentions.parties import find_parties
from fogline.mentions.party_names import named_rows
from tests.conftest import document_of


def named(text: str) -> list[str]:
    return [row.name for _, _, row in named_rows(document_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Syria buried its dead. The SDF gave no figures.", ["Syrian Democratic Forces"]),
        ("Tokyo buried its dead. The SDF gave no figures.", ["Japan Self-Defense Forces"]),
        ("The SDF gave no figures.", ["Syrian Democratic Forces"]),  # who is mostly meant
        ("The SNA gave no figures.", []),
        ("Near Mogadishu the SNA gave no figures.", ["Somali National Army"]),
        ("Near Bhamo the KIA gave no figures.", ["Kachin Independence Army"]),
        ("Syria and Japan signed. The SDF gave no figures.", []),
        (
            "The Syrian Democratic Forces met Japanese envoys. The SDF gave no figures.",
            ["Syrian Democratic Forces", "Syrian Democratic Forces"],
        ),
        ("An Indian pilot of the IAF ejected.", ["Indian Air Force"]),
        ("An Israeli pilot of the IAF ejected.", ["Israeli Air Force"]),
        ("The form is a PDF of nine pages.", []),
        ("In Myanmar the PDF held the road.", ["People's Defence Force"]),
        ("Ugandan troops fought the ADF.", ["Allied Democratic Forces"]),
        ("An Australian ship of the ADF docked.", ["Australian Defence Force"]),
        ("In Ukraine the National Guard held the road.", ["National Guard of Ukraine"]),
        ("In Mexico the National Guard held the road.", ["National Guard (Mexico)"]),
        ("The RSF left the airport.", ["Rapid Support Forces"]),
    ],
)
def test_whom_a_short_form_means(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reporters Without Borders (RSF) wrote. The RSF counted nine arrests.", ["Reporters Without Borders"] * 3),
        ("The Rural Savings Fund (RSF) met. The RSF lent nothing.", []),
        ("The Rapid Support Forces (RSF) met. The RSF lent nothing.", ["Rapid Support Forces"] * 3),
        ("The army (RSF) met.", ["Rapid Support Forces"]),  # the letters are not of these words
        ("The Security Bureau of Uplands (SBU) met. The SBU lent nothing.", []),
        ("Doctors Without Borders (MSF) left.", ["Médecins Sans Frontières"] * 2),
    ],
)
def test_what_a_report_brings_in_itself_comes_first(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize("text", ["who left", "an ice road", "the fsb", "the white house on the hill", "a rapid reply"])
def test_small_letters_name_no_body(text):
    assert named(f"They saw {text}.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bankova kept silent.", ("Ukraine", "UA", "country")),
        ("The Kremlin kept silent.", ("Russia", "RU", "country")),
        ("The FBI kept silent.", ("Federal Bureau of Investigation", "US", "government")),
        ("B'Tselem kept silent.", ("B'Tselem", None, "organization")),
        ("The UN human rights office kept silent.", ("OHCHR", None, "organization")),
        ("The self-proclaimed Donetsk People's Republic kept silent.", ("Donetsk People's Republic", None, "armed_group")),
    ],
)  # fmt: skip
def test_bodies_are_parties(text, expected):
    assert [(m.value.name, m.value.country, m.value.kind) for m in find_parties(document_of(text))] == [expected]
