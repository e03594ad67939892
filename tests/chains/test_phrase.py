"""What a holder's noun phrase says by itself."""

import pytest

from fogline.attributions.find import find_attributions
from fogline.chains.noun_phrase import read_phrase
from tests.conftest import document_of

# phrase, name, kind, role, organization
PHRASES = [
    ("Governor Ivan Melnyk", "Ivan Melnyk", "person", "Governor", None),
    ("Amina Saleh, head of the city council", "Amina Saleh", "person", "head of the city council", "city council"),
    ("Dr Omar Diallo, a surgeon at the hospital", "Omar Diallo", "person", "surgeon at the hospital", "hospital"),
    ("Lieutenant Colonel Musa Keita", "Musa Keita", "person", "Lieutenant Colonel", None),
    ("the head of the council, Amina Saleh", "Amina Saleh", "person", "head of the council", "council"),
    ("The Loikaw Defence Committee, a resistance group", "Loikaw Defence Committee", "armed_group", None, None),
    ("Its Harbour-based operator, Delta Tankers", "Delta Tankers", "organization", None, None),
    ("National News Agency", "National News Agency", "media", None, None),
    ("the air force", "air force", "armed_force", None, None),
    ("two residents", "Two residents", "witness", None, None),
    ("one security source", "One security source", "unnamed", None, None),
    ("the Deputy Head of Office, Anna Lind", "Anna Lind", "person", "Deputy Head of Office", "Office"),
]


@pytest.mark.parametrize(("phrase", "name", "kind", "role", "organization"), PHRASES, ids=[p[0] for p in PHRASES])
def test_phrases(phrase, name, kind, role, organization):
    document = document_of(
        f"{phrase[0].upper()}{phrase[1:]}, said that a depot burned."
        if "," in phrase
        else f"{phrase[0].upper()}{phrase[1:]} said that a depot burned."
    )
    attribution = find_attributions(document)[0]
    read = read_phrase(document, *attribution.source[0], attribution.subject)
    assert (read.name, read.kind, read.role, read.organization) == (name, kind, role, organization)


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("An officer, who spoke on condition of anonymity, said it burned.", "condition of anonymity"),
        ("An officer who asked not to be named said it burned.", "asked not to be named"),
        ("An officer said it burned.", None),
    ],
)
def test_a_name_is_withheld_for_the_reason_given(sentence, reason):
    document = document_of(sentence)
    attribution = next(a for a in find_attributions(document) if a.words == "say")
    read = read_phrase(document, *attribution.source[0], attribution.subject)
    assert (read.anonymous, read.reason) == (reason is not None, reason)
