"""The event of a claim, with what surrounds it: the teller's side, the list's lead, the post's place and time."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import cached_property

import msgspec

from fogline.attributions.attribution import TOLD_FRAMES
from fogline.claims.proposition import Told
from fogline.claims.reading import Reading
from fogline.claims.telling import said_on
from fogline.events.context import EventContext, within
from fogline.events.find import event_by_act, event_of_item, find_event
from fogline.mentions.parties import is_attached
from fogline.mentions.times import interval_within
from fogline.model.claim import Act, Holder
from fogline.model.event import Event, Party, Place
from fogline.model.interval import Interval
from fogline.model.mention import PlaceMention, TimeMention
from fogline.sentences.document import ABOUT_THE_REPORT

PHYSICAL = ("violence.", "defence.", "harm.")


class Happenings:
    """Finds the events of one reading's claims."""

    def __init__(self, reading: Reading):
        self.reading = reading
        self.document = reading.document
        self.spoken_for: dict[str, Party] = {}
        self.last_in_post: dict[int, Interval] = {}

    def context(self, holder: Holder, told: Told) -> EventContext:
        """What the event rules may know of the teller, the day and the place carried over."""
        return replace(
            self.reading.context,
            holder_country=holder.country,
            holder_name=holder.name,
            holder_party=self.party_of(holder),
            holder_speaks_for_force=holder.kind in ("government", "armed_force", "office", "person"),
            home=self._home(told.proposition.bounds[0]),
            begins=self._begins(told.proposition.bounds[0]),
            source=told.attribution.source[0] if told.attribution is not None and told.attribution.source else None,
            day=self.reading.about.day,
        )

    def party_of(self, holder: Holder) -> Party | None:
        """The force or country that the holder is or speaks for, by the words that name him anywhere in the report."""
        if holder.name is None or holder.mention is None:
            return None
        first, last = self.document.range_of(holder.mention.start, holder.mention.end)
        inside = within(self.reading.parties, first, last)
        named = [
            m.value for m in inside if m.value.kind != "organization" and not is_attached(self.document, m)
        ]  # a ministry “run” by a group is not the group
        if named:
            self.spoken_for.setdefault(holder.name, named[0])
        return self.spoken_for.get(holder.name) or self._forces.get((holder.kind, holder.name))

    @cached_property
    def _forces(self) -> dict[tuple[str, str], Party]:
        """Forces and groups by their kind and the names that the report gives them: “the group” may be one of them."""
        found: dict[tuple[str, str], Party] = {}
        for party in (m.value for m in self.reading.parties if m.value.kind in ("armed_force", "armed_group")):
            words = party.text or ""
            for name in (party.name, words, words.partition(" ")[2]):
                found.setdefault((party.kind or "", name or ""), party)
        return found

    def _begins(self, first: int) -> int:
        """The first token of the live entry in which token ``first`` stands."""
        start, entries = self.document.tokens[first].start, self.document.layout.entries
        position = bisect_right(entries, start, key=lambda entry: entry.start) - 1
        begins = entries[position].start if position >= 0 else 0
        return self.document.range_of(begins, begins)[0]

    def _home(self, first: int) -> Place | None:
        """In a post the place that an earlier line or fragment of the same post names holds on."""
        start = self.document.tokens[first].start
        post = self.document.layout.post_at(start)
        since = post.start if post else 0 if self.document.is_one_post else None
        if since is None:
            return None
        before = [p for p in self._places_in(since, start) if p.use in ("literal", "modifier")]
        if not before and post is not None:
            before = [p for p in self._places_in(*post.author) if p.value.precision != "country"]
        return next((p.value for p in before if p.value.lat is not None), before[0].value if before else None)

    def _places_in(self, start: int, end: int) -> list[PlaceMention]:
        """The places that begin in characters ``[start, end)``."""
        inside = within(self.reading.places, *self.document.range_of(start, end))
        return [p for p in inside if start <= (p.value.start or 0) < end]

    def event(self, told: Told, act: Act, context: EventContext) -> Event | None:
        """The event of the content, of a list item's lead, or the act itself where asking or accusing is one."""
        document, (first, last) = self.document, told.proposition.bounds
        event = find_event(document, first, last, context)
        lead = self._lead(first)
        if event is None and lead is not None:
            event = event_of_item(document, lead, (first, last), context)
        elif event is not None and lead is not None:
            event = self._like_lead(event, lead, context)
        by_act = event_by_act(act, document, first, last, context)
        if told.against is not None and by_act is not None:
            accused = [m.value for m in within(self.reading.parties, *told.against)]
            by_act = msgspec.structs.replace(by_act, target=tuple(accused[:1]) or by_act.target)
        if event is None or (by_act is not None and event.kind.startswith("diplomacy.")):
            return by_act or event
        attribution = told.attribution
        claimed = attribution is not None and attribution.words.startswith("claim") and attribution.frame == "object"
        if claimed and not event.actor and context.holder_party is not None:
            event = msgspec.structs.replace(event, actor=(context.holder_party,))
        if event.when is None:
            return self._with_time_beside(event, told)
        post = self._post_at(document.tokens[first].start)
        if post is not None and event.when.earliest is not None:
            self.last_in_post[post[0]] = event.when
        return event

    def _lead(self, first: int) -> tuple[int, int] | None:
        """The line with a colon that a list item stands under."""
        sentence = self.document.sentences[self.document.tokens[first].sentence]
        if self.document.paragraphs[sentence.paragraph].kind != "item":
            return None
        for index in range(sentence.index - 1, -1, -1):
            earlier = self.document.sentences[index]
            kind = self.document.paragraphs[earlier.paragraph].kind
            if self.document.text[earlier.end - 1] == ":" and kind not in ABOUT_THE_REPORT:
                return earlier.first, earlier.last
            if kind != "item":
                return None
        return None

    def _like_lead(self, event: Event, lead: tuple[int, int], context: EventContext) -> Event:
        """A list item takes time, actor and target from the line above the list where it names none itself."""
        above = find_event(self.document, *lead, context)
        if above is None or above.kind.split(".")[0] != event.kind.split(".")[0]:
            return event
        return msgspec.structs.replace(
            event, when=event.when or above.when, actor=event.actor or above.actor, target=event.target or above.target
        )

    def _with_time_beside(self, event: Event, told: Told) -> Event:
        """No time in the clause: one that opens its sentence; in a post the time that its former sentence had."""
        document, first = self.document, told.proposition.bounds[0]
        sentence = document.sentences[document.tokens[first].sentence]
        clause = told.attribution.clause or told.attribution.cue if told.attribution is not None else (first, first)
        times = self._not_of_saying(told, sentence.first, min(first, clause[0]))
        before = interval_within(times, sentence.first, min(first, clause[0]))
        if before is not None:
            return msgspec.structs.replace(event, when=before)
        post = self._post_at(document.tokens[first].start)
        if post is None or not event.kind.startswith(PHYSICAL):
            return event
        carried = self.last_in_post.get(post[0])
        if carried is None:
            return event
        return msgspec.structs.replace(
            event, when=msgspec.structs.replace(carried, inferred="claims.happening.carried_in_post")
        )

    def _not_of_saying(self, told: Told, first: int, last: int) -> list[TimeMention]:
        """“In a statement on Tuesday, …”, “Speaking on Friday, …”: the day of saying says nothing of the event.

        A day alone that opens the sentence (“On Monday the army said”) is left: it may be of both.
        """
        times = within(self.reading.times, first, last)
        if told.attribution is None:
            return times
        said = said_on(self.document, told.attribution, times)
        prep = self.document.tokens[said.first] if said is not None else None
        while prep is not None and prep.head is not told.attribution.head and not prep.is_root:
            prep = prep.head
        told_so = told.attribution.frame in TOLD_FRAMES
        alone = said is None or prep is None or (told_so and prep.first + 1 >= said.first)
        return times if alone else [time for time in times if time is not said]

    def _post_at(self, offset: int) -> tuple[int, int] | None:
        """The characters of the post there; a signed text is one post."""
        post = self.document.layout.post_at(offset)
        if post is not None:
            return post.start, post.end
        return (0, len(self.document.text)) if self.document.is_one_post else None


def carried_in_post() -> None:
    """In a post, a sentence without a time goes on with the time that the post named before."""
