"""What of a sentence is parsed by itself: a clause of speech between quotation marks, an aside in brackets.

The parser was trained on whole sentences. In “Shells fell and the lights went out,” the mayor said, it often hangs the
mayor on what fell; with two words in place of the speech it does not. The figures are in docs/decisions/0014-parser.md.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fogline.sentences.document import Document, Quotation

ENDS = frozenset(",.?!…")
MARKS = "“”\"'„«»‘’`"
FEWEST = 4  # words: shorter speech is parsed well where it stands
REST = 8  # characters outside the speech: with fewer, the sentence is nothing but speech
ASIDE = re.compile(r"\s*(?:\([^()“”\"]{3,300}\)|\[[^\[\]“”\"]{3,300}\])")


@dataclass(frozen=True, slots=True)
class Lifted:
    """Characters ``[start, end)`` of a sentence that are parsed by themselves; ``stand_in`` takes their place."""

    start: int
    end: int
    stand_in: str


def quotations_by_sentence(document: Document) -> Iterator[list[Quotation]]:
    """For each sentence in order the quotations that share a character with it."""
    quotations = document.quotations
    starts = [quotation.start for quotation in quotations]
    for sentence in document.sentences:
        first = max(bisect_right(starts, sentence.start) - 1, 0)
        last = bisect_left(starts, sentence.end)
        yield [q for q in quotations[first:last] if q.end > sentence.start] if first < last else []


def lift(words: str, start: int, offsets: list[int] | None, quotations: Sequence[Quotation]) -> list[Lifted]:
    """What of a sentence's ``words`` is parsed by itself, in order and apart.

    ``start`` and ``offsets`` say where the words stand in the document, as in ``parse.clean``.
    """
    found = [piece for q in quotations if (piece := _speech(words, *_within(start, offsets, q)))]
    if "(" in words or "[" in words:
        speech = tuple(found)
        for match in ASIDE.finditer(words):
            first, last = match.span()
            one_word = len(match.group().split()) == 1  # an acronym, or an outlet
            if first and not one_word and not any(s.start < last and first < s.end for s in speech):
                found.append(Lifted(first, last, ""))
        found.sort(key=lambda piece: piece.start)
    return found


def _within(start: int, offsets: list[int] | None, quotation: Quotation) -> tuple[int, int]:
    """The characters of the sentence between the marks; below 0 or past its end where a mark is in another."""
    first, last = quotation.inner
    if offsets is None:
        return first - start, last - start
    return (-1 if first <= offsets[0] else bisect_left(offsets, first)), bisect_left(offsets, last)


def _speech(words: str, first: int, last: int) -> Lifted | None:
    """A quoted clause with its capital and its stop, at the start of the sentence or after a comma or colon."""
    opened, closed = first > 0, last < len(words)
    if not (opened or closed):
        return None
    first = max(first, 0)
    inner = words[first:last].rstrip()
    last = first + len(inner)
    if len(words) - len(inner) < REST or len(inner.split()) < FEWEST or (closed and inner[-1] not in ENDS):
        return None
    letter = next((char for char in inner if char.isalnum()), "")
    before = words[:first].rstrip(MARKS + " ")
    if (opened and not (letter.isupper() or letter.isdecimal())) or (opened and before and before[-1] not in ",:"):
        return None
    return Lifted(first, last - (inner[-1] in ENDS), "It works" if letter.isupper() else "it works")


def pieces(words: str, lifted: Sequence[Lifted]) -> list[str]:
    """What the parser is given: the sentence with its stand-ins, then each lifted part."""
    kept: list[str] = []
    at = 0
    for piece in lifted:
        kept += [words[at : piece.start], piece.stand_in]
        at = piece.end
    return ["".join([*kept, words[at:]]), *(words[piece.start : piece.end] for piece in lifted)]
