"""Every mention of a report as lines of their own: what claims are built from, inside claims or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fogline.attributions.attribution import Attribution, Range
from fogline.chains.entity import Resolved
from fogline.chains.people import find_people
from fogline.claims.reading import Reading
from fogline.claims.references import References
from fogline.events.find import event_at
from fogline.events.triggers import find_triggers
from fogline.model.claim import Claim
from fogline.model.event import Event, Party, PartyKind
from fogline.model.ids import hash_id
from fogline.model.mention import Mention, MentionType, MentionValue, PartyMention, PlaceUse, Timex, TokenRange
from fogline.model.report import ReportRef
from fogline.model.span import Span, span_of
from fogline.sentences.document import Document

BODIES: dict[str, PartyKind] = {
    "government": "government",
    "armed_force": "armed_force",
    "armed_group": "armed_group",
    "organization": "organization",
    "media": "organization",
}


# Frames that attribute nothing where nobody is named.
UNSIGNED = frozenset({"object", "infinitive", "person_to", "gerund", "small"})


def attribution_id(document: Document, report: ReportRef, cue: Range) -> str:
    """The id that an attribution and the claims made from it share; ``cue`` are its tokens.

    Tokens are counted within a window: later windows of a long report tell theirs apart by where they begin.
    """
    window = () if document.opens_report else document.stored(0, 0)[:1]
    return hash_id("attribution", report.report_id, report.text_id, cue, *window)


class Mentioned:
    """Makes the lines of one report; ``used`` are the attributions that claims come from."""

    def __init__(self, reading: Reading, references: References):
        self.reading = reading
        self.document = reading.document
        self.references = references

    def lines(
        self, attributions: Iterable[Attribution], resolved: list[Resolved], claims: list[Claim]
    ) -> list[Mention]:
        """All mentions by their place in the text; an attribution stands where its first words do.

        Of attributions inside another's content only those that a claim comes from are listed.
        """
        told = {claim.attribution for claim in claims}
        found = [
            *(self._attribution(a) for a in attributions if self._id_of(a) in told or self._stands_alone(a)),
            *self._parties(resolved),
            *self._places(),
            *self._times(),
            *self._counts(),
            *self._instruments(),
            *self._events(claims),
        ]
        taken = {i for m in (*self.reading.places, *self.reading.parties) for i in range(m.first, m.last)}
        for person in find_people(self.document, resolved, taken):
            found.append(self._line("person", person.value, person.rule, self._span(person), chain=person.chain))
        return sorted(found, key=_place_in_text)

    def _stands_alone(self, attribution: Attribution) -> bool:
        """An attribution of the reporter's own.

        What a quoted speaker attributes is part of the quotation, “seems to” and an object or intention of nobody
        attribute nothing.
        """
        quoted = self.document.quotation_at(attribution.head.start) is not None
        by_nobody = not attribution.source and attribution.frame in UNSIGNED
        return not (attribution.nested or quoted or by_nobody)

    def _id_of(self, attribution: Attribution) -> str:
        return attribution_id(self.document, self._at(attribution.cue), attribution.cue)

    def _at(self, cue: Range) -> ReportRef:
        return self.references.at(self.document.tokens[cue[0]].start)

    def _attribution(self, attribution: Attribution) -> Mention:
        return Mention(
            report=_short(self._at(attribution.cue)),
            mention_id=self._id_of(attribution),
            type="attribution",
            source=self._spans(attribution.source),
            cue=self._spans((attribution.cue,)),
            content=self._spans(attribution.content),
            nested=attribution.nested,
            rule=attribution.rule,
        )

    def _spans(self, ranges: tuple[Range, ...]) -> tuple[Span, ...]:
        return tuple(self.document.span(*part) for part in ranges)

    def _parties(self, resolved: list[Resolved]) -> Iterator[Mention]:
        """Countries, forces and groups of the tables; bodies that speak or act under a name of their own."""
        for party in self.reading.parties:
            rule = f"mentions.parties.{party.rule}"
            yield self._line("party", party.value, rule, self._span(party), chain=party.value.name)
        for body in self._bodies(resolved):
            yield self._line("party", body.value, body.rule, self._span(body), chain=body.value.name)

    def _bodies(self, resolved: list[Resolved]) -> Iterator[PartyMention]:
        taken = {i for m in self.reading.parties for i in range(m.first, m.last)}
        for found in resolved:
            entity, span = found.entity, (found.first, found.last)
            if entity.kind not in BODIES or taken & set(range(*span)):
                continue
            taken.update(range(*span))
            here = self.document.span(*span)
            value = Party(
                start=here.start, end=here.end, text=here.text or "", name=entity.name, country=entity.country,
                kind=BODIES[entity.kind],
            )  # fmt: skip
            yield PartyMention(first=found.first, last=found.last, head=found.first, value=value, rule=found.rule)

    def _places(self) -> Iterator[Mention]:
        for place in self.reading.places:
            value = place.value
            known = value.geonames_id or value.name
            chain = f"{known} {value.part or ''}".strip() if not value.candidates else value.name
            rule = f"mentions.place_rules.{place.rule}"
            span = self._span(place)
            if value.start is not None and value.end is not None:
                span = span_of(self.document.text, value.start, value.end)
            yield self._line("place", value, rule, span, chain=chain, use=place.use)

    def _times(self) -> Iterator[Mention]:
        for time in self.reading.times:
            timex = Timex(type=time.kind, value=time.timex, mod=time.mod)
            rule = f"mentions.time_rules.{time.rule}"
            yield self._line("time", time.value, rule, self._span(time), chain=time.timex, timex=timex)

    def _counts(self) -> Iterator[Mention]:
        for count in self.reading.counts:
            yield self._line("count", count.value, count.rule, self._span(count))

    def _instruments(self) -> Iterator[Mention]:
        for weapon in self.reading.instruments:
            rule = f"mentions.instruments.{weapon.rule}"
            yield self._line("instrument", weapon.value, rule, self._span(weapon), chain=weapon.value.name)

    def _events(self, claims: list[Claim]) -> Iterator[Mention]:
        """The events of the claims, and every other word that names one, with what its own phrase says of it."""
        told: dict[int, Event] = {}
        for event in (claim.event for claim in claims):
            if event is not None and event.trigger is not None:
                told.setdefault(event.trigger.start, event)
        rule = "events.find.find_event"
        for sentence in self.document.sentences:
            for token, row in find_triggers(self.document, sentence.first, sentence.last, self.reading.context):
                found = told.pop(token.start, None)
                phrase = (token.first, token.last)
                event = found or event_at(self.document, (token, row), phrase, self.reading.context)
                yield self._line("event", event, rule, self.document.span(token.index, token.index + 1))
        for event in told.values():
            if event.trigger is not None:
                yield self._line("event", event, rule, event.trigger)

    def _span(self, mention: TokenRange) -> Span:
        return self.document.span(mention.first, mention.last)

    def _line(
        self, type: MentionType, value: MentionValue, rule: str, span: Span, *, chain: str | None = None,
        use: PlaceUse | None = None, timex: Timex | None = None,
    ) -> Mention:  # fmt: skip
        report, whole = self.references.at(span.start), self.references.whole
        return Mention(
            report=_short(report),
            mention_id=hash_id(
                "mention", report.report_id, report.text_id, type, *self.document.stored(span.start, span.end)
            ),
            type=type,
            start=span.start,
            end=span.end,
            text=span.text,
            value=value,
            timex=timex,
            chain=hash_id("chain", whole.report_id, whole.text_id, type, chain) if chain else None,
            use=use,
            rule=rule,
        )


def _short(report: ReportRef) -> ReportRef:
    return ReportRef(
        report_id=report.report_id, text_id=report.text_id, path=report.path, url=report.url, part=report.part
    )


def first_character(mention: Mention) -> int:
    """Where the mention stands in the text; an attribution stands where its first words do."""
    return _place_in_text(mention)[0]


def _place_in_text(mention: Mention) -> tuple[int, int, str]:
    """By the first and the last character that it covers."""
    if mention.start is not None and mention.end is not None:
        return mention.start, mention.end, mention.type
    spans = [*(mention.source or ()), *(mention.cue or ()), *(mention.content or ())]
    return min(s.start for s in spans), max(s.end for s in spans), mention.type
