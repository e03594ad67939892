"""Paths in, reports out: files, folders and standard input; one bad report never stops the others."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from fogline.errors import UnreadableReport
from fogline.model.report import Report
from fogline.reports.lines import read_lines
from fogline.reports.text import decode, read_text

TEXT = frozenset({".txt", ".md", ".markdown", ".text", ""})
LINES = frozenset({".jsonl", ".ndjson"})

Loaded = Report | UnreadableReport


def load_reports(
    paths: Iterable[str | Path],
    *,
    published: str | None = None,
    publisher: str | None = None,
    language: str | None = None,
) -> Iterator[Loaded]:
    """Every report behind ``paths``, or the error that stands for it; ``-`` is standard input.

    ``published``, ``publisher`` and ``language`` are believed before what a line of JSON says of itself.
    """
    given = {k: v for k, v in (("published", published), ("publisher", publisher), ("language", language)) if v}
    for path in paths:
        for loaded in _load(str(path)):
            yield msgspec.structs.replace(loaded, **given) if isinstance(loaded, Report) and given else loaded


def _load(path: str) -> Iterator[Loaded]:
    if path == "-":
        yield from _text_or_error(lambda: decode(sys.stdin.buffer.read(), "standard input"), "-")
    elif Path(path).is_dir():
        yield from _folder(Path(path))
    else:
        yield from _file(Path(path))


def _folder(folder: Path) -> Iterator[Loaded]:
    """Text, Markdown and JSON Lines files below the folder, in the order of their paths; hidden ones are left out."""
    files = sorted(
        file
        for file in folder.rglob("*")
        if file.is_file()
        and file.suffix.lower() in (TEXT | LINES) - {""}
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    )
    if not files:
        yield UnreadableReport(f"{folder}: holds no .txt, .md or .jsonl file; name the files or another folder")
    for file in files:
        yield from _file(file)


def _file(file: Path) -> Iterator[Loaded]:
    if file.suffix.lower() in LINES:
        try:
            text = read_text(file)
        except UnreadableReport as error:
            yield error
            return
        yield from read_lines(text, str(file))
    elif file.exists() and file.suffix.lower() not in TEXT:
        yield UnreadableReport(
            f"{file}: files of type {file.suffix} are not read yet; convert it to text or JSON Lines"
        )
    else:
        yield from _text_or_error(lambda: read_text(file), str(file))


def _text_or_error(read, path: str) -> Iterator[Loaded]:  # type: ignore[no-untyped-def]
    try:
        text = read()
    except UnreadableReport as error:
        yield error
        return
    if not any(char.isalpha() for char in text):
        yield UnreadableReport(f"{path}: holds no sentence; nothing to read")
        return
    yield Report(text=text, path=path)
