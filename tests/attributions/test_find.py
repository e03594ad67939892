"""Who says what: one row a shape."""

from typing import get_args

import pytest

from fogline.attributions.attribution import characters
from fogline.attributions.find import find_attributions
from fogline.attributions.frames import ORDER
from fogline.tables.cues import Takes, cues_by_verb
from tests.conftest import document_of

# text, source, cue, content pieces
SHAPES = [
    (
        "The council will not close the Elm Street library, council leader Janet Orme confirmed on Monday.",
        "council leader Janet Orme",
        "confirmed",
        ["The council will not close the Elm Street library"],
    ),
    (
        "Rebels took the airport and the barracks, two aid workers confirmed.",
        "two aid workers",
        "confirmed",
        ["Rebels took the airport and the barracks"],
    ),
    ("The mayor said that shells fell on the town.", "The mayor", "said", ["that shells fell on the town"]),
    ("Shells fell on the town, the mayor said.", "the mayor", "said", ["Shells fell on the town"]),
    ("“Shells fell on the town,” the mayor said.", "the mayor", "said", ["“Shells fell on the town,”"]),
    ("According to the mayor, shells fell on the town.", "the mayor", "According to", ["shells fell on the town"]),
    ("Two people were killed, according to the mayor.", "the mayor", "according to", ["Two people were killed"]),
    ("The army denied shelling the town.", "The army", "denied", ["shelling the town"]),
    ("“Probably not,” Ms. Kowal said.", "Ms. Kowal", "said", ["“Probably not,”"]),
    (
        "The mayor stressed her support of the raid during a “Safety Forum” sponsored by Radio Nord and said she has the plan.",
        "The mayor",
        "said",
        ["she has the plan"],
    ),
    ("The group vowed to fight on.", "The group", "vowed", ["to fight on"]),
    ("The mayor urged both sides to spare the bridge.", "The mayor", "urged", ["both sides to spare the bridge"]),
    ("The army accused the rebels of mining the road.", "The army", "accused", ["the rebels of mining the road"]),
    ("The ministry put the toll at nine.", "The ministry", "put", ["the toll at nine"]),
    ("The company did not respond to questions.", "The company", "did not respond", ["to questions"]),
    ("In the mayor's view, the truce has failed.", "the mayor", "In the mayor's view", ["the truce has failed"]),
    (
        "“We left at dawn,” said Amina Saleh. “Nobody stayed.”",
        "Amina Saleh",
        "said",
        ["“We left at dawn,”", "“Nobody stayed.”"],
    ),
    (
        "The army said in a statement that its boats had crossed the river.",
        "The army",
        "said",
        ["that its boats had crossed the river"],
    ),
    (
        "Trucks burned near the depot, the head of the council, Amina Saleh, said on Monday.",
        "the head of the council, Amina Saleh",
        "said",
        ["Trucks burned near the depot"],
    ),
    (
        "“Two shells hit the mill, and a third fell short,” Tarnow police chief Amina Saleh said on Monday.",
        "Tarnow police chief Amina Saleh",
        "said",
        ["“Two shells hit the mill, and a third fell short,”"],
    ),
    (
        "The mayor said that the mill (its owner had fled) burned and that nobody was hurt.",
        "The mayor",
        "said",
        ["that the mill (its owner had fled) burned and that nobody was hurt"],
    ),
    ("A reporter counted six shells in the mill’s yard.", "A reporter", "counted", ["six shells in the mill’s yard"]),
    ("''Nobody will pay for the mill!'' he wrote.", "he", "wrote", ["''Nobody will pay for the mill!''"]),
    (
        "The mayor told reporters: “We held on. We have flour for a year,” and added that help was near.",
        "The mayor",
        "added",
        ["that help was near"],
    ),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), SHAPES, ids=[shape[0] for shape in SHAPES])
def test_shapes(text, source, cue, content):
    document = document_of(text)
    found = [a for a in find_attributions(document) if not a.nested]
    read = [
        (
            " ".join(document.words(*span) for span in a.source).strip(","),
            document.words(*a.cue),
            [document.words(*span) for span in a.content],
        )
        for a in found
    ]
    assert (source, cue, content) in read


@pytest.mark.parametrize(
    "text",
    [
        "The claim could not be verified.",
        "Neither account was confirmed.",
        "The road from the town leads north.",
        "As the sun rose, the “base” was empty.",
        "“Nobody will pay for the mill.” The army did not elaborate.",
        "",
    ],
)
def test_nobody_says_anything(text):
    assert find_attributions(document_of(text)) == []


def test_an_open_quotation_is_one_speech_over_paragraphs():
    document = document_of("“First they shelled the mill.\n\n“Then they came,” said Amina Saleh, a baker.")
    (attribution,) = find_attributions(document)
    assert len(attribution.content) == 2
    assert document.words(*attribution.source[0]) == "Amina Saleh, a baker"


def test_a_telling_inside_another_is_nested():
    document = document_of("The mayor said the head of the village had told him that the bridge was mined.")
    assert [a.nested for a in find_attributions(document)] == [False, True]


def test_negation_is_kept():
    document = document_of("The army did not say that it had left.")
    assert find_attributions(document)[0].negated


def test_a_not_inside_the_quotation_negates_no_telling():
    document = document_of("“Certainly not,” the envoy told reporters on Monday.")
    assert [a.negated for a in find_attributions(document)] == [False]


def test_spans_are_characters_of_the_stored_text():
    document = document_of("\ufeffThe mayor said\u00a0that shells fell.\r\n")
    (attribution,) = find_attributions(document)
    ((start, end),) = characters(document, attribution.source)
    assert document.text[start:end] == "The mayor"


def test_cues_of_several_words_come_before_their_verb_alone():
    words = [cue.words for cue in cues_by_verb()["call"]]
    assert words.index("call for") < words.index("call")


def test_a_telling_before_the_speech_in_which_its_subject_stands_has_that_subject():
    document = document_of("Arguing the case, “we held on, and nobody left,” he wrote.")
    told = {document.words(*a.cue): [document.words(*span) for span in a.source] for a in find_attributions(document)}
    assert told["wrote"] == ["he"]


def test_the_table_allows_the_frames_that_there_are():
    assert set(get_args(Takes)) == {*ORDER, "quote"}
