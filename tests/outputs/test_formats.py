"""The formats of `read`, over the claims of every example report: one contract for all."""

import csv
import io
import json
import re
from pathlib import Path

import jsonschema
import msgspec
import pytest
from rich.console import Console

from fogline.cli.demo import examples
from fogline.flow import read_many, read_mentions
from fogline.model.claim import Claim
from fogline.model.report import Report
from fogline.outputs import flat, jsonl, mention_rows, words
from fogline.outputs.mention_table import print_mentions
from fogline.outputs.table import WIDE, print_claims

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def read():
    return list(read_many(examples()))


@pytest.fixture(scope="module")
def claims(read):
    return [claim for _, found in read for claim in found]


def test_a_line_is_the_claim_again_and_obeys_the_schema(claims):
    validator = jsonschema.Draft202012Validator(json.loads((ROOT / "docs" / "ledger.schema.json").read_text("utf-8")))
    for claim in claims:
        line = jsonl.line(claim)
        assert msgspec.json.decode(line, type=Claim) == claim
        assert list(validator.iter_errors(json.loads(line))) == []
        assert "\n" not in line
        assert line == line.strip()


def test_keys_stand_in_the_order_of_the_model(claims):
    order = list(Claim.__struct_fields__)
    for claim in claims:
        keys = list(json.loads(jsonl.line(claim)))
        assert keys == [field for field in order if field in keys]


def test_a_csv_has_one_record_a_claim_and_reads_back(claims):
    text = flat.header() + "".join(flat.row(claim) for claim in claims)
    assert text.count("\r\n") >= len(claims) + 1
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert [row["claim_id"] for row in rows] == [claim.claim_id for claim in claims]
    for row, claim in zip(rows, claims, strict=True):
        assert None not in row
        assert row["content"].removeprefix("'") == claim.text
        assert int(row["start"]) == claim.start


@pytest.mark.parametrize("words", ["=1+1", "+49 170", "-cmd", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_runs_as_a_formula(claims, words):
    claim = msgspec.structs.replace(claims[0], text=words)
    (row,) = csv.DictReader(io.StringIO(flat.header() + flat.row(claim), newline=""))
    assert row["content"] == f"'{words}"


def test_numbers_below_zero_stay_numbers(claims):
    located = next(c for c in claims if c.event and any(p.lat is not None for p in c.event.places))
    places = tuple(msgspec.structs.replace(p, lat=-4.3) for p in located.event.places if p.lat is not None)
    claim = msgspec.structs.replace(located, event=msgspec.structs.replace(located.event, places=places))
    (row,) = csv.DictReader(io.StringIO(flat.header() + flat.row(claim), newline=""))
    assert row["lat"] == "-4.3"


def test_the_documents_list_the_columns():
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    for columns in (flat.COLUMNS, mention_rows.COLUMNS):
        assert ", ".join(f"`{column}`" for column in columns) in page


def printed(width, report, claims):
    console = Console(file=io.StringIO(), width=width, highlight=False)
    print_claims(console, report, claims)
    return console.file.getvalue()


def pieces(text):
    """Letters and figures alone: what wrapping and folding cannot change."""
    return re.sub(r"[\W_]", "", text)


@pytest.mark.parametrize("width", [60, 80, WIDE - 1])
def test_blocks_hold_every_word_within_the_width(read, width):
    for report, claims in read:
        shown = printed(width, report, claims)
        assert all(len(line) <= width for line in shown.splitlines())
        for claim in claims:
            for value in (claim.text, words.who(claim), words.where(claim), words.when(claim), words.how_many(claim)):
                assert pieces(value) in pieces(shown), value
            if claim.certainty != "asserted":
                assert f"how sure: {claim.certainty}" in " ".join(shown.split())


@pytest.mark.parametrize("width", [WIDE, 140, 200])
def test_columns_hold_every_word_within_the_width(read, width):
    for report, claims in read:
        shown = printed(width, report, claims)
        assert all(len(line) <= width for line in shown.splitlines())
        assert "…" not in shown.replace("…", "", report.text.count("…"))
        for claim in claims:
            assert claim.certainty in shown
            for word in f"{claim.text} {words.who(claim)} {words.how_many(claim)}".split():
                assert len(word) > width // 10 or word in shown, word


def test_a_denial_and_a_hedge_show_without_colour(read):
    shown = "".join(printed(80, report, claims) for report, claims in read)
    assert "denies: " in shown
    assert "no answer: " in shown
    assert "how sure: possible" in shown
    assert "\x1b" not in shown


def test_a_report_without_claims_and_one_without_a_date_say_so():
    report = Report(text="The weather was mild.")
    assert "fogline explain" in printed(80, report, [])
    ((report, claims),) = read_many([Report(text="Two people were killed in Izmail on Tuesday, the mayor said.")])
    shown = printed(80, report, claims)
    assert ("--published" in shown) == any(words.when(claim) for claim in claims)


@pytest.fixture(scope="module")
def mentions():
    return [(report, found) for report, found in read_mentions(examples())]


def test_a_line_of_a_mention_obeys_its_schema(mentions):
    schema = json.loads((ROOT / "docs" / "mention.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    lines = [json.loads(jsonl.line(mention)) for _, found in mentions for mention in found]
    assert {line["type"] for line in lines} == {
        "attribution", "person", "party", "place", "time", "count", "instrument", "event",
    }  # fmt: skip
    for line in lines:
        assert list(validator.iter_errors(line)) == []


def test_a_csv_of_mentions_reads_back(mentions):
    found = [mention for _, some in mentions for mention in some]
    text = mention_rows.header() + "".join(mention_rows.row(mention) for mention in found)
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert [row["mention_id"] for row in rows] == [mention.mention_id for mention in found]
    place = next(row for row in rows if row["text"] == "Izmail")
    assert (place["type"], place["country"], place["precision"]) == ("place", "UA", "settlement")
    said = next(row for row in rows if row["type"] == "attribution")
    assert said["cue"]
    assert said["content"]
    assert "" == said["lat"] == said["value"]


def test_the_table_of_mentions_shows_every_word(mentions):
    for report, found in mentions:
        buffer = io.StringIO()
        print_mentions(Console(file=buffer, width=120), report, found)
        shown = re.sub(r"\s+", " ", buffer.getvalue())
        for mention in found:
            assert mention.text is None or mention.text.split()[0] in shown
        places = sum(mention.type == "place" for mention in found)
        assert f"{places} places" in shown or f"{places} place," in shown


def test_a_report_without_mentions_says_so():
    buffer = io.StringIO()
    print_mentions(Console(file=buffer, width=80), Report(text="x"), [])
    assert "nothing that fogline knows was found" in buffer.getvalue()
