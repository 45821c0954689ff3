"""GeoJSON, read by GDAL."""

from pathlib import Path

import pyogrio
import pytest

from tests import world
from tests.api.conftest import Get
from tests.api.formats.conftest import Ask, body, shape

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", ["bases", "regions", "deployments", "events"])
@pytest.mark.usefixtures("three")
def test_gdal_finds_every_record_of_the_list(ask: Ask, get: Get, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "layer.geojson"
    path.write_bytes(body(ask(f"{kind}/", format="geojson")))
    told, _fids, _geometries, fields = pyogrio.raw.read(path)
    slugs = fields[told["fields"].tolist().index("slug")].tolist()
    assert told["crs"] == "EPSG:4326"
    assert slugs == [record["slug"] for record in get(f"{kind}/")["results"]]


def test_a_deployment_lies_where_its_base_does_with_no_more_digits_than_are_known(get: Get) -> None:
    world.base(lat=36.18712, lon=37.58349, location_precision="settlement")
    world.deployment()
    [feature] = get("deployments/", format="geojson", on="2020")["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [37.58, 36.19]}
    properties = feature["properties"]
    assert (properties["actor"], properties["presence"], properties["end"]) == ("russia", "present", None)
    assert properties["articles"] == ["an-article"]


@pytest.mark.usefixtures("three")
def test_a_single_event_is_a_feature(get: Get, tmp_path: Path) -> None:
    found = get("events/event-2/", format="geojson")
    assert (found["type"], found["id"], found["properties"]["date"]) == ("Feature", "event-2", "2020-01-02")


@pytest.mark.usefixtures("three")
def test_what_is_not_a_place_has_none(ask: Ask) -> None:
    problem = ask("actors/", 406, format="geojson").json()
    assert problem["code"] == "not_acceptable"
    assert "json, csv, ndjson, ftm, atom" in problem["detail"]


def test_geometries_are_those_that_shapely_reads(ask: Ask, tmp_path: Path) -> None:
    world.base()
    path = tmp_path / "layer.geojson"
    path.write_bytes(body(ask("bases/", format="geojson")))
    _told, _fids, geometries, _fields = pyogrio.raw.read(path)
    assert [(at.x, at.y) for at in map(shape, geometries)] == [(37.583, 36.187)]
