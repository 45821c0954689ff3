"""Two days compared, as JSON: the page's answer, with the page's strictness."""

import pytest

from tests import world
from tests.api.conftest import Get

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
