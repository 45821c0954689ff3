"""Which governorate a point lies in, and rows whose point lies elsewhere."""

import json
from pathlib import Path
from typing import Any

import pytest

from presence.data import STARTER
from presence.data.geometry import BadGeometry, Outlines, Shape, read_shapes
from presence.data.load import load
from presence.data.problems import DatasetProblem
from presence.models import Base, Event, Region
from tests.data.folders import ALEPPO, small, write


def starter() -> Outlines:
    shapes: dict[str, Shape] = {}
    for name in ("governorates", "golan"):
        shapes |= read_shapes(json.loads((STARTER / "geo" / f"{name}.geojson").read_text()))
    shapes["golan"] = shapes.pop("occupied-golan")
    return Outlines({slug: shape.geometry for slug, shape in shapes.items()})


PLACES = [
    (35.401, 35.949, "latakia"),  # Khmeimim
    (34.915, 35.874, "tartus"),
    (33.416, 35.857, "quneitra"),  # the summit of Hermon, in the UNDOF area
    (33.00, 35.75, "quneitra"),  # the occupied Golan
    (33.51, 36.29, "damascus"),
    (33.89, 35.50, None),  # Beirut
]


@pytest.mark.parametrize(("lat", "lon", "governorate"), PLACES)
def test_where_a_point_lies(lat: float, lon: float, governorate: str | None) -> None:
    assert starter().governorate_of(lat, lon) == governorate


def test_how_far_outside() -> None:
    outlines = starter()

    assert outlines.km_outside("latakia", 35.401, 35.949) == 0
    assert outlines.km_outside("damascus", 34.5, 36.29) == pytest.approx(107, abs=5)
    assert outlines.km_outside("nowhere", 34.5, 36.29) == 0


def test_lines_left_over_are_dropped() -> None:
    square = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
    line = {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}
    mixed = {"type": "GeometryCollection", "geometries": [square, line]}
    collection = {"features": [{"properties": {"slug": "here"}, "geometry": mixed}]}

    assert read_shapes(collection)["here"].geometry["type"] == "Polygon"


BAD: list[Any] = [
    None,
    {"features": 3},
    {"features": [{}]},
    {"features": [{"properties": {"slug": "x"}, "geometry": {"type": "Point", "coordinates": [1, 2]}}]},
    {"features": [{"properties": {"slug": "x"}, "geometry": {"type": "Polygon", "coordinates": "?"}}]},
]


@pytest.mark.parametrize("collection", BAD)
def test_what_is_no_collection_of_areas(collection: Any) -> None:
    with pytest.raises(BadGeometry):
        read_shapes(collection)


def square(slug: str, west: float, south: float, size: float = 1.0) -> dict[str, Any]:
    ring = [(west, south), (west + size, south), (west + size, south + size), (west, south + size), (west, south)]
    return {
        "type": "Feature",
        "properties": {"slug": slug, "label_lat": south, "label_lon": west},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def drawn(folder: Path) -> Path:
    """Aleppo around the good base, Quneitra far south with the UNDOF area beside it."""
    small(folder)
    others = {"level": "governorate", "name_en": "Quneitra", "slug": "quneitra", "parent": "syria"}
    zone = {"level": "zone", "name_en": "UNDOF", "slug": "undof-zone", "parent": "syria"}
    write(folder, "regions.csv", {}, ALEPPO, others, zone)
    features = [square("aleppo", 37, 36), square("quneitra", 36, 33), square("undof-zone", 35, 33)]
    (folder / "geo").mkdir()
    (folder / "geo/governorates.geojson").write_text(json.dumps({"features": features}))
    return folder


@pytest.mark.django_db
def test_outlines_become_part_of_regions(tmp_path: Path) -> None:
    load(drawn(tmp_path))

    aleppo = Region.objects.get(slug="aleppo")
    assert aleppo.geometry
    assert (aleppo.label_lat, aleppo.label_lon) == (36, 37)
    assert load(tmp_path).nothing_changed


@pytest.mark.django_db
def test_the_undof_area_is_quneitra_whatever_the_row_says(tmp_path: Path) -> None:
    drawn(tmp_path)
    write(tmp_path, "bases.csv", {"lat": "33.5", "lon": "35.5"})
    write(tmp_path, "events.csv", {"lat": "33.5", "lon": "35.5", "governorate": "aleppo"})

    summary = load(tmp_path)

    assert Base.objects.get().region.slug == "quneitra"
    assert Event.objects.filter(region__slug="quneitra").exists()
    assert [(w.file, w.line, w.column) for w in summary.warnings] == [
        ("bases.csv", 2, "governorate"),
        ("events.csv", 2, "governorate"),
    ]
    assert load(tmp_path).nothing_changed


@pytest.mark.django_db
def test_a_base_far_from_its_governorate_is_pointed_out(tmp_path: Path) -> None:
    drawn(tmp_path)
    write(tmp_path, "bases.csv", {"lat": "35.9"}, {"slug": "far", "lat": "35.5"})

    summary = load(tmp_path)

    assert [(w.line, "56 km outside aleppo" in w.reason) for w in summary.warnings] == [(3, True)]


@pytest.mark.django_db
def test_outlines_loaded_before_hold_for_a_later_folder(tmp_path: Path) -> None:
    load(drawn(tmp_path))
    part = tmp_path / "part"
    part.mkdir()
    write(part, "bases.csv", {"slug": "hermon", "lat": "33.5", "lon": "35.5"})

    load(part)

    assert Base.objects.get(slug="hermon").region.slug == "quneitra"


@pytest.mark.django_db
def test_a_broken_outline_file_is_told(tmp_path: Path) -> None:
    drawn(tmp_path)
    (tmp_path / "geo/golan.geojson").write_text('{"features":\n oops')

    with pytest.raises(DatasetProblem) as raised:
        load(tmp_path)

    assert (raised.value.findings[0].file, raised.value.findings[0].line) == ("geo/golan.geojson", 2)
