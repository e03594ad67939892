"""A sign of certainty: what some words say, which words they are, and by which rule."""

from __future__ import annotations

from dataclasses import dataclass

from fogline.model.claim import CertaintyWord
from fogline.sentences.token import Token
from fogline.tables.certainty_rows import TABLE
from fogline.tables.loader import load_groups


@dataclass(frozen=True, slots=True)
class Sign:
    """The certainty, the tokens that say so, and the rule's name."""

    certainty: CertaintyWord
    tokens: tuple[Token, ...]
    rule: str


def weakest(signs: list[Sign]) -> Sign | None:
    """The weakest of the signs, with the words of all that say the same."""
    if not signs:
        return None
    order = load_groups(TABLE)["weakest_first"]
    first = min(signs, key=lambda sign: order.index(sign.certainty))
    same = tuple(t for sign in signs if sign.certainty == first.certainty for t in sign.tokens)
    return Sign(first.certainty, same, first.rule)
