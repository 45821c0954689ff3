"""What changed on a map drawn on the server: a shape for what happened, the actor's colour, solid if certain."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from math import cos, radians
from typing import Any

from presence.compare import Change, Kind
from presence.models.vocabulary import RegionLevel
from presence.publish.places import Place
from presence.timeline import PRESENT
from presence.web.colours import mark
from presence.web.ground import drawn as ground_of

WEST, EAST, SOUTH, NORTH = 35.5, 42.5, 32.25, 37.4
WIDTH = 800
_EACH = WIDTH / ((EAST - WEST) * cos(radians(35)))  # pixels a degree of latitude
HEIGHT = round((NORTH - SOUTH) * _EACH)
REACH = 9

# In a box of 20 × 20 around the place.
SHAPES = {
    Kind.LEFT: "-9,-7 9,-7 0,9",
    Kind.APPEARED: "-9,7 9,7 0,-9",
    Kind.HANDED: "-10,0 0,-10 10,0 0,10",
    Kind.STATUS: "-7,-7 7,-7 7,7 -7,7",
    Kind.FADED: "",
    Kind.CONFIRMED: "",
}
KEY = [(kind.label, SHAPES[kind]) for kind in Kind if SHAPES[kind]]


@dataclass(frozen=True, slots=True)
class Spot:
    x: float
    y: float
    hue: str
    points: str
    hollow: bool
    url: str
    words: str


@dataclass(frozen=True, slots=True)
class Picture:
    outlines: Sequence[str]
    golan: Sequence[str]
    spots: Sequence[Spot]
    unplaced: int
    width: int = WIDTH
    height: int = HEIGHT


def picture(changes: Iterable[Change], version: str) -> Picture:
    by_base = sorted(changes, key=lambda change: change.base.pk)
    spots: list[Spot] = []
    unplaced = 0
    for _, group in groupby(by_base, key=lambda change: change.base.pk):
        here = list(group)
        point = Place(here[0].base).point
        unplaced += point is None
        spots += _spots(here, point) if point else []
    # The certain are drawn last, on top.
    return Picture(*land(version), sorted(spots, key=lambda spot: not spot.hollow), unplaced)


def _spots(changes: Sequence[Change], point: tuple[float, float]) -> Iterator[Spot]:
    """Those at one base stand side by side."""
    x, y = place(point[1], point[0])
    for n, change in enumerate(changes):
        yield Spot(
            x=round(x + (2 * n - len(changes) + 1) * REACH, 1),
            y=y,
            hue=mark(change.actor).hue,
            points=SHAPES[change.kind],
            hollow=change.after.presence != PRESENT if change.kind == Kind.FADED else not change.certain,
            url=change.base.get_absolute_url(),
            words=f"{change.base}: {change.actor}, {change.kind.label.lower()}",
        )


def place(lon: float, lat: float) -> tuple[float, float]:
    return round((lon - WEST) * _EACH * cos(radians(35)), 1), round((NORTH - lat) * _EACH, 1)


@lru_cache(maxsize=1)
def land(version: str) -> tuple[Sequence[str], Sequence[str]]:
    """Governorates, and the occupied Golan as part of Syria, as SVG paths: those the map lies on."""
    ground = json.loads(ground_of(version))
    areas = [_path(area["geometry"]) for area in ground["areas"] if area["level"] != RegionLevel.ZONE]
    return areas, [_path(geometry) for geometry in ground["golan"]]


def _path(geometry: dict[str, Any]) -> str:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return "".join(_ring(ring) for polygon in polygons for ring in polygon)


def _ring(ring: Iterable[Sequence[float]]) -> str:
    points = " ".join(f"{x},{y}" for x, y in (place(point[0], point[1]) for point in ring))
    return f"M{points}Z"
