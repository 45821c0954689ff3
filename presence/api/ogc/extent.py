"""The part of the map and the time that hold a whole collection."""

import math
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from presence.api.ogc.area import Rectangle

# The coarsest that a place is printed with: what holds the place to so many digits holds it however it is printed.
_PER_DEGREE = 10


class Extent(NamedTuple):
    """Plain values, to be kept as JSON. Without any place or time there is none; None in `interval` is open."""

    box: list[float] | None = None
    interval: list[str | None] | None = None

    @property
    def described(self) -> dict[str, Any]:
        said: dict[str, Any] = {}
        if self.box:
            said["spatial"] = {"bbox": [self.box], "crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84"}
        if self.interval:
            calendar = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"
            said["temporal"] = {"interval": [self.interval], "trs": calendar}
        return said


def box_of(west: float | None, south: float | None, east: float | None, north: float | None) -> list[float] | None:
    if west is None or south is None or east is None or north is None:
        return None
    return [_down(west), _down(south), _up(east), _up(north)]


def box_of_row(row: Mapping[str, Any]) -> list[float] | None:
    return box_of(row["west"], row["south"], row["east"], row["north"])


def box_of_all(boxes: list[Rectangle]) -> list[float] | None:
    if not boxes:
        return None
    return box_of(
        min(one.west for one in boxes),
        min(one.south for one in boxes),
        max(one.east for one in boxes),
        max(one.north for one in boxes),
    )


def interval_of(first: date | None, last: date | None) -> list[str | None]:
    return [f"{first}T00:00:00Z" if first else None, f"{last}T23:59:59Z" if last else None]


def before(day: date | None) -> date | None:
    return day - timedelta(days=1) if day else None


def _down(degrees: float) -> float:
    return math.floor(degrees * _PER_DEGREE) / _PER_DEGREE


def _up(degrees: float) -> float:
    return math.ceil(degrees * _PER_DEGREE) / _PER_DEGREE
