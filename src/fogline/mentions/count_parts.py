"""Parts."""
from collections.abc import Sequence
from fogline.model.mention import CountMention, PlaceMention, TimeMention
from fogline.sentences.document import Document


def with_parts(document: Document, counts: Sequence[CountMention], places: Sequence[PlaceMention], times: Sequence[TimeMention]) -> list[CountMention]:
    return list(counts)
