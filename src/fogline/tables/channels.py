"""The table of channels: media by which somebody says something, and their normal values."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import ClassVar

from fogline.model.claim import ChannelKind
from fogline.tables.loader import TableRow, derived, load_rows


class ChannelRow(TableRow, frozen=True):
    """One medium.

    ``named``: its words are a service's own name, which goes before what was put on it; ``verbs``: to say
    something by it.
    """

    same: ClassVar[tuple[str, ...]] = ("kind",)
    added: ClassVar[tuple[str, ...]] = ("words", "examples")

    kind: ChannelKind
    words: list[str]
    examples: list[str]
    named: bool = False
    verbs: list[str] = []

    def spoken(self) -> Iterable[str]:
        """The words and verbs that name it."""
        return [*self.words, *self.verbs]


@derived
@cache
def channel_words() -> dict[str, ChannelRow]:
    """Last word of each medium's words, in lower case -> its row; “press release” stands under “release”."""
    return {words.split()[-1]: row for row in load_rows("channels", ChannelRow) for words in row.words}


@derived
@cache
def channel_verbs() -> dict[str, ChannelKind]:
    """Verb that names a medium (“tweet”) -> its normal value."""
    return {verb: row.kind for row in load_rows("channels", ChannelRow) for verb in row.verbs}
