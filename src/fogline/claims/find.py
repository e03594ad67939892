"""One report's claims: the road through every station after the parse, as a list of steps."""

from __future__ import annotations

from dataclasses import dataclass, replace

import msgspec

from fogline.attributions.attribution import Attribution
from fogline.attributions.find import find_attributions
from fogline.chains.holders import Holders
from fogline.chains.nations import Nations
from fogline.checker.check import check_claims
from fogline.claims.build import Builder
from fogline.claims.mentioned import Mentioned, first_character
from fogline.claims.notes import with_notes
from fogline.claims.reading import Reading, read_mentions
from fogline.claims.references import References
from fogline.claims.relations import relate
from fogline.claims.voices import find_voices
from fogline.model.claim import Claim, Dropped, id_of
from fogline.model.mention import Mention
from fogline.model.report import Report, ReportRef
from fogline.model.span import Span
from fogline.sentences.document import Document
from fogline.sentences.restore import Restorer


@dataclass(frozen=True, slots=True)
class Findings:
    """What was read in one report.

    Claims in text order; the sentences that gave none, each with the reason; what the checker dropped. Their spans lie
    in the stored text; those of ``as_read``, the same claims, in the document's.
    """

    claims: list[Claim]
    silent: list[tuple[Span, str]]
    dropped: list[Dropped]
    as_read: list[Claim]
    reading: Reading
    attributions: list[Attribution]
    holders: Holders
    references: References

    def by_report(self) -> list[tuple[Report, list[Claim]]]:
        """The claims under the reports in which they stand: one report a text, or one a post of a series."""
        read = list(zip(self.as_read, self.claims, strict=True))
        parts = self.references.by_report(read, lambda both: both[0].start)
        return [(report, [claim for _, claim in found]) for report, found in parts]

    def mentions_by_report(self) -> list[tuple[Report, list[Mention]]]:
        """The mentions under the reports in which they stand, by their place in the text."""
        restorer = Restorer(self.reading.document)
        lines = Mentioned(self.reading, self.references).lines(self.attributions, self.holders.found, self.as_read)
        parts = self.references.by_report(lines, first_character)
        return [(report, [restorer.restore(line) for line in found]) for report, found in parts]


def read_document(document: Document) -> Findings:
    """Everything that is read in a document.

    1. Mentions: places, times, counts, parties, instruments.
    2. Attributions, and the holders that their sources stand for.
    3. Voices: each content cut into predicates, each with who vouches for it.
    4. Cells: act, certainty, event, counts, casualties, damage, channel, day.
    5. Relations: which claim denies, confirms or doubts which.
    6. The checker: what the words at a cell's spans do not bear out is dropped and counted.
    7. Every span is put into the stored text, where the text as it is read differs from it.
    """
    reading = read_mentions(document)
    attributions = [a for a in find_attributions(document) if not document.is_about_the_report(a.head)]
    told = {i for a in attributions for first, last in a.content for i in range(first, last)}
    nations = Nations(document, reading.countries, reading.ground, reading.party_at, told)
    holders = Holders(document, nations, attributions)
    voices = find_voices(document, attributions, holders, reading.parts)
    builder = Builder(reading, attributions)
    built = relate(_once([claim for told in voices.told if (claim := builder.build(told)) is not None]))
    day = reading.about.published.earliest if reading.about.published is not None else None
    checked, dropped = check_claims(built, document.text, day)
    ways = {mention.value.start: mention.rule for mention in reading.counts}
    noted = [with_notes(claim, len(dropped), ways) for claim in checked]
    silent = builder.silent_sentences(voices.silent, built)
    findings = Findings(noted, silent, dropped, noted, reading, attributions, holders, builder.references)
    return findings if document.cleaned.is_stored else _in_stored_text(document, findings, built)


def _once(claims: list[Claim]) -> list[Claim]:
    """One holder vouches for the same words once, however many verbs tell it: the first telling is kept."""
    return list({claim.claim_id: claim for claim in reversed(claims)}.values())[::-1]


def _in_stored_text(document: Document, read: Findings, built: list[Claim]) -> Findings:
    """The findings with spans in the stored text, and the ids that follow; ``built`` are the claims unchecked."""
    restorer = Restorer(document)
    claims = [restorer.restore(claim) for claim in read.as_read]
    ids = {claim.claim_id: id_of(restorer.restore(claim)) for claim in (*built, *read.as_read)}
    return replace(
        read,
        claims=[
            msgspec.structs.replace(
                claim,
                claim_id=ids[claim.claim_id],
                about=ids.get(claim.about or ""),
                report=_of_whole(document, claim.report),
            )
            for claim in claims
        ],
        silent=[(restorer.restore(span), why) for span, why in read.silent],
        dropped=[msgspec.structs.replace(restorer.restore(cell), claim_id=ids[cell.claim_id]) for cell in read.dropped],
    )


def _of_whole(document: Document, found: ReportRef) -> ReportRef:
    """In a later window of a long report the claims say of it what those of the first window say."""
    first = document.carried.reference
    if first is None or found.part is not None:
        return found
    return msgspec.structs.replace(first, dropped=found.dropped)
