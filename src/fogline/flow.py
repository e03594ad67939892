"""The whole road on one screen: reports in, claims out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from fogline.errors import FoglineError, UnreadableReport
from fogline.model.claim import Claim
from fogline.model.report import Report

if TYPE_CHECKING:
    from fogline.claims.find import Findings
    from fogline.model.mention import Mention

Source = str | Path | Report
T = TypeVar("T")


def read(
    source: Source, *, published: str | date | None = None, publisher: str | None = None, language: str | None = None,
    model: str | None = None,
) -> list[Claim]:  # fmt: skip
    """The claims of one report, in text order.

    ``source`` is a path or a Report; ``published`` a day or time, in ISO 8601 or as a date. Raises UnreadableReport
    and BadOption.
    """
    reports = list(_readable(_reports(source, published, publisher, language), None))
    return [claim for _, claims in read_many(reports, model=model) for claim in claims]


def read_many(
    sources: Source | Iterable[Source], *, published: str | date | None = None, publisher: str | None = None,
    language: str | None = None, model: str | None = None, problems: list[UnreadableReport] | None = None,
) -> Iterator[tuple[Report, list[Claim]]]:  # fmt: skip
    """Each report with its claims, in the order of ``sources``; the fast way, since sentences are parsed in batches.

    A text that is a series of stamped posts gives a report a post: each has its ``part`` of the one stored text. A
    report of more than 200,000 characters comes several times, each time with the claims of its next window.
    ``sources`` may be one path or Report. Those that cannot be read are left out; they are added to ``problems``
    where a list is given, else raised.
    """
    about = {"published": published, "publisher": publisher, "language": language}
    for _, parts in read_each(sources, lambda found: found.by_report(), model=model, problems=problems, **about):
        yield from parts


def read_mentions(
    sources: Source | Iterable[Source], *, published: str | date | None = None, publisher: str | None = None,
    language: str | None = None, model: str | None = None, problems: list[UnreadableReport] | None = None,
) -> Iterator[tuple[Report, list[Mention]]]:  # fmt: skip
    """Each report with its mentions: attributions, people, parties, places, times, counts, instruments, events.

    Sources that cannot be read are treated as by `read_many`.
    """
    about = {"published": published, "publisher": publisher, "language": language}
    for _, parts in read_each(
        sources, lambda found: found.mentions_by_report(), model=model, problems=problems, **about
    ):
        yield from parts


def read_each(
    sources: Source | Iterable[Source], take: Callable[[Findings], T], *, model: str | None = None,
    problems: list[UnreadableReport] | None = None, **about: Any,
) -> Iterator[tuple[Report, T]]:  # fmt: skip
    """Each report with what ``take`` makes of all that was read in it; ``about`` as the options of `read_many`."""
    from fogline.claims.find import read_document
    from fogline.sentences.parse import parse_many

    readable = _readable(_reports(sources, **about), problems)
    for document in parse_many(readable, model):
        report = document.report
        try:
            found = take(read_document(document))
        except FoglineError:
            raise
        except Exception as error:  # a fault of ours in one report must not stop the others
            if problems is None:
                raise
            problems.append(_fault(report, error))
            continue
        yield report, found


def _fault(report: Report, error: Exception) -> UnreadableReport:
    name = report.path or report.url or report.report_id
    return UnreadableReport(
        f"{name}: reading it failed inside fogline ({type(error).__name__}: {error}); please report this with the text"
    )


def _reports(
    sources: Source | Iterable[Source],
    published: str | date | None = None,
    publisher: str | None = None,
    language: str | None = None,
) -> Iterator[Report | UnreadableReport]:
    from fogline.mentions.times import parse_published
    from fogline.reports.load import checked, load_reports

    published = published.isoformat() if isinstance(published, date) else published
    if published:
        parse_published(published)
    for source in [sources] if isinstance(sources, str | Path | Report) else sources:
        if isinstance(source, Report):
            yield checked(source, source.path or source.url or "the report", parse_published)
        else:
            yield from load_reports(
                [source], published=published, publisher=publisher, language=language, check_date=parse_published
            )


def _readable(loaded: Iterable[Report | UnreadableReport], problems: list[UnreadableReport] | None) -> Iterator[Report]:
    for report in loaded:
        if isinstance(report, Report):
            yield report
        elif problems is None:
            raise report
        else:
            problems.append(report)
