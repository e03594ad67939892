"""The table of instruments: weapons and means with their classes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import ClassVar, Literal

from fogline.tables.loader import TableRow, derived, load_rows
from fogline.tables.phrases import PhraseIndex

Category = Literal[
    "drone", "missile", "rocket", "artillery", "bomb", "aircraft", "mine", "explosive", "small_arms", "armour",
    "vessel", "air_defence", "cyber", "blade", "chemical", "incendiary",
]  # fmt: skip


class InstrumentRow(TableRow, frozen=True):
    """One weapon with its class and the other words for it, in lower case and singular.

    After one of the words ``not_after`` it is something else: a gold mine, a passenger jet.
    """

    added: ClassVar[tuple[str, ...]] = ("aliases", "not_after", "examples")

    name: str
    category: Category
    examples: list[str]
    aliases: list[str] = []
    not_after: list[str] = []

    def spoken(self) -> Iterable[str]:
        """Its words, singular and plural."""
        return [form for words in [self.name, *self.aliases] for form in _forms(words)]


@derived
@cache
def instrument_phrases() -> PhraseIndex[InstrumentRow]:
    """All words for instruments, singular and plural."""
    rows = load_rows("instruments", InstrumentRow)
    return PhraseIndex((form, row) for row in rows for form in row.spoken())


def _forms(words: str) -> list[str]:
    """The phrase and its plurals."""
    if words.endswith(("s", "fire")):
        return [words]
    if words.endswith("man"):
        return [words, words[:-2] + "en"]
    plurals = [f"{words}s"] + ([f"{words[:-1]}ies"] if words.endswith("y") else [])
    return [words, *plurals]
