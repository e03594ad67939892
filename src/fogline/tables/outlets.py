"""The table of outlets: news agencies and big newsrooms under the names that credits and datelines use."""

from __future__ import annotations

from functools import cache
from typing import Literal

from fogline.tables.loader import SourcedRow, derived, load_rows
from fogline.tables.phrases import PhraseIndex, fold

SHORT = 4  # letters up to which a name may be a word


class OutletRow(SourcedRow, frozen=True):
    """One agency or outlet: its canonical name, other names for it, the state in which its newsroom has its seat.

    A ``picture`` agency sells pictures only. ``state``: it is that state's own and speaks for it.
    """

    name: str
    kind: Literal["agency", "outlet", "picture"]
    examples: list[str]
    aliases: list[str] = []
    country: str | None = None
    state: bool = False


@derived
@cache
def outlet_phrases() -> PhraseIndex[OutletRow]:
    """All names of outlets as written, with their rows; whoever finds one checks its capitals."""
    rows = load_rows("outlets", OutletRow)
    return PhraseIndex((words, row) for row in rows for words in [row.name, *row.aliases])


def outlets_in(text: str, start: int, end: int) -> list[tuple[int, int, OutletRow]]:
    """The outlets named in ``text[start:end]`` in order: ``(start, end, row)``, offsets into ``text``.

    A name of one word has its capitals as written (“Tass”, “TASS”, no “tass”): “the nation” is no newspaper.
    """
    piece = text[start:end]
    starts = [i for i, char in enumerate(piece) if char.isalnum() and (i == 0 or not piece[i - 1].isalnum())]
    found = outlet_phrases().find(fold(piece), starts)
    return [(start + a, start + b, row) for a, b, row in found if _fits(piece[a:b], row)]


def outlet_named(name: str) -> OutletRow | None:
    """The outlet whose whole name this is."""
    found = outlets_in(name, 0, len(name))
    return found[0][2] if len(found) == 1 and found[0][:2] == (0, len(name)) else None


def _fits(written: str, row: OutletRow) -> bool:
    return written in (row.name, *row.aliases) or (len(written) > SHORT and written[:1].isupper())
