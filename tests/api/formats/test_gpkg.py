"""GeoPackage, read by GDAL and by SQLite."""

import sqlite3
from pathlib import Path
from typing import Any

import pyogrio
import pytest

from presence.publish.formats import gpkg
from tests import world
from tests.api.formats.conftest import Ask, body, shape

pytestmark = pytest.mark.django_db
SQUARE = {"type": "Polygon", "coordinates": [[[36, 36], [38, 36], [38, 37], [36, 37], [36, 36]]]}
TWO = {"type": "MultiPolygon", "coordinates": [SQUARE["coordinates"], [[[39, 36], [40, 36], [40, 37], [39, 36]]]]}


@pytest.fixture
def kept(ask: Ask, tmp_path: Path) -> Any:
    def asked(kind: str, **params: Any) -> Path:
        answer = ask(f"{kind}/", format="gpkg", **params)
        assert answer["Content-Type"] == "application/geopackage+sqlite3"
        path = tmp_path / f"{kind}.gpkg"
        path.write_bytes(body(answer))
        return path

    return asked


@pytest.mark.usefixtures("three")
def test_gdal_opens_it_as_one_layer_named_for_its_kind(kept: Any) -> None:
    path = kept("bases")
    assert pyogrio.list_layers(path).tolist() == [["bases", "Point"]]
    told = pyogrio.read_info(path)
    assert (told["driver"], told["crs"], told["geometry_type"], told["features"]) == ("GPKG", "EPSG:4326", "Point", 3)
    assert told["layer_metadata"] is None or "IDENTIFIER" in told["layer_metadata"]
    assert tuple(pyogrio.read_bounds(path)[1][:, 0]) == (37.583, 36.187, 37.583, 36.187)


@pytest.mark.usefixtures("three")
def test_columns_have_their_types(kept: Any) -> None:
    told = pyogrio.read_info(kept("deployments"))
    kinds = dict(zip(told["fields"], told["dtypes"], strict=True))
    assert kinds["start"] == "object"
    assert kinds["start_earliest"] == "datetime64[D]"
    assert kinds["updated_at"] == "datetime64[ms]"
    assert kinds["revision"] == "int64"


def test_regions_are_areas_and_what_is_not_known_has_no_place(kept: Any) -> None:
    world.region(geometry=SQUARE)
    world.region("homs", geometry=TWO)
    path = kept("regions")
    assert pyogrio.read_info(path)["geometry_type"] == "MultiPolygon"
    _meta, _fids, geometries, fields = pyogrio.raw.read(path, columns=["slug"])
    areas = {slug: shape(at) for slug, at in zip(fields[0], geometries, strict=True)}
    assert areas["syria"] is None
    assert areas["aleppo"].area == 2
    assert len(areas["homs"].geoms) == 2


def test_an_event_without_a_place_of_its_own_lies_at_its_base(kept: Any) -> None:
    world.event("at-base", base=world.base(location_precision="settlement"))
    world.event("at-place", lat=33.51234, lon=36.29876)
    world.event("nowhere")
    _meta, _fids, geometries, fields = pyogrio.raw.read(kept("events"), columns=["slug"])
    points = {slug: shape(at) for slug, at in zip(fields[0], geometries, strict=True)}
    assert (points["at-base"].x, points["at-base"].y) == (37.58, 36.19)
    assert (points["at-place"].x, points["at-place"].y) == (36.3, 33.51)
    assert points["nowhere"] is None


def test_an_event_says_nothing_of_a_base_that_is_not_published(kept: Any) -> None:
    base = world.base()
    world.event("at-base", base=base)
    type(base).objects.update(state="draft")
    _meta, _fids, geometries, _fields = pyogrio.raw.read(kept("events"))
    assert list(geometries) == [None]


@pytest.mark.usefixtures("three")
def test_sqlite_finds_what_the_standard_asks_for(kept: Any) -> None:
    with sqlite3.connect(kept("bases")) as package:
        assert package.execute("PRAGMA application_id").fetchone() == (gpkg.APPLICATION_ID,)
        assert package.execute("PRAGMA user_version").fetchone() == (gpkg.VERSION,)
        assert package.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert package.execute("PRAGMA foreign_key_check").fetchall() == []
        assert {row[0] for row in package.execute("SELECT srs_id FROM gpkg_spatial_ref_sys")} == {-1, 0, 4326}
        told = package.execute("SELECT table_name, data_type, identifier, srs_id FROM gpkg_contents").fetchone()
        assert told == ("bases", "features", "Bases", 4326)
        assert package.execute("SELECT column_name, geometry_type_name FROM gpkg_geometry_columns").fetchone() == (
            "geom",
            "POINT",
        )


def test_an_empty_set_is_an_empty_layer(kept: Any) -> None:
    told = pyogrio.read_info(kept("bases"))
    assert (told["features"], told["geometry_type"]) == (0, "Point")


@pytest.mark.usefixtures("three")
def test_the_same_is_the_same_to_the_byte(ask: Ask) -> None:
    assert body(ask("bases/", format="gpkg")) == body(ask("bases/", format="gpkg"))
