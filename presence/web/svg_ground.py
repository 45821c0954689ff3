"""What a drawn map lies on: outlines of the regions stored, and of the dataset's neighbours, as SVG paths.

Read and simplified once for each state of the regions; each cut of the map is kept as it was drawn.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import cos, radians
from pathlib import Path

import shapely
from django.apps import apps
from django.db import connection
from django.db.models import Q
from shapely.geometry import MultiPolygon, Polygon, box, shape
from shapely.geometry.base import BaseGeometry

from presence.models import Region
from presence.models.vocabulary import RegionLevel

UNDOF = "undof-zone"
KM_PER_DEGREE = 111.2
# All of Syria with a little around it: west, south, east, north.
COUNTRY = (35.4, 32.2, 42.6, 37.45)
# Degrees; at the scale of the whole country less than a pixel.
COARSE = 0.02
FINEST_PIXEL = 0.4


@dataclass(frozen=True, slots=True)
class Frame:
    """A cut of the earth and how large it is drawn; `per_lon` and `per_lat` are pixels for a degree."""

    west: float
    north: float
    per_lon: float
    per_lat: float
    width: int
    height: int

    def place(self, lat: float, lon: float) -> tuple[float, float]:
        return round((lon - self.west) * self.per_lon, 1), round((self.north - lat) * self.per_lat, 1)

    @property
    def per_km(self) -> float:
        return self.per_lat / KM_PER_DEGREE

    @property
    def cut(self) -> tuple[float, float, float, float]:
        return self.west, self.north - self.height / self.per_lat, self.west + self.width / self.per_lon, self.north


def framed(bounds: tuple[float, float, float, float], width: int) -> Frame:
    """The bounds with a margin, as wide as asked and neither very flat nor very tall."""
    west, south, east, north = bounds
    shrink = cos(radians((south + north) / 2))
    across, up = (east - west) * shrink, north - south
    if up < across * 0.6:
        up = across * 0.6
    elif up > across * 0.9:
        across = up / 0.9
    per_lat = width / across
    middle_lat, middle_lon = (south + north) / 2, (west + east) / 2
    return Frame(
        west=round(middle_lon - across / shrink / 2, 5),
        north=round(middle_lat + up / 2, 5),
        per_lon=per_lat * shrink,
        per_lat=per_lat,
        width=width,
        height=round(up * per_lat),
    )


def around(lat: float, lon: float, km: float) -> tuple[float, float, float, float]:
    up = km / KM_PER_DEGREE
    across = up / cos(radians(lat)) * 1.25
    return lon - across, lat - up, lon + across, lat + up


def state_of_regions() -> str:
    """Changes whenever a region does."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT max(updated_at), count(*) FROM presence_region")
        newest, count = cursor.fetchone()
    return f"{newest}-{count}"


@dataclass(frozen=True, slots=True)
class Outlines:
    """Every outline there is; the coarse ones are for the whole country."""

    regions: Mapping[str, Region]
    fine: Mapping[str, BaseGeometry]
    coarse: Mapping[str, BaseGeometry]
    abroad: Sequence[BaseGeometry]
    golan: Sequence[BaseGeometry]


@lru_cache(maxsize=2)
def outlines(_state: str) -> Outlines:
    drawn = Region.objects.filter(Q(level=RegionLevel.GOVERNORATE) | Q(slug=UNDOF), geometry__isnull=False)
    regions = {region.slug: region for region in drawn.order_by("slug")}
    fine = {slug: _areas(shape(region.geometry or {})) for slug, region in regions.items()}
    # Together, so that two governorates keep one border between them.
    governorates = [slug for slug in fine if slug != UNDOF]
    together: list[BaseGeometry] = [fine[slug] for slug in governorates]
    simple = list(shapely.coverage_simplify(together, COARSE)) if together else together
    coarse = {**fine, **dict(zip(governorates, simple, strict=True))}
    return Outlines(regions, fine, coarse, _stored("neighbours.geojson"), _stored("golan.geojson"))


def _stored(name: str) -> Sequence[BaseGeometry]:
    """The areas of one of the dataset's files; none when this installation came without it."""
    path = Path(apps.get_app_config("presence").path) / "data" / "starter" / "geo" / name
    if not path.exists():
        return []
    return [_areas(shape(feature["geometry"])) for feature in json.loads(path.read_text("utf-8"))["features"]]


def _areas(geometry: BaseGeometry) -> BaseGeometry:
    """Only what has an inside, valid."""
    parts = getattr(geometry, "geoms", [geometry])
    polygons = [part for each in parts for part in getattr(each, "geoms", [each]) if isinstance(part, Polygon)]
    return shapely.make_valid(MultiPolygon(polygons))


@dataclass(frozen=True, slots=True)
class Ground:
    """As paths: other countries, each region by its slug, the occupied Golan; and where across each region is seen."""

    abroad: str
    areas: Mapping[str, str]
    golan: str
    across: Mapping[str, tuple[float, float]]


@lru_cache(maxsize=256)
def ground(state: str, frame: Frame) -> Ground:
    known = outlines(state)
    west, _south, east, _north = frame.cut
    whole = east - west > (COUNTRY[2] - COUNTRY[0]) * 0.8
    land = known.coarse if whole else known.fine
    areas = {slug: path for slug, each in land.items() if (path := path_of([each], frame))}
    return Ground(
        abroad=path_of(known.abroad, frame),
        areas=areas,
        golan=path_of(known.golan, frame),
        across={slug: _across(known.fine[slug], frame) for slug in areas},
    )


def _across(area: BaseGeometry, frame: Frame) -> tuple[float, float]:
    west, _, east, _ = area.bounds
    return max(0, (west - frame.west) * frame.per_lon), min(frame.width, (east - frame.west) * frame.per_lon)


def path_of(geometries: Iterable[BaseGeometry], frame: Frame) -> str:
    """What of them lies in the frame (and a little beyond, so that no border runs along its edge)."""
    west, south, east, north = frame.cut
    spare = 12 / frame.per_lat
    cut = box(west - spare, south - spare, east + spare, north + spare)
    finest = FINEST_PIXEL / frame.per_lat
    inside = (each.intersection(cut).simplify(finest) for each in geometries if each.intersects(cut))
    return "".join(_rings(polygon, frame) for each in inside for polygon in _polygons(each))


def _polygons(geometry: BaseGeometry) -> list[Polygon]:
    parts = getattr(geometry, "geoms", [geometry])
    return [part for part in parts if isinstance(part, Polygon) and not part.is_empty]


def _rings(polygon: Polygon, frame: Frame) -> str:
    return "".join(_ring(ring.coords, frame) for ring in (polygon.exterior, *polygon.interiors))


def _ring(points: Iterable[Sequence[float]], frame: Frame) -> str:
    """A closed path in steps from point to point, which is shorter than places."""
    # Counted in tenths of a pixel, so that roundings do not add up along the border.
    wide, high = frame.per_lon * 10, frame.per_lat * 10
    tenths = [(round((p[0] - frame.west) * wide), round((frame.north - p[1]) * high)) for p in points]
    moves = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(tenths[:-1])]
    steps = " ".join(f"{_short(x)},{_short(y)}" for x, y in moves if x or y)
    return f"M{_short(tenths[0][0])},{_short(tenths[0][1])}l{steps}z" if steps else ""


def _short(tenths: int) -> str:
    whole, part = divmod(abs(tenths), 10)
    return f"{'-' if tenths < 0 else ''}{whole or ('' if part else 0)}{f'.{part}' if part else ''}"
