"""KML, read by both of GDAL's drivers and by lxml."""

from pathlib import Path
from typing import Any

import pyogrio
import pytest
from lxml import etree

from tests import world
from tests.api.conftest import Get
from tests.api.formats.conftest import Ask, body, shape

pytestmark = pytest.mark.django_db
KML = {"k": "http://www.opengis.net/kml/2.2"}
SQUARE = [[36, 36], [38, 36], [38, 37], [36, 37], [36, 36]]
HOLE = [[36.5, 36.2], [36.5, 36.8], [37, 36.8], [37, 36.2], [36.5, 36.2]]


@pytest.fixture
def marks(ask: Ask) -> Any:
    def asked(kind: str, **params: Any) -> Any:
        return etree.fromstring(body(ask(f"{kind}/", format="kml", **params))).findall(".//k:Placemark", KML)

    return asked


def data(mark: Any) -> dict[str, str]:
    return {each.get("name"): each.findtext("k:value", namespaces=KML) for each in mark.findall(".//k:Data", KML)}


@pytest.mark.parametrize("kind", ["bases", "regions", "deployments", "events"])
@pytest.mark.usefixtures("three")
def test_every_record_of_the_list_is_a_placemark(marks: Any, get: Get, kind: str) -> None:
    assert [data(mark)["slug"] for mark in marks(kind)] == [record["slug"] for record in get(f"{kind}/")["results"]]


@pytest.mark.parametrize("kind", ["bases", "deployments", "events"])
@pytest.mark.usefixtures("three")
def test_gdal_reads_the_points(ask: Ask, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"{kind}.kml"
    path.write_bytes(body(ask(f"{kind}/", format="kml")))
    told, _fids, geometries, fields = pyogrio.raw.read(path)
    assert told["crs"] == "EPSG:4326"
    assert {(at.x, at.y) for at in map(shape, geometries)} == {(37.583, 36.187)}
    assert len(fields[told["fields"].tolist().index("Name")]) == 3


def test_areas_keep_their_holes(ask: Ask, tmp_path: Path) -> None:
    world.region(geometry={"type": "MultiPolygon", "coordinates": [[SQUARE, HOLE], [[[1, 1], [2, 1], [2, 2], [1, 1]]]]})
    path = tmp_path / "regions.kml"
    path.write_bytes(body(ask("regions/", format="kml")))
    _told, _fids, geometries, _fields = pyogrio.raw.read(path)
    [found] = [shape(at) for at in geometries if at is not None]
    assert found.area == pytest.approx(2 - 0.3 + 0.5)


def test_what_is_said_cannot_break_out_of_it(marks: Any) -> None:
    said = "</description><script>alert(1)</script>&amp; \x00\x0b\ud83d".encode("utf-8", "replace").decode()
    world.base(name_en="A & B <b>", summary=said.replace("\x00", ""))
    [mark] = marks("bases")
    assert mark.findtext("k:name", namespaces=KML) == "A & B <b>"
    assert mark.findtext("k:description", namespaces=KML) == said.replace("\x00", "").replace("\x0b", "\ufffd")


def test_it_tells_when(marks: Any) -> None:
    world.deployment(start="2019-10", end="2020-05")
    world.event(date="2025-04")
    [stay], [happened] = marks("deployments"), marks("events")
    assert [each.text for each in stay.find("k:TimeSpan", KML)] == ["2019-10-01", "2020-05-31"]
    assert [each.text for each in happened.find("k:TimeSpan", KML)] == ["2025-04-01", "2025-04-30"]
    assert stay.findtext("k:name", namespaces=KML) == "Russia – Kuweires"


def test_of_unknown_place_it_has_no_geometry(marks: Any) -> None:
    world.base(lat=None, lon=None)
    [mark] = marks("bases")
    assert mark.find("k:Point", KML) is None
