"""Every row of every table carries examples, and they run."""

from pathlib import Path

import pytest
import yaml

from fogline.attributions.find import find_attributions
from fogline.claims.reading import read_mentions
from fogline.events.find import find_event
from fogline.mentions.instruments import find_instruments
from fogline.tables.check_words import TimeRow
from fogline.tables.confidence import ConfidenceRow
from fogline.tables.cues import CueRow
from fogline.tables.instruments import InstrumentRow
from fogline.tables.kinds import KindRow
from fogline.tables.loader import TableLoader, load_rows
from fogline.tables.nominals import NominalRow
from tests.conftest import document_of

TABLES = sorted((Path(__file__).resolve().parents[2] / "src" / "fogline" / "tables").glob("*.yaml"))
# Rows of these tables are run by the tests of their own stations.
ELSEWHERE = {
    "countries",
    "waters",
    "regions",
    "sites",
    "villages",
    "disputed",
    "old_names",
    "casualty_words",
    "certainty",
    "damage_words",
    "counted_things",
    "number_words",
    "time_words",
    "layout",
    "outlets",
    "act_words",
    "basis",
    "channels",
    "facet_words",
    "forces",
    "bodies",
    "seats",
    "conflicts",
}


@pytest.mark.parametrize("file", TABLES, ids=lambda f: f.stem)
def test_a_table_holds_rows_with_examples_or_plain_groups(file):
    table = yaml.load(file.read_text(encoding="utf-8"), Loader=TableLoader)
    assert set(table) <= {"rows", "groups"}
    for row in table.get("rows") or []:
        assert row.get("examples"), f"{file.name}: {row}"
    for name, words in (table.get("groups") or {}).items():
        assert words, f"{file.name}: {name} is empty"
        assert all(isinstance(word, str) for word in words), f"{file.name}: {name} holds something that is no word"
        assert len(set(words)) == len(words), f"{file.name}: {name} names a word twice"
    if table.get("rows"):
        assert file.stem in ELSEWHERE | {
            "cues",
            "kinds",
            "instruments",
            "confidence",
            "nominals",
            "check_words",
        }, f"{file.name}: no test runs its rows"


def rows(table, row_type):
    return [pytest.param(row, example, id=example) for row in load_rows(table, row_type) for example in row.examples]


@pytest.mark.parametrize(("row", "example"), rows("cues", CueRow))
def test_cues(row, example):
    found = find_attributions(document_of(example))
    assert any(a.words in row.cues for a in found), [a.words for a in found]


def test_no_cue_stands_again_behind_a_row_that_takes_all_of_its_contents():
    """The first row of a word that takes a content wins; one of another act still tells the checker what it may do."""
    seen = {}
    for row in load_rows("cues", CueRow):
        for cue in row.cues:
            before = seen.setdefault((cue, row.act), [])
            assert not any(set(row.takes) <= takes for takes in before), f"{cue}: {row.takes}"
            before.append(set(row.takes))


@pytest.mark.parametrize(("row", "example"), rows("nominals", NominalRow))
def test_nominals(row, example):
    found = find_attributions(document_of(example))
    assert any(a.words in row.words for a in found), [a.words for a in found]


@pytest.mark.parametrize(("row", "example"), rows("instruments", InstrumentRow))
def test_instruments(row, example):
    assert row.name in [m.value.name for m in find_instruments(document_of(example))]


@pytest.mark.parametrize(("row", "example"), rows("kinds", KindRow))
def test_kinds(row, example):
    document = document_of(example)
    event = find_event(document, 0, len(document.tokens), read_mentions(document).context)
    assert event is not None
    family = row.kind.split(".")[0]
    assert event.kind == row.kind or (row.refine and event.kind.startswith(family)), event.kind
    assert (event.plover is not None and event.acled is not None) or event.needs_decision


@pytest.mark.parametrize(("row", "example"), rows("confidence", ConfidenceRow))
def test_confidence(row, example):
    assert 0 < row.share < 1
    frames = {a.frame for a in find_attributions(document_of(example))}
    assert row.way in frames or (row.way in ("own", "post") and not frames) or (row.way == "phrase" and frames)


def test_a_bad_row_is_named_with_file_and_line(tmp_path):
    from fogline.errors import BadTable
    from fogline.tables.loader import use_tables

    (tmp_path / "instruments.yaml").write_text("rows:\n- {name: sling, category: toy, examples: [x]}\n- {name: 1}\n")
    use_tables(tmp_path)
    try:
        with pytest.raises(BadTable) as error:
            find_instruments(document_of("A sling."))
    finally:
        use_tables(None)
    first, second = str(error.value).splitlines()
    assert "instruments.yaml:2:" in first
    assert "toy" in first
    assert "instruments.yaml:3:" in second
    assert find_instruments(document_of("A drone."))


@pytest.mark.parametrize(("row", "example"), rows("check_words", TimeRow))
def test_words_of_time_that_the_checker_knows(row, example):
    assert row.word in example.split(".")[0].split()
    assert row.before >= 0 <= row.after
