"""Sentences and paragraphs."""

import pytest

from tests.conftest import document_of


def sentences(text):
    document = document_of(text)
    return [document.text[s.start : s.end] for s in document.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Depot on fire\nShells hit the depot. It burned.", ["Depot on fire", "Shells hit the depot.", "It burned."]),
        ("“It burned all night.” The mayor left.", ["“It burned all night.”", "The mayor left."]),
        ("“Is it over?” she asked. Nobody knew.", ["“Is it over?” she asked.", "Nobody knew."]),
        ("“Stop!” Nowak said. He ran.", ["“Stop!” Nowak said.", "He ran."]),
        ("Gen. Omar Diallo left at 5 a.m. on Monday.", ["Gen. Omar Diallo left at 5 a.m. on Monday."]),
        ("The U.S. Navy sailed. They sank.", ["The U.S. Navy sailed.", "They sank."]),
        ("J. P. Meyer spoke on X. “We won.”", ["J. P. Meyer spoke on X.", "“We won.”"]),
        ("▪️ Two hurt.\n▪️ One dead.", ["Two hurt.", "One dead."]),
        ("1. A mine was found.\n2. It was removed.", ["A mine was found.", "It was removed."]),
        ("Salim (pop. 8,000) was shelled. It burned.", ["Salim (pop. 8,000) was shelled.", "It burned."]),
        ("The mill (once a fort). It burned.", ["The mill (once a fort).", "It burned."]),
        ("Wait... what? Yes.", ["Wait... what?", "Yes."]),
    ],
)
def test_cuts(text, expected):
    assert sentences(text) == expected


def test_hard_wrapped_text_is_joined():
    lines = [
        "The ministry said on Monday that its boats had stopped a column of",
        "trucks near the bridge and that nobody was hurt in the exchange of",
        "fire which lasted for most of the night before it ended with a long",
        "silence on both banks of the river, as people in the village said",
        "the next day.",
    ]
    assert len(sentences("\n".join(lines))) == 1


def test_a_sentence_without_end_is_cut():
    assert len(sentences("word " * 2000)) > 3


def test_crlf_and_byte_order_mark_shift_offsets_only():
    plain = "Shells hit the depot.\nThe army said two people died."
    odd = "\ufeff" + plain.replace("\n", "\r\n")
    assert sentences(odd) == sentences(plain)
