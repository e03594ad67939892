"""What is parsed by itself: speech between quotation marks, asides in brackets. All texts are invented."""

import pytest

from fogline.sentences.document import Document
from fogline.sentences.lifted import lift, pieces, quotations_by_sentence
from fogline.sentences.parse import clean
from tests.conftest import document_of

# text of one paragraph, what is lifted in each of its sentences
CASES = [
    ("“Two shells hit the mill at dawn,” the mayor said.", [["Two shells hit the mill at dawn"]]),
    ('"Two shells hit the mill at dawn," the mayor said.', [["Two shells hit the mill at dawn"]]),
    ("''Two shells hit the mill at dawn!'' the mayor said.", [["Two shells hit the mill at dawn"]]),
    ("The mayor said: “Two shells hit the mill.”", [["Two shells hit the mill"]]),
    (
        "“The mill is gone,” the mayor told reporters, “And nobody will pay for it.”",
        [["The mill is gone", "And nobody will pay for it"]],
    ),
    # what began in the sentence before, or goes on in the next
    ("“The mill is gone. Nobody will pay for it,” he said.", [[], ["Nobody will pay for it"]]),
    ("He said: “Nobody will pay for it. We know.”", [["Nobody will pay for it"], []]),
    # words quoted inside the writer's own sentence stay in it
    ("The mayor called it “a black day for all of us.”", [[]]),
    ("She read “War and the Long Peace of Kings” on the train.", [[]]),
    ("“No, never,” the mayor said.", [[]]),
    # nothing but speech
    ("“Two shells hit the mill at dawn.”", [[]]),
    # asides
    ("The mill (its owner had fled) burned down.", [[" (its owner had fled)"]]),
    ("The mill burned [all three floors of it].", [[" [all three floors of it]"]]),
    ("The Mill Owners Union (MOU) agreed.", [[]]),
    ("(The owner had fled by then.) The mill burned.", [[], []]),
    ("“The mill (my own) is gone for good,” he said.", [["The mill (my own) is gone for good"]]),
    ("The mill ( burned down.", [[]]),
]


def lifted_words(document: Document) -> list[list[str]]:
    found = []
    for sentence, quotations in zip(document.sentences, quotations_by_sentence(document), strict=True):
        words, offsets = clean(document.text, sentence.start, sentence.end)
        found.append([words[p.start : p.end] for p in lift(words, sentence.start, offsets, quotations)])
    return found


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_lifted(text, expected):
    assert lifted_words(document_of(text)) == expected


def test_offsets_of_cleaned_words_are_minded():
    assert lifted_words(document_of("🔥 “Two  shells hit\u00a0the mill,” 🙏 the mayor said.")) == [
        ["Two shells hit the mill"]
    ]


def test_pieces_are_the_sentence_with_stand_ins_and_the_parts():
    words = "“Two shells hit the mill,” the mayor (a man of 70) said."
    document = document_of(words)
    lifted = lift(words, 0, None, document.quotations)
    assert pieces(words, lifted) == [
        "“It works,” the mayor said.",
        "Two shells hit the mill",
        " (a man of 70)",
    ]
    assert pieces("Shells fell.", []) == ["Shells fell."]
