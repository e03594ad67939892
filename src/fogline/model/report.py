"""A report and what is known of it."""

from typing import Literal

from fogline.model.ids import hash_id
from fogline.model.interval import Interval
from fogline.model.span import Span, Value

State = Literal["live", "edited", "deleted"]


class DateClue(Value, frozen=True, omit_defaults=True, kw_only=True):
    """Words that narrow down when an undated report was published."""

    kind: Literal["weekday", "month", "not_before"]
    value: str | int
    start: int
    end: int
    text: str


class Media(Value, frozen=True, omit_defaults=True, kw_only=True):
    """A picture or film of a report: its address as given and the caption's span.

    ``file_photo``: the caption says that it was taken before what is reported.
    """

    kind: Literal["picture", "video"] = "picture"
    address: str | None = None
    caption: Span | None = None
    file_photo: bool = False


class Report(Value, frozen=True, omit_defaults=True, kw_only=True):
    """One stored text of a report, with the metadata it came with; nothing here is read by rules.

    ``published``, ``edited`` and ``seen`` are ISO 8601 as given. ``forwarded_from`` names the channel or person that a
    post was forwarded from, ``reply_to`` is the address of the post that it answers.
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
    forwarded_from: str | None = None
    reply_to: str | None = None
    media: tuple[Media, ...] = ()

    @property
    def text_id(self) -> str:
        """The same words have the same id."""
        return hash_id("text", self.text)

    @property
    def report_id(self) -> str:
        """Where the report stands: its address; where none is known, its text, publisher and date."""
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
    agencies: tuple[str, ...] = ()
    published: Interval | None = None
    language: str = "en"
    date_clues: tuple[DateClue, ...] = ()
