"""Numbers as written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.mentions.numerals import Numeral, begins_number, read_numeral
from fogline.sentences.token import Token
from fogline.tables.loader import load_rows
from fogline.tables.number_rows import NumberRow, number_words


def tokens_of(text: str) -> list[Token]:
    """Tokens as the language model cuts them: blanks and hyphens between words part them."""
    found: list[Token] = []
    for word in text.replace("-", " - ").split(" ") if "-" in text else text.split(" "):
        at = found[-1].end if found else 0
        glued = word == "-" or (found and found[-1].text == "-")
        start = at if glued or not found else at + 1
        found.append(Token(len(found), start, start + len(word), word, word.lower(), word.lower(), "CD", "dep", 0))
    return found


def read(text: str, at: int = 0) -> Numeral | None:
    tokens = tokens_of(text)
    return read_numeral(tokens, at, len(tokens))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("1,250", 1250),
        ("1.250", 1250),
        ("1 250", 1250),
        ("12 406 511", 12406511),
        ("1\u00a0250", 1250),
        ("12k", 12000),
        ("2.3 million", 2300000),
        ("3 lakh", 300000),
        ("1.5 crore", 15000000),
        ("4 dozen", 48),
        ("seventeen", 17),
        ("forty-five", 45),
        ("two hundred and fifty", 250),
        ("three thousand two hundred", 3200),
        ("six hundred thousand", 600000),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("half a million", 500000),
    ],
)
def test_values(text, value):
    number = read(text)
    assert number is not None
    assert number.value == value
    assert number.last == len(tokens_of(text))


@pytest.mark.parametrize("text", ["0915", "0.5", "47th", "14:30", "F-16", "tens", "1.", "drones"])
def test_no_numbers(text):
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("dozens", 24),
        ("scores", 40),
        ("hundreds", 200),
        ("thousands", 2000),
        ("tens of thousands", 20000),
        ("hundreds of thousands", 200000),
        ("several hundred", 200),
    ],
)
def test_vague_numbers_are_at_least_twice_their_unit(text, low):
    number = read(text)
    assert number is not None
    assert (number.value, number.low) == (None, low)


def test_articles_belong_to_dozens():
    assert read("a dozen", 1) == Numeral(0, 2, "round", 12)
    assert read("the dozen", 1) is None
    assert read("the few", 1) is None


def test_signs_and_ratios():
    assert read("+38").plus
    assert read("40+").open
    assert (read("17/25").value, read("17/25").out_of) == (17, 25)
    assert read("25/17") is None


@given(st.integers(min_value=1, max_value=10**9))
def test_grouped_digits_are_the_number(value):
    for grouped in (f"{value:,}", f"{value:,}".replace(",", " "), str(value)):
        number = read(grouped)
        assert number is not None
        assert number.value == value


@pytest.mark.parametrize("row", load_rows("number_words", NumberRow), ids=lambda row: row.kind)
def test_examples_hold_a_number_of_the_row(row):
    assert row.examples
    for example in row.examples:
        words = {word for part in example.lower().split() for word in part.split("-")}
        assert words & set(row.worth), example
        assert any(begins_number(token) for token in tokens_of(example))


def test_words_stand_once():
    rows = load_rows("number_words", NumberRow)
    assert len(number_words()) == sum(len(row.worth) for row in rows)
