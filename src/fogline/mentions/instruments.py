"""Instruments: weapons and means named in the text."""

from __future__ import annotations

from fogline.model.event import Instrument
from fogline.model.mention import InstrumentMention
from fogline.sentences.document import Document
from fogline.tables.instruments import InstrumentRow, instrument_phrases


def find_instruments(document: Document) -> list[InstrumentMention]:
    """Every weapon of the table, longest name first, in text order."""
    found = []
    for start, end, row in instrument_phrases().find(document.folded, [t.start for t in document.tokens]):
        first, last = document.range_of(start, end)
        if first < last and _is_weapon(document, first, last, row):
            value = Instrument(
                start=start, end=end, text=document.text[start:end], name=row.name, category=row.category
            )
            found.append(InstrumentMention(first=first, last=last, rule="find_instruments", value=value))
    return found


def _is_weapon(document: Document, first: int, last: int, row: InstrumentRow) -> bool:
    """No verb or pronoun (“to mine”, “a friend of mine”), no gold mine, no word that only sounds like a model."""
    token = document.tokens[last - 1]
    if token.tag in ("VB", "VBP", "VBZ", "PRP", "PRP$"):
        return False
    if first and document.tokens[first - 1].lower in row.not_after:
        return False
    written = document.text[document.tokens[first].start]
    return not (row.name[0].isupper() and last - first == 1 and written.islower() and token.text.isalpha())
