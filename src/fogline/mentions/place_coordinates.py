"""Positions written as coordinates: “12 deg 20' N 043 deg 31' E”, “48.5N 37.9E”, “15°21′10″N 44°12′E”."""

from __future__ import annotations

import re

from fogline.model.event import Place
from fogline.model.mention import PlaceMention
from fogline.sentences.document import Document

HALF = (
    r"(?P<{0}d>\d{{1,3}}(?:[.,]\d+)?)\s*(?:°|º|deg(?:rees)?\.?|-(?=\d))?\s*"
    r"(?:(?P<{0}m>\d{{1,2}}(?:\.\d+)?)\s*(?:['’′]|min(?:utes)?\.?)?\s*)?"
    r"(?:(?P<{0}s>\d{{1,2}}(?:\.\d+)?)\s*(?:[\"”″]|''|sec(?:onds)?\.?)\s*)?(?P<{0}h>[{1}])(?![A-Za-z])"
)
COORDINATES = re.compile(HALF.format("a", "NS") + r"[\s,;/–-]*(?:and\s+)?" + HALF.format("o", "EW"))


def find_coordinates(document: Document) -> list[PlaceMention]:
    """All written positions, each a point."""
    found = []
    for match in COORDINATES.finditer(document.text):
        lat, lon = _degrees(match, "a", "S"), _degrees(match, "o", "W")
        if abs(lat) > 90 or abs(lon) > 180:
            continue
        first, last = document.range_of(match.start(), match.end())
        if first < last:
            words = match.group()
            value = Place(
                start=match.start(), end=match.end(), text=words, name=words, lat=lat, lon=lon, radius_km=1.0,
                precision="point",
            )  # fmt: skip
            found.append(PlaceMention(first=first, last=last, rule="written_coordinates", value=value, use="literal"))
    return found


def _degrees(match: re.Match[str], half: str, negative: str) -> float:
    value = float(match[f"{half}d"].replace(",", "."))
    value += float(match[f"{half}m"] or 0) / 60 + float(match[f"{half}s"] or 0) / 3600
    return round(-value if match[f"{half}h"] == negative else value, 4)
