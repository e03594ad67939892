"""Instruments: weapons and means named in the text."""

from __future__ import annotations

from fogline.model.event import Instrument
from fogline.model.mention import InstrumentMention
from fogline.sentences.document import Document
from fogline.tables.instruments import instrument_phrases


def find_instruments(document: Document) -> list[InstrumentMention]:
    """Every weapon of the table, longest name first, in text order."""
    found = []
    for start, end, row in instrument_phrases().find(document.folded, [t.start for t in document.tokens]):
        first, last = document.range_of(start, end)
        if first < last:
            value = Instrument(
                start=start, end=end, text=document.text[start:end], name=row.name, category=row.category
            )
            found.append(InstrumentMention(first=first, last=last, rule="find_instruments", value=value))
    return found
