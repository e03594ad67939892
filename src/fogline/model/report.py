"""A report and what is known of it."""

from typing import Literal

import msgspec

from fogline.model.ids import hash_id
from fogline.model.interval import Interval
from fogline.model.span import Span, Value

State = Literal["live", "edited", "deleted"]
EvidenceKind = Literal["given", "metadata", "title", "dateline", "byline", "credit", "stamp"]
CreditKind = Literal["author", "reporting", "writing", "editing", "translation", "contribution", "picture", "agency"]


class DateClue(Value, frozen=True, omit_defaults=True, kw_only=True):
    """Words that narrow down when an undated report was published."""

    kind: Literal["weekday", "month", "not_before"]
    value: str | int
    start: int
    end: int
    text: str


class Evidence(Value, frozen=True, omit_defaults=True, kw_only=True):
    """What a cell of the report was believed on: an option, metadata, or words of the text that a rule read."""

    kind: EvidenceKind
    rule: str | None = None
    spans: tuple[Span, ...] = ()


class Credit(Value, frozen=True, omit_defaults=True, kw_only=True):
    """Who made the report or gave material for it, as the text says, with the words that name them.

    ``name`` of an agency is that of the table of outlets; ``place`` is where somebody reported from, as written.
    """

    kind: CreditKind
    name: str
    start: int
    end: int
    text: str
    place: str | None = None


class Media(Value, frozen=True, omit_defaults=True, kw_only=True):
    """A picture or film of the report: its address as given, its caption, whose words are claims, and whose it is.

    ``file_photo``: it was taken before what is reported.
    """

    kind: Literal["picture", "video"] = "picture"
    address: str | None = None
    caption: Span | None = None
    credit: Span | None = None
    file_photo: bool = False


class Report(Value, frozen=True, omit_defaults=True, kw_only=True):
    """One stored text of a report, with the metadata it came with; nothing here was read from the text by a rule.

    ``published``, ``edited`` and ``seen`` are ISO 8601 as given; ``given`` names the cells that an option gave, before
    the metadata. ``part`` is set where several posts stand in one text: it bounds the words of this one, and
    ``author``, ``published`` and ``forwarded_from`` are what the line above them says. ``reply_to``
    is the address of the post that this one answers.
    """

    text: str
    path: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    channel: str | None = None
    language: str = "en"
    published: str | None = None
    edited: str | None = None
    seen: str | None = None
    state: State = "live"
    given: tuple[str, ...] = ()
    part: Span | None = None
    stamp: str | None = None
    forwarded_from: str | None = None
    reply_to: str | None = None
    media: tuple[Media, ...] = ()

    @property
    def text_id(self) -> str:
        """The same words have the same id; those of a part are its own."""
        return hash_id("text", self._words)

    @property
    def _words(self) -> str:
        return self.text[self.part.start : self.part.end] if self.part is not None else self.text

    @property
    def report_id(self) -> str:
        """Where the report stands: its address; where none is known, its text, publisher and date.

        A post of a series: who posted or was forwarded, its stamp and its words.
        """
        if self.part is not None:
            who = self.author, self.forwarded_from
            return hash_id("report", "post", *who, self.published or self.stamp, self._words)
        if self.url:
            return hash_id("report", self.url)
        return hash_id("report", self.text, self.publisher, self.published)


class ReportRef(Value, frozen=True, omit_defaults=True, kw_only=True):
    """What a claim says of the report that it stands in (ledger, ``report``)."""

    report_id: str
    text_id: str
    path: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    channel: str | None = None
    agencies: tuple[str, ...] = ()
    published: Interval | None = None
    language: str = "en"
    part: Span | None = None
    forwarded_from: str | None = None
    credits: tuple[Credit, ...] = ()
    media: tuple[Media, ...] = ()
    corrections: tuple[Span, ...] = ()
    evidence: dict[str, Evidence] = msgspec.field(default_factory=dict)
    date_clues: tuple[DateClue, ...] = ()
    dropped: int = 0
