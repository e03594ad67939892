"""The report's own outlet: what it counts or checks itself is the reporter's voice."""

from __future__ import annotations

import re

from fogline.sentences.document import Document
from fogline.tables.phrases import fold
from fogline.tables.words import word_set

BRACKETED = re.compile(r"[(/]([^)/]{2,40})[)/]")


def publishers_of(document: Document) -> tuple[str, ...]:
    """Folded names of the outlet: as given, in the dateline, in the line under the title.

    The text of a channel has none: what it calls by the channel's name is the channel, which holds what it says.
    """
    if document.report.channel is not None:
        return ()
    names = [document.report.publisher or ""]
    if document.layout.dateline:
        names += BRACKETED.findall(document.text[slice(*document.layout.dateline)])
    for paragraph in document.paragraphs[:4]:
        if paragraph.kind == "byline":
            names.append(re.split(r"[|,]", document.text[paragraph.start : paragraph.end])[0].removeprefix("By "))
    named = (name for name in names if len(name.strip()) > 2 and not any(c.isdecimal() for c in name))
    return tuple({fold(name).strip() for name in named})


def is_own(document: Document, publishers: tuple[str, ...], first: int, last: int) -> bool:
    """“an Eastline reporter”, “Gulf Courier”, “this agency”: the phrase names the outlet or its first word."""
    words = fold(document.words(first, last))
    if words.startswith(("this ", "our ")) and words.split()[-1] in word_set("holder_words", "media_heads"):
        return True
    return any(name in words or (name.split()[0] in words.split() and "reporter" in words) for name in publishers)
