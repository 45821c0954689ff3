"""Read by GDAL's own driver (OAPIF), as QGIS and ogr2ogr do, over HTTP."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from shapely.geometry import shape

from presence.models import Base
from presence.review.write import CitationDraft, RecordDraft, write_records
from tests import world
from tests.api.ogc import gdal
from tests.api.ogc.conftest import COLLECTIONS, make_layers

pytestmark = pytest.mark.django_db(transaction=True)
Read = Callable[..., dict[str, list[Any]]]


@pytest.fixture
def read(served: str) -> Read:
    """The columns of a layer, the shapes as `geometry`."""

    def layer(name: str, **asked: Any) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = gdal.asked("read", served, layer=name, **asked)
        return found

    return layer


def test_every_collection_is_a_layer_in_wgs_84(served: str) -> None:
    make_layers()
    assert gdal.asked("layers", served) == list(COLLECTIONS)
    for name in COLLECTIONS:
        assert gdal.asked("info", served, layer=name)["crs"] in ("OGC:CRS84", "EPSG:4326")


def test_bases_are_points_with_labels(read: Read) -> None:
    make_layers()
    found = read("bases")
    assert found["id"] == ["kuweires", "minnigh", "qamishli", "somewhere"]
    assert found["kind_label"] == ["Air base", "Outpost", "Air base", "Outpost"]
    assert found["name_ar"][0] == "كويرس"
    assert found["present_names"] == [[], ["Turkey"], ["Russia"], []]
    assert [each and each["type"] for each in found["geometry"]] == ["Point", "Point", "Point", None]
    assert found["geometry"][0]["coordinates"] == [37.583, 36.187]
    assert found["geometry"][2]["coordinates"] == [41.2, 37.0]


def test_regions_are_areas(read: Read) -> None:
    make_layers()
    layer = read("regions")
    found = dict(zip(layer["id"], layer["geometry"], strict=True))
    assert found["aleppo"]["type"] == "Polygon"
    assert shape(found["aleppo"]).area == 2
    assert found["syria"] is None


def test_days_and_vague_dates_stay_as_they_are(served: str, read: Read) -> None:
    make_layers()
    types = gdal.asked("info", served, layer="deployments")["types"]
    assert {types[name] for name in ("possible_first", "certain_last", "start", "end")} == {"OFTString"}
    assert types["personnel_min"] == "OFTInteger"
    layer = read("deployments")
    found = dict(zip(layer["id"], layer["start"], strict=True))
    assert found["minnigh-turkey-2018-03"] == "2018-03~"
    assert found["qamishli-russia-2019-11-14"] == "2019-11-14"


def test_a_box_on_the_map_finds_what_lies_in_it(read: Read) -> None:
    make_layers()
    assert set(read("bases", bbox=(36, 36, 38, 36.4))["id"]) - {"somewhere"} == {"kuweires"}
    assert set(read("regions", bbox=(40.6, 36.6, 40.7, 36.7))["id"]) - {"syria", "no-outline"} == {"hasakah"}


WHERE: tuple[tuple[str, str, set[str]], ...] = (
    ("bases", "kind = 'outpost'", {"minnigh", "somewhere"}),
    ("bases", "kind = 'outpost' AND governorate = 'aleppo'", {"minnigh"}),
    ("bases", "presence = 'present'", {"minnigh", "qamishli"}),
    ("bases", "name LIKE 'Q%'", {"qamishli"}),
    ("bases", "id = 'kuweires'", {"kuweires"}),
    ("deployments", "actor = 'turkey'", {"minnigh-turkey-2018-03", "somewhere-turkey-2021"}),
    ("deployments", "actor = 'turkey' AND status = 'active'", {"minnigh-turkey-2018-03"}),
    ("deployments", "possible_last < '2021-01-01'", {"kuweires-russia-2015-09"}),
    ("deployments", "possible_first > '2019-01-01' AND actor <> 'turkey'", {"qamishli-russia-2019-11-14"}),
    ("deployments", "verified_on < '2026-01-01'", {"somewhere-turkey-2021"}),
    ("regions", "kind = 'governorate'", {"aleppo", "hasakah"}),
    ("events", "acting_actor = 'iran'", {"clash"}),
)


def test_a_where_clause_finds_what_it_says(read: Read) -> None:
    make_layers()
    for layer, where, expected in WHERE:
        assert set(read(layer, where=where)["id"]) == expected, where


def test_a_moment_and_an_interval_find_what_may_have_been_then(read: Read) -> None:
    make_layers()
    assert set(read("deployments", DATETIME="2019-12-01T00:00:00Z")["id"]) == {
        "kuweires-russia-2015-09",
        "kuweires-iran",
        "minnigh-turkey-2018-03",
        "qamishli-russia-2019-11-14",
    }
    assert set(read("deployments", DATETIME="../2016-01-01T00:00:00Z")["id"]) == {
        "kuweires-russia-2015-09",
        "kuweires-iran",
    }


def test_all_pages_are_read_and_counted(served: str, read: Read) -> None:
    cited, region = [CitationDraft(world.article())], world.region()
    write_records([RecordDraft(_base(n, region), citations=cited) for n in range(1_250)], by=None)
    assert gdal.asked("info", served, layer="bases", force_feature_count=True)["features"] == 1_250
    found = Counter(read("bases")["id"])
    assert len(found) == 1_250
    assert set(found.values()) == {1}
    assert len(read("bases", where="kind = 'outpost'")["id"]) == 625
    assert len(read("bases", PAGE_SIZE="100", bbox=(36, 35, 36.5, 36))["id"]) == 630


def _base(number: int, region: Any) -> Base:
    return Base(
        slug=f"base-{number}",
        name_en=f"Base {number}",
        kind="outpost" if number % 2 else "air_base",
        lat=35.5,
        lon=round(36 + (number % 125) / 125, 3),
        location_precision="exact",
        region=region,
        state="published",
    )
