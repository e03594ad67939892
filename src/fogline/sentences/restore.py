"""Puts values that were read in the text as it is read back into the stored text."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from fogline.model.report import ReportRef
from fogline.sentences.document import Document

V = TypeVar("V")


class Restorer:
    """Moves every span of a value to the stored text, and gives it the stored words.

    Parts that several values share stay shared, as long as the restorer lives.
    """

    def __init__(self, document: Document):
        self._document = document
        self._done: dict[int, tuple[object, object]] = {}  # the value itself is kept so that its id stays its own

    def restore(self, value: V) -> V:
        """The value with all its spans, and those inside it, in the stored text."""
        if self._document.cleaned.is_stored:
            return value
        return self._any(value)

    def _any(self, value: V) -> V:
        if isinstance(value, tuple):
            return tuple(map(self._any, value))  # type: ignore[return-value]
        if isinstance(value, dict):
            return {key: self._any(inner) for key, inner in value.items()}  # type: ignore[return-value]
        if not isinstance(value, msgspec.Struct):
            return value
        known = self._done.get(id(value))
        if known is None:
            known = self._done[id(value)] = (value, self._struct(value))
        return known[1]  # type: ignore[return-value]

    def _struct(self, value: msgspec.Struct) -> msgspec.Struct:
        cells = msgspec.structs.asdict(value)
        if isinstance(value, ReportRef):
            del cells["part"]  # it bounds a post in the stored text from the beginning: the post's id hangs on it
        new: dict[str, object] = {}
        new |= {
            name: self._any(cell) for name, cell in cells.items() if isinstance(cell, (tuple, dict, msgspec.Struct))
        }
        start, end = cells.get("start"), cells.get("end")
        if isinstance(start, int) and isinstance(end, int):
            new["start"], new["end"] = self._document.stored(start, end)
            if cells.get("text") is not None:
                new["text"] = self._document.stored_words(start, end)
        return msgspec.structs.replace(value, **new) if new else value
