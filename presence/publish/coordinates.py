"""One point in the notations people copy, and how far and in which direction another lies. Pure.

A point is never given more exactly than it is known: `digits`, the decimals of a degree that are known, decide how
far each notation goes. All of them say the same point, the one rounded to those digits.
"""

from dataclasses import dataclass
from math import asin, atan2, cos, degrees, radians, sin, sqrt
from threading import Lock
from typing import NamedTuple

from mgrs import MGRS

MOST_DIGITS = 5
EARTH_KM = 6371.0088
# Seconds say about 30 m, minutes 2 km.
_SECONDS_FROM = 3
_TENTHS_FROM = 5

_grid = MGRS()
# The library underneath keeps what it works on in static variables.
_one_at_a_time = Lock()


class NotOnGlobe(ValueError):
    """Latitude −90 to 90, longitude −180 to 180."""


class Point(NamedTuple):
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Notations:
    """The same point thrice."""

    decimal: str
    dms: str
    mgrs: str


def notations(lat: float, lon: float, digits: int) -> Notations:
    """
    Raises:
        NotOnGlobe: there is no such point.
        ValueError: more digits than any place is known to, or fewer than none.
    """
    if not 0 <= digits <= MOST_DIGITS:
        raise ValueError(f"digits are 0 to {MOST_DIGITS}")
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise NotOnGlobe("latitude is -90 to 90 and longitude -180 to 180")
    at = Point(_rounded(lat, digits), _rounded(lon, digits))
    return Notations(decimal(at, digits), dms(at, digits), mgrs(at, digits))


def _rounded(value: float, digits: int) -> float:
    return round(value, digits) + 0.0  # no minus nought


def decimal(at: Point, digits: int) -> str:
    """“36.187, 37.583”."""
    return f"{at.lat:.{digits}f}, {at.lon:.{digits}f}"


def dms(at: Point, digits: int) -> str:
    """“36°11′13″ N, 37°34′59″ E”; without seconds, or minutes, where those are not known."""
    lat = f"{_sexagesimal(at.lat, digits)} {'S' if at.lat < 0 else 'N'}"
    lon = f"{_sexagesimal(at.lon, digits)} {'W' if at.lon < 0 else 'E'}"
    return f"{lat}, {lon}"


def _sexagesimal(value: float, digits: int) -> str:
    if digits == 0:
        return f"{round(abs(value))}°"
    if digits < _SECONDS_FROM:
        minutes = round(abs(value) * 60)
        return f"{minutes // 60}°{minutes % 60:02d}′"
    if digits < _TENTHS_FROM:
        seconds = round(abs(value) * 3600)
        return f"{seconds // 3600}°{seconds // 60 % 60:02d}′{seconds % 60:02d}″"
    tenths = round(abs(value) * 36000)
    return f"{tenths // 36000}°{tenths // 600 % 60:02d}′{tenths % 600 // 10:02d}.{tenths % 10}″"


def mgrs(at: Point, digits: int) -> str:
    """The square of the military grid the point lies in, of 100 km for no digits to 1 m for five: “37S CA 725 056”."""
    with _one_at_a_time:
        square = str(_grid.toMGRS(at.lat, at.lon, MGRSPrecision=digits))
    figures = square[len(square) - 2 * digits :] if digits else ""
    zone = square.removesuffix(figures)
    return " ".join(part for part in (zone[:-2], zone[-2:], figures[:digits], figures[digits:]) if part)


def distance_km(a: Point, b: Point) -> float:
    """Over the ground, on a globe."""
    lat_a, lat_b = radians(a.lat), radians(b.lat)
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def bearing(a: Point, b: Point) -> float:
    """The direction in which one sets out from a to b: degrees from north, clockwise, 0 to less than 360."""
    lat_a, lat_b, lon = radians(a.lat), radians(b.lat), radians(b.lon - a.lon)
    east = sin(lon) * cos(lat_b)
    north = cos(lat_a) * sin(lat_b) - sin(lat_a) * cos(lat_b) * cos(lon)
    turned = degrees(atan2(east, north)) % 360
    return 0.0 if turned >= 360 else turned
