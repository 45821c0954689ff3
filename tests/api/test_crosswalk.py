"""Our ids beside those of public registers."""

import csv
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from presence.models import Base, Identifier
from presence.publish.crosswalk import CROSSWALK, crosswalk
from tests import world
from tests.api.conftest import Get

pytestmark = pytest.mark.django_db


def things() -> None:
    world.actor("russia", wikidata="Q159", name_ar="روسيا")
    world.actor("syria", wikidata="")
    world.region("latakia", pcode="SY06")
    Identifier.objects.create(region=world.region("latakia"), scheme="wikidata", value="Q217150")
    Identifier.objects.create(base=world.base("kuweires"), scheme="geonames", value="170063")
    Identifier.objects.create(person=world.person(), scheme="wikidata", value="Q5")


def found(get: Get, **asked: str) -> dict[str, Any]:
    return {row["slug"]: row for row in get("crosswalk/", **asked)["results"]}


def test_fields_and_identifiers_stand_side_by_side(get: Get) -> None:
    things()
    rows = found(get)
    assert list(rows) == ["russia", "al-sharaa", "latakia", "kuweires"]
    assert rows["russia"] == {
        "kind": "actors",
        "kind_label": "Actors",
        "slug": "russia",
        "name": "Russia",
        "name_ar": "روسيا",
        "wikidata": "Q159",
        "wikidata_url": "https://www.wikidata.org/entity/Q159",
        "geonames": None,
        "geonames_url": None,
        "pcode": None,
        "page": "http://testserver/actors/russia/",
        "url": "http://testserver/api/v1/actors/russia/",
    }
    assert (rows["latakia"]["wikidata"], rows["latakia"]["pcode"]) == ("Q217150", "SY06")
    assert rows["kuweires"]["geonames_url"] == "https://www.geonames.org/170063"


def test_it_may_be_of_one_kind_or_register(get: Get) -> None:
    things()
    assert list(found(get, kind="regions")) == ["latakia"]
    assert list(found(get, scheme="pcode")) == ["latakia"]
    assert list(found(get, scheme="wikidata")) == ["russia", "al-sharaa", "latakia"]
    assert list(found(get, kind="people", scheme="pcode")) == []


def test_csv_has_the_same_rows(client: Client, get: Get) -> None:
    things()
    answer = client.get("/api/v1/crosswalk/?format=csv")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(answer.content.decode().splitlines()))
    assert rows == [{name: value or "" for name, value in row.items()} for row in get("crosswalk/")["results"]]


def test_csv_of_nothing_has_its_columns(client: Client) -> None:
    header = client.get("/api/v1/crosswalk/?format=csv").content.decode().splitlines()
    assert header == [",".join(column.name for column in CROSSWALK.columns)]


def test_a_base_that_is_not_published_is_not_told_of(get: Get) -> None:
    things()
    Base.objects.update(state="draft")
    assert "kuweires" not in found(get)


@pytest.mark.django_db(transaction=True)
def test_the_past_is_kept(get: Get) -> None:
    world.base("kuweires")
    before = timezone.now()
    Identifier.objects.create(base=world.base("kuweires"), scheme="geonames", value="1")
    assert found(get)["kuweires"]["geonames"] == "1"
    assert found(get, known_at=before.isoformat()) == {}
    assert get("bases/kuweires/history/")["revisions"][0]["lists"] == [
        {"list": "numbers in public registers", "added": ["register GeoNames; identifier 1"], "struck": []}
    ]


def test_what_is_asked_wrongly(get: Get) -> None:
    assert get("crosswalk/", status=400, kind="planets")["code"] == "invalid_parameter"
    assert get("crosswalk/", status=400, colour="red")["code"] == "unknown_parameter"
    assert get("crosswalk/", status=406, format="geojson")["code"] == "not_acceptable"


@pytest.mark.parametrize("several", [1, 5])
def test_it_takes_one_query_a_kind(several: int, django_assert_num_queries: Any) -> None:
    for number in range(several):
        world.actor(f"actor-{number}", wikidata=f"Q{number + 1}")
    with django_assert_num_queries(4):
        assert len(list(crosswalk())) == several


def test_rows_have_what_the_columns_read() -> None:
    things()
    assert all(len(row) == len(CROSSWALK.paths) for row in crosswalk())
