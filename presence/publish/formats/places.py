"""Where the rows of a kind lie: bases, regions, deployments at their base, events at their place or at their base."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from presence.models.place import PRECISION_DECIMALS
from presence.models.vocabulary import LocationPrecision, State
from presence.publish.formats.asked import Asked
from presence.publish.formats.rows import cells
from presence.publish.tables import Cell, Column, Table

Geometry = Mapping[str, Any]  # GeoJSON: longitude before latitude, WGS 84
DIGITS = {precision.value: digits for precision, digits in PRECISION_DECIMALS.items()}
TO_SETTLEMENT = DIGITS[LocationPrecision.SETTLEMENT.value]


def point(lat: float | None, lon: float | None, digits: int) -> Geometry | None:
    """With no more digits than are known."""
    if lat is None or lon is None:
        return None
    return {"type": "Point", "coordinates": [round(lon, digits), round(lat, digits)]}


def _as_exact(_site: str) -> Callable[..., Any]:
    return lambda lat, lon, precision: point(lat, lon, DIGITS[precision])


def _own_or_of_base(_site: str) -> Callable[..., Any]:
    """A base that is not published says nothing of where something happened."""

    def made(*at: Any) -> Geometry | None:
        lat, lon, state, base_lat, base_lon, precision = at
        seen = state == State.PUBLISHED
        if lat is not None:
            return point(lat, lon, DIGITS[precision] if seen else TO_SETTLEMENT)
        return point(base_lat, base_lon, DIGITS[precision]) if seen else None

    return made


def _geometry(of: tuple[str, ...], bind: Callable[[str], Callable[..., Any]] | None) -> Column:
    return Column("geometry", "string", "", of, bind)


_OF_BASE = ("base__lat", "base__lon", "base__location_precision")
GEOMETRY: Mapping[str, Column] = {
    "bases": _geometry(("lat", "lon", "location_precision"), _as_exact),
    "regions": _geometry(("geometry",), None),
    "deployments": _geometry(_OF_BASE, _as_exact),
    "events": _geometry(("lat", "lon", "base__state", *_OF_BASE), _own_or_of_base),
}
PLACES = frozenset(GEOMETRY)


def with_geometry(table: Table) -> Table:
    """The last cell of a row is where it lies."""
    return replace(table, columns=(*table.columns, GEOMETRY[table.name]))


def placed(asked: Asked, table: Table | None = None) -> Iterator[tuple[tuple[Cell, ...], Geometry | None]]:
    """Each row's cells, as its table has them, and its geometry."""
    for *told, geometry in cells(asked, with_geometry(table or asked.table)):
        yield tuple(told), geometry  # type: ignore[misc]
