"""Numbers as written: digits with any grouping, words, and both together.

``read_numeral`` reads the number that begins at a token; what it counts, and whether it counts at all, is decided
by the stations that read around it (count_bounds, count_limits, count_things).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from fogline.sentences.token import Token
from fogline.tables.number_rows import number_words
from fogline.tables.words import word_set

Kind = Literal["exact", "round", "plural", "vague", "fraction"]
DIGITS = re.compile(
    r"(?P<sign>\+)?(?P<digits>\d+|\d{1,3}(?:[,.'’\u00a0\u202f]\d{3})+|\d{1,2}(?:,\d\d)+,\d{3}|\d+\.\d{1,2})"
    r"(?P<unit>k|K|m|mn|bn)?(?P<plus>\+)?"
)
RATIO = re.compile(r"(\d{1,5})/(\d{1,5})")
GROUPED = re.compile(r"\d{1,3}(?:[,.'’\u00a0\u202f]\d{3})+|\d{1,2}(?:,\d\d)+,\d{3}")  # 1,00,000 is a lakh
SUFFIXES = {"k": 1_000, "K": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number over tokens ``[first, last)``.

    ``value`` is null where the words give none ("several"); ``low`` is what a vague plural allows ("dozens": 24);
    ``out_of`` is the second half of "62/96"; ``word`` the fraction's word; ``plus`` is true of "+4", ``open`` of "40+".
    """

    first: int
    last: int
    kind: Kind
    value: int | float | None = None
    low: int | None = None
    out_of: int | None = None
    word: str | None = None
    plus: bool = False
    open: bool = False
    digits: bool = False


def begins_number(token: Token) -> bool:
    """Quick look: can a number begin here? Digits, a plus sign before one, or a word of the table."""
    char = token.text[0]
    return char.isdecimal() or (char == "+" and len(token.text) > 1) or token.lower in number_words()


def read_numeral(tokens: list[Token], at: int, end: int) -> Numeral | None:
    """The number that begins at token ``at``, read no further than token ``end``; None where none does."""
    token = tokens[at]
    if token.text[0].isdecimal() or token.text[0] == "+":
        return _digits(tokens, at, end)
    kind, worth = number_words().get(token.lower, (None, 0))
    if kind == "plural":
        return _plural(tokens, at, end)
    if kind == "vague":
        return _vague(tokens, at, end)
    if kind == "fraction":
        return _fraction(tokens, at, end)
    if kind == "dozen":
        if token.lower == "score" and not (at + 1 < end and tokens[at + 1].lower == "of"):
            return None  # “a score of fighters”, not the score of a game
        return Numeral(at - 1, at + 1, "round", worth) if _article(tokens, at) else None
    if kind == "multiplier":
        number = _with_words(tokens, at, end, 1) if _article(tokens, at) else None
        return replace(number, first=at - 1) if number else None
    return (_parts_of_a_whole(tokens, at, end) or _with_words(tokens, at, end, None)) if kind == "small" else None


def _parts_of_a_whole(tokens: list[Token], at: int, end: int) -> Numeral | None:
    """“two thirds”, “three-quarters”: one fraction, no number."""
    last = at + 2 if at + 2 < end and tokens[at + 1].text == "-" else at + 1
    if last >= end or number_words().get(tokens[last].lower, (None, 0))[0] != "fraction":
        return None
    word = f"{tokens[at].lower} {tokens[last].lower}"
    return Numeral(at, last + 1, "fraction", word=word) if word.endswith("s") else None


def _article(tokens: list[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].lower in ("a", "an", "one")


def _digits(tokens: list[Token], at: int, end: int) -> Numeral | None:
    text = tokens[at].text
    ratio = RATIO.fullmatch(text)
    if ratio:
        part, whole = int(ratio[1]), int(ratio[2])
        if text in word_set("number_words", "no_ratios"):
            return None
        if part < whole <= 10 and at + 1 < end and tokens[at + 1].lower == "of":
            return Numeral(at, at + 1, "fraction", word=text)  # “1/2 of the houses”
        return Numeral(at, at + 1, "exact", part, out_of=whole, digits=True) if part <= whole else None
    match = DIGITS.fullmatch(text)
    if match is None or (text[0] == "0" and len(text) > 1 and text[1] != "."):
        return None
    value, last = _value(match["digits"]), at + 1
    if match["digits"].isdecimal() and len(match["digits"]) <= 3:
        value, last = _spaced_groups(tokens, at, end, match["digits"])
    if match["unit"]:
        value = _scaled(value, SUFFIXES[match["unit"]])
    value, last, scaled = _multiplied(tokens, last, end, value)
    if isinstance(value, float) and not scaled and not match["unit"]:
        return None  # “0.5”: a measure or a share
    return Numeral(at, last, "exact", value, plus=bool(match["sign"]), open=bool(match["plus"]), digits=True)


def _value(digits: str) -> int | float:
    if digits.isdecimal() or GROUPED.fullmatch(digits):
        return int(re.sub(r"\D", "", digits))
    return float(digits)


def _spaced_groups(tokens: list[Token], at: int, end: int, digits: str) -> tuple[int, int]:
    """“968 110”: groups of three digits with one blank between them."""
    last = at + 1
    while last < end and len(tokens[last].text) == 3 and tokens[last].text.isdecimal():
        if tokens[last].start - tokens[last - 1].end != 1:
            break
        digits += tokens[last].text
        last += 1
    return int(digits), last


def _scaled(value: int | float, by: int) -> int | float:
    product = round(value * by, 3)
    return int(product) if product == int(product) else product


def _multiplied(tokens: list[Token], last: int, end: int, value: int | float) -> tuple[int | float, int, bool]:
    """“2.3 million”, “12 thousand”, “3 dozen”."""
    scaled = False
    while last < end:
        kind, worth = number_words().get(tokens[last].lower, (None, 0))
        if kind not in ("multiplier", "dozen") or worth < 12 or tokens[last].lower == "score":
            break
        value, last, scaled = _scaled(value, worth), last + 1, True
    return value, last, scaled


def _with_words(tokens: list[Token], at: int, end: int, start: int | None) -> Numeral | None:
    """“two hundred and fifty”, “thirty-five”, “a hundred thousand”, “half a million” from its first word."""
    total = current = 0
    if start is not None:
        current = start
    last, read = at, start is not None
    while last < end:
        kind, worth = number_words().get(tokens[last].lower, (None, 0))
        if kind == "small" and _fits(current, worth):
            current += worth
        elif (kind == "multiplier" or (kind == "dozen" and tokens[last].lower == "dozen")) and read and current:
            current *= worth
            if worth >= 1000:
                total, current = total + current, 0
        elif last > at and _joins(tokens, last, end, total + current):
            last += 1
            continue
        else:
            break
        read, last = True, last + 1
    return Numeral(at, last, "exact", total + current) if last > at else None


def _fits(current: int, worth: int) -> bool:
    """A smaller word may follow a larger one: twenty five, hundred twelve; not five twenty."""
    if current == 0:
        return True
    tens = current % 100
    return tens == 0 or (tens >= 20 and tens % 10 == 0 and worth < 10)


def _word_follows(tokens: list[Token], at: int, end: int) -> bool:
    return at < end and number_words().get(tokens[at].lower, ("", 0))[0] in ("small", "multiplier")


def _joins(tokens: list[Token], at: int, end: int, reached: int) -> bool:
    """The hyphen of “forty-five” or the “and” of “two hundred and fifty”."""
    if not _word_follows(tokens, at + 1, end):
        return False
    if tokens[at].text == "-":
        return _touches(tokens, at)
    return tokens[at].lower == "and" and reached >= 100 and reached % 100 == 0


def _touches(tokens: list[Token], at: int) -> bool:
    return tokens[at - 1].end == tokens[at].start and at + 1 < len(tokens) and tokens[at].end == tokens[at + 1].start


def _plural(tokens: list[Token], at: int, end: int) -> Numeral | None:
    """“dozens”, “tens of thousands”: no number, and at least twice the unit (ledger, count)."""
    words = number_words()
    low, last = words[tokens[at].lower][1], at + 1
    while last + 1 < end and tokens[last].lower == "of" and words.get(tokens[last + 1].lower, (None, 0))[0] == "plural":
        low, last = low * words[tokens[last + 1].lower][1] // 2, last + 2
    if tokens[at].lower == "tens" and last == at + 1:
        return None
    return Numeral(at, last, "plural", low=low)


def _vague(tokens: list[Token], at: int, end: int) -> Numeral | None:
    """“several”, “a few”, “several hundred” (low 200)."""
    if tokens[at].lower in ("few", "handful") and not _article(tokens, at):
        return None
    kind, worth = number_words().get(tokens[at + 1].lower, (None, 0)) if at + 1 < end else (None, 0)
    if kind in ("multiplier", "dozen") and worth >= 12:
        return Numeral(at, at + 2, "vague", low=2 * worth)
    return Numeral(at, at + 1, "vague")


def _fraction(tokens: list[Token], at: int, end: int) -> Numeral | None:
    """“all”, “most”, “half”; “half a dozen” and “half a million” are numbers."""
    word = tokens[at].lower
    if word == "half" and at + 2 < end and tokens[at + 1].lower in ("a", "an"):
        kind, worth = number_words().get(tokens[at + 2].lower, (None, 0))
        if kind in ("multiplier", "dozen"):
            return Numeral(at, at + 3, "exact" if worth == 12 else "round", worth // 2)
    return Numeral(at, at + 1, "fraction", word=word)
