"""All mentions of a document, found once, in the order that each needs."""

from __future__ import annotations

from dataclasses import dataclass

from fogline.events.find import EventContext
from fogline.mentions.counts import find_counts, with_parts
from fogline.mentions.instruments import find_instruments
from fogline.mentions.parties import find_parties
from fogline.mentions.places import find_places
from fogline.mentions.times import Anchor, anchor_of, find_times
from fogline.model.event import Party
from fogline.model.mention import CountMention, InstrumentMention, PartyMention, PlaceMention, TimeMention
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.countries import country_phrases


@dataclass(slots=True)
class Reading:
    """What was found in a document before anybody is said to claim anything."""

    document: Document
    places: list[PlaceMention]
    times: list[TimeMention]
    counts: list[CountMention]
    parties: list[PartyMention]
    instruments: list[InstrumentMention]
    context: EventContext

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
    times = find_times(document, anchors(document))
    busy = [(m.first, m.last) for m in (*times, *places)]
    counts = with_parts(document, find_counts(document, busy), places, times)
    instruments = find_instruments(document)
    context = EventContext(places=places, times=times, counts=counts, parties=parties, instruments=instruments)
    return Reading(document, places, times, counts, parties, instruments, context)


def anchors(document: Document):  # type: ignore[no-untyped-def]
    """The day from which relative times count: the post's own stamp, else the report's publication."""
    published = anchor_of(document.report.published)
    stamps = {post.start: anchor_of(post.when) for post in document.layout.posts}
    if not stamps:
        return published

    def anchor_for(token: Token) -> Anchor | None:
        post = document.post_at(token.start)
        return stamps[post.start] if post is not None else published

    return anchor_for
