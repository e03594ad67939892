"""The words of a report as they are read, and where each of their characters stands in the stored text.

The stored text is never changed. What hinders reading (invisible characters, other scripts' digits, markup, words
broken at a line's end) is edited in one place, ``clean_text``, before anything is read; every span is put back into
the stored text when the reading is done.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

Edit = tuple[int, int, str]
"""Characters ``[start, end)`` to be replaced, and by what."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A stretch of stored text as it is read.

    Character ``i`` of ``text`` stands for the stored characters ``[starts[i], ends[i])``; where both are None it is
    the stored character ``base + i``.
    """

    text: str
    base: int = 0
    starts: array[int] | None = None
    ends: array[int] | None = None

    @property
    def is_stored(self) -> bool:
        """True where the text is read as it is stored, from its first character on."""
        return self.starts is None and self.base == 0

    def stored(self, start: int, end: int) -> tuple[int, int]:
        """The stored characters that ``[start, end)`` stands for."""
        if self.starts is None or self.ends is None:
            return self.base + start, self.base + end
        if start < end:
            return self.starts[start], self.ends[end - 1]
        here = self.starts[start] if start < len(self.starts) else self.ends[-1] if self.ends else self.base
        return here, here

    def edited(self, edits: Iterable[Edit]) -> Cleaned:
        """The text after ``edits``, which stand in text order and do not overlap.

        A replacement of the same length replaces one character by one; any other stands as a whole for all the
        characters that it replaces.
        """
        pieces: list[str] = []
        starts, ends = array("L"), array("L")
        at = 0
        for first, last, words in edits:
            self._keep(at, first, pieces, starts, ends)
            if len(words) == last - first:
                self._keep(first, last, [], starts, ends)
            elif words:
                begin, end = self.stored(first, last)
                starts.extend([begin] * len(words))
                ends.extend([end] * len(words))
            pieces.append(words)
            at = last
        if not pieces:
            return self
        self._keep(at, len(self.text), pieces, starts, ends)
        return Cleaned("".join(pieces), self.base, starts, ends)

    def _keep(self, first: int, last: int, pieces: list[str], starts: array[int], ends: array[int]) -> None:
        pieces.append(self.text[first:last])
        if self.starts is None or self.ends is None:
            starts.extend(range(self.base + first, self.base + last))
            ends.extend(range(self.base + first + 1, self.base + last + 1))
        else:
            starts.extend(self.starts[first:last])
            ends.extend(self.ends[first:last])
