"""What a holder's noun phrase says by itself."""

import pytest

from fogline.attributions.find import find_attributions
from fogline.chains.noun_phrase import read_phrase
from fogline.chains.personal_names import grown
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
    # a name that a comma or a bracket sets off, whatever the parser hung it on
    ("the mayor of Nikopol, Anna Koval", "Anna Koval", "person", "mayor of Nikopol", None),
    ("the governor (Anna Koval)", "Anna Koval", "person", "governor", None),
    ("a spokesman for the army, Col. Musa Keita", "Musa Keita", "person", "spokesman for the army", "army"),
    ("Sweden's prime minister, Erik Lind", "Erik Lind", "person", "Sweden's prime minister", None),
    ("the governor of Lagos, Nigeria", "governor of Lagos", "office", "governor of Lagos", None),
    ("a resident, Lucia Ortega, 67", "Lucia Ortega", "witness", "resident", None),
    (
        "the spokesman for the Office of the UN High Commissioner for Refugees, Peter Lund",
        "Peter Lund",
        "person",
        "spokesman for the Office of the UN High Commissioner for Refugees",
        "Office of the UN High Commissioner for Refugees",
    ),
    # a name, and what is said of it afterwards
    ("Musa Idris, 34, a farmer", "Musa Idris", "person", "farmer", None),
    ("Elena Rivera, 41, a mother of two", "Elena Rivera", "person", "mother of two", None),
    (
        "Leila Haddad, who heads the Aid Monitor charity",
        "Leila Haddad",
        "person",
        "heads the Aid Monitor charity",
        "Aid Monitor charity",
    ),
    (
        "Amina Saleh, the head of the council's health department",
        "Amina Saleh",
        "person",
        "head of the council's health department",
        "council's health department",
    ),
    ("Omar Keita of Human Rights Watch", "Omar Keita", "person", None, "Human Rights Watch"),
    # ranks and offices before a name
    ("Lt. Gen. John Marsh", "John Marsh", "person", "Lt. Gen.", None),
    ("Lagos police chief Tunde Bello", "Tunde Bello", "person", "Lagos police chief", "Lagos police"),
    ("Health Minister Pavlo Roman", "Pavlo Roman", "person", "Health Minister", None),
    ("Police spokesman Sgt Tunde Bello", "Tunde Bello", "person", "Police spokesman", "Police"),
    (
        "Defence Ministry spokesman Hassan Omar",
        "Hassan Omar",
        "person",
        "Defence Ministry spokesman",
        "Defence Ministry",
    ),
    ("Inspector General Japhet Koome", "Japhet Koome", "person", "Inspector General", None),
    ("Defence Minister Shin Won-sik", "Shin Won-sik", "person", "Defence Minister", None),
    ("Mr Tunde Bello", "Tunde Bello", "person", None, None),
    ("Daw Hope, a teacher", "Hope", "person", "teacher", None),
    # whose an office is
    ("the Kremlin's spokesman, Igor Zaitsev", "Igor Zaitsev", "person", "Kremlin's spokesman", "Kremlin"),
    (
        "Chancellor Eva Brandt's spokesman, Jonas Weil",
        "Jonas Weil",
        "person",
        "Chancellor Eva Brandt's spokesman",
        None,
    ),
    ("a spokesman for Gov. Anna Rhodes, Mike Dunn", "Mike Dunn", "person", "spokesman for Gov. Anna Rhodes", None),
    (
        "Hany Lund, chairman of the Delta Fund and a longtime ally",
        "Hany Lund",
        "person",
        "chairman of the Delta Fund and a longtime ally",
        "Delta Fund",
    ),
    # bodies
    (
        "the Department for Environment, Food and Rural Affairs (DEFRA)",
        "Department for Environment, Food and Rural Affairs",
        "government",
        None,
        None,
    ),
    ("the Joint Chiefs of Staff", "Joint Chiefs of Staff", "organization", None, None),
    ("the dam's owner, Aegean Lines Ltd", "Aegean Lines Ltd", "organization", None, None),
]


def phrase_of(text):
    document = document_of(text)
    attribution = next(a for a in find_attributions(document) if a.words == "say")
    (first, last), head = attribution.source[0], attribution.subject
    return read_phrase(document, *grown(document, first, last), head)


@pytest.mark.parametrize(("phrase", "name", "kind", "role", "organization"), PHRASES, ids=[p[0] for p in PHRASES])
def test_phrases(phrase, name, kind, role, organization):
    read = phrase_of(f"{phrase[0].upper()}{phrase[1:]}{',' if ',' in phrase else ''} said that a depot burned.")
    assert (read.name, read.kind, read.role, read.organization) == (name, kind, role, organization)


@pytest.mark.parametrize(
    ("sentence", "anonymous", "reason"),
    [
        ("An officer, who spoke on condition of anonymity, said it burned.", True, "condition of anonymity"),
        ("An officer who asked not to be named said it burned.", True, "asked not to be named"),
        (
            "An officer, who spoke on condition of anonymity because talks are private, said it burned.",
            True,
            "condition of anonymity because talks are private",
        ),
        (
            "Two aid workers, who asked not to be identified for fear of reprisals, said it burned.",
            True,
            "asked not to be identified for fear of reprisals",
        ),
        ("An officer said it burned.", True, None),
        ("A senior official said it burned.", True, None),
        ("Residents said it burned.", True, None),
        ("Sources close to the council said it burned.", True, None),
        ("The governor said it burned.", False, None),
        ("A police spokesman said it burned.", False, None),
        ("The army said it burned.", False, None),
        ("A resident, Anna Koval, said it burned.", False, None),
    ],
)
def test_a_name_is_withheld_for_the_reason_given(sentence, anonymous, reason):
    read = phrase_of(sentence)
    assert (read.anonymous, read.reason) == (anonymous, reason)


def test_whoever_is_not_named_and_no_witness_is_unnamed():
    assert phrase_of("A senior official said it burned.").kind == "unnamed"
    assert phrase_of("Two residents said it burned.").kind == "witness"
