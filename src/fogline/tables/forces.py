"""The tables of forces and bodies: armies, armed groups, services, leagues of states, courts, aid bodies, monitors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from fogline.tables.loader import SourcedRow, derived, load_rows
from fogline.tables.phrases import PhraseIndex, fold

FORCE_TABLES = ("forces", "bodies")


class ForceRow(SourcedRow, frozen=True):
    """One force or body: its name, other words for it, the state that it speaks for (armed groups and leagues: none).

    ``local_aliases`` are words that others bear too: they mean this row in reports of its ``country`` or of one of the
    countries that it ``acts_in``, or that write another of its names.
    """

    name: str
    kind: Literal["armed_force", "armed_group", "government", "organization"]
    examples: list[str]
    aliases: list[str] = []
    local_aliases: list[str] = []
    country: str | None = None
    acts_in: list[str] = []

    def __post_init__(self) -> None:
        """Raises ValueError with the reason where the source is empty or a name stands twice."""
        super().__post_init__()
        if self.local_aliases and not self.home:
            raise ValueError("local_aliases need a country, or where the force acts")
        words = [self.name, *self.aliases, *self.local_aliases]
        if len(set(words)) < len(words):
            raise ValueError(f"names {', '.join(sorted({word for word in words if words.count(word) > 1}))} twice")

    @property
    def home(self) -> frozenset[str]:
        """ISO codes of the state that it belongs to and of those where it acts."""
        return frozenset([*self.acts_in, *([self.country] if self.country else [])])

    def spoken(self) -> Iterable[str]:
        """The names of the force."""
        return [self.name, *self.aliases, *self.local_aliases]


@dataclass(frozen=True, slots=True)
class ForceName:
    """Words for a force as its table writes them; whoever finds them checks their capitals.

    ``row`` is whom they mean by themselves, ``local`` whom they may mean in reports of these rows' countries.
    """

    words: str
    row: ForceRow | None
    local: tuple[ForceRow, ...]

    @property
    def rows(self) -> tuple[ForceRow, ...]:
        """All whom the words may mean."""
        return (*self.local, *([self.row] if self.row is not None else []))


@derived
@cache
def force_rows() -> tuple[ForceRow, ...]:
    """The rows of all tables of forces and bodies, a user's own first within each."""
    return tuple(row for table in FORCE_TABLES for row in load_rows(table, ForceRow))


@derived
@cache
def _by_name() -> dict[str, ForceRow]:
    return {row.name: row for row in reversed(force_rows())}


def force_named(name: str) -> ForceRow | None:
    """The row whose canonical name this is."""
    return _by_name().get(name)


@derived
@cache
def force_phrases() -> PhraseIndex[ForceName]:
    """All names of forces and bodies, found in the folded text."""
    return PhraseIndex((name.words, name) for name in _names())


def _names() -> Iterator[ForceName]:
    """Each name once, with the row that has it for itself, the first where there are more, and those that share it."""
    own: dict[str, ForceRow] = {}
    local: dict[str, list[ForceRow]] = {}
    written: dict[str, str] = {}
    for row in force_rows():
        for words in (row.name, *row.aliases):
            own.setdefault(written.setdefault(fold(words), words), row)
        for words in row.local_aliases:
            local.setdefault(written.setdefault(fold(words), words), []).append(row)
    for words in written.values():
        yield ForceName(words, own.get(words), tuple(local.get(words, ())))
