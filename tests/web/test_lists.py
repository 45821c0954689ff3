"""Every kind's list: what it shows, its pages and its empty places."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from presence.models import Event
from presence.models.vocabulary import State
from presence.web.lists import LISTS
from presence.web.paging import PER_PAGE
from tests import world

pytestmark = pytest.mark.django_db


@pytest.fixture
def everything() -> dict[str, Any]:
    """One thing of each kind, by the name of its list."""
    deployment = world.deployment()
    agreement = world.agreement(status="disputed")
    return {
        "actors": deployment.actor,
        "people": world.statement().speaker,
        "regions": deployment.base.region,
        "bases": deployment.base,
        "deployments": deployment,
        "agreements": agreement,
        "statements": world.statement("second", summary="Said that it stays."),
        "events": world.event(),
        "articles": world.article(),
        "sources": world.source(),
    }


@pytest.mark.parametrize("kind", LISTS)
def test_lists_what_there_is_with_a_link_to_it(client: Client, everything: dict[str, Any], kind: str) -> None:
    answer = client.get(reverse(kind))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert f'href="{everything[kind].get_absolute_url()}"' in page
    assert "<caption" in page
    assert 'style="' not in page
    assert "<h1>" in page


@pytest.mark.parametrize("kind", LISTS)
def test_an_empty_list_is_a_page_too(client: Client, kind: str) -> None:
    answer = client.get(reverse(kind))
    assert answer.status_code == 200
    assert "Nothing has been published here yet." in answer.content.decode()


@pytest.mark.parametrize("state", [State.DRAFT, State.IN_REVIEW, State.RETRACTED])
def test_leaves_out_what_is_not_published(client: Client, state: str) -> None:
    base = world.base("kuweires")
    type(base).objects.filter(pk=base.pk).update(state=state, retraction_reason="A mistake.")
    for kind in ("bases", "articles", "sources"):
        assert "Nothing has been published here yet." in client.get(reverse(kind)).content.decode(), kind


def test_says_who_is_there_and_how_sure_that_is(client: Client) -> None:
    world.deployment("kuweires", by="russia", start="2019", status="active", as_of="2026-01")
    world.deployment("kuweires", by="iran", start="2018", status="unknown", as_of="2019")
    page = client.get(reverse("bases"), {"on": "2026-02-01"}).content.decode()
    assert page.rindex(">Russia<") < page.rindex(">Iran<"), "the certain one first"
    assert "possibly; status unknown" in page


def test_counts_an_actors_bases_in_the_region_asked_about(client: Client) -> None:
    world.deployment("kuweires", by="russia", status="active", as_of="2026-01")
    homs = world.base("shayrat", region=world.region("homs"))
    world.deployment("shayrat", by="russia", status="active", as_of="2026-01")
    assert homs.region.slug == "homs"
    asked = {"on": "2026-02-01", "kind": "state"}
    sites = {row.slug: beside for row, beside in client.get(reverse("actors"), asked).context["rows"]}
    assert sites["russia"].present == 2
    sites = {r.slug: b for r, b in client.get(reverse("actors"), {**asked, "region": "homs"}).context["rows"]}
    assert sites["russia"].present == 1


def test_a_zone_counts_its_governorates_and_the_country_counts_all(client: Client) -> None:
    world.deployment("kuweires", by="russia", status="active", as_of="2026-01")
    world.base("shayrat", region=world.region("homs"))
    north = world.region("north", level="zone")
    north.members.add(world.region("aleppo"))
    inside = {r.slug: b for r, b in client.get(reverse("regions")).context["rows"]}
    assert (inside["north"].bases, inside["syria"].bases, inside["homs"].bases) == (1, 2, 1)


def test_regions_stand_by_level(client: Client) -> None:
    world.region("a-zone", level="zone")
    world.region("a-district", level="district", parent=world.region("homs"))
    listed = [region.slug for region, _ in client.get(reverse("regions")).context["rows"]]
    assert listed == ["syria", "homs", "a-zone", "a-district"]


def test_what_has_no_date_comes_last(client: Client) -> None:
    for slug, published in (("dated", "2020"), ("undated", ""), ("newest", "2025")):
        world.published(
            Event(slug=slug, date="2020", kind="talks", summary="."), cites=world.article(slug, published=published)
        )
    listed = [article.slug for article, _ in client.get(reverse("articles")).context["rows"]]
    assert listed == ["newest", "dated", "undated"]


class TestPages:
    @pytest.fixture(autouse=True)
    def _more_than_one_page(self) -> None:
        for number in range(PER_PAGE + 1):
            world.actor(f"actor-{number:03}", kind="state")

    def test_each_page_links_to_the_others_and_keeps_the_filters(self, client: Client) -> None:
        page = client.get(reverse("actors"), {"kind": "state"})
        assert len(page.context["rows"]) == PER_PAGE
        assert 'href="?kind=state&amp;page=2"' in page.content.decode()
        last = client.get(reverse("actors"), {"kind": "state", "page": "2"})
        assert [actor.slug for actor, _ in last.context["rows"]] == [f"actor-{PER_PAGE:03}"]
        assert 'aria-current="page">2<' in last.content.decode()

    @pytest.mark.parametrize("junk", ["0", "-1", "x", "1.5", "٢", "9" * 30, "1 "])
    def test_a_page_that_is_no_page_is_refused(self, client: Client, junk: str) -> None:
        answer = client.get(reverse("actors"), {"page": junk})
        assert answer.status_code == 400
        assert "whole number from 1" in answer.content.decode()

    def test_past_the_end_leads_to_the_last_page(self, client: Client) -> None:
        answer = client.get(reverse("actors"), {"kind": "state", "page": "99"})
        assert answer.status_code == 404
        assert 'href="?kind=state&amp;page=2"' in answer.content.decode()
