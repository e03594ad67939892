"""Now, recently, soon, the future; daily, weekly: typed, with no interval."""

from __future__ import annotations

from fogline.mentions.time_sense import Scan, Sense
from fogline.mentions.time_words import time_words


def vague(scan: Scan, at: int) -> Sense | None:
    """“Now”, “recently”, “soon”: no day can be told."""
    token = scan.tokens[at]
    value = time_words()[token.lower].value
    before, after = scan.word(at - 1, token.sentence), scan.word(at + 1, token.sentence)
    if not token.tag.startswith("RB") or (before == "as" and after != "in") or after == "after":
        return None
    return Sense(at, at + 1, "vague", "DATE", value, relative=value)


def past_or_future(scan: Scan, at: int) -> Sense | None:
    """“In the future”, “in the past”: no day can be told."""
    token = scan.tokens[at]
    if scan.word(at - 1, token.sentence) != "the" or not token.is_noun:
        return None
    if any(child.index > at for child in token.children) or token.dep in ("compound", "amod"):
        return None
    value = time_words()[token.lower].value
    return Sense(at - 1, at + 1, "past_or_future", "DATE", value, relative=value)


def repeated(scan: Scan, at: int) -> Sense | None:
    """“Daily”, “weekly”, “annually”: again and again."""
    token = scan.tokens[at]
    if token.is_name:
        return None
    value = time_words()[token.lower].value
    return Sense(at, at + 1, "again_and_again", "SET", value, relative=value)
