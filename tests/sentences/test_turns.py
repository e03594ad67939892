"""Turns of talks: labels in front of words, questions that are paragraphs, and lines that only look like either."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.sentences.split import split_paragraphs
from fogline.sentences.turns import find_turns
from tests.conftest import document_of

ASKED = "Has the convoy arrived?"
ANSWERED = "It came on Sunday. We lost two trucks."


def turns_of(text: str) -> list[tuple[str | None, bool, str]]:
    """Speaker as written, whether they ask, and their words."""
    turns = document_of(text).layout.turns
    return [
        (text[slice(*t.speaker)] if t.speaker else None, t.asks, " ".join(text[t.start : t.end].split())) for t in turns
    ]


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("Q:", "A:"),
        ("Q.", "A."),
        ("Q1:", "A1:"),
        ("Q -", "A -"),
        ("QUESTION:", "ANSWER:"),
        ("Question:", "Answer:"),
        ("Reporter (Al Noor TV):", "A:"),
        ("Interviewer:", "Interviewee:"),
    ],
)
def test_marks_of_questions_and_answers(asks, answers):
    text = f"Trucks stand still at the border.\n\n{asks} {ASKED}\n\n{answers} {ANSWERED}"
    assert turns_of(text) == [(None, True, ASKED), (None, False, ANSWERED)]


@pytest.mark.parametrize(
    ("label", "speaker"),
    [
        ("MR. MARSH:", "MR. MARSH"),
        ("Ms. Okonjo:", "Ms. Okonjo"),
        ("SPOKESPERSON:", "SPOKESPERSON"),
        ("THE PRESIDENT:", "THE PRESIDENT"),
        ("Amina Saleh:", "Amina Saleh"),
        ("Amina Saleh, nurse:", "Amina Saleh"),
        ("Amina Saleh (Red Crescent):", "Amina Saleh"),
        ("DR. SALEH:", "DR. SALEH"),
        ("Abu Bakr al-Fahd:", "Abu Bakr al-Fahd"),
    ],
)
def test_who_answers_is_named_in_front(label, speaker):
    text = f"Trucks stand still at the border.\n\nQUESTION: {ASKED}\n\n{label} {ANSWERED}"
    assert turns_of(text) == [(None, True, ASKED), (speaker, False, ANSWERED)]


def test_a_bare_q_asks_and_a_bare_a_is_an_article():
    text = "Briefing of Monday.\n\nQ  Is it over?\n\nMS. VANCE: No. We go on.\n\nA man was killed in the port."
    assert [turn[:2] for turn in turns_of(text)] == [(None, True), ("MS. VANCE", False)]


def test_a_colon_at_the_line_s_end_leads_to_the_line_below():
    text = "Briefing of Monday.\n\nQUESTION:\nIs it over?\n\nMS. VANCE:\nNo. We go on."
    assert turns_of(text) == [(None, True, "Is it over?"), ("MS. VANCE", False, "No. We go on.")]


def test_whoever_ends_on_questions_asks():
    text = (
        "The Lantern met Jonas Lind.\n\nThe Lantern: Who cut it?\n\nJonas Lind: We do not know.\n\n"
        "The Lantern: Was it a tanker?\n\nJonas Lind: Perhaps. Who can tell?"
    )
    assert [(name, asks) for name, asks, _ in turns_of(text)] == [
        ("The Lantern", True),
        ("Jonas Lind", False),
        ("The Lantern", True),
        ("Jonas Lind", False),
    ]


def test_initials_are_those_of_names_in_the_text():
    text = "The Harbour Post met Jonas Lind.\n\nHP: Who cut it?\n\nJL: We do not know.\n\nHP: When?\n\nJL: On Sunday."
    assert [name for name, _, _ in turns_of(text)] == ["HP", "JL", "HP", "JL"]


def test_people_tell_one_after_the_other():
    text = (
        "What people saw.\n\nOlena Kravets: The first rocket hit the bakery. I saw it.\n\nPetro Hnat: My roof is gone."
    )
    assert [name for name, _, _ in turns_of(text)] == ["Olena Kravets", "Petro Hnat"]


def test_an_answer_of_several_paragraphs_ends_where_the_report_goes_on():
    text = (
        f"A talk.\n\nQ: {ASKED}\n\nAmina Saleh: We lost two trucks.\n\nI was in the third.\n\n"
        "Saleh left the town on Monday.\n\nThe road is closed."
    )
    assert turns_of(text)[-1] == ("Amina Saleh", False, "We lost two trucks. I was in the third.")


def test_a_note_on_the_talk_is_no_answer():
    text = f"A talk.\n\nQ: {ASKED}\n\nA: We lost two trucks.\n\nThis interview has been edited for length."
    assert turns_of(text)[-1] == (None, False, "We lost two trucks.")


def test_a_question_amid_an_answer_is_asked_by_the_other_side():
    text = "A talk.\n\nReporter: Is it over?\n\nMS. VANCE: No.\n\nWhen will it be?\n\nIn May."
    assert turns_of(text) == [
        (None, True, "Is it over?"),
        ("MS. VANCE", False, "No."),
        (None, True, "When will it be?"),
        ("MS. VANCE", False, "In May."),
    ]


def test_questions_that_are_paragraphs():
    text = (
        "Questions for the mayor\n\nMayor Aksoy spoke to the Post.\n\nHow many are left?\n\nWe moved 900.\n\n"
        "Who is to blame?\n\nThe ministry."
    )
    assert [(asks, words) for _, asks, words in turns_of(text)] == [
        (True, "How many are left?"),
        (False, "We moved 900."),
        (True, "Who is to blame?"),
        (False, "The ministry."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kharkiv: two killed.\n\nSumy: one wounded.\n\nPort Sudan: four drones.\n\nPort Sudan: no losses.",
        "Date: 3 March.\n\nLocation: Port Sudan.\n\nSource: the police.",
        "Update: The toll has risen.\n\nUpdate: The road is open.\n\nBackground: The war began in 2023.",
        "Explainer: the corridor\n\nWhat was agreed?\n\nA corridor for ships.\n\nIs it safe?\n\nTwo ships hit mines.",
        "The minister gave two reasons: money and time.\n\nThe mayor gave one: fear.",
        "A. Smith left.\n\nB. Jones stayed.",
        "Jon Marsh: the man who counts the dead\n\nHe has counted since May.\n\nNobody helps him.",
    ],
)
def test_no_talk(text):
    assert turns_of(text) == []


def test_a_label_is_a_paragraph_of_its_own():
    document = document_of(f"Trucks stand still.\n\nQ: {ASKED}\n\nA: {ANSWERED}")
    assert [p.kind for p in document.paragraphs] == ["body", "label", "body", "label", "body"]


def test_a_headline_with_a_colon_stays_the_title():
    text = f"Jon Marsh: the man who counts\n\nQ: {ASKED}\n\nA: {ANSWERED}"
    assert document_of(text).paragraphs[0].kind == "title"


@given(
    st.lists(
        st.sampled_from(["Q: Is it?", "A: No.", "MR. X: I go.", "Who?", ":", "A:", "“", "Q", "\n", "we"]), max_size=12
    )
)
def test_turns_lie_in_the_text_one_after_the_other(lines):
    text = "\n\n".join(lines)
    turns, pieces = find_turns(text, split_paragraphs(text))
    bounds = [(turn.start, turn.end) for turn in turns]
    assert bounds == sorted(bounds)
    assert all(0 <= start <= end <= len(text) for start, end in bounds)
    assert all(a[1] <= b[0] for a, b in pairwise(bounds))
    assert all(text[start:end].strip() for start, end, _ in pieces)


def test_a_dialogue_with_dashes():
    text = "The doctor told of the night.\n\n— We took in 14, said Rosa Ibarra.\n\n— How many are here?\n\n– Nine. Two died."
    assert turns_of(text) == [(None, True, "How many are here?"), (None, False, "Nine. Two died.")]


def test_a_list_with_dashes_is_no_dialogue():
    assert (
        turns_of("What is known.\n\n– Two people died, said the mayor.\n– A bridge was hit.\n– Schools are shut.") == []
    )
