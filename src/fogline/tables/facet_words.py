"""The table of words that say which side of an earlier claim an answer speaks of."""

from __future__ import annotations

from functools import cache
from typing import ClassVar

from fogline.model.claim import Facet
from fogline.tables.loader import WordsRow, derived, load_rows


class FacetRow(WordsRow, frozen=True):
    """One facet with the words that name it in an answer."""

    same: ClassVar[tuple[str, ...]] = ("facet",)

    facet: Facet


@derived
@cache
def facets_by_word() -> tuple[tuple[Facet, frozenset[str]], ...]:
    """Each facet with its words, in the order of the table."""
    return tuple((row.facet, frozenset(row.words)) for row in load_rows("facet_words", FacetRow))
