"""A claim from a told proposition: every cell with its words and its rule."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from fogline.attributions.attribution import Attribution
from fogline.chains.entity import as_holder
from fogline.claims.acts import act_of
from fogline.claims.basis import basis_of
from fogline.claims.certainty import certainty_of
from fogline.claims.channels import channel_of
from fogline.claims.happening import Happenings
from fogline.claims.mentioned import attribution_id
from fogline.claims.proposition import Told
from fogline.claims.reading import Reading
from fogline.claims.references import References
from fogline.claims.sides import Sides
from fogline.claims.telling import audience_of, manner_of, said_on
from fogline.events.casualties import casualties_of
from fogline.events.context import within
from fogline.events.damage import damage_of
from fogline.model.claim import Claim, Holder, RuleNote, id_of
from fogline.model.interval import Interval
from fogline.model.span import Span, span_of
from fogline.sentences.document import Sentence
from fogline.tables.confidence import confidence_of

REPORTER = Holder(kind="report")


class Builder:
    """Builds the claims of one reading."""

    def __init__(self, reading: Reading, attributions: list[Attribution]):
        self.reading = reading
        self.document = reading.document
        self.attributions = attributions
        self.references = References(reading)
        self.happenings = Happenings(reading)
        self.sides = Sides(reading)

    def build(self, told: Told) -> Claim | None:
        """The claim, or None where the reporter's own voice says nothing that a ledger holds."""
        document, proposition = self.document, told.proposition
        first, last = proposition.bounds
        rules: dict[str, RuleNote] = {}
        spans = tuple(document.span(a, b) for a, b in proposition.pieces)
        holder = self._holder(told)
        act, act_rule = act_of(document, told)
        context = self.happenings.context(holder, told)
        event = self.sides.in_event(self.happenings.event(told, act, context))
        certainty, cues, certainty_rule = certainty_of(document, told, act, event)
        counts = [c for a, b in proposition.pieces for c in within(self.reading.counts, a, b)]
        toll = casualties_of(document, first, last, counts)
        casualties = toll.casualties if toll is not None else None
        used = toll.used if toll is not None else frozenset()
        own_counts = tuple(c.value for c in counts if c.first not in used)
        damage = damage_of(document, first, last)
        rules["content"] = RuleNote(rule=proposition.rule, spans=spans)
        cue = (document.span(*told.attribution.cue),) if told.attribution is not None else ()
        rules["act"] = RuleNote(rule=act_rule, spans=cue)
        rules["manner"] = RuleNote(rule="claims.telling.manner_of", spans=cue)
        rules["certainty"] = RuleNote(rule=certainty_rule, spans=cues)
        if told.holder is not None:
            rules["holder"] = RuleNote(rule=told.holder.rule, spans=(holder.mention,) if holder.mention else ())
        start, end = spans[0].start, spans[-1].end
        said, said_note = self._stamp(start)
        if said_note is not None:
            rules["said"] = said_note
        claim = Claim(
            claim_id="",
            report=self.references.at(start),
            text=document.text[start:end],
            start=start,
            end=end,
            spans=spans,
            sentence=self._sentence(first, last),
            holder=holder,
            chain=("report", *(entity.name for entity in told.chain), *((holder.name,) if holder.name else ())),
            basis=basis_of(document, told),
            act=act,
            manner=manner_of(document, told),
            certainty=certainty,
            certainty_cues=cues,
            event=event,
            counts=own_counts,
            casualties=casualties,
            damage=damage,
            said=said,
            rules=rules,
            reading_confidence=confidence_of(_way(told)),
        )
        verbless = not any(t.is_verb for a, b in proposition.pieces for t in document.tokens[a:b])
        listed = told.attribution is None or told.attribution.frame == "block"
        own_voice = listed and (told.holder is None or verbless)
        if own_voice and not _worth_telling(claim):
            return None
        claim = self._with_telling(claim, told)
        return msgspec.structs.replace(claim, claim_id=id_of(claim))

    def _holder(self, told: Told) -> Holder:
        """The holder with the side that it stands on by the table of conflicts."""
        if told.holder is None:
            return REPORTER
        holder = as_holder(told.holder, self.document)
        return msgspec.structs.replace(holder, side=self.sides.of_holder(holder, self.happenings.party_of(holder)))

    def _with_telling(self, claim: Claim, told: Told) -> Claim:
        """Cue, channel, audience and day of saying from the attribution."""
        attribution = told.attribution
        if attribution is None:
            return claim
        document = self.document
        sentence = document.sentence_of(attribution.head)
        said = said_on(document, attribution, within(self.reading.times, sentence.first, sentence.last))
        rules = dict(claim.rules)
        rules["attribution"] = RuleNote(rule=attribution.rule, spans=(document.span(*attribution.cue),))
        if said is not None:
            words = (document.span(said.first, said.last),)
            rules["said"] = RuleNote(rule=f"mentions.time_rules.{said.rule}", spans=words)
        return msgspec.structs.replace(
            claim,
            cue=document.span(*attribution.cue),
            channel=channel_of(document, attribution),
            audience=audience_of(document, attribution),
            said=said.value if said is not None else claim.said,
            attribution=attribution_id(document, claim.report, attribution.cue),
            rules=rules,
        )

    def _stamp(self, offset: int) -> tuple[Interval | None, RuleNote | None]:
        """A post is said when it was posted, an entry of a live report when it was put up."""
        stamped = self.reading.stamped_at(offset)
        when = stamped.when if stamped is not None else None
        if when is not None and when.start is not None and when.end is not None:
            rule = "post_stamp" if self.document.layout.posts else "entry_time"
            words = span_of(self.document.text, when.start, when.end)
            return when, RuleNote(rule=f"mentions.stamps.{rule}", spans=(words,))
        published = self.reading.about.published
        in_channel = self.document.report.channel is not None and not self.document.layout.posts
        if when is None and in_channel and published is not None:
            return published, RuleNote(rule="mentions.stamps.post_published")
        return when, None

    def _sentence(self, first: int, last: int) -> Span:
        document = self.document
        start = document.sentences[document.tokens[first].sentence].start
        end = document.sentences[document.tokens[last - 1].sentence].end
        return Span(start=start, end=end)

    def silent_sentences(self, quiet: Iterable[tuple[Sentence, str]], claims: list[Claim]) -> list[tuple[Span, str]]:
        """The sentences that no claim touches, with the reason."""
        reasons = {sentence.index: reason for sentence, reason in quiet}
        covered = {
            self.document.tokens[i].sentence
            for claim in claims
            for i in range(*self.document.range_of(claim.start, claim.end))
        }
        return [
            (Span(start=s.start, end=s.end), reasons.get(s.index, "no event, figure or attribution was read in it"))
            for s in self.document.sentences
            if s.index not in covered
        ]


def _way(told: Told) -> str:
    """The frame of the attribution; without one, whose voice it is."""
    if told.attribution is not None:
        return told.attribution.frame
    return "own" if told.holder is None else "post"


def _worth_telling(claim: Claim) -> bool:
    """In the reporter's own voice only events, figures, harm, open questions and refusals make a claim."""
    harm = claim.event or claim.casualties or claim.damage
    return bool(harm or any(c.of for c in claim.counts)) or _left_open(claim) or claim.act == "decline"


def _left_open(claim: Claim) -> bool:
    """What is not known is worth telling; what somebody asks is not yet."""
    return claim.certainty == "unknown" and claim.rules["certainty"].rule != "claims.open_questions.question"
