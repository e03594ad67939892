"""Parses of a sentence's parts, joined to one tree over the sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fogline.sentences.lifted import Lifted

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(slots=True, eq=False)
class Word:
    """A parsed word with the names that spaCy gives its attributes; ``idx`` counts in the whole sentence."""

    text: str
    idx: int
    tag_: str
    dep_: str
    i: int = 0
    head: Word = field(init=False)

    def __post_init__(self) -> None:
        self.head = self


def graft(main: Doc, lifted: Sequence[Lifted], parts: Sequence[Doc]) -> list[Word]:
    """One parse of the sentence: each part in the place of its stand-in, an aside below the word before it."""
    grafted = [_part(part, piece.start) for piece, part in zip(lifted, parts, strict=True)]
    roots = [root for root, _ in grafted]
    placed = _placed(main, lifted, roots)
    words = [word for _, part in grafted for word in part]
    stood_for = {id(root) for root in roots}
    words += [word for word in placed if id(word) not in stood_for]
    words.sort(key=lambda word: word.idx)
    for i, word in enumerate(words):
        word.i = i
    for token, word in zip(main, placed, strict=True):
        head = placed[token.head.i]
        below_itself = id(word) in stood_for and any(placed[above.i] is word for above in token.ancestors)
        if head is not word and not below_itself:  # of two words of a stand-in the upper one hangs it
            word.head, word.dep_ = head, token.dep_
    for piece, root in zip(lifted, roots, strict=True):
        if not piece.stand_in:
            _hang(words, piece, root)
    return words


def _part(part: Doc, start: int) -> tuple[Word, list[Word]]:
    """The first root and all words of a lifted part; further roots hang on the first."""
    words = [Word(token.text, token.idx + start, token.tag_, token.dep_) for token in part]
    for token, word in zip(part, words, strict=True):
        word.head = words[token.head.i]
    roots = [word for word in words if word.head is word]
    root = next((word for word in roots if not word.text.isspace()), roots[0])
    for other in roots:
        if other is not root:
            other.head, other.dep_ = root, "parataxis"
    return root, words


def _placed(main: Doc, lifted: Sequence[Lifted], roots: Sequence[Word]) -> list[Word]:
    """For each token of the sentence with stand-ins its word, or the root of the part that it stands for."""
    starts: list[int] = []
    shifts = [0]
    for piece in lifted:
        starts.append(piece.start - shifts[-1])
        shifts.append(shifts[-1] + piece.end - piece.start - len(piece.stand_in))
    placed: list[Word] = []
    for token in main:
        at = bisect_right(starts, token.idx)
        if at and token.idx < starts[at - 1] + len(lifted[at - 1].stand_in):
            placed.append(roots[at - 1])
        else:
            placed.append(Word(token.text, token.idx + shifts[at], token.tag_, token.dep_))
    return placed


def _hang(words: list[Word], piece: Lifted, root: Word) -> None:
    """An aside belongs to the word before it."""
    before = next((word for word in reversed(words) if word.idx < piece.start and not word.text.isspace()), None)
    if before is not None:
        root.head, root.dep_ = before, "parataxis"
