"""What is known of a report: as given, as its metadata say, as its own lines say; what each cell was believed on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from fogline.mentions.about_dates import stated_publication
from fogline.mentions.about_names import credits_of
from fogline.mentions.time_anchor import Anchor, anchor_of, parse_published
from fogline.model.interval import Interval
from fogline.model.report import Credit, Evidence, EvidenceKind, Media
from fogline.model.span import Span, span_of
from fogline.sentences.document import Document
from fogline.tables.outlets import outlet_named
from fogline.tables.words import word_set

COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)))?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?"
    r"(?P<name>[A-ZÀ-Þ][\w'’&\-]*(?: (?!(?:19|20)\d\d\b|All [Rr]ights)(?:of|the|and|&|[A-ZÀ-Þ0-9][\w'’&\-]*)){0,5})",
    re.IGNORECASE,
)
STROKE = re.compile(r"\s*[|•·]\s*")
SUFFIX = re.compile(r"\s+(?:[|–—-])\s+(?P<name>[^|–—]{2,40})$")


@dataclass(slots=True)
class About:
    """The cells of a report that no claim is needed for; ``evidence`` names for each filled one what was believed."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    agencies: tuple[str, ...] = ()
    published: Interval | None = None
    credits: tuple[Credit, ...] = ()
    media: tuple[Media, ...] = ()
    corrections: tuple[Span, ...] = ()
    evidence: dict[str, Evidence] = field(default_factory=dict)

    @property
    def anchor(self) -> Anchor | None:
        """What relative times count from."""
        when = self.published
        if when is None or when.earliest is None or when.grain == "month":
            return None
        return anchor_of(f"{when.earliest}{when.zone or ''}" if _is_offset(when.zone) else when.earliest)

    @property
    def day(self) -> str | None:
        """The first day of publication."""
        return self.published.earliest[:10] if self.published is not None and self.published.earliest else None


def _is_offset(zone: str | None) -> bool:
    return zone is not None and zone[:1] in "+-"


def read_about(document: Document) -> About:
    """All that is known of the report; what was given or stands in metadata goes before its own lines."""
    about = About()
    about.credits = tuple(credits_of(document))
    about.media = tuple(_media(document))
    about.corrections = tuple(span_of(document.text, *span) for span in document.layout.corrections)
    _fill_published(document, about)
    _fill_title(document, about)
    _fill_publisher(document, about)
    _fill_author(document, about)
    _fill_agencies(about)
    return about


def _from_metadata(document: Document, about: About, cell: str) -> str | None:
    """The cell as the report came with it."""
    value = getattr(document.report, cell)
    if value:
        about.evidence[cell] = Evidence(kind="given" if cell in document.report.given else "metadata")
    return str(value) if value else None


def _fill_published(document: Document, about: About) -> None:
    known = _from_metadata(document, about, "published")
    if known is not None:
        about.published = parse_published(known)
    elif not document.layout.posts and (stated := stated_publication(document)) is not None:
        about.published = stated.when
        span = span_of(document.text, stated.when.start or 0, stated.when.end or 0)
        about.evidence["published"] = Evidence(kind=stated.kind, rule=stated.rule, spans=(span,))


def _fill_title(document: Document, about: About) -> None:
    about.title = _from_metadata(document, about, "title")
    if about.title is None and document.layout.title is not None:
        span = span_of(document.text, *document.layout.title)
        about.title = document.stored_words(*document.layout.title)
        about.evidence["title"] = Evidence(kind="title", rule="mentions.about.first_line", spans=(span,))


def first_line() -> None:
    """The first line, when it is short, does not end like a sentence and something follows it."""


def _fill_publisher(document: Document, about: About) -> None:
    about.publisher = _from_metadata(document, about, "publisher")
    if about.publisher is not None or document.layout.posts:
        return
    for read in (_outlet_in_byline, _outlet_in_title, _owner):
        found = read(document)
        if found is not None:
            kind, span = found
            about.publisher = span.text
            about.evidence["publisher"] = Evidence(
                kind=kind, rule=f"mentions.about.{read.__name__.strip('_')}", spans=(span,)
            )
            return


Found = tuple[EvidenceKind, Span] | None


def _outlet_in_byline(document: Document) -> Found:
    for paragraph in document.paragraphs:
        line = document.text[paragraph.start : paragraph.end]
        if paragraph.kind != "byline" or not STROKE.search(line):
            continue
        start = 0
        for match in [*STROKE.finditer(line), None]:
            words = line[start : match.start() if match else len(line)]
            if _names_outlet(words):
                return "byline", span_of(document.text, paragraph.start + start, paragraph.start + start + len(words))
            start = match.end() if match else start
    return None


def outlet_in_byline() -> None:
    """The line below the title names the outlet between strokes, in capitals or as an outlet is called."""


def _outlet_in_title(document: Document) -> Found:
    if document.layout.title is None:
        return None
    match = SUFFIX.search(document.text, *document.layout.title)
    if match is None or not _names_outlet(match["name"]):
        return None
    return "title", span_of(document.text, *match.span("name"))


def outlet_in_title() -> None:
    """The title ends in a stroke and the name of an outlet."""


def _owner(document: Document) -> Found:
    for paragraph in document.paragraphs:
        if paragraph.kind == "boilerplate":
            match = COPYRIGHT.search(document.text, paragraph.start, paragraph.end)
            if match is not None and match["name"][:1].isupper():
                return "credit", span_of(document.text, *match.span("name"))
    return None


def owner() -> None:
    """The copyright line names the publisher."""


def _names_outlet(words: str) -> bool:
    """An outlet of the table, words in capitals, or capitalised words of which one says “news”, “post”, “radio”."""
    parts = words.split()
    if not parts or any(char.isdigit() for char in words) or len(parts) > 5 or parts[0].lower() == "by":
        return False
    if outlet_named(words) is not None or (words.isupper() and len(parts) > 1):
        return True
    called = any(part.lower() in word_set("holder_words", "media_heads") for part in parts)
    return called and len(parts) > 1 and all(part[:1].isupper() or part in ("of", "the") for part in parts)


def _fill_author(document: Document, about: About) -> None:
    about.author = _from_metadata(document, about, "author")
    if about.author is not None or document.layout.posts:
        return
    for kind, believed in (("author", "byline"), ("reporting", "credit"), ("writing", "credit")):
        found = [credit for credit in about.credits if credit.kind == kind]
        if found:
            spans = tuple(Span(start=c.start, end=c.end, text=c.text) for c in found)
            about.author = ", ".join(dict.fromkeys(credit.name for credit in found))
            about.evidence["author"] = Evidence(kind=believed, rule=f"mentions.about.{kind}_line", spans=spans)  # type: ignore[arg-type]
            return


def author_line() -> None:
    """The byline names the author."""


def reporting_line() -> None:
    """No byline names an author; a credit line says who reported."""


def writing_line() -> None:
    """No byline names an author; a credit line says who wrote."""


def _fill_agencies(about: About) -> None:
    found = [credit for credit in about.credits if credit.kind == "agency"]
    if found:
        about.agencies = tuple(dict.fromkeys(credit.name for credit in found))
        spans = tuple(Span(start=c.start, end=c.end, text=c.text) for c in found)
        about.evidence["agencies"] = Evidence(kind="credit", rule="mentions.about.agency_line", spans=spans)


def agency_line() -> None:
    """The dateline, a byline or a credit line names an agency or an outlet that the report comes from."""


def _media(document: Document) -> list[Media]:
    text = document.text
    return [
        Media(
            caption=span_of(text, caption.start, caption.end) if caption.start < caption.end else None,
            credit=span_of(text, *caption.credit) if caption.credit else None,
            file_photo=caption.file_photo,
        )
        for caption in document.layout.captions
    ]
