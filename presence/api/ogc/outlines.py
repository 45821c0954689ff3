"""Which regions reach into an area: their frames are kept, and only of those at its edge is the outline looked at."""

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import TextField
from django.db.models.functions import Cast
from shapely import MultiPoint, from_geojson

from presence.api.ogc.area import Area, Rectangle
from presence.kept import kept
from presence.models import Region

NAME = "ogc-outlines"


class Frame(NamedTuple):
    pk: int
    bounds: Rectangle | None  # without an outline there is none


def frames() -> list[Frame]:
    return [Frame(pk, Rectangle(*bounds) if bounds else None) for pk, bounds in kept(NAME, "all", _framed)]


def _framed() -> list[list[object]]:
    rows = Region.objects.order_by("pk").values_list("pk", Cast("geometry", TextField()))
    return [[pk, _bounds(text)] for pk, text in rows]


def _bounds(text: str | None) -> tuple[float, ...] | None:
    outline = from_geojson(text) if text and text != "null" else None
    return None if outline is None or outline.is_empty else outline.bounds


def touching(asked: Area) -> list[int]:
    """The regions that intersect the area, and those that have no outline."""
    sure: list[int] = []
    doubtful: list[int] = []
    for pk, bounds in frames():
        if bounds is None or any(_contains(one, bounds) for one in asked):
            sure.append(pk)
        elif any(_touches(one, bounds) for one in asked):
            doubtful.append(pk)
    return sure + list(_intersecting(doubtful, asked))


def _intersecting(pks: list[int], asked: Area) -> Iterable[int]:
    # An area without width is a line, and one without height too is a point.
    areas = [MultiPoint([(one.west, one.south), (one.east, one.north)]).envelope for one in asked]
    for pk, text in Region.objects.filter(pk__in=pks).order_by().values_list("pk", Cast("geometry", TextField())):
        outline = from_geojson(text)
        if any(outline.intersects(one) for one in areas):
            yield pk


def _contains(outer: Rectangle, inner: Rectangle) -> bool:
    return (
        outer.west <= inner.west
        and inner.east <= outer.east
        and outer.south <= inner.south
        and inner.north <= outer.north
    )


def _touches(one: Rectangle, other: Rectangle) -> bool:
    return one.west <= other.east and other.west <= one.east and one.south <= other.north and other.south <= one.north
