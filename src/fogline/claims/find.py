"""One report's claims: the road through every station after the parse, as a list of steps."""

from __future__ import annotations

from fogline.attributions.find import find_attributions
from fogline.chains.holders import Holders
from fogline.chains.nations import Nations
from fogline.claims.build import Builder
from fogline.claims.reading import read_mentions
from fogline.claims.relations import relate
from fogline.claims.voices import find_voices
from fogline.model.claim import Claim
from fogline.model.span import Span
from fogline.sentences.document import Document


def find_claims(document: Document) -> list[Claim]:
    """The claims of a document in text order.

    1. Mentions: places, times, counts, parties, instruments.
    2. Attributions, and the holders that their sources stand for.
    3. Voices: each content cut into predicates, each with who vouches for it.
    4. Cells: act, certainty, event, counts, casualties, damage, channel, day.
    5. Relations: which claim denies, confirms or doubts which.
    """
    return read_document(document)[0]


def read_document(document: Document) -> tuple[list[Claim], list[tuple[Span, str]]]:
    """The claims, and the sentences that gave none, with the reason."""
    reading = read_mentions(document)
    attributions = find_attributions(document)
    heads = [(*a.source[0], a.subject) for a in attributions if a.source and a.subject is not None]
    nations = Nations(document, reading.countries, reading.ground, reading.party_at)
    holders = Holders(document, nations, heads)
    voices = find_voices(document, attributions, holders, reading.parts)
    builder = Builder(reading, attributions)
    claims = relate([claim for told in voices.told if (claim := builder.build(told)) is not None])
    return claims, builder.silent_sentences(voices.silent, claims)
