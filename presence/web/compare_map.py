"""What changed on a map drawn on the server: a shape for what happened, the actor's colour, solid if certain."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import cos, radians
from typing import Any

from actors.letters import lowered
from actors.models import Actor
from presence.compare import Kind, Site, Turn
from presence.models import Base
from presence.models.place import PRECISION_DECIMALS
from presence.models.vocabulary import RegionLevel
from presence.timeline import PRESENT
from presence.web.colours import mark
from presence.web.ground import drawn as ground_of
from presence.web.languages import of_page

WEST, EAST, SOUTH, NORTH = 35.5, 42.5, 32.25, 37.4
WIDTH = 800
_EACH = WIDTH / ((EAST - WEST) * cos(radians(35)))  # pixels a degree of latitude
_ACROSS = _EACH * cos(radians(35))
HEIGHT = round((NORTH - SOUTH) * _EACH)
REACH = 9
SPOTS = 150  # of more, no sign has a name and a link of its own
_DIGITS = {precision.value: digits for precision, digits in PRECISION_DECIMALS.items()}
Placed = tuple[Turn, float, float]

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
    """One change, or, where there are very many, those of one kind and actor, whose `points` are a path."""

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
    crowds: Sequence[Spot]
    unplaced: int
    width: int = WIDTH
    height: int = HEIGHT


def picture(turns: Sequence[Turn], version: str) -> Picture:
    by_base: dict[int, list[Turn]] = defaultdict(list)
    for turn in turns:
        by_base[turn.site.pk].append(turn)
    points = [(_point(here[0].site), here) for here in by_base.values()]
    placed = [each for at, here in points if at for each in _side_by_side(at, here)]
    unplaced = sum(at is None for at, _here in points)
    drawn = _crowds(placed) if len(placed) > SPOTS else _spots(placed)
    # The certain are drawn last, on top.
    drawn.sort(key=lambda spot: not spot.hollow)
    spots, crowds = ([], drawn) if len(placed) > SPOTS else (drawn, [])
    return Picture(*land(version), spots, crowds, unplaced)


def _point(site: Site) -> tuple[float, float] | None:
    if site.lat is None or site.lon is None:
        return None
    return _known(site.lat, site.lon, site.precision)


# The same bases change hands between most pairs of days.
@lru_cache(maxsize=10_000)
def _known(lat: float, lon: float, precision: str) -> tuple[float, float]:
    """Where it lies on the map, by the digits that are known."""
    digits = _DIGITS[precision]
    return place(round(lon, digits), round(lat, digits))


def _side_by_side(point: tuple[float, float], turns: Sequence[Turn]) -> list[Placed]:
    if len(turns) == 1:
        return [(turns[0], *point)]
    return [(turn, round(point[0] + (2 * n - len(turns) + 1) * REACH, 1), point[1]) for n, turn in enumerate(turns)]


def _spots(placed: Sequence[Placed]) -> list[Spot]:
    bases = Base.objects.only("slug", "name_en", "name_ar").in_bulk({turn.site.pk for turn, _x, _y in placed})
    found = []
    for turn, x, y in placed:
        base = bases[turn.site.pk]
        words = f"{base}: {turn.actor}, {lowered(turn.kind.label)}"
        sign = mark(turn.actor).hue, SHAPES[turn.kind], _hollow(turn)
        found.append(Spot(x, y, *sign, base.get_absolute_url(), words))
    return found


def _crowds(placed: Sequence[Placed]) -> list[Spot]:
    paths: dict[tuple[int, Kind, bool], list[str]] = defaultdict(list)
    actors: dict[int, Actor] = {}
    for turn, x, y in placed:
        pk = turn.actor.pk
        actors[pk] = turn.actor
        paths[pk, turn.kind, _hollow(turn)].append(f"M{x:.1f} {y:.1f}{_SIGNS[turn.kind]}")
    return [
        Spot(0, 0, mark(of).hue, "".join(path), hollow, "", f"{of}, {lowered(kind.label)}: {len(path)}")
        for (pk, kind, hollow), path in paths.items()
        if (of := actors[pk])
    ]


def _hollow(turn: Turn) -> bool:
    return turn.after.presence != PRESENT if turn.kind == Kind.FADED else not turn.certain


def _sign(points: str) -> str:
    """A shape as a path that begins at the middle of its place."""
    if not points:
        return "m-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0z"
    corners = [tuple(int(n) for n in corner.split(",")) for corner in points.split()]
    steps = [(x - a, y - b) for (a, b), (x, y) in pairwise(corners)]
    return f"m{corners[0][0]} {corners[0][1]}" + "".join(f"l{x} {y}" for x, y in steps) + "z"


_SIGNS = {kind: _sign(points) for kind, points in SHAPES.items()}


def place(lon: float, lat: float) -> tuple[float, float]:
    return round((lon - WEST) * _ACROSS, 1), round((NORTH - lat) * _EACH, 1)


@lru_cache(maxsize=1)
def land(version: str) -> tuple[Sequence[str], Sequence[str]]:
    """Governorates, and the occupied Golan as part of Syria, as SVG paths: those the map lies on."""
    ground = json.loads(ground_of(version, of_page()))
    areas = [_path(area["geometry"]) for area in ground["areas"] if area["level"] != RegionLevel.ZONE]
    return areas, [_path(geometry) for geometry in ground["golan"]]


def _path(geometry: dict[str, Any]) -> str:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return "".join(_ring(ring) for polygon in polygons for ring in polygon)


def _ring(ring: Iterable[Sequence[float]]) -> str:
    points = " ".join(f"{x},{y}" for x, y in (place(point[0], point[1]) for point in ring))
    return f"M{points}Z"
