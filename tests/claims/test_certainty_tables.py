"""The rows of the table of certainty: each example is as sure as its row says, its near relations are plain."""

import pytest

from fogline.claims.find import read_document
from fogline.tables.certainty_rows import TABLE, CertaintyRow
from fogline.tables.loader import load_rows
from tests.conftest import document_of

ROWS = load_rows(TABLE, CertaintyRow)


def certainties_of(text):
    return [claim.certainty for claim in read_document(document_of(text, published="2025-03-04")).claims]


@pytest.mark.parametrize(
    ("row", "example"), [pytest.param(row, example, id=example) for row in ROWS for example in row.examples]
)
def test_examples(row, example):
    assert row.certainty in certainties_of(example)


@pytest.mark.parametrize("example", [example for row in ROWS for example in row.but])
def test_near_relations_are_plain(example):
    found = certainties_of(example)
    assert set(found) == {"asserted"}
