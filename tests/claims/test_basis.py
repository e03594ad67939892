"""How the holder knows."""

import pytest

from fogline.claims.find import read_document
from fogline.tables.basis_words import BasisRow
from fogline.tables.loader import load_rows
from tests.conftest import document_of


def basis_of(text):
    (claim,) = read_document(document_of(text, published="2025-03-04")).claims
    return (claim.basis.kind, claim.basis.text) if claim.basis else None


ROWS = [(row.kind, example) for row in load_rows("basis", BasisRow) for example in row.examples]


@pytest.mark.parametrize(("kind", "example"), ROWS)
def test_the_examples_of_the_table_have_the_basis_of_their_row(kind, example):
    assert basis_of(example)[0] == kind


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("A nurse said she had counted 15 bodies.", ("counted", "counted")),
        ("The ministry counted nine dead.", ("counted", "counted")),
        ("“I saw two jets,” said a farmer.", ("saw", "saw")),
        ("Witnesses said they watched the bridge fall.", ("saw", "watched")),
        ("According to British intelligence, the unit lost 300 men.", ("intelligence", "intelligence")),
        ("Citing satellite images, the institute said the base was empty.", ("satellite", "satellite")),
        ("The institute said satellite images showed that the depot was empty.", ("satellite", "satellite")),
        ("According to hospital records, 40 people were treated.", ("record", "records")),
        ("The prosecutor said phone records placed him at the scene.", ("record", "records")),
        ("The lawyer said CCTV footage showed the guard opening the gate.", ("footage", "CCTV")),
        ("The doctor said he had heard from colleagues that fuel was gone.", ("told", "heard")),
        ("The mayor said nine people died.", None),
        ("A farmer said he did not see the jets.", None),
        ("A baker said he heard three explosions.", None),
        ("The mayor said soldiers had seen two jets.", None),
    ],
)
def test_how_the_holder_knows(text, basis):
    assert basis_of(text) == basis
