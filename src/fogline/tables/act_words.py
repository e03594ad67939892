"""Words of a content that tell what is done in saying it."""

from __future__ import annotations

from functools import cache
from typing import ClassVar, Literal

from fogline.model.claim import Act
from fogline.tables.loader import WordsRow, derived, load_rows

Form = Literal["said_of_words", "charge", "own_will", "no_such"]


class ActRow(WordsRow, frozen=True):
    """One row: words that make the same act where they stand in the same form."""

    same: ClassVar[tuple[str, ...]] = ("form", "act")

    form: Form
    act: Act


@derived
@cache
def acts_by_word(form: Form) -> dict[str, Act]:
    """Lower-case word -> the act that it makes in this form."""
    return {word: row.act for row in load_rows("act_words", ActRow) if row.form == form for word in row.words}
