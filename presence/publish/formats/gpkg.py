"""GeoPackage 1.3 (OGC 12-128r17): one layer, named for its kind, with its table's columns.

SQLite writes where it likes in its file, so that the file is whole before any of it can be sent.
"""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import IO, Any

from shapely import MultiPolygon, Polygon, to_wkb
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from presence import knowledge
from presence.publish.formats.asked import Asked
from presence.publish.formats.places import Geometry, placed
from presence.publish.formats.rows import AT_A_TIME
from presence.publish.tables import Cell, Column, text

APPLICATION_ID = 0x47504B47  # “GPKG”
VERSION = 10300
WGS84 = 4326
# “GP”, version 0, without an envelope, little-endian; then the reference system.
_HEADER = b"GP\x00\x01" + WGS84.to_bytes(4, "little")
_TYPES = {"integer": "INTEGER", "number": "REAL", "boolean": "BOOLEAN", "date": "DATE", "datetime": "DATETIME"}
_CORE = """
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
    description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
    srs_id INTEGER REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents(table_name),
    column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL
    REFERENCES gpkg_spatial_ref_sys(srs_id), z TINYINT NOT NULL, m TINYINT NOT NULL,
    PRIMARY KEY (table_name, column_name));
"""
_SYSTEMS = (
    ("Undefined Cartesian", -1, "NONE", -1, "undefined", None),
    ("Undefined geographic", 0, "NONE", 0, "undefined", None),
    (
        "WGS 84", WGS84, "EPSG", WGS84,
        'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
        'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],'
        'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]',
        "Longitude and latitude",
    ),
)  # fmt: skip


class _Extent:
    """What was written so far lies within it, and is of these kinds."""

    def __init__(self) -> None:
        self.kinds: set[str] = set()
        self.box: tuple[float, float, float, float] | None = None

    def add(self, found: BaseGeometry) -> None:
        self.kinds.add(found.geom_type.upper())
        if not found.is_empty:
            west, south, east, north = found.bounds
            box = self.box or (west, south, east, north)
            self.box = (min(box[0], west), min(box[1], south), max(box[2], east), max(box[3], north))

    def kind(self, usual: str) -> str:
        if not self.kinds:
            return usual
        return next(iter(self.kinds)) if len(self.kinds) == 1 else "GEOMETRY"


def make(asked: Asked) -> IO[bytes]:
    with tempfile.TemporaryDirectory(prefix="gpkg-") as folder:
        path = Path(folder) / "layer.gpkg"
        with closing(sqlite3.connect(path)) as package:
            _fill(package, asked)
        # Open, it can be read until it is closed; its name is gone with the folder, whatever happens meanwhile.
        return path.open("rb")


def _fill(package: sqlite3.Connection, asked: Asked) -> None:
    package.executescript(
        f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION};"
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _CORE
    )
    package.executemany("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", _SYSTEMS)
    extent = _Extent()
    _add_features(package, asked, extent)
    _add_contents(package, asked, extent)
    package.commit()


def _add_features(package: sqlite3.Connection, asked: Asked, extent: _Extent) -> None:
    columns = asked.table.columns
    described = ", ".join(f'"{column.name}" {_TYPES.get(column.type, "TEXT")}' for column in columns)
    package.execute(
        f'CREATE TABLE "{asked.kind}" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY, {described})'
    )
    # Names of our own tables and columns alone are put together here.
    row = f'INSERT INTO "{asked.kind}" VALUES (NULL, {", ".join("?" * (len(columns) + 1))})'  # noqa: S608
    rows = _rows(asked, columns, extent)
    while some := list(islice(rows, AT_A_TIME)):
        package.executemany(row, some)


def _rows(asked: Asked, columns: tuple[Column, ...], extent: _Extent) -> Iterator[tuple[Any, ...]]:
    for row, geometry in placed(asked):
        yield (_blob(geometry, extent), *map(_stored, row))


def _stored(cell: Cell) -> Any:
    match cell:
        case datetime():
            return f"{cell:%Y-%m-%dT%H:%M:%S}.{cell.microsecond // 1000:03}Z"
        case None | int() | float():
            return cell
        case _:
            return text(cell)


def _blob(geometry: Geometry | None, extent: _Extent) -> bytes | None:
    if geometry is None:
        return None
    found: BaseGeometry = shape(dict(geometry))
    if isinstance(found, Polygon):  # a layer has one kind
        found = MultiPolygon([found])
    extent.add(found)
    header = _HEADER if not found.is_empty else b"GP\x00\x11" + _HEADER[4:]
    return header + to_wkb(found, byte_order=1)


def _add_contents(package: sqlite3.Connection, asked: Asked, extent: _Extent) -> None:
    version = knowledge.version_at(asked.known_at)
    changed = _stored(version.at if version else datetime(2000, 1, 1))
    table, usual = asked.table, "MULTIPOLYGON" if asked.kind == "regions" else "POINT"
    package.execute(
        "INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)",
        [asked.kind, table.title, table.description, changed, *(extent.box or [None] * 4), WGS84],
    )
    package.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)", [asked.kind, extent.kind(usual), WGS84]
    )
