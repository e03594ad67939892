"""Finds the phrases of a table in a text: longest first, at word boundaries, whatever the tokenizer cut."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")
KEYS = (5, 2)  # letters that phrases are looked up by: long ones by more, so that few are compared


def fold(text: str) -> str:
    """Lower case of the same length, with straight apostrophes and hyphens, so that offsets stay."""
    lower = text.lower()
    if lower.isascii():
        return lower
    if len(lower) != len(text):
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lower.translate(FOLDED)


FOLDED = str.maketrans({"’": "'", "‘": "'", "\u2010": "-", "\u2011": "-", "\u00a0": " ", "\u202f": " "})


class PhraseIndex(Generic[T]):
    """Phrases and what they stand for; built once from ``(phrase, value)`` pairs, the first of equal phrases wins."""

    def __init__(self, phrases: Iterable[tuple[str, T]]):
        buckets: dict[str, dict[str, T]] = {}
        for phrase, value in phrases:
            folded = fold(phrase)
            key = KEYS[0] if len(folded) >= KEYS[0] else KEYS[1]
            buckets.setdefault(folded[:key], {}).setdefault(folded, value)
        self._buckets = {key: sorted(bucket.items(), key=lambda item: -len(item[0])) for key, bucket in buckets.items()}

    def at(self, folded: str, start: int) -> tuple[int, T] | None:
        """The longest phrase that begins at ``start`` of the folded text: its end and value."""
        for key in KEYS:
            for phrase, value in self._buckets.get(folded[start : start + key], ()):
                if folded.startswith(phrase, start):
                    end = start + len(phrase)
                    if end == len(folded) or not folded[end].isalnum() or not folded[end - 1].isalnum():
                        return end, value
        return None

    def find(self, folded: str, starts: Iterable[int]) -> list[tuple[int, int, T]]:
        """All phrases at the given word starts, left to right, none inside another: ``(start, end, value)``."""
        found: list[tuple[int, int, T]] = []
        reached = -1
        for start in starts:
            if start >= reached and (hit := self.at(folded, start)):
                reached = hit[0]
                found.append((start, hit[0], hit[1]))
        return found
