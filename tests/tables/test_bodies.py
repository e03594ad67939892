"""The tables of forces, bodies, seats, outlets and conflicts: every word finds its row, none stands twice, days in order."""

from collections import Counter

import pytest

from fogline.chains.authors import _document_of
from fogline.errors import BadTable
from fogline.mentions.party_names import named_rows
from fogline.tables.conflicts import ConflictRow, enemy_of, is_state, side_of, sides_of
from fogline.tables.countries import countries, country_by_metonym
from fogline.tables.forces import FORCE_TABLES, ForceRow, force_phrases, force_rows
from fogline.tables.loader import load_rows, use_tables
from fogline.tables.outlets import OutletRow
from fogline.tables.own import use_own_tables
from fogline.tables.phrases import fold
from fogline.tables.seats import SeatRow

CODES = {country.code for country in countries()}
SOURCED = [("forces", ForceRow), ("bodies", ForceRow), ("seats", SeatRow), ("outlets", OutletRow)]


@pytest.mark.parametrize("table", FORCE_TABLES)
def test_examples_mean_their_row(table):
    for row in load_rows(table, ForceRow):
        for example in row.examples:
            assert [found.name for _, _, found in named_rows(_document_of(example))].count(row.name) == 1, example


def test_every_word_finds_its_row():
    for row in force_rows():
        for words in (row.name, *row.aliases):
            found = force_phrases().at(fold(words), 0)
            assert found is not None and found[0] == len(words) and found[1].row == row, words
            assert any(char.isupper() for char in words), words
        for words in row.local_aliases:
            found = force_phrases().at(fold(words), 0)
            assert found is not None and row in found[1].local, words


def test_no_word_stands_in_two_rows():
    """Save as the local word of all but one."""
    plain = Counter(fold(words) for row in force_rows() for words in (row.name, *row.aliases))
    assert [words for words, times in plain.items() if times > 1] == []


def test_no_outlet_and_no_seat_has_the_word_of_another():
    for table, row_type in (("outlets", OutletRow), ("seats", SeatRow)):
        rows = load_rows(table, row_type)
        words = Counter(word for row in rows for word in {row.name, *row.aliases})
        assert [word for word, times in words.items() if times > 1] == []


@pytest.mark.parametrize(("table", "row_type"), [*SOURCED, ("conflicts", ConflictRow)])
def test_every_row_names_its_source(table, row_type):
    for row in load_rows(table, row_type):
        assert row.source == "general knowledge" or "." in row.source or row.source.startswith("Wikipedia: "), row


@pytest.mark.parametrize(("table", "row_type"), SOURCED)
def test_countries_are_countries(table, row_type):
    for row in load_rows(table, row_type):
        assert {row.country, *getattr(row, "acts_in", ())} - {None} <= CODES, row.name


def test_armed_groups_have_no_country():
    assert [row.name for row in force_rows() if row.kind == "armed_group" and row.country] == []


def test_seats_stand_for_their_state():
    for row in load_rows("seats", SeatRow):
        for words in (row.name, *row.aliases):
            state = country_by_metonym(words)
            assert state is not None and state.code == row.country, words
        assert any(words in example for example in row.examples for words in (row.name, *row.aliases))


def test_members_of_conflicts_are_known():
    names = {row.name for row in force_rows()}
    for row in load_rows("conflicts", ConflictRow):
        assert set(row.fought_in) <= CODES
        for words in row.spoken():
            assert words in (CODES if is_state(words) else names), (row.name, words)


def sided():
    return [pytest.param(row, pair, id=pair) for row in load_rows("conflicts", ConflictRow) for pair in row.examples]


@pytest.mark.parametrize(("row", "pair"), sided())
def test_examples_of_conflicts_stand_against_each_other(row, pair):
    one, other = pair.split(": ")
    days = [member.since or row.since for _, member in row.members() if member.name in (one, other)]
    assert not sides_of(one, max(days)) <= sides_of(other, max(days))
    assert enemy_of(one, max(days)) in (other, None) or is_state(other) or is_state(enemy_of(one, max(days)))
    assert side_of(one, "1950-01-01") is None


@pytest.mark.parametrize(
    ("member", "day", "named", "side"),
    [
        ("Rapid Support Forces", "2023-04-15", (), "RSF"),
        ("Rapid Support Forces", "2023-04-14", (), None),
        ("Rapid Support Forces", None, (), None),
        ("Sudanese Armed Forces", "2025-01-01", (), "army"),
        ("Donetsk People's Republic", "2014-03-01", (), None),
        ("Donetsk People's Republic", "2015-03-01", (), "Russia"),
        ("IL", "2024-01-01", ("LB", "PS"), "Israel"),  # in several wars, on a side of one name
        ("IL", "2024-01-01", (), None),
        ("SY", "2024-12-07", (), "Assad government"),  # a war throughout the state
        ("SY", "2024-12-09", ("Syrian Democratic Forces",), "transitional government"),
        ("UA", "2024-12-09", (), "Ukraine"),  # a war between states on its ground
        ("Arakan Army", "2022-01-01", (), None),
        ("Arakan Army", "2024-01-01", (), "resistance"),
        ("US", "2024-02-01", (), None),  # a war abroad that the report is not about
        ("US", "2024-02-01", ("YE",), "United States and United Kingdom"),
        ("US", "2026-02-01", ("YE",), None),
        ("RU", "2018-01-01", ("SY",), "Assad government"),
        ("RU", "2018-01-01", ("UA",), "Russia"),
        ("RU", "2018-01-01", ("UA", "SY"), None),
        ("RU", "2018-01-01", (), "Russia"),
        ("Group for the Support of Islam and Muslims", "2025-01-01", (), "jihadists"),
        ("AM", "2023-01-01", (), "Armenia"),
        ("AM", "2026-01-01", (), None),
        ("ISWAP", "2025-01-01", (), None),  # two wars call its side by two names
        ("ISWAP", "2025-01-01", ("NG",), "ISWAP"),
        ("Nigerian army", "2025-01-01", ("NG",), None),  # of bandits, of floods
        ("Nigerian army", "2025-01-01", ("NG", "Boko Haram"), "states"),
        ("NATO", "2019-01-01", (), None),
        ("NATO", "2019-01-01", ("AF",), "Afghan government"),
        ("Nobody", "2025-01-01", (), None),
    ],
)
def test_sides(member, day, named, side):
    assert side_of(member, day, named) == side


@pytest.mark.parametrize(
    ("member", "day", "enemy"),
    [
        ("UA", "2025-01-01", "RU"),  # North Korea fights too, on nobody's ground of this war
        ("RU", None, "UA"),
        ("AM", None, "AZ"),
        ("IL", "2024-06-01", None),
        ("Rapid Support Forces", "2024-01-01", "SD"),
    ],
)
def test_enemies(member, day, enemy):
    assert enemy_of(member, day) == enemy


FORCE = (
    "rows:\n- {name: Steppe Lions, kind: armed_group, source: our desk, examples: [On Monday the Steppe Lions left.]}"
)
WAR = "rows:\n- {name: Reed war, since: 2024-01-02, source: our desk, sides: {reeds: [Hamas], state: [LB]}, examples: ['LB: Hamas']}"


@pytest.mark.parametrize(
    ("table", "text", "told"),
    [
        ("forces", FORCE.replace("source: our desk, ", ""), "forces.yaml:2: Object missing required field `source`"),
        ("bodies", FORCE.replace("source: our desk", "source: ' '"), "bodies.yaml:2: source is empty"),
        ("forces", FORCE.replace("kind: armed_group", "kind: militia"), "forces.yaml:2: Invalid enum value"),
        ("forces", FORCE.replace("source", "local_aliases: [SL], source"), "forces.yaml:2: local_aliases need a country"),
        ("forces", FORCE.replace("source", "aliases: [SL, SL], source"), "forces.yaml:2: names SL twice"),
        ("forces", FORCE.replace("source", "acts_in: [ZZ], source"), "forces.yaml:2: acts_in: ZZ is no country code"),
        ("forces", FORCE.replace("the Steppe Lions left", "they left"), "forces.yaml:2: the example “On Monday they"),
        ("seats", "rows:\n- {name: Reed Hall, country: ZZ, source: x, examples: [Reed Hall]}", "seats.yaml:2: country: ZZ"),
        ("seats", "rows:\n- {name: Reed Hall, country: UA, examples: [Reed Hall]}", "seats.yaml:2: Object missing"),
        ("outlets", "rows:\n- {name: Reed Post, kind: outlet, examples: [Reed Post]}", "outlets.yaml:2: Object missing"),
        ("conflicts", WAR.replace("source: our desk, ", ""), "conflicts.yaml:2: Object missing required field `source`"),
        ("conflicts", WAR.replace("2024-01-02", "2 January"), "conflicts.yaml:2: 2 January is no day"),
        ("conflicts", WAR.replace("source", "until: 2023-01-01, source"), "conflicts.yaml:2: the war ends on 2023-01-01"),
        (
            "conflicts",
            WAR.replace("[Hamas]", "[{name: Hamas, since: 2024-03-01, until: 2024-02-01}]"),
            "conflicts.yaml:2: Hamas ends on 2024-02-01, before it begins on 2024-03-01",
        ),
        (
            "conflicts",
            WAR.replace("[Hamas]", "[{name: Hamas, since: 2023-03-01}]"),
            "conflicts.yaml:2: Hamas joins on 2023-03-01, before the war's first day",
        ),
        ("conflicts", WAR.replace("[LB]", "[LB, Hamas]"), "conflicts.yaml:2: Hamas: on more than one side"),
        ("conflicts", WAR.replace("[LB]", "[LB, Nobody]"), "conflicts.yaml:2: sides: Nobody is neither a country code"),
        ("conflicts", WAR.replace("[LB]", "[LB, QQ]"), "conflicts.yaml:2: sides: QQ is neither a country code"),
    ],
)  # fmt: skip
def test_a_wrong_row_is_refused_with_file_line_and_reason(tmp_path, table, text, told):
    (tmp_path / f"{table}.yaml").write_text(text, encoding="utf-8")
    try:
        with pytest.raises(BadTable) as error:
            use_own_tables(tmp_path)
    finally:
        use_tables(None)
    assert str(error.value).replace(f"{tmp_path}/", "").startswith(told)


def test_good_own_rows_are_used(tmp_path):
    (tmp_path / "forces.yaml").write_text(FORCE, encoding="utf-8")
    (tmp_path / "conflicts.yaml").write_text(WAR.replace("Hamas", "Steppe Lions"), encoding="utf-8")
    try:
        use_own_tables(tmp_path)
        assert side_of("Steppe Lions", "2024-02-01") == "reeds"
        assert enemy_of("Steppe Lions", "2024-02-01") == "LB"
    finally:
        use_tables(None)
    assert side_of("Steppe Lions", "2024-02-01") is None
