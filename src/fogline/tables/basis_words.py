"""The table of words that say how a holder knows."""

from __future__ import annotations

from functools import cache
from typing import ClassVar, Literal

from fogline.model.claim import BasisKind
from fogline.tables.loader import WordsRow, derived, load_rows


class BasisRow(WordsRow, frozen=True):
    """One kind of knowing with its words, for one form: evidence that shows it, or a verb of the holder's doing."""

    same: ClassVar[tuple[str, ...]] = ("kind", "form")

    kind: BasisKind
    form: Literal["evidence", "verb"]


@derived
@cache
def basis_words(form: Literal["evidence", "verb"]) -> dict[str, BasisKind]:
    """Lower-case word -> the kind of knowing, in the order of the rows."""
    return {word: row.kind for row in load_rows("basis", BasisRow) if row.form == form for word in row.words}


@derived
@cache
def evidence_kinds() -> tuple[BasisKind, ...]:
    """Kinds of evidence, the most telling first: “satellite images” are satellite, not footage."""
    return tuple(row.kind for row in load_rows("basis", BasisRow) if row.form == "evidence")
