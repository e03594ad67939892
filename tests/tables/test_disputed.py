"""The table of disputed areas: what is written, and that it is the only place to change it."""

from pathlib import Path

import pytest

from fogline.mentions.places import find_places
from fogline.tables.countries import country_by_code
from fogline.tables.disputed import DisputedRow
from fogline.tables.extents import lies_within
from fogline.tables.loader import load_rows, use_tables
from tests.conftest import document_of

ROWS = load_rows("disputed", DisputedRow)


def place(text, words):
    return next(mention.value for mention in find_places(document_of(text)) if mention.value.text == words)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_codes_exist_and_outlines_are_areas(row):
    for code in (*row.codes, *row.claimants, *([row.country] if row.country else [])):
        assert country_by_code(code), code
    assert row.claimants == sorted(set(row.claimants)) and row.note
    assert row.country is None or row.country in row.claimants or row.country in row.codes
    if row.extent:
        lats, lons = [lat for lat, _ in row.extent], [lon for _, lon in row.extent]
        middle = sum(lats) / len(lats), sum(lons) / len(lons)
        assert lies_within(*middle, row.extent)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_examples_are_written_as_the_row_says(row):
    for example in row.examples:
        found = [mention.value for mention in find_places(document_of(example + "."))]
        assert any((p.country, list(p.disputed)) == (row.country, row.claimants) for p in found), found


@pytest.mark.parametrize(
    ("text", "words", "country", "disputed"),
    [
        ("A drone fell on Sevastopol.", "Sevastopol", "UA", ("RU", "UA")),
        ("Shells fell on Donetsk and Luhansk.", "Luhansk", "UA", ("RU", "UA")),
        ("Shells fell on Azovstal.", "Azovstal", "UA", ("RU", "UA")),
        ("Shells fell on Kharkiv.", "Kharkiv", "UA", ()),
        ("A blast shook Tskhinvali in Georgia.", "Tskhinvali", "GE", ("GE",)),
        ("A blast shook Gori in Georgia.", "Gori", "GE", ()),
        ("A blast shook Tiraspol.", "Tiraspol", "MD", ("MD",)),
        ("A blast shook Stepanakert in Nagorno-Karabakh.", "Stepanakert", "AZ", ("AM", "AZ")),
        ("A blast shook Pristina.", "Pristina", "XK", ("RS", "XK")),
        ("A rocket fell on Katzrin.", "Katzrin", "SY", ("IL", "SY")),
        ("A rocket fell on Tiberias in Israel.", "Tiberias", "IL", ()),
        ("Police entered al-Aqsa Mosque.", "al-Aqsa Mosque", "PS", ("IL", "PS")),
        ("A blast shook Jerusalem.", "Jerusalem", None, ("IL", "PS")),
        ("A raid began in Hebron in the West Bank.", "Hebron", "PS", ("IL", "PS")),
        ("Strikes hit Khan Younis in the Gaza Strip.", "Khan Younis", "PS", ()),
        ("A clash near Laayoune was reported.", "Laayoune", "EH", ("EH", "MA")),
        ("A ferry left Kyrenia.", "Kyrenia", "CY", ("CY",)),
        ("A ferry left Limassol.", "Limassol", "CY", ()),
        ("Fighting in Srinagar went on.", "Srinagar", None, ("IN", "PK")),
        ("Fighting in Muzaffarabad went on.", "Muzaffarabad", None, ("IN", "PK")),
        ("Fighting in Lahore in Pakistan went on.", "Lahore", "PK", ()),
        ("A ship left Kaohsiung.", "Kaohsiung", "TW", ("CN", "TW")),
        ("A ship passed the Taiwan Strait.", "Taiwan Strait", None, ()),
        ("A truck crossed the Kerch Bridge.", "Kerch Bridge", None, ()),
    ],
)
def test_what_is_written(text, words, country, disputed):
    value = place(text, words)
    assert (value.country, value.disputed) == (country, disputed)


def test_a_place_told_by_another_takes_what_is_written_for_it():
    market = place("Shells hit the Zubrovka market in Sevastopol.", "Zubrovka market")
    assert (market.inferred, market.country, market.disputed) == (
        "mentions.place_rules.inside_container",
        "UA",
        ("RU", "UA"),
    )
    hamlet = place("A drone fell on the hamlet of Ngolodo, 5 km south of Srinagar.", "Ngolodo")
    assert (hamlet.inferred, hamlet.country, hamlet.disputed) == (
        "mentions.place_rules.described_place",
        None,
        ("IN", "PK"),
    )


def test_a_table_of_ones_own_changes_it(tmp_path):
    text = "A ship left Kaohsiung in Taiwan. A drone fell on Izmail in Ukraine."
    (tmp_path / "disputed.yaml").write_text(
        "rows:\n- {name: Taiwan, country: null, claimants: [CN], examples: [a ship left Taiwan]}\n"
        "- {name: Reed Triangle, codes: [UA], extent: [[45.2, 28.2], [46.5, 30.5]], country: null, claimants: [RO, UA], "
        "note: invented, examples: [a ship left the Reed Triangle]}\n"
    )
    use_tables(tmp_path)
    try:
        assert (place(text, "Kaohsiung").country, place(text, "Kaohsiung").disputed) == (None, ("CN",))
        assert (place(text, "Taiwan").country, place(text, "Taiwan").disputed) == (None, ("CN",))
        assert (place(text, "Izmail").country, place(text, "Izmail").disputed) == (None, ("RO", "UA"))
    finally:
        use_tables(None)
    assert place(text, "Kaohsiung").country == "TW"
    assert (place(text, "Izmail").country, place(text, "Izmail").disputed) == ("UA", ())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_policy_names_every_area_with_what_is_written(row):
    page = Path(__file__).resolve().parents[2] / "docs" / "disputed-territory.md"
    lines = [line for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    first = row.name.removesuffix(" Oblast").split()[0]
    told = [line for line in lines if first in line and ", ".join(row.claimants) in line]
    assert any((row.country or "none") in line for line in told), lines
