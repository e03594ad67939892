"""Numbers before units of time: “three”, “a few”, “24”, “twenty-one”, “a dozen”."""

from __future__ import annotations

from typing import NamedTuple

from fogline.mentions.time_sense import Scan, among
from fogline.mentions.time_words import TimeWord


class Amount(NamedTuple):
    """A number with where it starts: ``value`` is None for “several”, “a few”."""

    first: int
    value: float | None
    article: bool = False


def amount_before(scan: Scan, at: int, sentence: int) -> Amount | None:
    """The number that ends just before token ``at``, hyphens and “of” (“a couple of”) passed over."""
    index = at - 1
    if scan.word(index, sentence) in ("-", "–"):
        index -= 1
    if scan.word(index, sentence) == "of" and scan.entry(index - 1, sentence).kind == "number":
        index -= 1
    if among(scan.word(index, sentence), "single"):
        index -= 1
    word, entry = scan.word(index, sentence), scan.entry(index, sentence)
    if entry.kind == "article":
        half = scan.word(index - 1, sentence) == "half"
        return Amount(index - 1, 0.5) if half else Amount(index, 1, article=True)
    value = _numeral(word)
    if value is not None:
        if word == "1/2" and (whole := _numeral(scan.word(index - 1, sentence))) is not None:
            return Amount(index - 1, whole + 0.5)
        return Amount(index, value)
    if entry.kind != "number":
        return None
    return _worded(scan, index, sentence)


def _worded(scan: Scan, index: int, sentence: int) -> Amount:
    """A number in words: “twenty-one”, “a hundred”, “a couple”, “several”."""
    entry = scan.entry(index, sentence)
    if entry.value == "X":
        return Amount(index - 1 if scan.entry(index - 1, sentence).kind == "article" else index, None)
    value, first = int(entry.value), index
    tens = _digits(scan.entry(index - 2, sentence)) if scan.word(index - 1, sentence) == "-" else 0
    if tens >= 20 and value < 10:
        return Amount(index - 2, tens + value)
    before = scan.entry(index - 1, sentence)
    if before.kind == "article":
        first = index - 1
    elif value in (12, 100) and 0 < (times := _digits(before)) < 10:
        return Amount(index - 1, times * value)
    return Amount(first, value)


def _digits(entry: TimeWord) -> int:
    """The value of a number word, 0 for others."""
    return int(entry.value) if entry.kind == "number" and entry.value.isdecimal() else 0


def _numeral(word: str) -> float | None:
    """A number in digits, thousands apart by commas."""
    if not word or not word[0].isdecimal():
        return None
    if word == "1/2":
        return 0.5
    plain = word.replace(",", "")
    try:
        return float(plain) if plain.count(".") == 1 else int(plain)
    except ValueError:
        return None


def shown(value: float | None) -> str:
    """As TIMEX3 writes it: 3, 0.5, X for several."""
    if value is None:
        return "X"
    return str(int(value)) if value == int(value) else str(value)
