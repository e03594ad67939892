"""Where along a river, border or front: beside the place that the sentence names with it."""

from __future__ import annotations

from fogline.mentions.place_names import NameHit
from fogline.sentences.document import Document
from fogline.tables.extents import nearest_on_line
from fogline.tables.place_options import PlaceOption

BESIDE_KM = 30.0


def narrow_lines(document: Document, hits: list[NameHit]) -> None:
    """“Izmail, a port on the Danube”: not the middle of the river but its bank at Izmail.

    Only where all towns that the sentence names on the line lie together; else the whole line stays meant.
    """
    for hit in hits:
        if hit.chosen is None or not hit.chosen.line:
            continue
        towns = [town for town in _towns_of_sentence(document, hits, hit) if _km(town, hit.chosen) <= BESIDE_KM]
        if len({town.key for town in towns}) == 1:
            hit.beside = towns[0]


def _towns_of_sentence(document: Document, hits: list[NameHit], line: NameHit) -> list[PlaceOption]:
    sentence = document.tokens[line.first].sentence
    return [
        hit.chosen
        for hit in hits
        if hit.chosen is not None
        and hit.chosen.kind == "settlement"
        and hit.use == "literal"
        and document.tokens[hit.first].sentence == sentence
    ]


def _km(town: PlaceOption, line: PlaceOption) -> float:
    return nearest_on_line(town.lat, town.lon, line.line)[2]
