"""Two days compared, as JSON: the page's answer, with the page's strictness."""

import pytest
from django.test import Client

from tests import world
from tests.api.conftest import Get
from tests.api.formats.conftest import table

pytestmark = pytest.mark.django_db
DAYS = {"from": "2019-12-01", "to": "2021-06-01"}


def test_each_change_with_what_it_rests_on(get: Get) -> None:
    made = world.deployment(start="2015-01-01", end="2020-05-01", status="vacated")
    found = get("compare/", **DAYS)
    assert found["summary"] == "Between 1 December 2019 and 1 June 2021: 1 base was left."
    assert found["before"] == {"edtf": "2019-12-01", "earliest": "2019-12-01", "latest": "2019-12-01"}
    (change,) = found["changes"]
    assert (change["change"], change["base"]["slug"], change["actor"]["slug"]) == ("left", "kuweires", "russia")
    assert (change["region"]["slug"], change["certain"]) == ("aleppo", True)
    assert (change["before"]["presence"], change["after"]["presence"]) == ("present", "absent")
    assert [(each["slug"], each["citations"]) for each in change["deployments"]] == [(made.slug, 1)]


def test_it_takes_the_filters(get: Get) -> None:
    world.deployment(start="2015-01-01", end="2020-05-01", status="vacated")
    world.actor("turkey")
    assert get("compare/", **DAYS, actor="turkey")["changes"] == []
    assert len(get("compare/", **DAYS, region="aleppo")["changes"]) == 1
    assert get("compare/", status=400, **DAYS, on="2020")["code"] == "unknown_parameter"


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({}, "from"),
        ({"from": "2019"}, "to"),
        ({"from": "2019-13", "to": "2020"}, "from"),
        ({"from": "2019", "to": "2019-21"}, "to"),
        ({"from": "yesterday", "to": "2020"}, "from"),
        ({"from": "2021", "to": "2020"}, "from"),
    ],
)
def test_what_cannot_be_read_is_named_with_what_is_accepted(get: Get, query: dict[str, str], field: str) -> None:
    problem = get("compare/", status=400, **query)
    assert problem["code"] == "invalid_parameter"
    message = problem["errors"][field][0]
    assert any(said in message for said in ("2018-03", "Say which", "earlier date first"))


def test_the_index_leads_to_it(get: Get) -> None:
    assert get("")["compare"].endswith("/api/v1/compare/")


def test_as_a_table_with_labels_beside_codes(client: Client) -> None:
    made = world.deployment(start="2015-01-01", end="2020-05-01", status="vacated")
    [row] = table(client.get("/api/v1/compare/", {**DAYS, "format": "csv"}))
    assert (row["change"], row["change_label"], row["certain"]) == ("left", "Left", "true")
    assert (row["base"], row["actor_name"], row["region_name"]) == ("kuweires", "Russia", "Aleppo")
    assert (row["before_presence_label"], row["after_presence_label"]) == ("Present", "Absent")
    assert row["deployments"] == made.slug
    assert (row["page"], row["url"]) == (
        "http://testserver/bases/kuweires/",
        "http://testserver/api/v1/bases/kuweires/",
    )
    [arabic] = table(client.get("/api/v1/compare/", {**DAYS, "format": "csv", "lang": "ar"}))
    assert arabic["page"] == "http://testserver/ar/bases/kuweires/"
    assert arabic["after_presence_label"] != "Absent"
    nothing = client.get("/api/v1/compare/", {**DAYS, "format": "csv", "region": "aleppo", "kind": "outpost"})
    assert len(nothing.content.splitlines()) == 1


def test_only_some_fields_of_each_change(get: Get) -> None:
    world.deployment(start="2015-01-01", end="2020-05-01", status="vacated")
    found = get("compare/", **DAYS, fields="change,base.slug")
    assert found["changes"] == [{"change": "left", "base": {"slug": "kuweires"}}]
    assert found["unchanged"] == 0
