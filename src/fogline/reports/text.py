"""Text and Markdown files: stored character for character, whatever their encoding and line ends."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path

from fogline.errors import UnreadableReport

# Longest mark first: UTF-32 LE begins with the mark of UTF-16 LE.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_text(path: Path) -> str:
    """The file's text with line ends kept and a byte order mark as one code point; raises UnreadableReport."""
    return decode(read_bytes(path), shown(path))


def read_bytes(path: Path, most: int = -1) -> bytes:
    """The file's bytes, or its first ``most``; raises UnreadableReport."""
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise UnreadableReport(f"{shown(path)}: {(error.strerror or str(error)).lower()}; {_remedy(path)}") from error


def lines_of(path: Path) -> Iterator[bytes]:
    """The file's lines as UTF-8, one by one; UTF-16 and UTF-32 are known by their mark. Raises UnreadableReport."""
    try:
        with path.open("rb") as file:
            wide = next((e for mark, e in MARKS if file.peek(4).startswith(mark) and e != "utf-8"), None)
            if wide is None:
                yield from file
                return
        with path.open(encoding=wide.rsplit("-", 1)[0], newline="\n") as lines:
            yield from (line.encode() for line in lines)
    except UnicodeError as error:
        raise UnreadableReport(
            f"{shown(path)}: is not the Unicode that its mark says ({error}); save it anew"
        ) from error
    except OSError as error:
        raise UnreadableReport(f"{shown(path)}: {(error.strerror or str(error)).lower()}; {_remedy(path)}") from error


def _remedy(path: Path) -> str:
    """What to do about a path that leads to no file."""
    if str(path).startswith(("http:/", "https:/")):
        return "nothing is fetched: save the page and give its file"
    if str(path).count(" ") > 4:
        return "give a file, or from Python the text itself as Report(text=…)"
    return "check the path"


def shown(path: Path) -> str:
    """The path as given; bytes of a file name that are no UTF-8 become U+FFFD, since JSON cannot hold them."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def decode(raw: bytes, name: str) -> str:
    """The text of ``raw``: UTF-8, or the encoding of its byte order mark, else the likeliest one by its letters.

    Raises UnreadableReport that names the place for binary data and for bytes of no encoding.
    """
    if not raw or raw.isspace():
        raise UnreadableReport(f"{name}: empty file; nothing to read")
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError as error:
                raise UnreadableReport(
                    f"{name}: byte {error.start} is not {encoding.upper()} as its byte order mark says; save it anew"
                ) from error
    zero = raw.find(0)
    if zero >= 0:
        raise UnreadableReport(f"{name}: byte {zero} is zero, so this is no text file; convert it to text first")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guess(raw, name, error.start)


def _guess(raw: bytes, name: str, place: int) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(raw, explain=False).best()
    if best is None:
        raise UnreadableReport(f"{name}: byte {place} is of no text encoding known here; save the file as UTF-8")
    text = raw.decode(best.encoding)
    control = next(
        (i for i, char in enumerate(text) if ord(char) < 32 and char not in "\t\n\v\f\r\x1b\x1c\x1d\x1e\x1f"), None
    )
    if control is not None:
        raise UnreadableReport(
            f"{name}: character {control} is a control code, so this is no text file; convert it first"
        )
    return text
