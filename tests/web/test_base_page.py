"""A base's page: where it is in every notation, what lies around it, and who was there."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import world
from tests.web.markup import inline_code

pytestmark = pytest.mark.django_db


def page_of(client: Client, slug: str = "kuweires", **asked: str) -> str:
    answer = client.get(world.base(slug).get_absolute_url(), asked)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_gives_coordinates_to_copy_as_exactly_as_known(client: Client) -> None:
    page = page_of(client)
    for text in ("36.187, 37.583", "36°11′13″ N, 37°34′59″ E", "37S CA 725 056"):
        assert f'<bdi class="cite-text" dir="ltr">{text}</bdi>' in page
    world.base("vague", lat=36.1873, lon=37.5834, location_precision="settlement")
    vague = page_of(client, "vague")
    assert "36.19, 37.58" in vague
    assert "36.187" not in vague
    assert "36°11′ N" in vague
    assert inline_code(page) == []


def test_shows_the_surroundings_with_who_is_there(client: Client) -> None:
    world.base("near", lat=36.25, lon=37.6)
    world.base("far", lat=33.5, lon=36.3)
    world.deployment("near", by="iran", start="2018", status="unknown", as_of="2019-02")
    drawing = client.get(world.base().get_absolute_url(), {"on": "2026-02-01"}).context["map"]
    assert sorted(spot.words for spot in drawing.spots) == ["Kuweires", "Near: Iran (possibly present)"]


@pytest.mark.parametrize(
    ("precision", "told"),
    [
        ("exact", ("11.1 km", "11 km", "to the north (0°)")),
        ("settlement", ("about 11 km", "about 11 km", "to the north")),
        ("district", ("within 26 km", "within 26 km", "")),
    ],
)
def test_tells_distance_and_direction_as_exactly_as_both_are_known(
    client: Client, precision: str, told: tuple[str, str, str]
) -> None:
    world.base("here", lat=36.0, lon=37.0)
    world.base("there", lat=36.1, lon=37.0, location_precision=precision)
    (near,) = client.get(world.base("here").get_absolute_url()).context["nearest"]
    assert near.distance in told[:2]
    assert near.direction == told[2]


def test_the_nearest_come_first(client: Client) -> None:
    for n in range(8):
        world.base(f"base-{n}", lat=36.0 + n / 10, lon=37.0)
    found = client.get(world.base("base-0").get_absolute_url()).context["nearest"]
    assert [near.place.base.slug for near in found] == [f"base-{n}" for n in range(1, 7)]


def test_without_coordinates_there_is_neither_map_nor_neighbour(client: Client) -> None:
    world.base("near")
    world.base("nowhere", lat=None, lon=None, location_precision="district")
    context = client.get(world.base("nowhere").get_absolute_url()).context
    assert (context["map"], context["nearest"], context["coordinates"]) == (None, [], None)


def test_a_deployment_has_its_map_and_time_bar(client: Client) -> None:
    made = world.deployment("kuweires", start="2019")
    context = client.get(made.get_absolute_url(), {"on": "2026-02-01"}).context
    assert [spot.words for spot in context["map"].spots] == ["Kuweires: Russia (present)"]
    assert len(context["drawing"].bars) == 1


def test_asks_as_often_with_many_around_as_with_few(client: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            page_of(client, on="2026-02-01")
        return len(asked)

    world.deployment("kuweires")
    world.deployment("near-0", by="iran")
    few = queries()
    for n in range(1, 8):
        world.deployment(f"near-{n}", by=f"actor-{n}")
    assert queries() <= few
