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
Aspect = Literal["ahead", "back"] | None
TABLE = "time_words"
COUNTED_FROM = {"month": ("M", "Q", "Y"), "year": ("Y",)}


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
    named_year: bool = False

    @property
    def single(self) -> date | None:
        """Its day, where it is one day."""
        return self.days[0] if self.days and self.days[0] == self.days[1] else None


class Scan:
    """A document's words, the anchor of the place that is being read, and the last day that the text settled."""

    __slots__ = (
        "_known",
        "anchor",
        "document",
        "lede",
        "lede_unsure",
        "month",
        "night",
        "reference",
        "stretch",
        "tokens",
        "unsure",
    )

    def __init__(self, document: Document):
        self.document = document
        self.tokens = document.tokens
        self.anchor: Anchor | None = None
        self.reference: date | None = None
        self.night: Days | None = None
        self.unsure = False
        self.stretch: tuple[date, str] | None = None
        self.lede: date | None = None
        self.lede_unsure = False
        self.month: date | None = None
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
        """The last day that the text settled, else the anchor's; None after one that settles no day (“weeks ago”)."""
        return None if self.unsure else self.reference or self.day

    def near_for(self, unit: str) -> date | None:
        """The last day, month or year that the text settled, as far as it can be counted on from in this unit.

        A month counts on for months and years, a year for years: “it fell in May 2021; two days later” settles no day.
        """
        if self.stretch is None:
            return self.near()
        return self.stretch[0] if unit in COUNTED_FROM[self.stretch[1]] else None

    def start_at(self, anchor: Anchor | None) -> None:
        """Begins to read under another anchor: what was settled before counts no more."""
        self.anchor, self.reference, self.night, self.stretch, self.lede = anchor, None, None, None, None
        self.unsure = self.lede_unsure = False

    def settle(self, sense: Sense) -> None:
        """Remembers what a sense settled, for later words that count from it; a day that is not settled ends that."""
        if sense.kind == "DATE" and sense.grain == "day" and sense.single:
            self.reference, self.unsure, self.stretch = sense.single, False, None
        elif sense.kind == "DATE" and sense.days and sense.grain in COUNTED_FROM and sense.rule != "days_earlier":
            self.stretch = (sense.days[0], sense.grain)
        elif sense.kind == "DATE" and (sense.rule == "ago" or sense.grain in ("week", "day")):
            self.unsure, self.stretch = True, None
        elif sense.grain == "night" and sense.days:
            self.night = sense.days


def among(word: str, group: str) -> bool:
    """Is the word in this group of the table?"""
    return word in word_set(TABLE, group)


def spoken_ahead(token: Token) -> bool:
    """Does the clause speak of what is to come: “will meet on Friday”, “due on Friday”, “resume on Friday”?"""
    return aspect_of(token) == "ahead"


def aspect_of(token: Token) -> Aspect:
    """Whether the clause of a time looks ahead or back; None where its words do not say.

    The nearest verb above decides: a modal, a word of planning, an infinitive under one, or the present tense of a verb
    of arrangement look ahead; past and perfect tenses back. What is put off or given “until Friday” lies ahead. Other
    presents tell what was (“Shells hit market on Friday”); “Friday’s strike” has been.
    """
    if token.dep == "poss":
        return "back"
    direct, deadline = True, False
    for above in token.ancestors():
        deadline = deadline or above.lower in word_set(TABLE, "deadline_leads")
        if above.lower in word_set(TABLE, "ahead") and above.tag != "VBD":
            return "ahead"
        if deadline and above.lemma in word_set(TABLE, "deadlines"):
            return "ahead"
        if above.is_verb:
            aspect = _aspect_of_verb(above, direct)
            return "back" if aspect == "ahead" and _told_before(token, above) else aspect
        direct = direct and not above.is_noun
    return None


def _told_before(token: Token, verb: Token) -> bool:
    """“The truce that began at six on Friday is holding”: a past clause of the subject ends just before the verb."""
    subject = verb.child("nsubj", "nsubjpass")
    if subject is None or not subject.index < token.index < verb.index:
        return False
    return any(
        child.dep in ("relcl", "acl") and child.tag in ("VBD", "VBN") and child.index < token.index
        for child in subject.children
    )


def may_lie_ahead(scan: Scan, day: date, at: int) -> bool:
    """A day counted forward may lie after publication only where the clause speaks of what is to come."""
    return scan.day is None or day <= scan.day or spoken_ahead(scan.tokens[at])


def _aspect_of_verb(verb: Token, direct: bool) -> Aspect:
    """``direct``: the time hangs on the verb itself, not on a noun below it."""
    helpers = [child for child in verb.children if child.dep in ("aux", "auxpass")]
    if any(child.lemma == "have" for child in helpers) or verb.tag == "VBD":
        return "back"
    if any(child.lower in word_set(TABLE, "future_modals") for child in helpers):
        return "ahead"
    if verb.tag == "VB":
        return _aspect_of_infinitive(verb, helpers)
    present = not helpers or any(child.lower in ("is", "are", "'s", "'re") for child in helpers)
    if direct and present and _inflected(verb, helpers) and verb.lemma in word_set(TABLE, "scheduled"):
        return "ahead"
    return "back" if verb.tag == "VBN" else None


def _inflected(verb: Token, helpers: list[Token]) -> bool:
    """A participle needs its auxiliary to be a present tense."""
    return bool(helpers) or verb.tag in ("VBZ", "VBP")


def _aspect_of_infinitive(verb: Token, helpers: list[Token]) -> Aspect:
    if any(child.lower == "to" for child in helpers):
        return "ahead" if any(_planned(upper) for upper in verb.ancestors()) else None
    return None if helpers else "ahead"


def _planned(upper: Token) -> bool:
    planning = upper.lower in word_set(TABLE, "ahead_to")
    return planning or any(child.lower in word_set(TABLE, "future_modals") for child in upper.of("aux"))
