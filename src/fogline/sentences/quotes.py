"""Quotations: pairs of quotation marks, by paragraph, so that an unclosed mark costs one paragraph at most."""

from __future__ import annotations

import re

from fogline.sentences.document import Paragraph, Quotation

# Opening mark -> the marks that close it. Straight marks open and close themselves; '' and `` are old wire style.
CLOSERS = {
    "“": "”",
    "”": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    '"': '"',
    "‘": "’",
    "‚": "‘’",
    "'": "'",
    "``": ("''", '"'),
    "''": ("''",),
}
MARKS = re.compile(r"``|''|[“”„«»\"‘’‚']")
ELIDED = re.compile(r"(?:\d|n\b|em\b|til\b|tis\b|twas\b|cause\b|s\b)", re.I)  # “'90s”, “rock 'n' roll”, “'em”


def find_quotations(text: str, paragraphs: list[Paragraph]) -> list[Quotation]:
    """All outer quotations in text order.

    A paragraph that opens a quotation and does not close it, and is followed by one that opens with the same mark
    again, is one speech over several paragraphs: the second gets ``follows``.
    """
    found: list[Quotation] = []
    open_before: str | None = None
    for paragraph in paragraphs:
        here, left_open = _in_paragraph(text, paragraph, open_before)
        found += here
        open_before = left_open
    return found


def _in_paragraph(text: str, paragraph: Paragraph, open_before: str | None) -> tuple[list[Quotation], str | None]:
    found: list[Quotation] = []
    opened: tuple[int, str] | None = None
    doubtful: re.Match[str] | None = None  # “soldiers’ ”: an apostrophe, unless nothing else closes the speech

    def close(match: re.Match[str]) -> None:
        start, mark = opened or (match.start(), match.group())
        follows = not found and open_before == mark and not text[paragraph.start : start].strip()
        found.append(Quotation(start, match.end(), closed=True, follows=follows, width=len(match.group())))

    for match in MARKS.finditer(text, paragraph.start, paragraph.end):
        mark, at = match.group(), match.start()
        if opened is not None and doubtful is not None and mark == opened[1] and _can_open(text, match, paragraph):
            close(doubtful)
            opened = doubtful = None
        if opened is None:
            if mark in CLOSERS and _can_open(text, match, paragraph):
                opened = (at, mark)
        elif mark in CLOSERS[opened[1]] and _can_close(text, match, paragraph):
            close(match)
            opened = doubtful = None
        elif mark in ("’", "'") and opened[1] in ("‘", "'") and _is_doubtful(text, match, paragraph):
            doubtful = doubtful or match
    if opened is not None and doubtful is not None:
        close(doubtful)
        return found, None
    return _left_open(text, paragraph, found, opened, open_before)


def _left_open(
    text: str, paragraph: Paragraph, found: list[Quotation], opened: tuple[int, str] | None, open_before: str | None
) -> tuple[list[Quotation], str | None]:
    """A mark that nothing closes: speech to the end of its paragraph, where it is no stray apostrophe."""
    if opened is None or opened[1] in ("‘", "'", "''"):
        return found, None
    start, mark = opened
    leads = not text[paragraph.start : start].strip()
    if not leads and mark == '"':
        return found, None
    found.append(Quotation(start=start, end=paragraph.end, closed=False, follows=leads and open_before == mark))
    return found, mark


def _is_doubtful(text: str, match: re.Match[str], paragraph: Paragraph) -> bool:
    after = text[match.end()] if match.end() < paragraph.end else " "
    return not after.isalnum()


def _can_open(text: str, match: re.Match[str], paragraph: Paragraph) -> bool:
    before = text[match.start() - 1] if match.start() > paragraph.start else " "
    after = text[match.end()] if match.end() < paragraph.end else " "
    if match.group() == "'":
        free = before.isspace() or before in "([{—–-:"
        return free and after.isalpha() and not ELIDED.match(text, match.end())
    if match.group() in ('"', "''", "‘", "‚"):
        return not before.isalnum() and not after.isspace()
    if match.group() == "”":  # the Swedish and Finnish way, ”so”
        return before.isspace() and after.isalnum()
    if match.group() == "»":  # the German way, »so«
        return not before.isalnum() and not after.isspace()
    if match.group() == "«":
        return before.isspace() or not after.isspace()
    return True


def _can_close(text: str, match: re.Match[str], paragraph: Paragraph) -> bool:
    """An apostrophe inside or after a word does not close a single-quoted speech unless space or a stop follows."""
    after = text[match.end()] if match.end() < paragraph.end else " "
    before = text[match.start() - 1] if match.start() > paragraph.start else " "
    if match.group() in ("’", "'"):
        return not after.isalnum() and not (before == "s" and after == " ")
    if match.group() in ('"', "''"):
        return not before.isspace()
    return True
