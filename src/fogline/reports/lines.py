"""JSON Lines: one report a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from fogline.errors import UnreadableReport
from fogline.model.report import Report, State


class ReportLine(msgspec.Struct):
    """The cells of a line that are read; others are left alone."""

    text: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    channel: str | None = None
    language: str | None = None
    published: str | None = None
    edited: str | None = None
    seen: str | None = None
    state: State = "live"


def read_lines(text: str, name: str) -> Iterator[Report | UnreadableReport]:
    """Reports of a JSON Lines text; a line that is none comes out as the error that names it."""
    for number, line in enumerate(text.lstrip("\ufeff").split("\n"), 1):
        if not line.strip():
            continue
        try:
            cells = msgspec.json.decode(line.encode("utf-8", "surrogatepass"), type=ReportLine)
        except (msgspec.DecodeError, UnicodeEncodeError) as error:
            yield UnreadableReport(f"{name}:{number}: not a report in JSON ({error}); one object a line with `text`")
            continue
        if not cells.text or not cells.text.strip():
            reason = "found deleted, so there is no text" if cells.state == "deleted" else "`text` is missing or empty"
            yield UnreadableReport(f"{name}:{number}: {reason}; nothing was read from this line")
            continue
        yield Report(path=name, **_given(cells))


def _given(cells: ReportLine) -> dict[str, Any]:
    return {key: value for key, value in msgspec.structs.asdict(cells).items() if value is not None}
