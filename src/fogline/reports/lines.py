"""JSON Lines: one report a line."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from fogline.errors import DeletedReport, UnreadableReport
from fogline.model.report import Report, State


class ReportLine(msgspec.Struct):
    """The cells of a line that are read; others are left alone."""

    text: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    channel: str | None = None
    forwarded_from: str | None = None
    language: str | None = None
    published: str | None = None
    edited: str | None = None
    seen: str | None = None
    state: State = "live"


def read_lines(lines: Iterable[bytes], name: str) -> Iterator[tuple[str, Report | UnreadableReport]]:
    """Reports of the lines of a JSON Lines file, one after the other, each with its file and line.

    A line that is no report comes as the error naming it, and costs no other line.
    """
    empty = True
    for number, line in enumerate(lines, 1):
        line = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
        if not line.strip():
            continue
        empty = False
        place = f"{name}:{number}"
        try:
            cells = msgspec.json.decode(line, type=ReportLine)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            yield place, UnreadableReport(f"{place}: {_fault(line, error)}")
            continue
        if not cells.text or not cells.text.strip():
            yield place, _textless(place, cells)
            continue
        yield place, Report(path=name, **_given(cells))
    if empty:
        yield name, UnreadableReport(f"{name}: empty file; nothing to read")


def _fault(line: bytes, error: Exception) -> str:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError as wrong:
        return f"byte {wrong.start + 1} of the line is not UTF-8, as JSON must be; write the line anew"
    return f"not a report in JSON ({error}); one object a line with `text`"


def _textless(place: str, cells: ReportLine) -> UnreadableReport:
    if cells.state == "deleted":
        return DeletedReport(f"{place}: found deleted, so there is no text; nothing was read from this line")
    return UnreadableReport(f"{place}: `text` is missing or empty; nothing was read from this line")


def _given(cells: ReportLine) -> dict[str, Any]:
    return {key: value for key, value in msgspec.structs.asdict(cells).items() if value is not None}
