"""“Kherson (Херсон)”: the same place named again in another script is no second place."""

from __future__ import annotations

from itertools import pairwise

from fogline.mentions.place_names import NameHit
from fogline.sentences.document import Document

OPENINGS = frozenset('(«“"[,/–—-')  # what may stand between a name and its gloss


def mark_glosses(document: Document, hits: list[NameHit]) -> None:
    """Takes a name in brackets or beside a stroke, that means the place named just before, for words about its name."""
    for before, hit in pairwise(hits):
        same = before.chosen is not None and hit.chosen is not None and before.chosen.key == hit.chosen.key
        between = "".join(document.text[before.end : hit.start].split())
        if same and between and set(between) <= OPENINGS and before.folded != hit.folded:
            hit.use, hit.rule = "modifier", "gloss"
