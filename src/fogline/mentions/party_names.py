"""Which row of the tables of forces and bodies the words of a report mean."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from fogline.sentences.document import Document
from fogline.tables.countries import country_phrases
from fogline.tables.forces import ForceName, ForceRow, force_phrases
from fogline.tables.phrases import fold
from fogline.tables.place_options import meanings_of, name_ends

SHORT_FORM = re.compile(r"\(([A-Z][\w/&-]{1,11})\)")
SMALL = 3  # letters up to which a word of a name may be left out of its short form: “of”, “the”
BEFORE = 12  # words before the bracket in which a name stands

Hit = tuple[int, int, ForceName]
Named = tuple[int, int, ForceRow]


def named_rows(document: Document) -> list[Named]:
    """The forces and bodies named in the report: ``(start, end, row)``, in text order, offsets into its text.

    1. Words that one row alone bears mean that row.
    2. A short form that the report itself brings in, “Reporters Without Borders (RSF)”, means what stands before it.
    3. Words that several rows bear mean the one of them that the report is about; where two fit, or none, nobody.
    """
    hits = [hit for hit in _hits(document) if _is_written_so(document.text[hit[0] : hit[1]], hit[2].words)]
    if not hits:
        return []
    given = _brought_in(document.text, hits)
    sure = {name.row.name: name.row for _, _, name in hits if name.row is not None and not name.local}
    countries = _countries(document, sure.values()) if any(name.local for _, _, name in hits) else frozenset()
    found = []
    for start, end, name in hits:
        row = given[name.words] if name.words in given else _meant(name, sure, countries)
        if row is not None and _holds_words(document, start, end):
            found.append((start, end, row))
    return found


def _hits(document: Document) -> list[Hit]:
    return force_phrases().find(document.folded, [t.start for t in document.tokens])


def _is_written_so(written: str, words: str) -> bool:
    """A short form in capitals stands in capitals, any other name has one at least."""
    written = written.replace("’", "'")
    return written == words if words.isupper() else any(char.isupper() for char in written)


def _holds_words(document: Document, start: int, end: int) -> bool:
    first, last = document.range_of(start, end)
    return first < last


def _countries(document: Document, sure: Iterable[ForceRow]) -> frozenset[str]:
    """ISO codes of the countries that the report names: also by their people, seats of power, towns, forces, groups."""
    found = country_phrases().find(document.folded, [t.start for t in document.tokens])
    named = {name.country.code for start, end, name in found if name.fits(document.text[start:end])}
    return frozenset(named | _lands(document)).union(*(row.home for row in sure))


def _lands(document: Document) -> set[str]:
    """Of each capitalised name all of whose meanings in the gazetteer lie in one country: that country."""
    found = set()
    for token in document.tokens:
        if token.text[:1].isupper() and token.is_noun:
            for _, key in name_ends(document.text, token.start, len(document.text)):
                lands = {option.country for option in meanings_of(key).options}
                if len(lands) == 1:
                    found |= {land for land in lands if land}
    return found


def _meant(name: ForceName, sure: Collection[str], countries: frozenset[str]) -> ForceRow | None:
    """The only row that is named otherwise too, else the only one of the report's countries, else its own row."""
    if not name.local:
        return name.row
    spelled = [row for row in name.rows if row.name in sure]
    near = spelled or [row for row in name.rows if row.home & countries]
    if near:
        return near[0] if len(near) == 1 else None
    return name.row


def _brought_in(text: str, hits: list[Hit]) -> dict[str, ForceRow | None]:
    """Short forms in brackets to whom the name before them means; None where that name is in no table.

    The name before it counts where the short form has its initials; “(MSF)” after another body's French name does not.
    """
    ending = {end: name for _, end, name in hits}
    found: dict[str, ForceRow | None] = {}
    for match in SHORT_FORM.finditer(text):
        before = text[: match.start()].rstrip()
        named = ending.get(len(before))
        if named is not None and named.row is not None:
            found.setdefault(match[1], named.row)
        elif named is None and _has_initials(before, match[1]) and not _is_told_of(match[1], before):
            found.setdefault(match[1], None)
    return found


def _is_told_of(short: str, before: str) -> bool:
    """The name before the bracket shares half its words with a row that bears the short form: it is that row."""
    name = force_phrases().at(fold(short), 0)
    here = set(fold(before).split()[-BEFORE:])
    for row in name[1].rows if name is not None else ():
        long = {word for word in fold(row.name).split() if len(word) > SMALL}
        if 2 * len(long & here) >= len(long):
            return True
    return False


def _has_initials(before: str, short: str) -> bool:
    """The last words before the bracket begin, in order, with the letters of the short form."""
    letters = [char.lower() for char in short if char.isalpha()]
    words = re.findall(r"[^\W\d_]+", before[-160:])[-BEFORE:]
    for word in reversed(words):
        if letters and word[0].lower() == letters[-1]:
            letters.pop()
        elif letters and len(word) > SMALL:
            return False
    return not letters
