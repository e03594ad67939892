"""The table of kinds: fogline's tree of events, the public codes beside each leaf, and the words that trigger it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import ClassVar, Literal

from fogline.tables.loader import TableRow, derived, load_rows

Needs = Literal["forces", "arms", "ground", "vessel"]


class KindRow(TableRow, frozen=True):
    """One leaf. ``needs`` says what must stand in the clause for a common verb to count: forces, arms, forces
    with ground that they take or leave, a vessel. ``forces_verbs``, ``arms_verbs``, ``ground_verbs`` and
    ``vessel_verbs`` are the common verbs of a leaf whose other verbs count by themselves.
    """

    same: ClassVar[tuple[str, ...]] = ("kind",)
    added: ClassVar[tuple[str, ...]] = (
        "verbs", "nouns", "forces_verbs", "arms_verbs", "ground_verbs", "vessel_verbs", "examples",
    )  # fmt: skip
    inflected: ClassVar[bool] = True

    kind: str
    examples: list[str]
    plover: str | None = None
    acled: str | None = None
    ucdp: str | None = None
    cameo: str | None = None
    needs_decision: bool = False
    verbs: list[str] = []
    nouns: list[str] = []
    refine: bool = False
    forces_verbs: list[str] = []
    arms_verbs: list[str] = []
    ground_verbs: list[str] = []
    vessel_verbs: list[str] = []
    needs: Needs | None = None

    def spoken(self) -> Iterable[str]:
        """The words that trigger it."""
        common = (self.forces_verbs, self.arms_verbs, self.ground_verbs, self.vessel_verbs)
        return [words for group in (self.verbs, self.nouns, *common) for words in group]


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words of a kind: the head's base form, and the words that must follow or precede it."""

    row: KindRow
    tail: tuple[str, ...]
    needs: Needs | None


@derived
@cache
def kinds() -> dict[str, KindRow]:
    """All kinds by name."""
    return {row.kind: row for row in load_rows("kinds", KindRow)}


@derived
@cache
def verb_triggers() -> dict[str, tuple[Trigger, ...]]:
    """Verb lemma to its triggers, those of more words first."""
    found: dict[str, list[Trigger]] = {}
    for row in kinds().values():
        common: list[tuple[list[str], Needs]] = [
            (row.forces_verbs, "forces"), (row.arms_verbs, "arms"), (row.ground_verbs, "ground"),
            (row.vessel_verbs, "vessel"),
        ]  # fmt: skip
        for verbs, needs in [(row.verbs, row.needs), *common]:
            for words in verbs:
                verb, *tail = words.split()
                found.setdefault(verb, []).append(Trigger(row, tuple(tail), needs))
    return {verb: tuple(sorted(some, key=lambda t: -len(t.tail))) for verb, some in found.items()}


@derived
@cache
def noun_triggers() -> dict[str, tuple[Trigger, ...]]:
    """Lemma of a phrase's last noun to its triggers; ``tail`` are the words before it, last first."""
    found: dict[str, list[Trigger]] = {}
    for row in kinds().values():
        for words in row.nouns:
            *before, noun = words.split()
            found.setdefault(noun, []).append(Trigger(row, tuple(reversed(before)), row.needs))
    return {noun: tuple(sorted(some, key=lambda t: -len(t.tail))) for noun, some in found.items()}
