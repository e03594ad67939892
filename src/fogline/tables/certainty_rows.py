"""The table of certainty: words that say how sure a claim is, by the frame in which they stand."""

from __future__ import annotations

from functools import cache
from typing import ClassVar, Literal

from fogline.model.claim import CertaintyWord
from fogline.tables.loader import WordsRow, derived, load_rows
from fogline.tables.phrases import PhraseIndex

TABLE = "certainty"
Frame = Literal[
    "modal", "adverb", "verb", "passive", "predicate", "not_predicate", "attribute", "noun", "no_noun", "not_verb",
    "cannot_tell", "checking", "progressive", "under", "asking", "hinting", "doubting", "condition", "opening",
]  # fmt: skip


class CertaintyRow(WordsRow, frozen=True):
    """Words of one frame and one certainty; ``examples`` have that certainty, ``but`` are near and plain."""

    same: ClassVar[tuple[str, ...]] = ("frame", "certainty")
    added: ClassVar[tuple[str, ...]] = ("words", "examples", "but")
    inflected: ClassVar[bool] = True

    frame: Frame
    certainty: CertaintyWord
    but: list[str] = []


@derived
@cache
def certainties(frame: Frame) -> dict[str, CertaintyWord]:
    """Word (a lemma for verbs, else lower case) to the certainty that it says in this frame."""
    return {word: row.certainty for row in load_rows(TABLE, CertaintyRow) if row.frame == frame for word in row.words}


@derived
@cache
def openings() -> PhraseIndex[CertaintyWord]:
    """The adverbial phrases of the frame ``opening``."""
    return PhraseIndex(certainties("opening").items())


@derived
@cache
def opening_words() -> frozenset[str]:
    """The first words of the phrases of the frame ``opening``: elsewhere none need be looked for."""
    return frozenset(phrase.split()[0] for phrase in certainties("opening"))


@derived
@cache
def words_that_say(certainty: CertaintyWord) -> frozenset[str]:
    """All words of the table that say one certainty, in whichever frame."""
    return frozenset(word for row in load_rows(TABLE, CertaintyRow) if row.certainty == certainty for word in row.words)
