"""Which governorate a point lies in, from polygons alone (shapely; no database, no settings)."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shapely import Point, force_2d, prepare, to_geojson
from shapely.affinity import scale
from shapely.errors import ShapelyError
from shapely.geometry import GeometryCollection, MultiPolygon, Polygon, shape
from shapely.geometry.base import BaseGeometry

QUNEITRA = "quneitra"
UNDOF_ZONE = "undof-zone"
GOLAN = "golan"
# Syrian territory that governorate outlines leave out or share out, and that belongs to Quneitra.
WITH_QUNEITRA = (UNDOF_ZONE, GOLAN)

KM_PER_DEGREE = 111.2
# Distances are told in kilometres to the nearest few: one scale for the whole country is good enough.
_EAST_WEST = math.cos(math.radians(35))


class BadGeometry(ValueError):
    """The message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A region's outline as GeoJSON geometry, and where its name is written."""

    geometry: dict[str, Any]
    label_lat: float | None
    label_lon: float | None


def read_shapes(collection: Any) -> dict[str, Shape]:
    """The features of a GeoJSON FeatureCollection by their `slug`.

    Raises:
        BadGeometry: not such a collection, or a feature has no slug or no area.
    """
    if not isinstance(collection, dict) or not isinstance(collection.get("features"), list):
        raise BadGeometry("is not a GeoJSON FeatureCollection")
    return dict(_read_feature(number, feature) for number, feature in enumerate(collection["features"], 1))


def _read_feature(number: int, feature: Any) -> tuple[str, Shape]:
    try:
        properties = feature["properties"]
        slug = properties["slug"]
        geometry = json.loads(to_geojson(areas(shape(feature["geometry"]))))
    except (ShapelyError, LookupError, TypeError, ValueError, AttributeError) as error:
        raise BadGeometry(f"feature {number} has no slug or no polygon that can be read") from error
    return str(slug), Shape(geometry, properties.get("label_lat"), properties.get("label_lon"))


def areas(geometry: BaseGeometry) -> Polygon | MultiPolygon:
    """Only the areas of a geometry: lines left over where polygons were cut have no inside.

    Raises:
        BadGeometry: there is none.
    """
    parts = geometry.geoms if isinstance(geometry, GeometryCollection | MultiPolygon) else [geometry]
    polygons = [force_2d(part) for part in parts if isinstance(part, Polygon) and not part.is_empty]
    if not polygons:
        raise BadGeometry("has no area")
    return polygons[0] if len(polygons) == 1 else MultiPolygon(polygons)


class Outlines:
    """The outlines of regions by slug; those of governorates tell where a point lies."""

    def __init__(self, geometries: Mapping[str, dict[str, Any]]) -> None:
        self._areas = {slug: _flat(areas(shape(geometry))) for slug, geometry in geometries.items()}
        for area in self._areas.values():
            prepare(area)

    def governorate_of(self, lat: float, lon: float) -> str | None:
        """The governorate a point lies in; a border point lies in the first by name. None: in none we know."""
        point = _flat(Point(lon, lat))
        if any(slug in self._areas and self._areas[slug].covers(point) for slug in WITH_QUNEITRA):
            return QUNEITRA
        names = sorted(self._areas.keys() - set(WITH_QUNEITRA))
        return next((slug for slug in names if self._areas[slug].covers(point)), None)

    def belongs_to_quneitra(self, lat: float, lon: float) -> bool:
        """In the UNDOF area of separation or the occupied Golan."""
        point = _flat(Point(lon, lat))
        return any(slug in self._areas and self._areas[slug].covers(point) for slug in WITH_QUNEITRA)

    def km_outside(self, slug: str, lat: float, lon: float) -> float:
        """How far from a region's outline a point lies; 0 inside it, or where the outline is not known."""
        area = self._areas.get(slug)
        return area.distance(_flat(Point(lon, lat))) * KM_PER_DEGREE if area is not None else 0.0


def _flat(geometry: Any) -> Any:
    return scale(geometry, xfact=_EAST_WEST, yfact=1.0, origin=(0, 0))
