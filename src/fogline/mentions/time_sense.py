"""What a time expression means while it is being read, and the words around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from fogline.mentions.time_anchor import Anchor
from fogline.mentions.time_calendar import Days
from fogline.mentions.time_words import NONE, TimeWord, time_words
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.words import word_set

Kind = Literal["DATE", "TIME", "DURATION", "SET"]
TABLE = "time_words"


@dataclass(slots=True)
class Sense:
    """A time expression over tokens ``[first, last)``.

    ``days`` are its first and last day, None while unresolved; ``clock`` its time of day (hour, minute) and
    ``part`` the TIMEX3 suffix of a part of the day (MO, NI …); ``relative`` what stands in TIMEX3 when there is no
    anchor. ``from_`` and ``to`` bound all words that shaped the value (“since Monday”: the “since” too).
    """

    first: int
    last: int
    rule: str
    kind: Kind
    timex: str
    days: Days | None = None
    grain: str | None = None
    mod: str | None = None
    clock: tuple[int, int] | None = None
    until_clock: tuple[int, int] | None = None
    part: str | None = None
    zone: str | None = None
    relative: str | None = None
    from_: int = -1
    to: int = -1
    open_start: bool = False
    open_end: bool = False
    needs_day: bool = False
    inferred: str | None = None

    @property
    def single(self) -> date | None:
        """Its day, where it is one day."""
        return self.days[0] if self.days and self.days[0] == self.days[1] else None


class Scan:
    """A document's words, the anchor of the place that is being read, and the last day that the text settled."""

    __slots__ = ("_known", "anchor", "document", "night", "reference", "tokens")

    def __init__(self, document: Document):
        self.document = document
        self.tokens = document.tokens
        self.anchor: Anchor | None = None
        self.reference: date | None = None
        self.night: Days | None = None
        self._known = time_words()

    def word(self, index: int, sentence: int) -> str:
        """The lower-case word at ``index``; "" beyond the sentence."""
        if 0 <= index < len(self.tokens):
            token = self.tokens[index]
            if token.sentence == sentence:
                return token.lower
        return ""

    def entry(self, index: int, sentence: int) -> TimeWord:
        """What the word at ``index`` stands for, if it is a word of time."""
        return self._known.get(self.word(index, sentence), NONE)

    @property
    def day(self) -> date | None:
        """The day of the anchor."""
        return self.anchor.day if self.anchor else None

    def near(self) -> date | None:
        """The last day that the text settled, else the anchor's."""
        return self.reference or self.day


def among(word: str, group: str) -> bool:
    """Is the word in this group of the table?"""
    return word in word_set(TABLE, group)


def spoken_ahead(token: Token) -> bool:
    """Does the clause speak of what is to come: “will meet on Friday”, “due on Friday”, “resume on Friday”?

    The nearest verb above decides: a future modal, a word of planning, an infinitive under one, or a present tense
    that is no telling. Past tenses and words without a verb look back.
    """
    for above in token.ancestors():
        if above.lower in word_set(TABLE, "ahead") and above.tag != "VBD":
            return True
        if not above.is_verb:
            continue
        if above.tag in ("VBD", "VBN"):
            return any(_future(child) for child in above.children)
        if any(_future(child) for child in above.children):
            return True
        if above.tag == "VB":
            if any(child.tag in ("MD", "VBD") or child.lower in ("did", "to") for child in above.children):
                return any(_planned(upper) for upper in above.ancestors())
            return True
        if above.tag in ("VBZ", "VBP"):
            return above.lemma not in word_set(TABLE, "saying") and not any(c.dep in ("aux", "auxpass") for c in above.children)
    return False


def _future(child: Token) -> bool:
    return child.dep in ("aux", "auxpass") and child.lower in word_set(TABLE, "future_modals")


def _planned(upper: Token) -> bool:
    return upper.lower in word_set(TABLE, "ahead") or any(_future(child) for child in upper.children)
