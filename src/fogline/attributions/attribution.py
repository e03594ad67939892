"""An attribution: who (source) by which words (cue) is said to vouch for what (content)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from fogline.model.claim import Act, CertaintyWord
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.cues import Voice

Range = tuple[int, int]
# What is given at length in somebody's name: a turn of a talk, the list or text below an introduction.
AT_LENGTH = frozenset({"turn", "block"})
TALK_FRAMES = AT_LENGTH | {"question"}
# Frames whose content is worded as it was told; in the others the reporter names or sums up what was said.
TOLD_FRAMES = frozenset({"clause", "addressee", "according", "person_to", "quote"}) | TALK_FRAMES


@dataclass(frozen=True, slots=True)
class Attribution:
    """Token ranges ``[first, last)``, each role in text order. ``content`` keeps quotation marks and “that”.

    ``head`` is the word that attributes, ``clause`` everything that belongs to the telling and not to the told
    (subject, verb, addressee, channel, day). ``nested`` is true when the cue stands inside another's content.
    """

    source: tuple[Range, ...]
    cue: Range
    content: tuple[Range, ...]
    head: Token
    words: str
    act: Act
    voice: Voice
    frame: str
    rule: str
    certainty: CertaintyWord | None = None
    subject: Token | None = None
    clause: Range | None = None
    negated: bool = False
    quoted: bool = False
    nested: bool = False

    @property
    def first(self) -> int:
        """Where its content starts."""
        return self.content[0][0]


def told_at(mark: Token, source: Range, subject: Token, content: Range, *, quoted: bool, rule: str) -> Attribution:
    """A colon, a dash or a name alone attributes: “…” — Joana Prado; 12 drones down: police."""
    return Attribution(
        source=(source,),
        cue=(mark.index, mark.index + 1),
        content=(content,),
        head=mark,
        words=mark.text,
        act="assert",
        voice="speech",
        frame="quote",
        rule=rule,
        subject=subject,
        clause=(min(source[0], mark.index), max(source[1], mark.index + 1)),
        quoted=quoted,
    )


def characters(document: Document, ranges: tuple[Range, ...]) -> list[list[int]]:
    """The ranges as ``[start, end)`` character offsets of the stored text."""
    tokens = document.tokens
    return [[tokens[first].start, tokens[last - 1].end] for first, last in ranges]


def nesting(found: Sequence[Attribution]) -> list[bool]:
    """For each attribution whether its cue stands inside the content of another of them."""
    covered = Counter(i for a in found for first, last in a.content for i in range(first, last))
    own = [any(first <= a.head.index < last for first, last in a.content) for a in found]
    return [covered[a.head.index] > itself for a, itself in zip(found, own, strict=True)]
