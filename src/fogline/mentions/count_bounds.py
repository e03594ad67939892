"""What the words before and after a number allow: at least, up to, about, between, of how many."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from fogline.mentions.numerals import Numeral, begins_number, read_numeral
from fogline.sentences.token import Token
from fogline.tables.loader import load_groups
from fogline.tables.words import word_set

Bound = Literal["low", "over", "high", "under", "about"]
WORDS = "number_words"
LONGEST_BOUND = 4


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its bounds over tokens ``[first, last)``; ``core`` is the token where the number itself begins."""

    first: int
    last: int
    core: int
    rule: str
    value: int | float | None = None
    low: int | float | None = None
    high: int | float | None = None
    approximate: bool = False
    vague: bool = False
    fraction: str | None = None
    out_of: int | float | None = None
    increment: bool = False
    digits: bool = False


def read_quantity(tokens: list[Token], at: int, start: int, end: int) -> Quantity | None:
    """The number that begins at ``at`` with everything that bounds it, inside tokens ``[start, end)``."""
    number = read_numeral(tokens, at, end)
    if number is None:
        return None
    span = _range(tokens, number, start, end)
    if span is not None:
        return span
    ratio = _out_of(tokens, number, end)
    quantity = _plain(number) if ratio is None else ratio
    return _bounded(tokens, quantity, start)


def _plain(number: Numeral) -> Quantity:
    rule = {"plural": "vague_plural", "vague": "vague_word", "fraction": "fraction"}.get(number.kind, "number")
    low = number.low
    if number.open and number.value is not None:
        low = int(number.value)
    return Quantity(
        number.first,
        number.last,
        number.first,
        rule,
        value=number.value,
        low=low,
        vague=number.kind in ("plural", "vague"),
        fraction=number.word,
        out_of=number.out_of,
        increment=number.plus,
        digits=number.digits,
    )


def _range(tokens: list[Token], first: Numeral, start: int, end: int) -> Quantity | None:
    """“between 20 and 30”, “20 to 30”, “20-30”, “two or three”: low and high, no value. “from 11 to 19” is a change."""
    joint = tokens[first.last] if first.last + 1 < end else None
    if joint is None or first.value is None or not begins_number(tokens[first.last + 1]):
        return None
    before = tokens[first.first - 1].lower if first.first > start else ""
    between = before == "between" and joint.lower == "and"
    plain = joint.lower in ("to", "or") and before != "from"
    dash = joint.text in ("-", "–", "—") and joint.start == tokens[first.last - 1].end
    second = read_numeral(tokens, first.last + 1, end) if between or plain or dash else None
    if second is None or second.value is None or second.plus:
        return None
    low, high = _same_scale(first.value, second.value, tokens, second)
    if low >= high:
        return None
    opening = first.first - 1 if between else first.first
    return Quantity(opening, second.last, first.first, "range", low=low, high=high, digits=first.digits)


def _same_scale(
    low: int | float, high: int | float, tokens: list[Token], second: Numeral
) -> tuple[int | float, int | float]:
    """“2 to 3 million”: the multiplier holds for both."""
    last = tokens[second.last - 1].lower
    scale = {"thousand": 1_000, "million": 1_000_000}.get(last)
    return (low * scale, high) if scale and low < scale else (low, high)


def _out_of(tokens: list[Token], number: Numeral, end: int) -> Quantity | None:
    """“17 of 22”, “17 out of the 22”, “half of the 40”; “all of the 40” are 40."""
    if number.kind != "fraction" and (number.kind != "exact" or number.value is None):
        return None
    at = number.last
    if at + 1 < end and tokens[at].lower == "out":
        at += 1
    if at + 1 >= end or tokens[at].lower != "of":
        return None
    at += 1
    if tokens[at].lower in word_set(WORDS, "more_words") or tokens[at].tag == "PRP$":
        at += 1
    whole = read_numeral(tokens, at, end) if at < end and begins_number(tokens[at]) else None
    if whole is None or whole.kind != "exact" or whole.value is None:
        return None
    if number.value is None:
        share = _plain(number)
        if number.word == "all":
            return replace(share, last=whole.last, core=whole.first, value=whole.value)
        return replace(share, last=whole.last, out_of=whole.value)
    if whole.value < number.value:
        return None
    if number.value == 1 and tokens[number.first - 1].lower in ("every", "each"):
        return replace(_plain(number), last=whole.last, value=whole.value, fraction="all")
    return Quantity(
        number.first, whole.last, number.first, "out_of", value=number.value, out_of=whole.value, digits=number.digits
    )


def _bounded(tokens: list[Token], quantity: Quantity, start: int) -> Quantity:
    at = quantity.first
    while at > start and tokens[at - 1].lower in word_set(WORDS, "more_words") and _near(tokens, at):
        at -= 1
    found = _bound_before(tokens, at, start)
    if quantity.fraction == "all" or (at > start and tokens[at - 1].lower == "all" and quantity.value is not None):
        first = quantity.first if quantity.fraction else at - 1
        return replace(quantity, first=first, fraction="all")
    if found is None:
        return _or_more(tokens, quantity)
    first, bound = found
    quantity = replace(quantity, first=first, rule=quantity.rule if bound == "about" else f"bound_{bound}")
    value = quantity.value
    if bound == "about":
        # “some” and “about” before a vague word add nothing
        return replace(quantity, approximate=value is not None)
    if value is None:
        return quantity
    if bound == "low":
        return replace(quantity, low=value)
    if bound == "over":
        return replace(quantity, low=value + 1)
    return replace(quantity, high=value if bound == "high" else value - 1)


def _or_more(tokens: list[Token], quantity: Quantity) -> Quantity:
    """“20 or more”, “20 or so”."""
    at = quantity.last
    if at + 1 < len(tokens) and tokens[at].lower == "or" and quantity.value is not None:
        if tokens[at + 1].lower == "more":
            return replace(quantity, last=at + 2, low=quantity.value, rule="bound_low")
        if tokens[at + 1].lower == "so":
            return replace(quantity, last=at + 2, approximate=True)
    return quantity


def _near(tokens: list[Token], at: int) -> bool:
    return tokens[at].start - tokens[at - 1].end <= 2


def _bound_before(tokens: list[Token], at: int, start: int) -> tuple[int, Bound] | None:
    """The longest bounding words that end right before token ``at``."""
    if at == start or tokens[at - 1].lower not in _last_words():
        return None
    bounds = _bounds()
    for size in range(min(LONGEST_BOUND, at - start), 0, -1):
        bound = bounds.get(" ".join(token.lower for token in tokens[at - size : at]))
        if bound is not None:
            if size == 1 and _of_place(tokens, at - 1):
                return None
            return at - size, bound
    return None


def _of_place(tokens: list[Token], at: int) -> bool:
    """“over three regions”, “in and around three towns”: a preposition of place, no bound."""
    if tokens[at].dep == "prep" and tokens[at].lower in word_set(WORDS, "place_words"):
        return True
    return tokens[at].lower == "around" and at > 0 and tokens[at - 1].lower == "and"


@cache
def _bounds() -> dict[str, Bound]:
    kinds: tuple[Bound, ...] = ("low", "over", "high", "under", "about")
    groups = load_groups(WORDS)
    return {words: kind for kind in kinds for words in groups[f"{kind}_before"]}


@cache
def _last_words() -> frozenset[str]:
    return frozenset(words.split()[-1] for words in _bounds())
