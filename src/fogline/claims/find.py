"""One report's claims: the road through every station after the parse, as a list of steps."""

from __future__ import annotations

from dataclasses import dataclass

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
from fogline.model.claim import Claim, Dropped
from fogline.model.mention import Mention
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.sentences.document import Document


@dataclass(frozen=True, slots=True)
class Findings:
    """What was read in one report.

    Claims in text order; the sentences that gave none, each with the reason; what the checker dropped.
    """

    claims: list[Claim]
    silent: list[tuple[Span, str]]
    dropped: list[Dropped]
    reading: Reading
    attributions: list[Attribution]
    holders: Holders
    references: References

    def mentions(self) -> list[Mention]:
        """Every mention as a line of its own, by its place in the text."""
        lines = Mentioned(self.reading, self.references)
        return lines.lines(self.attributions, self.holders.found, self.claims)

    def by_report(self) -> list[tuple[Report, list[Claim]]]:
        """The claims under the reports in which they stand: one report a text, or one a post of a series."""
        return self.references.by_report(self.claims, lambda claim: claim.start)

    def mentions_by_report(self) -> list[tuple[Report, list[Mention]]]:
        """The mentions under the reports in which they stand."""
        return self.references.by_report(self.mentions(), first_character)


def read_document(document: Document) -> Findings:
    """Everything that is read in a document.

    1. Mentions: places, times, counts, parties, instruments.
    2. Attributions, and the holders that their sources stand for.
    3. Voices: each content cut into predicates, each with who vouches for it.
    4. Cells: act, certainty, event, counts, casualties, damage, channel, day.
    5. Relations: which claim denies, confirms or doubts which.
    6. The checker: what the words at a cell's spans do not bear out is dropped and counted.
    """
    reading = read_mentions(document)
    attributions = [a for a in find_attributions(document) if not document.is_about_the_report(a.head)]
    heads = [(*a.source[0], a.subject) for a in attributions if a.source and a.subject is not None]
    nations = Nations(document, reading.countries, reading.ground, reading.party_at)
    holders = Holders(document, nations, heads)
    voices = find_voices(document, attributions, holders, reading.parts)
    builder = Builder(reading, attributions)
    built = relate(_once([claim for told in voices.told if (claim := builder.build(told)) is not None]))
    day = reading.about.published.earliest if reading.about.published is not None else None
    claims, dropped = check_claims(built, document.text, day)
    claims = [with_notes(claim, len(dropped)) for claim in claims]
    silent = builder.silent_sentences(voices.silent, built)
    return Findings(claims, silent, dropped, reading, attributions, holders, builder.references)


def _once(claims: list[Claim]) -> list[Claim]:
    """One holder vouches for the same words once, however many verbs tell it: the first telling is kept."""
    return list({claim.claim_id: claim for claim in reversed(claims)}.values())[::-1]
