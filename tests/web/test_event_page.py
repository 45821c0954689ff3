"""An event's page: who, against whom, where on a map, when with its doubt, and what else happened near it."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from presence.models import Event
from tests import world

pytestmark = pytest.mark.django_db


def page_of(client: Client, event: Event) -> Any:
    answer = client.get(event.get_absolute_url())
    assert answer.status_code == 200
    return answer


def test_tells_both_sides_the_place_and_the_sources(client: Client) -> None:
    made = world.event(target_actor=world.actor("syria"), base=world.base("kuweires"), region=world.region("aleppo"))
    page = page_of(client, made).content.decode()
    for words in ("Israel", "Syria", "Kuweires", "Aleppo", "2 April 2025", "Who says so", "It was so."):
        assert words in page


def test_a_base_that_is_not_published_is_not_named_nor_drawn(client: Client) -> None:
    hidden = world.base("secret-place")
    made = world.event(base=hidden)
    hidden.state = "draft"
    hidden.save()
    answer = page_of(client, made)
    assert "Secret Place" not in answer.content.decode()
    assert answer.context["map"] is None


def test_is_announced_in_the_language_of_the_page(client: Client) -> None:
    made = world.event(summary="An air strike.", actor=world.actor("israel", name_ar="إسرائيل"), date="2025-04-02")
    assert page_of(client, made).context["frame"].answer == "An air strike."
    with override("ar"):
        told = page_of(client, made).context["frame"]
    assert told.answer == f"{told.title}. الفاعل: إسرائيل."
    (event,) = (node for node in told.graph["@graph"] if node["@type"] == "Event")
    assert event["description"] == {"@value": "An air strike.", "@language": "en"}


def test_says_how_many_and_nothing_of_what_is_not_known(client: Client) -> None:
    made = world.event(killed_min=3, killed_max=3, wounded_min=0, wounded_max=0, base=world.base("kuweires"))
    page = page_of(client, made)
    assert page.context["figures"] == [("Killed", 3, 3), ("Wounded", 0, 0)]
    told = page.content.decode()
    assert '#figures">Killed</a></dt><dd>3</dd>' in told and '#figures">Wounded</a></dt><dd>none</dd>' in told
    assert "Personnel" not in told
    for address in ("/events/", "/bases/kuweires/"):
        listed = client.get(address).content.decode()
        assert "3 killed" in listed and "none wounded" in listed
    with override("ar"):
        assert page_of(client, made).context["frame"].answer.endswith(". 3 قتلى، لا جرحى.")


@pytest.mark.parametrize(("date", "vague"), [("2025-04-02", False), ("2025-04", True), ("2025-04-02~", True)])
def test_says_when_the_date_is_vague(client: Client, date: str, vague: bool) -> None:
    assert ("not known to the day" in page_of(client, world.event(date=date)).content.decode()) is vague


def test_is_drawn_at_its_own_place_else_its_base_else_its_region(client: Client) -> None:
    at_place = world.event("a", lat=36.1, lon=37.2, place="A village")
    at_base = world.event("b", base=world.base("kuweires"))
    in_region = world.event("c", region=world.region("aleppo"))
    nowhere = world.event("d")
    drawn = [page_of(client, event).context["map"] for event in (at_place, at_base, in_region, nowhere)]
    assert [[spot.words for spot in each.spots] if each else None for each in drawn] == [
        ["A village"],
        ["Kuweires"],
        [],
        None,
    ]


def test_near_are_those_close_in_time_and_place(client: Client) -> None:
    made = world.event(base=world.base("kuweires"), date="2025-04-02")
    near = world.event("near", lat=36.2, lon=37.6, date="2025-04-20")
    same = world.event("same", base=world.base("kuweires"), date="2025-04-03")
    world.event("late", base=world.base("kuweires"), date="2025-09-01")
    world.event("far", lat=32.6, lon=36.1, date="2025-04-02")
    assert page_of(client, made).context["near"] == [same, near]


def test_queries_stay_the_same_however_much_is_near(client: Client) -> None:
    made = world.event(base=world.base("kuweires"))

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            page_of(client, made)
        return len(asked)

    world.event("one", base=world.base("kuweires"))
    few = queries()
    for n in range(5):
        world.event(f"more-{n}", base=world.base("kuweires"), actor=world.actor(f"actor-{n}"))
    assert queries() <= few
