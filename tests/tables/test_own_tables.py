"""A user's own tables: what is refused, with file, line and reason; what an own row does to a shipped one."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fogline.errors import BadTable
from fogline.mentions.instruments import find_instruments
from fogline.mentions.parties import find_parties
from fogline.mentions.places import find_places
from fogline.tables.conflicts import side_of
from fogline.tables.countries import country_by_code
from fogline.tables.forces import ForceRow
from fogline.tables.loader import COMPILED, HERE, compile_tables, load_groups, load_rows, read_table, use_tables
from fogline.tables.own import (
    _silent_examples,
    _unknown_countries,
    _unknown_members,
    row_types,
    table_names,
    use_own_tables,
)
from tests.conftest import document_of

GOOD = "{name: Verkhnia Lozova, kind: settlement, country: UA, lat: 49.1, lon: 36.4, radius_km: 2, examples: [in Verkhnia Lozova]}"


@pytest.fixture
def own(tmp_path):
    yield tmp_path
    use_tables(None)


def write(folder: Path, **tables: str) -> None:
    for name, text in tables.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def refusal(folder: Path) -> list[str]:
    with pytest.raises(BadTable) as error:
        use_own_tables(folder)
    return str(error.value).replace(f"{folder}/", "").splitlines()


def test_the_compiled_tables_are_those_of_today():
    assert COMPILED.read_bytes() == compile_tables(), "stale: run `make schema`"


def test_an_edited_table_is_read_itself(own):
    text = (HERE / "forces.yaml").read_text(encoding="utf-8")
    write(own, forces=text.replace("Rapid Support Forces", "Rapid Other Forces"))
    assert read_table(own / "forces.yaml").rows[0][1]["name"] == "Rapid Other Forces"


@pytest.mark.parametrize("name", sorted(row_types()))
def test_shipped_rows_pass_the_check_that_own_rows_must_pass(name):
    table = read_table(HERE / f"{name}.yaml")
    for (line, raw), row in zip(table.rows, load_rows(name, row_types()[name]), strict=True):
        assert not [*_silent_examples(row, raw), *_unknown_countries(raw), *_unknown_members(row)], line


def test_every_table_with_rows_has_a_row_type():
    assert {name for name in table_names() if read_table(HERE / f"{name}.yaml").rows} == set(row_types())


@pytest.mark.parametrize(
    ("tables", "lines"),
    [
        ({"vilages": "rows: []"}, ["vilages.yaml", "no table has such a name"]),
        ({"villages": "rows:\n- {name: A\n"}, ["villages.yaml:3:1: no YAML"]),
        ({"villages": "rows: 5"}, ["villages.yaml:1: `rows:` is a list"]),
        ({"villages": "- a"}, ["villages.yaml:1: a table is a mapping"]),
        ({"villages": "row:\n- {name: A}"}, ["villages.yaml:1: row: a table has"]),
        ({"villages": "rows: []\nrows: []"}, ["villages.yaml:2: `rows:` stands twice"]),
        ({"villages": "rows:\n- 5\n- null"}, ["villages.yaml:2: Expected `object`", "villages.yaml:3: Expected `object`"]),
        ({"villages": "rows:\n- &a {name: *a}"}, ["villages.yaml: nested too deep"]),
        ({"villages": f"rows:\n- {GOOD}".replace("49.1", "91")}, ["villages.yaml:2: no point on Earth"]),
        ({"villages": f"rows:\n- {GOOD}".replace("kind: settlement, ", "")}, ["villages.yaml:2: needs a kind"]),
        ({"villages": f"rows:\n- {GOOD}".replace(": 2", ": 0")}, ["villages.yaml:2: radius_km"]),
        ({"villages": f"rows:\n- {GOOD}".replace("UA", "ZZ")}, ["villages.yaml:2: country: ZZ is no country code"]),
        ({"villages": f"rows:\n- {GOOD}".replace("in Ver", "in Wer")}, ["villages.yaml:2: the example “in Werkhnia"]),
        ({"villages": f"rows:\n- {GOOD}".replace("UA", "UA, countries: [RU]")}, ["villages.yaml:2: give either country"]),
        ({"villages": f"rows:\n- {GOOD}".replace("UA", "UA, extent: [[1, 2]]")}, ["villages.yaml:2: an extent has two"]),
        ({"cues": "rows:\n- {cues: [trumpet], act: assert, takes: [clause], examples: [He left.]}"}, ["cues.yaml:2: the ex"]),
        ({"cues": "rows:\n- {cues: [trumpet], act: assert, takes: [clause], examples: []}"}, ["cues.yaml:2: trumpet: needs"]),
        (
            {"nominals": "rows:\n- {part: verb, words: [whopper], takes: [that], examples: [The whopper.]}"},
            ["nominals.yaml:2: Invalid enum value 'verb' in `part`; use one of noun, adjective"],
        ),
        (
            {"nominals": "rows:\n- {part: noun, words: [whopper], takes: [apples], examples: [The whopper.]}"},
            ["nominals.yaml:2: Invalid enum value 'apples' in `takes[0]`; use one of that, to_do, of"],
        ),
        (
            {"nominals": "rows:\n- {part: noun, words: [whopper], takes: [], examples: [The whopper.]}"},
            ["nominals.yaml:2: Expected `array` of length >= 1 in `takes`"],
        ),
        ({"cues": "groups:\n  x: [a]"}, ["cues.yaml:2: the table cues has no group x; it has rows only"]),
        ({"claim_words": "rows:\n- {name: A}"}, ["claim_words.yaml:2: the table claim_words has groups"]),
        ({"holder_words": "groups:\n  media_head: [bugle]"}, ["holder_words.yaml:2: the table holder_words has no group"]),
        ({"holder_words": "groups:\n  media_heads: bugle"}, ["holder_words.yaml:2: the group media_heads is not a list"]),
        ({"disputed": "rows:\n- {name: Nowhere, country: null, examples: [Nowhere]}"}, ["disputed.yaml:2: Object missing"]),
        (
            {"forces": "rows:\n- {name: q, kind: b}", "villages": f"rows:\n- {GOOD}\n- {{name: B}}"},
            ["forces.yaml:2:", "villages.yaml:3:"],
        ),
    ],
)  # fmt: skip
def test_what_is_refused(own, tables, lines):
    write(own, **tables)
    told = refusal(own)
    assert len(told) == len(lines)
    for line, start in zip(told, lines, strict=True):
        assert line.startswith(start)
    assert load_rows("forces", ForceRow)[0].name == "Rapid Support Forces"  # the shipped tables are in use again


def test_other_refusals(own):
    assert "holds no table" in refusal(own)[0]
    (own / "forces.yml").write_text("rows: []")
    assert refusal(own)[0] == "forces.yml: name it forces.yaml"
    (own / "forces.yml").rename(own / "forces.yaml")
    (own / "forces.yaml").write_bytes(b"rows:\n- {name: \xff}")
    assert "not UTF-8 at byte 15" in refusal(own)[0]


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "rows:\n", "rows: []\n", "groups:\n", "---\n"])
def test_an_empty_table_is_fine(own, text):
    write(own, forces=text)
    (own / "notes.txt").write_text("other files are not looked at")
    use_own_tables(own)
    assert load_rows("forces", ForceRow)[0].name == "Rapid Support Forces"


def test_an_own_row_changes_a_shipped_one(own):
    """Words are added; other cells are replaced; what the row leaves out stays."""
    write(
        own,
        forces="rows:\n- {name: Hezbollah, aliases: [Steppe Lions], country: LB, examples: [Steppe Lions left.]}",
        countries="rows:\n- {code: UA, aliases: [Reedland], examples: [Reedland]}",
        old_names='rows:\n- {name: Kyiv, country: UA, others: [Kyyiw], examples: ["in Kyyiw"]}',
    )
    use_own_tables(own)
    row = next(row for row in load_rows("forces", ForceRow) if row.name == "Hezbollah")
    assert row.country == "LB" and row.kind == "armed_group"
    assert row.aliases == ["Hizbollah", "Hizbullah", "Islamic Resistance in Lebanon", "Steppe Lions"]
    assert find_parties(document_of("On Monday Steppe Lions left the valley."))[0].value.name == "Hezbollah"
    ukraine = country_by_code("UA")
    assert ukraine is not None and ukraine.capital == "Kyiv" and "Reedland" in ukraine.aliases
    found = [
        mention.value.name for mention in find_places(document_of("Fires burned in Kyyiw and in Kiev in Reedland."))
    ]
    assert found == ["Kyiv", "Kyiv", "Ukraine"]


def test_a_place_of_a_shipped_name_in_another_country_is_another_place(own):
    write(own, villages=f"rows:\n- {GOOD}".replace("Verkhnia Lozova", "Zikim"))
    use_own_tables(own)
    named = {m.value.country for m in find_places(document_of("Shells fell on Zikim in Ukraine."))}
    assert named == {"UA"}
    named = {m.value.country for m in find_places(document_of("Shells fell on Zikim in Israel."))}
    assert named == {"IL"}


def test_an_own_word_comes_before_a_shipped_one(own):
    write(
        own,
        instruments="rows:\n- {name: skyhook, category: missile, aliases: [drone], examples: [a skyhook]}",
        holder_words="groups:\n  media_heads: [bugle]",
        forces="rows:\n- {name: Steppe Lions, kind: armed_group, source: our desk, examples: [Steppe Lions left.]}",
        conflicts="rows:\n- {name: Reed war, since: 2024-01-01, source: our desk, sides: {reeds: [Steppe Lions], state: [LB]}, "
        "examples: ['LB: Steppe Lions']}",
    )
    use_own_tables(own)
    assert find_instruments(document_of("A drone fell."))[0].value.category == "missile"
    assert "bugle" in load_groups("holder_words")["media_heads"]
    assert "newspaper" in load_groups("holder_words")["media_heads"]
    assert side_of("Steppe Lions", "2024-05-01") == "reeds"
    assert side_of("Steppe Lions", "2023-05-01") is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="rowsgup:-[]{}&*#'\"\n nameA1,", max_size=60))
def test_any_text_is_read_or_refused_in_words(own, text):
    write(own, forces=text)
    try:
        use_own_tables(own)
    except BadTable as error:
        assert all("forces.yaml" in line for line in str(error).splitlines())
