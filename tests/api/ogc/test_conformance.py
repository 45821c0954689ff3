"""The requirements of OGC 17-069r4 (core, GeoJSON, OpenAPI 3.0), asked of every document."""

import json
from typing import Any

import pytest
from django.test import Client
from drf_spectacular.validation import validate_schema
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from presence.api.ogc.collections import COLLECTIONS as MADE
from tests.api.ogc.conftest import COLLECTIONS, Ogc
from tests.api.ogc.openapi_schema import resolved

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("layers")]
DOCUMENTS = (
    "",
    "conformance",
    "api",
    "collections",
    "collections/bases",
    "collections/bases/schema",
    "collections/bases/items",
    "collections/bases/items/kuweires",
)
FEATURES = "application/geo+json"


def links(document: Any, rel: str) -> list[dict[str, str]]:
    return [each for each in document["links"] if each["rel"] == rel]


def test_the_landing_page_leads_to_all_there_is(ogc: Ogc, client: Client) -> None:
    landing = ogc("")
    for rel in ("self", "service-desc", "service-doc", "conformance", "data"):
        [link] = links(landing, rel)
        answer = client.get(link["href"].removeprefix("http://testserver"))
        assert answer.status_code == 200
        assert answer["Content-Type"].startswith(link["type"].partition(";")[0])


def test_it_says_what_of_the_standard_it_keeps(ogc: Ogc) -> None:
    start = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf"
    assert ogc("conformance") == {"conformsTo": [f"{start}/core", f"{start}/oas30", f"{start}/geojson"]}


@pytest.mark.parametrize("path", DOCUMENTS)
def test_every_document_refuses_what_is_not_described(client: Client, path: str) -> None:
    for query in ("colour=red", "f=xml", "f=", "f=json&f=json", "format=json"):
        answer = client.get(f"/ogc/{path}?{query}")
        assert answer.status_code == 400, query
        assert answer["Content-Type"] == "application/problem+json"
        assert answer["Access-Control-Allow-Origin"] == "*"
    assert client.get(f"/ogc/{path}", headers={"accept": "image/png"}).status_code == 406
    assert client.post(f"/ogc/{path}").status_code == 405


@pytest.mark.parametrize("path", DOCUMENTS)
def test_every_document_is_json_for_whoever_asks(client: Client, path: str) -> None:
    kind = client.get(f"/ogc/{path}")["Content-Type"]
    assert client.get(f"/ogc/{path}?f=json", headers={"accept": "text/html"})["Content-Type"] == kind
    assert client.get(f"/ogc/{path}", headers={"accept": "application/json"})["Content-Type"] == "application/json"
    assert client.get(f"/ogc/{path}", headers={"accept": "text/html, */*;q=0.1"})["Content-Type"] == kind
    assert client.head(f"/ogc/{path}").status_code == 200
    assert client.options(f"/ogc/{path}")["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("of", COLLECTIONS)
def test_a_collection_is_the_same_alone_and_among_all(ogc: Ogc, of: str) -> None:
    alone = ogc(f"collections/{of}")
    [among] = [each for each in ogc("collections")["collections"] if each["id"] == of]
    assert links(alone, "self")[0]["type"] == "application/json"
    assert [each for each in alone["links"] if each["rel"] != "self"] == among["links"]
    assert alone["itemType"] == "feature"
    assert alone["crs"] == ["http://www.opengis.net/def/crs/OGC/1.3/CRS84"]
    [items] = links(alone, "items")
    assert (items["href"], items["type"]) == (f"http://testserver/ogc/collections/{of}/items", FEATURES)


def test_the_extents_hold_all_there_is(ogc: Ogc) -> None:
    extents = {each["id"]: each["extent"] for each in ogc("collections")["collections"]}
    assert extents["bases"]["spatial"]["bbox"] == [[37.0, 36.1, 41.2, 37.1]]
    assert extents["regions"]["spatial"]["bbox"] == [[36, 36, 41.5, 37.5]]
    assert extents["events"]["spatial"]["bbox"] == [[36.6, 35.8, 37.6, 36.2]]
    assert extents["events"]["temporal"]["interval"] == [["2019-03-27T00:00:00Z", "2026-12-31T23:59:59Z"]]
    assert extents["deployments"]["temporal"]["interval"] == [[None, None]]
    assert "temporal" not in extents["bases"]


@pytest.mark.parametrize("of", COLLECTIONS)
def test_items_are_a_feature_collection_with_its_links(client: Client, of: str) -> None:
    answer = client.get(f"/ogc/collections/{of}/items?limit=2")
    page = answer.json()
    assert answer["Content-Type"] == FEATURES
    assert (page["type"], page["numberReturned"], len(page["features"])) == ("FeatureCollection", 2, 2)
    assert links(page, "self")[0]["href"] == f"http://testserver/ogc/collections/{of}/items?limit=2"
    assert all(link["type"] for link in page["links"])
    [following] = links(page, "next")
    second = client.get(following["href"].removeprefix("http://testserver")).json()
    assert not {each["id"] for each in second["features"]} & {each["id"] for each in page["features"]}
    assert (
        client.get(links(second, "prev")[0]["href"].removeprefix("http://testserver")).json()["features"]
        == (page["features"])
    )


@pytest.mark.parametrize("of", COLLECTIONS)
def test_one_feature_is_the_same_as_among_all(ogc: Ogc, of: str) -> None:
    for among in ogc(f"collections/{of}/items")["features"]:
        alone = ogc(f"collections/{of}/items/{among['id']}")
        assert {link["rel"] for link in alone.pop("links")} == {"self", "alternate", "related", "collection"}
        assert alone == among


def test_the_addresses_of_a_feature_lead_to_it(ogc: Ogc, client: Client) -> None:
    properties = ogc("collections/deployments/items/minnigh-turkey-2018-03")["properties"]
    for name in ("url", "page"):
        assert client.get(properties[name].removeprefix("http://testserver")).status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=-1",
        "limit=ten",
        "limit=",
        "limit=1.5",
        "limit=%D9%A1",
        "bbox=",
        "bbox=1,2,3",
        "bbox=1,2,3,4,5",
        "bbox=36,37,38,35",
        "bbox=0,0,400,10",
        "bbox=a,b,c,d",
        "bbox=1,2,3,4&bbox=1,2,3,4",
        "datetime=",
        "datetime=yesterday",
        "datetime=2019-01-02/2019-01-01",
        "datetime=../..",
        "cursor=",
        "cursor=1",
        "cursor=WyJhIl0:abc",
        "kind=castle",
        "kind=",
        "governorate=azaz",
        "on=2019-99",
        "known_at=once",
        "offset=10",
        "bbox-crs=http://www.opengis.net/def/crs/OGC/1.3/CRS84",
    ],
)
def test_a_value_that_cannot_be_used_is_refused_by_name(client: Client, query: str) -> None:
    answer = client.get(f"/ogc/collections/bases/items?{query}")
    assert answer.status_code == 400, answer.content[:300]
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["errors"].keys() == {query.partition("=")[0]}


def test_more_than_the_greatest_limit_is_no_error(ogc: Ogc) -> None:
    assert len(ogc("collections/bases/items", limit=10**9)["features"]) == 4


@pytest.mark.parametrize(
    "path",
    [
        "nothing",
        "collections/castles",
        "collections/castles/items",
        "collections/bases/items/nope",
        "collections/a/b/c",
    ],
)
def test_what_is_not_there_is_told_as_a_problem(client: Client, path: str) -> None:
    answer = client.get(f"/ogc/{path}")
    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer.json()["code"] == "not_found"


@pytest.mark.parametrize(
    ("path", "there"),
    [("/ogc", "/ogc/"), ("/ogc/collections/", "/ogc/collections"), ("/ogc/api/?f=json", "/ogc/api?f=json")],
)
def test_a_slash_more_or_less_leads_on(client: Client, path: str, there: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer["Location"]) == (301, there)


def test_it_is_described_in_openapi_3_0(client: Client) -> None:
    answer = client.get("/ogc/api")
    described = answer.json()
    assert answer["Content-Type"] == "application/vnd.oai.openapi+json;version=3.0"
    assert described["openapi"].startswith("3.0.")
    validate_schema(described)  # type: ignore[no-untyped-call]
    names = [each["get"]["operationId"] for each in described["paths"].values()]
    assert len(names) == len(set(names)) == 4 + 4 * len(COLLECTIONS)
    assert {"get"} == {method for path in described["paths"].values() for method in path}


def test_the_parameters_described_are_those_there_are(ogc: Ogc) -> None:
    described = ogc("api")
    for of in COLLECTIONS:
        parameters = described["paths"][f"/collections/{of}/items"]["get"]["parameters"]
        names = [resolved(described, each)["name"] for each in parameters]
        assert len(names) == len(set(names))
        assert set(names) == {*MADE[of].filters.base_filters, "limit", "cursor", "known_at", "f"}
    limit = described["components"]["parameters"]["limit"]["schema"]
    assert (limit["minimum"], limit["default"], limit["maximum"]) == (1, 100, 5000)


@pytest.mark.parametrize("of", COLLECTIONS)
def test_features_are_as_they_are_described(ogc: Ogc, of: str) -> None:
    described = ogc("api")
    page = described["components"]["schemas"][f"{of}Page"]
    Draft202012Validator(resolved(described, page)).validate(ogc(f"collections/{of}/items"))
    schema = ogc(f"collections/{of}/schema")
    for feature in ogc(f"collections/{of}/items")["features"]:
        known = {name: value for name, value in feature["properties"].items() if value is not None}
        if feature["geometry"]:
            Draft202012Validator(schema).validate(feature | {"properties": known})


def test_the_time_of_an_answer_is_that_of_the_dataset(client: Client) -> None:
    """Nothing of an answer depends on when it is asked for, so that it can be kept."""
    first, second = (client.get("/ogc/collections/bases/items").content for _ in range(2))
    assert first == second
    assert "numberMatched" in json.loads(first)


def test_it_speaks_english_to_everybody(client: Client) -> None:
    client.cookies["django_language"] = "ar"
    answer = client.get("/ogc/collections/bases/items?kind=air_base", headers={"accept-language": "ar"})
    assert answer.json()["features"][0]["properties"]["kind_label"] == "Air base"


def test_its_documentation_is_served_from_here(client: Client) -> None:
    page = client.get("/ogc/docs").content.decode()
    assert "/ogc/docs?script=" in page
    assert 'href="/ogc/api"' in page
    assert "/ogc/api" in client.get("/ogc/docs?script=").content.decode()
