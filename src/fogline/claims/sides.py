"""On which side of a war whoever holds a claim, acts or suffers stands, by the dated table of conflicts."""

from __future__ import annotations

import msgspec

from fogline.claims.reading import Reading
from fogline.events.context import within
from fogline.model.claim import Holder
from fogline.model.event import Event, Party
from fogline.tables.conflicts import side_of

SPEAKING = ("government", "armed_force", "office", "unnamed", "media")


class Sides:
    """The sides on the day of the report; where that is not known nobody stands on one."""

    def __init__(self, reading: Reading):
        self.reading = reading
        self.day = reading.about.day
        parties = {mention.value.name for mention in reading.parties}
        self.named = frozenset(name for name in (*parties, *reading.countries.values()) if name)

    def of_holder(self, holder: Holder, party: Party | None) -> str | None:
        """The side of the force that the holder is or speaks for, else of the state that he speaks for.

        Who lives in a state, and an organisation that works there, does not speak for it; nor does an office that a
        group runs (“the Houthi-run ministry”).
        """
        here = self._parties_in(holder)
        leagues = [p for p in here if p.kind == "organization"]
        for force in [*([party] if party is not None and party.kind != "country" else []), *leagues]:
            if (side := self._of(force.name)) is not None:
                return side
        speaks = holder.kind in SPEAKING or (holder.kind == "person" and holder.role is not None)
        of_group = any(p is not None and p.kind == "armed_group" for p in (party, *here))
        return self._of(holder.country) if speaks and not of_group else None

    def _parties_in(self, holder: Holder) -> list[Party]:
        if holder.mention is None:
            return []
        span = self.reading.document.range_of(holder.mention.start, holder.mention.end)
        return [mention.value for mention in within(self.reading.parties, *span)]

    def of_party(self, party: Party) -> str | None:
        """The side of a force by its name in the tables, else of its state; of an armed group by its name alone."""
        return self._of(party.name) or (None if party.kind == "armed_group" else self._of(party.country))

    def in_event(self, event: Event | None) -> Event | None:
        """The event, each of its parties with its side."""
        if event is None or not (event.actor or event.target):
            return event
        return msgspec.structs.replace(event, actor=self._sided(event.actor), target=self._sided(event.target))

    def _sided(self, parties: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(msgspec.structs.replace(party, side=self.of_party(party)) for party in parties)

    def _of(self, member: str | None) -> str | None:
        return side_of(member, self.day, self.named)
