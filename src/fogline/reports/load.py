"""Paths in, reports out: files, folders and standard input; one bad report never stops the others."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from fogline.errors import BadOption, UnreadableReport
from fogline.model.report import Report
from fogline.reports.lines import read_lines
from fogline.reports.pages import HEAD, looks_like_page, read_page
from fogline.reports.telegram import AS_JSON, looks_like_export, looks_like_html_export, read_export
from fogline.reports.text import decode, lines_of, read_bytes, read_text, shown

TEXT = frozenset({".txt", ".md", ".markdown", ".text", ""})
LINES = frozenset({".jsonl", ".ndjson"})
PAGES = frozenset({".html", ".htm", ".xhtml", ".xht", ".shtml"})
EXPORTS = frozenset({".json"})

Loaded = Report | UnreadableReport
Placed = tuple[str, Loaded]


def load_reports(
    paths: Iterable[str | Path],
    *,
    published: str | None = None,
    publisher: str | None = None,
    language: str | None = None,
    check_date: Callable[[str], object] | None = None,
) -> Iterator[Loaded]:
    """Every report behind ``paths``, or the error that stands for it; ``-`` is standard input.

    ``published``, ``publisher`` and ``language`` are believed before what a page, post or line of JSON says of itself.
    ``check_date`` raises BadOption for a date of publication that cannot be read.
    """
    given = {k: v for k, v in (("published", published), ("publisher", publisher), ("language", language)) if v}
    for path in paths:
        for place, loaded in _load(str(path)):
            loaded = _with_words(loaded, place) if isinstance(loaded, Report) else loaded
            if isinstance(loaded, Report):
                loaded = checked(msgspec.structs.replace(loaded, **given, given=tuple(given)), place, check_date)
            yield loaded


def checked(report: Report, place: str, check_date: Callable[[str], object] | None) -> Loaded:
    """The report, or why it is not read: another language, a date that is none; ``place`` is what the message names."""
    if report.language.lower().replace("_", "-").split("-")[0] != "en":
        return UnreadableReport(f"{place}: language {report.language} is not read; only en is, so translate it first")
    if check_date is not None and report.published:
        try:
            check_date(report.published)
        except BadOption as error:
            return UnreadableReport(f"{place}: {error}")
    return report


def _with_words(report: Report, place: str) -> Loaded:
    """The report, or that it holds no words."""
    if any(char.isalpha() for char in report.text):
        return report
    return UnreadableReport(f"{place}: holds no sentence; nothing to read")


def _load(path: str) -> Iterator[Placed]:
    """What stands behind one path, each report with the place that messages name."""
    if path == "-":
        yield from _bytes(sys.stdin.buffer.read(), "-", "standard input")
        return
    try:
        folder = Path(path).is_dir()
    except (OSError, ValueError) as error:
        name = shown(Path(path))
        yield name, UnreadableReport(f"{name[:200]}: {getattr(error, 'strerror', None) or error}; check the path")
        return
    yield from _folder(Path(path)) if folder else _file(Path(path))


def _folder(folder: Path) -> Iterator[Placed]:
    """The files below the folder that are of a type that is read, in the order of their paths; hidden ones are not."""
    files = sorted(
        file
        for file in folder.rglob("*")
        if file.is_file()
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
        and _is_read(file)
    )
    if not files:
        name = shown(folder)
        reason = "holds no .txt, .md, .jsonl or .html file and no Telegram export"
        yield name, UnreadableReport(f"{name}: {reason}; name the files or another folder")
    for file in files:
        yield from _file(file)


def _is_read(file: Path) -> bool:
    """By its name; other JSON than exports of Telegram is settings and the like."""
    suffix = file.suffix.lower()
    if suffix in EXPORTS:
        return _begins(file, looks_like_export)
    return suffix in (TEXT | LINES | PAGES) - {""}


def _begins(file: Path, looks_like: Callable[[bytes], bool]) -> bool:
    try:
        return looks_like(read_bytes(file, HEAD))
    except UnreadableReport:
        return False


def _file(file: Path) -> Iterator[Placed]:
    """By the name's ending; a name that says nothing or something unknown may still hold a page."""
    name, suffix = shown(file), file.suffix.lower()
    try:
        if suffix in LINES:
            yield from read_lines(lines_of(file), name)
        elif suffix in EXPORTS and file.exists():
            yield from read_export(read_bytes(file), name)
        elif suffix == "":
            yield from _bytes(read_bytes(file), name, name)  # read once: it may be a pipe
        elif suffix in PAGES or (suffix not in TEXT and _begins(file, looks_like_page)):
            yield name, _page(read_bytes(file), name, name)
        elif file.exists() and suffix not in TEXT:
            reason = f"files of type {file.suffix} are not read yet; convert it to text or JSON Lines"
            yield name, UnreadableReport(f"{name}: {reason}")
        else:
            yield name, Report(text=read_text(file), path=name)
    except UnreadableReport as error:
        yield name, error


def _bytes(raw: bytes, path: str, name: str) -> Iterator[Placed]:
    """What has no name to go by: a page or an export by how it begins, else text."""
    if looks_like_export(raw):
        for place, loaded in read_export(raw, name):
            yield place, msgspec.structs.replace(loaded, path=path) if isinstance(loaded, Report) else loaded
        return
    try:
        report = _page(raw, path, name) if looks_like_page(raw) else Report(text=decode(raw, name), path=path)
    except UnreadableReport as error:
        yield name, error
    else:
        yield name, report


def _page(raw: bytes, path: str, name: str) -> Report:
    """The report of a page; raises UnreadableReport."""
    if looks_like_html_export(raw):
        raise UnreadableReport(f"{name}: pages of a Telegram export hold no certain times; {AS_JSON}")
    return msgspec.structs.replace(read_page(raw, name), path=path)
