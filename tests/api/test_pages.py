"""Walking a list by cursor."""

from itertools import chain
from typing import Any

import pytest
from django.test import Client

from tests import world
from tests.api.conftest import Get

pytestmark = pytest.mark.django_db


def walk(client: Client, address: str, way: str = "next") -> list[list[str]]:
    pages = []
    following: str | None = address
    while following:
        page = client.get(following).json()
        pages.append([record["slug"] for record in page["results"]])
        following = page[way]
    return pages


@pytest.fixture
def _events(db: None) -> None:
    for number in range(7):
        world.event(f"event-{number}", date="2020-05-01" if number < 4 else f"2021-01-0{number}")


@pytest.mark.usefixtures("_events")
def test_the_walk_is_the_whole_set_in_order_forwards_and_backwards(client: Client) -> None:
    whole = walk(client, "/api/v1/events/?page_size=500")[0]
    assert whole == ["event-6", "event-5", "event-4", "event-0", "event-1", "event-2", "event-3"]
    pages = walk(client, "/api/v1/events/?page_size=2")
    assert [len(page) for page in pages] == [2, 2, 2, 1]
    assert list(chain(*pages)) == whole
    address = "/api/v1/events/?page_size=2"
    while following := client.get(address).json()["next"]:
        address = following
    back = walk(client, address, "previous")
    assert list(chain(*reversed(back))) == whole


@pytest.mark.usefixtures("_events")
def test_the_first_page_has_no_previous_and_going_back_there_has_none_either(get: Get, client: Client) -> None:
    first = get("events/", page_size=2)
    assert first["previous"] is None
    second = client.get(first["next"]).json()
    assert client.get(second["previous"]).json() == first


@pytest.mark.usefixtures("_events")
def test_a_record_added_before_the_cursor_moves_nothing(client: Client, get: Get) -> None:
    first = get("events/", page_size=3)
    world.event("newest", date="2025-01-01")
    assert [record["slug"] for record in client.get(first["next"]).json()["results"]] == [
        "event-0",
        "event-1",
        "event-2",
    ]


@pytest.mark.usefixtures("_events")
def test_filters_hold_over_all_pages(client: Client) -> None:
    assert walk(client, "/api/v1/events/?on=2020&page_size=3") == [["event-0", "event-1", "event-2"], ["event-3"]]


@pytest.mark.usefixtures("_events")
def test_a_cursor_of_another_query_or_changed_by_hand_is_refused(get: Get, client: Client) -> None:
    cursor = get("events/", page_size=2)["next"].partition("cursor=")[2].partition("&")[0].replace("%3A", ":")
    cases: list[dict[str, Any]] = [{"cursor": cursor, "on": "2020"}, {"cursor": cursor[:-1] + "!"}, {"cursor": "junk"}]
    for params in cases:
        problem = get("events/", status=400, **params)
        assert problem["code"] == "invalid_parameter"
        assert list(problem["errors"]) == ["cursor"]
    assert get("bases/", status=400, cursor=cursor)["errors"].keys() == {"cursor"}
    assert len(get("events/", cursor=cursor, page_size=5)["results"]) == 5


@pytest.mark.parametrize("size", ["0", "-1", "501", "many", "²", "99999999999999999999"])
def test_a_page_size_that_is_none_is_refused(get: Get, size: str) -> None:
    problem = get("events/", status=400, page_size=size)
    assert "500" in problem["errors"]["page_size"][0]
