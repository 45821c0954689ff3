"""Places as GeoJSON, read by shapely."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from shapely.geometry import shape

from tests import world
from tests.api.conftest import Get, one_of_each

pytestmark = pytest.mark.django_db
SQUARE = {"type": "Polygon", "coordinates": [[[36, 36], [38, 36], [38, 37], [36, 37], [36, 36]]]}


def test_bases_are_points_in_longitude_and_latitude(get: Get) -> None:
    world.base()
    found = get("bases/", format="geojson")
    assert found["type"] == "FeatureCollection"
    feature = found["features"][0]
    assert feature["type"] == "Feature"
    assert feature["id"] == "kuweires"
    assert list(shape(feature["geometry"]).coords) == [(37.583, 36.187)]
    properties = feature["properties"]
    assert properties["region"] == "aleppo"
    assert properties["location_precision"] == "exact"
    assert properties["radius_km"] == 0
    assert properties["url"] == "http://testserver/api/v1/bases/kuweires/"
    assert properties["page"] == "http://testserver/bases/kuweires/"


def test_each_base_tells_who_is_there_on_the_day(get: Get) -> None:
    world.deployment(start="2019-10", end="2020-05")
    world.deployment(by="turkey", start="2019-12~", end="2021")
    world.base("empty")
    found = get("bases/", format="geojson", on="2019-12-15")
    assert found["on"] == "2019-12-15"
    present = {
        feature["id"]: feature["properties"]["present"] for feature in get("bases/", format="geojson")["features"]
    }
    assert present == {"kuweires": [], "empty": []}
    [feature] = found["features"]
    assert [(actor["slug"], actor["presence"]) for actor in feature["properties"]["present"]] == [
        ("russia", "present"),
        ("turkey", "possible"),
    ]


def test_the_filters_hold_and_no_page_ends_it(get: Get) -> None:
    for number in range(120):
        world.base(f"base-{number}", kind="outpost" if number % 2 else "air_base")
    assert len(get("bases/", format="geojson")["features"]) == 120
    assert len(get("bases/", format="geojson", kind="outpost")["features"]) == 60


def test_the_accept_header_asks_for_it_too(client: Client) -> None:
    world.base()
    answer = client.get("/api/v1/bases/", headers={"accept": "application/geo+json"})
    assert answer["Content-Type"] == "application/geo+json"
    assert answer.json()["type"] == "FeatureCollection"


def test_a_single_base_is_a_feature(get: Get) -> None:
    world.base()
    assert get("bases/kuweires/", format="geojson")["type"] == "Feature"


def test_a_base_of_unknown_place_has_no_geometry(get: Get) -> None:
    world.base(lat=None, lon=None)
    assert get("bases/", format="geojson")["features"][0]["geometry"] is None


def test_more_bases_take_no_more_queries(client: Client, everything: None) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as made:
            client.get("/api/v1/bases/?format=geojson")
        return len(made)

    one = queries()
    for number in range(2, 6):
        one_of_each(number)
    assert queries() == one == 3


def test_regions_have_their_outlines(get: Get) -> None:
    world.region(geometry=SQUARE)
    features = {feature["id"]: feature for feature in get("regions/", format="geojson")["features"]}
    assert shape(features["aleppo"]["geometry"]).area == 2
    assert features["aleppo"]["properties"]["parent"] == "syria"
    assert features["syria"]["geometry"] is None
    assert "geometry" not in get("regions/aleppo/")
