"""An actor's page: where it is on a day by governorate, who speaks for it on that day, and what it is bound by then."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from actors.models import Actor, Office, Person
from presence import timeline
from presence.compiled import KEY, Compiled
from presence.models import Party
from presence.web.details import where_it_is
from tests import world

pytestmark = pytest.mark.django_db


def page_of(client: Client, actor: Actor, **asked: str) -> Any:
    answer = client.get(actor.get_absolute_url(), asked)
    assert answer.status_code == 200
    return answer


def holder(slug: str, start: str, end: str = "", of: str = "russia") -> Person:
    made = Person.objects.create(slug=slug, name_en=slug.title())
    Office.objects.create(person=made, actor=world.actor(of), title="Minister", start=start, end=end)
    return made


def test_counts_by_governorate_what_the_list_and_the_api_count(client: Client) -> None:
    world.deployment("kuweires", by="russia", start="2019", status="active", as_of="2026-01")
    world.deployment("kuweires", by="russia", start="2015", end="2016", status="vacated")
    world.base("tartus", region=world.region("tartus"))
    world.deployment("tartus", by="russia", start="1971", status="unknown", as_of="2020")
    there = page_of(client, world.actor(), on="2026-02-01").context["there"]
    told = [(each.region.slug, each.present, each.possible) for each in there.by_region]
    assert told == [("aleppo", 1, 0), ("tartus", 0, 1)]
    assert (there.present, there.possible, there.elsewhen) == (1, 1, 1)
    listed = client.get(reverse("deployments"), {"actor": "russia", "on": "2026-02-01"}).context["page"].count
    assert listed == there.present + there.possible
    assert len(client.get("/api/v1/deployments/", {"actor": "russia", "on": "2026-02-01"}).json()["results"]) == listed


def test_the_rest_of_very_many_is_a_link_away(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(where_it_is, "LISTED", 1)
    monkeypatch.setattr(where_it_is, "_FIRST", Compiled(where_it_is._first, actor=KEY, when=timeline.MARK))
    for slug in ("kuweires", "menagh", "jirah"):
        world.deployment(slug, by="russia", start="2019", status="active", as_of="2026-01")
    answer = page_of(client, world.actor(), on="2026-02-01")
    assert len(answer.context["there"].listed) == 1
    link = f"{reverse('deployments')}?actor=russia&amp;on=2026-02-01"
    assert f'<a href="{link}">2 more</a>' in answer.content.decode()


def test_a_map_shows_its_places_and_counts_those_without_one(client: Client) -> None:
    world.deployment("kuweires", by="russia", start="2019", status="active", as_of="2026-01")
    world.base("somewhere", lat=None, lon=None, location_precision="district")
    world.deployment("somewhere", by="russia", start="2019", status="active", as_of="2026-01")
    drawn = page_of(client, world.actor(), on="2026-02-01").context["there"].map
    assert [spot.url for spot in drawn.spots] == [reverse("base", args=["kuweires"]) + "?on=2026-02-01"]
    assert drawn.unplaced == 1


def test_who_speaks_is_told_of_the_day_and_others_stand_apart(client: Client) -> None:
    holder("lavrov", "2004")
    holder("ivanov", "1998", "2004-03")
    holder("later", "2026-06-01")
    context = page_of(client, world.actor(), on="2019-10-15").context
    assert [office.person.slug for office in context["speaking"]] == ["lavrov"]
    assert [office.person.slug for office in context["spoke"]] == ["later", "ivanov"]
    then = page_of(client, world.actor(), on="2000").context
    assert [office.person.slug for office in then["speaking"]] == ["ivanov"]


def test_says_when_nobody_spoke_for_it(client: Client) -> None:
    holder("lavrov", "2004")
    page = page_of(client, world.actor(), on="1990").content.decode()
    assert "Nobody that is recorded held an office of it then." in page


def test_terms_are_told_with_their_stage_on_the_day(client: Client) -> None:
    made = world.agreement(signed="2015-08-26", in_force="2016-10-14")
    Party.objects.create(agreement=made, actor=world.actor())
    then = page_of(client, world.actor(), on="2019-10-15").content.decode()
    assert "What each had come to on 15 October 2019:" in then
    assert "<p>In force since 14 October 2016.</p>" in then
    assert "<p>Nothing of it is known yet.</p>" in page_of(client, world.actor(), on="2014").content.decode()


def test_sources_are_counted_once_an_article(client: Client) -> None:
    for slug in ("kuweires", "menagh"):
        world.deployment(slug, by="russia")
    sources = page_of(client, world.actor()).context["sources"]
    assert (sources["articles"], sources["publishers"]) == (1, 1)


def test_queries_and_rows_stay_the_same_however_many_bases(client: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            page_of(client, world.actor())
        return len(asked)

    def more(first: int, last: int) -> None:
        for n in range(first, last):
            world.deployment(f"base-{n}", by="russia")
            holder(f"person-{n}", "2004")
            agreement = world.agreement(f"agreement-{n}")
            Party.objects.create(agreement=agreement, actor=world.actor())

    more(0, 2)
    few = queries()
    more(2, 7)
    assert queries() <= few
