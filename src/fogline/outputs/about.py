"""What is known of a report, for `fogline explain`: each cell with what was believed, from which words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fogline.model.report import ReportRef
from fogline.outputs import words
from fogline.outputs.rule_texts import rule_text

if TYPE_CHECKING:
    from rich.console import Console


def print_about(console: Console, report: ReportRef, posts: int = 0) -> None:
    """One line a known cell, and below it why it was believed; ``posts`` is how many stamped posts the text holds."""
    from rich.padding import Padding
    from rich.text import Text

    for cell, value in _cells(report, posts):
        evidence = report.evidence.get(cell)
        line = Text.assemble((f"{cell}: ", "green"), " ".join(value.split()))
        read = ", ".join(f"“{' '.join((span.text or '').split())}”" for span in evidence.spans) if evidence else ""
        line.append(f"  read in {read}" if read else "", style="dim")
        console.print(line)
        if evidence is not None:
            why = f"{rule_text(evidence.rule)} [{evidence.rule}]" if evidence.rule else SOURCES[evidence.kind]
            console.print(Padding(Text(why, style="dim"), (0, 0, 0, 2), expand=False))
    console.print()


SOURCES = {"given": "given by an option", "metadata": "as the report came with it"}


def _cells(report: ReportRef, posts: int) -> Iterator[tuple[str, str]]:
    unknown = f"by the stamps of its {posts} posts" if posts else "not known; --published gives it"
    known = {
        "title": report.title,
        "publisher": report.publisher,
        "author": report.author,
        "agencies": ", ".join(report.agencies),
        "published": words.span_of_time(report.published) if report.published else unknown,
    }
    yield from ((cell, value) for cell, value in known.items() if value)
    for media in report.media:
        shown = media.caption.text if media.caption else media.credit.text if media.credit else None
        yield "picture", f"{'(of an earlier time) ' if media.file_photo else ''}{shown or ''}"
    for span in report.corrections:
        yield "correction", span.text or ""
