"""Read by OWSLib, the Python client of OGC's standards, over HTTP."""

import pytest
from owslib.ogcapi.features import Features

from tests.api.ogc.conftest import COLLECTIONS, make_layers

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def features(served: str, monkeypatch: pytest.MonkeyPatch) -> Features:
    monkeypatch.setenv("NO_PROXY", "*")
    make_layers()
    return Features(f"{served}/")


def test_it_finds_its_way_from_the_landing_page(features: Features, served: str) -> None:
    assert features.feature_collections() == list(COLLECTIONS)
    assert any(each.endswith("/conf/geojson") for each in features.conformance()["conformsTo"])
    assert features.api()["servers"] == [{"url": served}]
    assert features.collection("bases")["title"] == "Bases"
    assert "name" in features.collection_schema("bases")["properties"]["properties"]["properties"]


def test_it_asks_for_items_and_for_one(features: Features) -> None:
    found = features.collection_items("bases", bbox=[37, 36, 38, 37], limit=1)
    assert (found["numberMatched"], found["numberReturned"]) == (3, 1)
    assert features.response_headers["Content-Type"] == "application/geo+json"
    then = features.collection_items("deployments", datetime_="2015-09-10T00:00:00Z", actor="russia")
    assert [each["id"] for each in then["features"]] == ["kuweires-russia-2015-09"]
    assert features.collection_item("bases", "minnigh")["properties"]["governorate_name"] == "Aleppo"


def test_what_cannot_be_asked_is_told(features: Features) -> None:
    with pytest.raises(RuntimeError, match="four numbers"):
        features.collection_items("bases", bbox=[37, 36, 38])
