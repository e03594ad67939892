"""JSON Lines: one report a line."""

from __future__ import annotations

from collections.abc import Iterator
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


def read_lines(text: str, name: str) -> Iterator[tuple[str, Report | UnreadableReport]]:
    """Reports of a JSON Lines text, each with its file and line; a line that is none comes as the error naming it."""
    for number, line in enumerate(text.lstrip("\ufeff").split("\n"), 1):
        if not line.strip():
            continue
        place = f"{name}:{number}"
        try:
            cells = msgspec.json.decode(line.encode("utf-8", "surrogatepass"), type=ReportLine)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            reason = f"{place}: not a report in JSON ({error}); one object a line with `text`"
            yield place, UnreadableReport(reason)
            continue
        if not cells.text or not cells.text.strip():
            yield place, _textless(place, cells)
            continue
        yield place, Report(path=name, **_given(cells))


def _textless(place: str, cells: ReportLine) -> UnreadableReport:
    if cells.state == "deleted":
        return DeletedReport(f"{place}: found deleted, so there is no text; nothing was read from this line")
    return UnreadableReport(f"{place}: `text` is missing or empty; nothing was read from this line")


def _given(cells: ReportLine) -> dict[str, Any]:
    return {key: value for key, value in msgspec.structs.asdict(cells).items() if value is not None}
