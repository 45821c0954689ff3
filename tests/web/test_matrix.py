"""The matrix: at how many bases each actor is, or may be, in each governorate."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests import world
from tests.web.markup import inline_code

pytestmark = pytest.mark.django_db
DAY = "2026-02-01"


def _words(page: str) -> list[str]:
    return re.findall(r'<span class="visually-hidden">(\d[^<]*)</span>', page)


def test_counts_certain_and_possible_apart(client: Client) -> None:
    world.deployment("kuweires", "russia")
    world.deployment("manbij", "russia", end="2026~", status="unknown")
    world.deployment("tiyas", "iran", status="vacated", end="2020")
    page = client.get("/matrix/", {"on": DAY}).content.decode()
    assert "1 present, 1 possible: Russia, Aleppo" in _words(page)
    assert "1 present, 1 possible: Russia, all governorates" in _words(page)
    assert "Iran" not in "".join(_words(page))


def test_a_number_leads_to_its_bases(client: Client) -> None:
    world.deployment("kuweires", "russia")
    page = client.get("/matrix/", {"on": DAY}).content.decode()
    found = re.search(r'href="(/bases/\?actor=russia&amp;region=aleppo&amp;on=2026-02-01)"', page)
    assert found
    assert "Kuweires" in client.get(found[1].replace("&amp;", "&")).content.decode()


def test_a_district_counts_for_its_governorate(client: Client) -> None:
    district = world.region("manbij-district", "district", parent=world.region("aleppo"))
    world.base("manbij", region=district)
    world.deployment("manbij", "turkey")
    assert "1 present: Turkey, Aleppo" in _words(client.get("/matrix/", {"on": DAY}).content.decode())


def test_governorates_without_anyone_have_a_column(client: Client) -> None:
    world.region("suwayda")
    world.deployment()
    assert "/regions/suwayda/" in client.get("/matrix/", {"on": DAY}).content.decode()


@pytest.mark.parametrize("query", [{"actor": "russia"}, {"region": "homs"}, {"status": "active"}, {"kind": "air_base"}])
def test_filters_narrow_it(client: Client, query: dict[str, str]) -> None:
    world.base("tiyas", region=world.region("homs"))
    world.deployment("tiyas", "russia")
    world.base("post", kind="outpost")
    world.deployment("post", "iran", status="contested")
    words = _words(client.get("/matrix/", {"on": DAY, **query}).content.decode())
    assert "1 present: Russia, Homs" in words
    assert not [word for word in words if "Iran" in word]


def test_nobody_there_says_what_to_do(client: Client) -> None:
    assert "choose another date" in client.get("/matrix/", {"on": "1950"}).content.decode()


@pytest.mark.parametrize(("query", "said"), [({"page": "2"}, "page"), ({"on": "soon"}, "soon")])
def test_bad_parameters_are_named(client: Client, query: dict[str, str], said: str) -> None:
    answer = client.get("/matrix/", query)
    assert answer.status_code == 400
    assert said in answer.content.decode()


def test_queries_do_not_grow(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for number, place in enumerate(["aleppo", "homs", "hama", "idlib"]):
        world.base(f"post-{number}", region=world.region(place))
        world.deployment(f"post-{number}", ("russia", "iran")[number % 2])
    with django_assert_num_queries(6):
        page = client.get("/matrix/", {"on": DAY})
    assert inline_code(page.content.decode()) == []
