"""Extents of places: lines, boxes and outlines of a few points [lat, lon] in degrees."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import cos, hypot, radians

KM_A_DEGREE = 111.195
Point = tuple[float, float]


def lies_within(lat: float, lon: float, area: Sequence[Point]) -> bool:
    """True inside an area: two opposite corners of a box (west, then east), or the corners of its outline."""
    if len(area) == 2:
        (lat1, west), (lat2, east) = area
        inside = west <= lon <= east if west <= east else lon >= west or lon <= east  # else it crosses 180 degrees
        return min(lat1, lat2) <= lat <= max(lat1, lat2) and inside
    inside = False
    for (lat1, lon1), (lat2, lon2) in pairwise([*area, area[0]]):
        if (lat1 > lat) != (lat2 > lat) and lon < lon1 + (lat - lat1) / (lat2 - lat1) * (lon2 - lon1):
            inside = not inside
    return inside


def nearest_on_line(lat: float, lon: float, line: Sequence[Point]) -> tuple[float, float, float]:
    """The nearest point of a line (lat, lon) and how far it lies, in km.

    Each stretch is taken as straight on a flat map around the point: good to 1 in 100 within some hundred km.
    """
    return min((_nearest_on_stretch(lat, lon, a, b) for a, b in pairwise(line)), key=lambda found: found[2])


def _nearest_on_stretch(lat: float, lon: float, a: Point, b: Point) -> tuple[float, float, float]:
    narrow = cos(radians(lat))
    ax, ay = (a[1] - lon) * narrow, a[0] - lat
    dx, dy = (b[1] - a[1]) * narrow, b[0] - a[0]
    length = dx * dx + dy * dy
    share = max(0.0, min(1.0, -(ax * dx + ay * dy) / length)) if length else 0.0
    km = hypot(ax + share * dx, ay + share * dy) * KM_A_DEGREE
    return round(a[0] + share * (b[0] - a[0]), 4), round(a[1] + share * (b[1] - a[1]), 4), km
