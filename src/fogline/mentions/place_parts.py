"""Parts and surroundings of a place: “northern X”, “the outskirts of X”, “near X”, “60 nautical miles west of X”."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.loader import load_groups
from fogline.tables.words import word_set

KM_BY_UNIT = {"kilometres": 1.0, "miles": 1.609, "nautical_miles": 1.852, "metres": 0.001}
NAUTICAL = 1.852
POINT_OF_COMPASS = 45.0
NEAR_WORDS = ("near", "outside", "off", "around", "beyond", "surrounding")


@dataclass(frozen=True, slots=True)
class Part:
    """What stands before the name: the words, whether they lead outside it, and a distance and bearing if given."""

    words: str
    beside: bool = False
    km: float | None = None
    bearing: float | None = None


@cache
def bearings() -> dict[str, float]:
    """Direction words and their degrees from north."""
    return {word: POINT_OF_COMPASS * at for at, word in enumerate(load_groups("place_words")["bearings"])}


@cache
def units() -> dict[str, float]:
    """Words for units of distance and their kilometres."""
    return {word: km for group, km in KM_BY_UNIT.items() for word in load_groups("place_words")[group]}


def read_part(document: Document, first: int) -> Part | None:
    """The part of the place that begins at token ``first`` that the words before it name."""
    tokens = document.tokens
    at = first - 1
    if at < 0 or tokens[at].sentence != tokens[first].sentence:
        return None
    direction, at = _directions(tokens, at)
    if direction and direction not in word_set("place_words", "feature_words") | word_set("place_words", "directions"):
        direction = direction.strip()
    if direction:
        return Part(direction)
    if at >= 0 and tokens[at].lower in ("the", "occupied"):
        at -= 1
    if at < 0:
        return None
    word = tokens[at].lower
    if word == "of" and at > 0:
        return _part_of(tokens, at - 1)
    if word == "over":
        return Part("over")
    if word == "from":
        return _distance_from(tokens, at)
    return Part(word, beside=True) if word in NEAR_WORDS else None


def _directions(tokens: list[Token], at: int) -> tuple[str, int]:
    """“southern”, “north-eastern”, “central and southern” before a name, and the token before them."""
    words: list[str] = []
    while at >= 0 and (
        tokens[at].lower in word_set("place_words", "directions") or (words and tokens[at].lower in ("-", "and"))
    ):
        words.insert(0, tokens[at].lower)
        at -= 1
    while words and words[0] in ("-", "and"):
        words.pop(0)
        at += 1
    return " ".join(words).replace(" - ", "-"), at


def _part_of(tokens: list[Token], at: int) -> Part | None:
    """“the outskirts of X” lies in it; “south of X”, “20 km south-west of X” beside it; “the south of X” in it."""
    noun = tokens[at].lower
    start = at
    if at > 1 and tokens[at - 1].text == "-":
        noun, start = tokens[at - 2].lower + noun, at - 2
    if noun.replace("-", "") not in bearings():
        return Part(noun) if noun in word_set("place_words", "part_nouns") else None
    if start > 0 and tokens[start - 1].lower in ("the", "far"):
        return Part(noun)
    km = _distance(tokens, start - 1)
    return Part(f"{noun} of", True, km, bearings()[noun.replace("-", "")])


def _distance_from(tokens: list[Token], at: int) -> Part | None:
    """“20 km from X” is a ring around it."""
    km = _distance(tokens, at - 1)
    return Part("from", True, km) if km is not None else None


def _distance(tokens: list[Token], at: int) -> float | None:
    """Kilometres that end at token ``at``: “60 nautical miles”, “some 20 km to the”."""
    while at > 1 and tokens[at].lower in ("the", "to", "away", "due", "about", ")"):
        at -= 1
    if at < 1:
        return None
    unit = tokens[at].lemma.lower().rstrip(".")
    unit = unit if unit in units() else unit.removesuffix("s")
    if unit not in units():
        return _joined_distance(tokens[at].lower)
    factor = units()[unit]
    if tokens[at - 1].lower == "nautical":
        factor, at = NAUTICAL, at - 1
    value = _number(tokens[at - 1].lower)
    return round(value * factor, 2) if value is not None else None


def _joined_distance(word: str) -> float | None:
    """“20km” in one word."""
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    value, factor = _number(digits), units().get(word[len(digits) :])
    return round(value * factor, 2) if value is not None and factor is not None else None


def _number(word: str) -> float | None:
    names = load_groups("place_words")["small_numbers"]
    if word in names:
        return float(names.index(word) + 1)
    try:
        return float(word.replace(",", ""))
    except ValueError:
        return None
