"""Paths in, reports out: files, folders and standard input; one bad report never stops the others."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from fogline.errors import BadOption, UnreadableReport
from fogline.model.report import Report
from fogline.reports.lines import read_lines
from fogline.reports.text import decode, lines_of, read_text, shown

TEXT = frozenset({".txt", ".md", ".markdown", ".text", ""})
LINES = frozenset({".jsonl", ".ndjson"})

Loaded = Report | UnreadableReport


def load_reports(
    paths: Iterable[str | Path],
    *,
    published: str | None = None,
    publisher: str | None = None,
    language: str | None = None,
    check_date: Callable[[str], object] | None = None,
) -> Iterator[Loaded]:
    """Every report behind ``paths``, or the error that stands for it; ``-`` is standard input.

    ``published``, ``publisher`` and ``language`` are believed before what a line of JSON says of itself.
    ``check_date`` raises BadOption for a date of publication that cannot be read.
    """
    given = {k: v for k, v in (("published", published), ("publisher", publisher), ("language", language)) if v}
    for path in paths:
        for place, loaded in _load(str(path)):
            if isinstance(loaded, Report):
                yield _checked(msgspec.structs.replace(loaded, **given, given=tuple(given)), place, check_date)
            else:
                yield loaded


def _checked(report: Report, place: str, check_date: Callable[[str], object] | None) -> Loaded:
    """The report, or why it is not read: no words, another language, a date that is none."""
    if not any(char.isalpha() for char in report.text):
        return UnreadableReport(f"{place}: holds no sentence; nothing to read")
    if report.language.lower().replace("_", "-").split("-")[0] != "en":
        return UnreadableReport(f"{place}: language {report.language} is not read; only en is, so translate it first")
    if check_date is not None and report.published:
        try:
            check_date(report.published)
        except BadOption as error:
            return UnreadableReport(f"{place}: {error}")
    return report


def _load(path: str) -> Iterator[tuple[str, Loaded]]:
    """What stands behind one path, each report with the place that messages name."""
    if path == "-":
        yield _text_or_error(lambda: decode(sys.stdin.buffer.read(), "standard input"), "-")
    elif Path(path).is_dir():
        yield from _folder(Path(path))
    else:
        yield from _file(Path(path))


def _folder(folder: Path) -> Iterator[tuple[str, Loaded]]:
    """Text, Markdown and JSON Lines files below the folder, in the order of their paths; hidden ones are left out."""
    files = sorted(
        file
        for file in folder.rglob("*")
        if file.is_file()
        and file.suffix.lower() in (TEXT | LINES) - {""}
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    )
    if not files:
        name = shown(folder)
        yield name, UnreadableReport(f"{name}: holds no .txt, .md or .jsonl file; name the files or another folder")
    for file in files:
        yield from _file(file)


def _file(file: Path) -> Iterator[tuple[str, Loaded]]:
    name = shown(file)
    if file.suffix.lower() in LINES:
        yield from _lines(file, name)
    elif file.exists() and file.suffix.lower() not in TEXT:
        reason = f"files of type {file.suffix} are not read yet; convert it to text or JSON Lines"
        yield name, UnreadableReport(f"{name}: {reason}")
    else:
        yield _text_or_error(lambda: read_text(file), name)


def _lines(file: Path, name: str) -> Iterator[tuple[str, Loaded]]:
    """The reports of a JSON Lines file, read from disk line by line, so that its size does not count."""
    empty = True
    try:
        for place, loaded in read_lines(lines_of(file), name):
            empty = False
            yield place, loaded
    except UnreadableReport as error:
        yield name, error
        return
    if empty:
        yield name, UnreadableReport(f"{name}: empty file; nothing to read")


def _text_or_error(read: Callable[[], str], name: str) -> tuple[str, Loaded]:
    try:
        return name, Report(text=read(), path=name)
    except UnreadableReport as error:
        return name, error
