"""Now, recently, soon, the future; daily, weekly: typed, with no interval."""

from __future__ import annotations

from fogline.mentions.time_sense import Scan, Sense
from fogline.mentions.time_words import time_words


def vague(scan: Scan, at: int) -> Sense | None:
    """“Now”, “recently”, “soon”: no day can be told."""
    token = scan.tokens[at]
    value = time_words()[token.lower].value
    if token.lower == "shortly" or not token.tag.startswith("RB"):
        return None
    return Sense(at, at + 1, "vague", "DATE", value, relative=value)


def adverb_of_repetition(scan: Scan, at: int) -> Sense | None:
    """“Daily”, “weekly”, “annually”: again and again."""
    token = scan.tokens[at]
    if token.is_name:
        return None
    value = time_words()[token.lower].value
    return Sense(at, at + 1, "again_and_again", "SET", value, relative=value)
