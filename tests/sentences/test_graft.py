"""The parts of a sentence joined to one tree. All texts are invented."""

from itertools import islice

from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.sentences.document import Document
from tests.conftest import document_of

PARTS = st.sampled_from(
    [
        "“Two shells hit the mill at dawn,” ",
        "the mayor said ",
        "(his house burned too) ",
        "[see the map below] ",
        "and added: ",
        "“Nobody will pay. We know that.” ",
        "“Is it over now?” ",
        "he asked. ",
        "🔥 ",
        "The army’s  guns ",
        "“",
        "” ",
        "(",
        ") ",
        "'' ",
        "\n",
    ]
)


def heads(document: Document) -> dict[str, str]:
    return {token.text: token.head.text for token in document.tokens}


def test_speech_hangs_on_the_telling():
    document = document_of("“Two shells hit the mill at dawn,” the mayor said on Monday.")
    assert heads(document) | {"hit": "said", "mayor": "said", "shells": "hit", "mill": "hit"} == heads(document)
    assert next(t for t in document.tokens if t.text == "hit").dep == "ccomp"


def test_an_aside_hangs_on_the_word_before_it_and_parts_nothing():
    document = document_of("The mayor said that the mill (its owner had fled) burned and that nobody was hurt.")
    assert heads(document) | {"fled": "mill", "burned": "said", "mill": "burned", "hurt": "burned"} == heads(document)


def test_a_curly_apostrophe_stays_in_the_words():
    document = document_of("The army’s guns hit the mill and the owner’s house.")
    assert [t.text for t in document.tokens if "’" in t.text] == ["’s", "’s"]
    assert [t.tag for t in document.tokens if t.text == "’s"] == ["POS", "POS"]


@settings(max_examples=40, deadline=None)
@given(st.lists(PARTS, min_size=1, max_size=9).map("".join))
def test_every_word_stands_once_in_a_tree(text):
    document = document_of(text)
    ends = [0]
    for token in document.tokens:
        assert token.start >= ends[-1]
        assert document.text[token.start : token.end].strip()
        ends.append(token.end)
        assert len(list(islice(token.ancestors(), len(document.tokens)))) < len(document.tokens)  # no ring
        assert token.head.sentence == token.sentence
    for sentence in document.sentences:
        tokens = document.sentence_tokens(sentence)
        covered = "".join("".join(document.text[t.start : t.end].split()) for t in tokens)
        written = "".join(c for c in document.text[sentence.start : sentence.end] if c not in "🔥 \u00a0\n")
        assert covered.replace("🔥", "") == written
