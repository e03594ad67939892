"""All mentions of a document, found once, in the order that each needs."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from fogline.events.find import EventContext
from fogline.mentions.about import About, read_about
from fogline.mentions.counts import find_counts, with_parts
from fogline.mentions.instruments import find_instruments
from fogline.mentions.parties import find_parties
from fogline.mentions.places import find_places
from fogline.mentions.stamps import Stamped, read_stamps
from fogline.mentions.times import Anchor, Anchors, find_times
from fogline.model.event import Party
from fogline.model.mention import CountMention, InstrumentMention, PartyMention, PlaceMention, TimeMention
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.countries import country_phrases


@dataclass(slots=True)
class Reading:
    """What was found in a document before anybody is said to claim anything."""

    document: Document
    about: About
    stamps: list[Stamped]
    places: list[PlaceMention]
    times: list[TimeMention]
    counts: list[CountMention]
    parties: list[PartyMention]
    instruments: list[InstrumentMention]
    context: EventContext

    def stamped_at(self, offset: int) -> Stamped | None:
        """The post or live entry in which the character at ``offset`` stands."""
        return stamped_at(self.stamps, offset)

    @property
    def countries(self) -> dict[int, str]:
        """Token index to the ISO code of the country word or place there."""
        found = _country_words(self.document)
        for place in self.places:
            if place.value.country and place.rule != "dateline":
                for index in range(place.first, place.last):
                    found.setdefault(index, place.value.country)
        for party in self.parties:
            if party.value.country and party.value.kind != "armed_group":
                for index in range(party.first, party.last):
                    found.setdefault(index, party.value.country)
        return found

    @property
    def ground(self) -> dict[int, str]:
        """Token index to the ISO code of the place within a country there, where something is said to be."""
        found: dict[int, str] = {}
        for place in self.places:
            local = place.use == "literal" and place.value.precision != "country" and place.rule != "dateline"
            if local and place.value.country:
                found.update(dict.fromkeys(range(place.first, place.last), place.value.country))
        return found

    @property
    def party_at(self) -> dict[int, Party]:
        """Token index to the country, force or group there."""
        return {i: party.value for party in self.parties for i in range(party.first, party.last)}

    @property
    def parts(self) -> frozenset[int]:
        """Tokens of counts that are addends of another count."""
        found: set[int] = set()
        for count in self.counts:
            for part in count.value.parts:
                if part.start is not None and part.end is not None:
                    found.update(range(*self.document.range_of(part.start, part.end)))
        return frozenset(found)


def _outside_names(places: list[PlaceMention], parties: list[PartyMention]) -> list[PlaceMention]:
    """Places that are no part of a longer name of a force or body: the Red Cross is no town."""
    longer = {
        i for m in parties if m.value.kind != "country" and m.last - m.first > 1 and m.rule == "named_forces"
        for i in range(m.first, m.last)
    }  # fmt: skip
    return [m for m in places if not all(i in longer for i in range(m.first, m.last)) or m.use != "literal"]


def _country_words(document: Document) -> dict[int, str]:
    """Tokens of country names, demonyms and seats of power, also inside the names of bodies (“Chinese Embassy”)."""
    found: dict[int, str] = {}
    for start, end, name in country_phrases().find(document.folded, [t.start for t in document.tokens]):
        if name.fits(document.text[start:end]):
            found.update(dict.fromkeys(range(*document.range_of(start, end)), name.country.code))
    return found


def read_mentions(document: Document) -> Reading:
    """Places, times, counts, parties and instruments of one document."""
    parties = find_parties(document)
    places = _outside_names(find_places(document), parties)
    about = read_about(document)
    stamps = read_stamps(document, about.anchor)
    times = find_times(document, anchors(document, about.anchor, stamps))
    busy = [(m.first, m.last) for m in (*times, *places)]
    counts = with_parts(document, find_counts(document, busy), places, times)
    instruments = find_instruments(document)
    context = EventContext(places=places, times=times, counts=counts, parties=parties, instruments=instruments)
    return Reading(document, about, stamps, places, times, counts, parties, instruments, context)


def stamped_at(stamps: list[Stamped], offset: int) -> Stamped | None:
    """The stamped stretch that holds the character at ``offset``."""
    position = bisect_right(stamps, offset, key=lambda stamped: stamped.start) - 1
    return stamps[position] if position >= 0 and offset < stamps[position].end else None


def anchors(document: Document, published: Anchor | None, stamps: list[Stamped]) -> Anchors:
    """The day from which relative times count: that of the post or live entry, else of the report's publication.

    The caption of a file photo tells of a day of its own: nothing counts from the report there.
    """
    older = [caption for caption in document.layout.captions if caption.file_photo]
    if not stamps and not older:
        return published

    def anchor_for(token: Token) -> Anchor | None:
        if any(caption.start <= token.start < caption.end for caption in older):
            return None
        stamped = stamped_at(stamps, token.start)
        return stamped.anchor if stamped is not None else published

    return anchor_for
