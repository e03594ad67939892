"""Distances and bearings on the sphere."""

from __future__ import annotations

from math import asin, atan2, cos, degrees, radians, sin, sqrt

EARTH_KM = 6371.0


def distance_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance in km between two points in degrees (haversine)."""
    a, b = radians(lat1), radians(lat2)
    h = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(h)))


def destination(lat: float, lon: float, bearing: float, km: float) -> tuple[float, float]:
    """The point ``km`` away from a point (degrees) on an initial bearing (degrees from north, clockwise)."""
    a, angle, course = radians(lat), km / EARTH_KM, radians(bearing)
    b = asin(sin(a) * cos(angle) + cos(a) * sin(angle) * cos(course))
    east = atan2(sin(course) * sin(angle) * cos(a), cos(angle) - sin(a) * sin(b))
    return round(degrees(b), 4), round((lon + degrees(east) + 540) % 360 - 180, 4)
