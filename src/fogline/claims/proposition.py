"""The pieces that become claims: one predicate of one content, with who tells it."""

from __future__ import annotations

from dataclasses import dataclass

from fogline.attributions.attribution import Attribution, Range
from fogline.chains.entity import Entity, Resolved
from fogline.sentences.token import Token


@dataclass(frozen=True, slots=True)
class Proposition:
    """Token ranges of one predicate and its head word."""

    pieces: tuple[Range, ...]
    head: Token
    rule: str

    @property
    def bounds(self) -> Range:
        """From its first to its last token."""
        return self.pieces[0][0], self.pieces[-1][1]


@dataclass(frozen=True, slots=True)
class Told:
    """A proposition with its teller. ``attribution`` is None in the reporter's own voice and in posts."""

    proposition: Proposition
    attribution: Attribution | None
    holder: Resolved | None
    chain: tuple[Entity, ...] = ()
    within: tuple[Attribution, ...] = ()
    against: Range | None = None
