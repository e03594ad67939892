"""What each claim says of its report: the whole text's, or that of the post in which it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

import msgspec

from fogline.claims.reading import Reading
from fogline.mentions.date_clues import date_clues
from fogline.mentions.stamps import Stamped
from fogline.model.report import Evidence, Media, Report, ReportRef
from fogline.model.span import Span, span_of
from fogline.sentences.document import Document, Post
from fogline.sentences.restore import Restorer

T = TypeVar("T")
STAMP_LINE = "claims.references.stamp_line"


def stamp_line() -> None:
    """The lines above a post name who posted it, when, and where it was forwarded from."""


class References:
    """The reports of one text: itself, and each post of a series in it."""

    def __init__(self, reading: Reading):
        self.document = reading.document
        carried = self.document.carried
        self.whole = _whole(reading, carried.reference)
        carried.reference = carried.reference or Restorer(self.document).restore(self.whole)
        posts = self.document.layout.posts
        self.stamps = {stamped.start: stamped for stamped in reading.stamps}
        self.posts = {post.start: _of_post(reading, post, self.whole) for post in posts}

    def at(self, offset: int) -> ReportRef:
        """The report in which the character at ``offset`` stands."""
        post = self.document.layout.post_with(offset)
        return self.posts[post.start] if post is not None else self.whole

    def by_report(self, entries: Iterable[T], place: Callable[[T], int]) -> list[tuple[Report, list[T]]]:
        """The entries under the reports in which they stand, in text order; ``place`` gives a character of each.

        What stands outside every post (words above the first) is the text's own report, where an entry is in it.
        """
        posts = self.document.layout.posts
        if not posts:
            return [(self.document.report, list(entries))]
        found: dict[int, list[T]] = {post.start: [] for post in posts}
        outside: list[T] = []
        for entry in entries:
            post = self.document.layout.post_with(place(entry))
            (found[post.start] if post is not None else outside).append(entry)
        reports = [(post_report(self.document, post, self.stamps.get(post.start)), found[post.start]) for post in posts]
        return [(self.document.report, outside), *reports] if outside else reports


def _whole(reading: Reading, known: ReportRef | None) -> ReportRef:
    """``known``: what an earlier window of a long report says; its ids are not hashed anew."""
    report, about = reading.document.report, reading.about
    return ReportRef(
        report_id=known.report_id if known is not None else report.report_id,
        text_id=known.text_id if known is not None else report.text_id,
        path=report.path,
        url=report.url,
        title=about.title,
        publisher=about.publisher,
        author=about.author,
        channel=report.channel,
        agencies=about.agencies,
        published=about.published,
        language=report.language,
        forwarded_from=report.forwarded_from,
        credits=about.credits,
        media=_pictures(report.media, about.media),
        corrections=about.corrections,
        evidence=about.evidence,
        date_clues=() if about.published else date_clues(reading.document, reading.times),
    )


def _pictures(came_with: tuple[Media, ...], in_text: tuple[Media, ...]) -> tuple[Media, ...]:
    """Pictures with the address that they came with, and what their captions say of them, each once."""
    captions = {media.caption.start: media for media in in_text if media.caption is not None}
    found = []
    for media in came_with:
        told = captions.pop(media.caption.start, None) if media.caption is not None else None
        known = media if told is None else msgspec.structs.replace(told, address=media.address, kind=media.kind)
        found.append(msgspec.structs.replace(known, file_photo=media.file_photo or known.file_photo))
    return (*found, *(media for media in in_text if media.caption is None or media.caption.start in captions))


def _of_post(reading: Reading, post: Post, whole: ReportRef) -> ReportRef:
    document = reading.document
    stamped = reading.stamped_at(post.start)
    report = post_report(document, post, stamped)
    when = stamped.when if stamped is not None else None
    evidence = {cell: found for cell, found in whole.evidence.items() if cell == "publisher"}
    if report.author:
        evidence["author"] = _stamp_evidence(document, post.poster if post.forwarded and post.poster else post.author)
    if report.forwarded_from:
        evidence["forwarded_from"] = _stamp_evidence(document, post.author)
    if when is not None and when.earliest is None and whole.published is not None:
        when, evidence["published"] = whole.published, whole.evidence["published"]
    elif when is not None:
        evidence["published"] = _stamp_evidence(document, post.stamp)
    return ReportRef(
        report_id=report.report_id,
        text_id=report.text_id,
        path=report.path,
        url=report.url,
        publisher=report.publisher,
        author=report.author,
        channel=report.channel,
        published=when,
        language=report.language,
        credits=tuple(credit for credit in whole.credits if post.start <= credit.start < post.end),
        media=tuple(media for media in whole.media if _starts_in(post, media.caption or media.credit)),
        corrections=tuple(span for span in whole.corrections if _starts_in(post, span)),
        part=report.part,
        forwarded_from=report.forwarded_from,
        evidence=evidence,
    )


def _starts_in(post: Post, span: Span | None) -> bool:
    return span is not None and post.start <= span.start < post.end


def _stamp_evidence(document: Document, span: tuple[int, int]) -> Evidence:
    return Evidence(kind="stamp", rule=STAMP_LINE, spans=(span_of(document.text, *span),))


def post_report(document: Document, post: Post, stamped: Stamped | None) -> Report:
    """The post as a report of its own over the same stored text; ``part`` bounds its words."""
    text, whole = document.text, document.report
    start, end = post.start, post.end
    while start < end and text[start].isspace():
        start += 1
    end = start + len(text[start:end].rstrip())
    bounds = document.stored(start, end)
    when = stamped.when if stamped is not None else None
    poster = post.poster if post.forwarded else post.author
    return msgspec.structs.replace(
        whole,
        title=None,
        author=" ".join(text[slice(*poster)].split()) or None if poster else None,
        published=(when.earliest if when is not None else None) or whole.published,
        part=Span(start=bounds[0], end=bounds[1]),
        stamp=text[slice(*post.stamp)],
        forwarded_from=" ".join(text[slice(*post.author)].split()) if post.forwarded else None,
    )
