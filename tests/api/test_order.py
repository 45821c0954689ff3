"""`order=` and cursors over any order: nothing that stood still is missed or doubled, whatever is edited meanwhile."""

import random
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presence.api.kinds import VIEWSETS
from presence.api.ordering import columns
from presence.filters.orders import ways
from presence.models import Event
from tests import world
from tests.api.conftest import Get, one_of_each

pytestmark = pytest.mark.django_db


def walked(client: Client, address: str, way: str = "next") -> list[str]:
    found: list[str] = []
    following: str | None = address
    while following:
        page = client.get(following).json()
        slugs = [each["slug"] for each in page["results"]]
        found += slugs if way == "next" else slugs[::-1]
        following = page[way]
    return found


@pytest.mark.parametrize("kind", [view.kind for view in VIEWSETS])
def test_every_order_is_walked_whole_forwards_and_backwards(client: Client, kind: str) -> None:
    for number in range(1, 6):
        one_of_each(number)
    view = next(view for view in VIEWSETS if view.kind == kind)
    for order in ways(columns(kind, view().get_queryset().model)):
        whole = walked(client, f"/api/v1/{kind}/?order={order}&page_size=500")
        assert len(whole) == len(set(whole)) >= 1
        assert walked(client, f"/api/v1/{kind}/?order={order}&page_size=2") == whole
        last = f"/api/v1/{kind}/?order={order}&page_size=2"
        while following := client.get(last).json()["next"]:
            last = following
        assert walked(client, last, "previous") == whole[::-1]


def test_what_is_not_known_comes_last_both_ways(client: Client) -> None:
    early, unknown, late = (
        world.deployment(by=by, start=start).slug for by, start in (("a", "2015"), ("b", ""), ("c", "2020"))
    )
    assert walked(client, "/api/v1/deployments/?order=start&page_size=1") == [early, late, unknown]
    assert walked(client, "/api/v1/deployments/?order=-start&page_size=1") == [late, early, unknown]


def test_by_the_names_of_the_language(client: Client) -> None:
    world.actor("a", name_en="A", name_ar="ياء")
    world.actor("z", name_en="Z", name_ar="ألف")
    assert walked(client, "/api/v1/actors/?order=name&page_size=1") == ["a", "z"]
    assert walked(client, "/api/v1/actors/?order=name&page_size=1&lang=ar") == ["z", "a"]


def test_an_unknown_order_is_refused_with_those_there_are(get: Get) -> None:
    problem = get("events/", status=400, order="dat")
    assert problem["nearest"]["order"][0]["value"] == "date"
    assert "-updated_at" in problem["detail"]


def test_a_cursor_of_another_order_or_language_is_refused(get: Get) -> None:
    for number in range(3):
        world.actor(f"actor-{number}")
    following = get("actors/", order="name", page_size=1)["next"]
    cursor = following.partition("cursor=")[2].partition("&")[0].replace("%3A", ":")
    assert get("actors/", order="name", page_size=2, fields="slug", labels="1", count="1", cursor=cursor)["count"] == 3
    for other in ({"order": "-name"}, {"order": "kind"}, {}, {"order": "name", "lang": "ar"}):
        assert get("actors/", status=400, cursor=cursor, **other)["errors"].keys() == {"cursor"}


def test_a_cursor_knows_all_actors_that_were_asked_for(client: Client) -> None:
    for by in ("a", "b", "c"):
        world.deployment(by=by)
    following = client.get("/api/v1/deployments/?actor=a&actor=b&page_size=1").json()["next"]
    assert client.get(following.replace("actor=a", "actor=c")).status_code == 400
    assert [each["actor"]["slug"] for each in client.get(following).json()["results"]] == ["b"]


def test_counted_only_when_asked(get: Get) -> None:
    for number in range(3):
        world.event(f"event-{number}", date=f"202{number}")
    assert "count" not in get("events/")
    assert get("events/", count="1", page_size=1)["count"] == 3
    assert get("events/", count="1", on="2021")["count"] == 1


EDITS = st.lists(
    st.tuples(st.sampled_from(["add", "move", "remove"]), st.integers(0, 11), st.integers(0, 9)), max_size=6
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    order=st.sampled_from(["date", "-date", "kind", "-kind", "actor", "-actor", "updated_at", "slug", "-slug", ""]),
    edits=st.lists(EDITS, min_size=4, max_size=4),
    seed=st.integers(0, 99),
)
def test_what_stood_still_is_found_once_whatever_is_edited(db: None, order: str, edits: Any, seed: int) -> None:
    Event.objects.all().delete()
    draw, client = random.Random(seed), Client()
    for number in range(12):
        _event(f"event-{number:02}", draw.randrange(10))
    touched: set[str] = set()
    found: list[str] = []
    address: str | None = f"/api/v1/events/?page_size=3&fields=slug&order={order}"
    rounds = iter(edits)
    while address:
        page = client.get(address).json()
        found += [each["slug"] for each in page["results"]]
        address = page["next"]
        for what, number, value in next(rounds, []):
            touched.add(_edited(what, number, value))
    still = {f"event-{number:02}" for number in range(12)} - touched
    assert still <= set(found)
    assert all(found.count(slug) == 1 for slug in still)


def _edited(what: str, number: int, value: int) -> str:
    slug = f"event-{number:02}" if what != "add" else f"new-{number}-{value}"
    if what == "add":
        if not Event.objects.filter(slug=slug).exists():
            _event(slug, value)
    elif what == "move":
        _moved(slug, value)
    else:
        Event.objects.filter(slug=slug).update(state="draft")
    return slug


def _event(slug: str, value: int) -> None:
    actor = world.actor(f"actor-{value % 3}") if value % 4 else None
    world.event(slug, **_values(value), actor=actor)


def _moved(slug: str, value: int) -> None:
    day = _values(value)["date"]
    Event.objects.filter(slug=slug).update(
        kind=_values(value)["kind"], date=day, date_earliest=day, date_latest=day, revision=value + 2
    )


def _values(value: int) -> dict[str, str]:
    return {"date": f"2020-01-{1 + value % 5:02}", "kind": ("air_strike", "visit", "talks")[value % 3]}
