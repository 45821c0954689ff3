"""A value or a parameter that is not known: refused, with the nearest that are, and links that ask for them."""

import pytest
from django.test import Client
from django.urls import reverse

from presence.filters import nearest as nearest_known
from presence.models import Base
from tests import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _some_actors() -> None:
    world.actor("russia", name_en="Russia", name_ar="روسيا", aliases=["Russian Federation", "Россия"])
    world.actor("united-states", name_en="United States", aliases=["US", "USA"])
    world.actor("turkey", name_en="Turkey", aliases=["Türkiye"])


def refused(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 400
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize("asked", ["rusia", "Russian Federation", "Россия", "روسيا", "RUSSIA"])
def test_an_actor_is_found_by_slug_and_by_every_name(client: Client, asked: str) -> None:
    page = refused(client, reverse("bases", query={"actor": asked, "kind": "air_base"}))
    assert 'href="?actor=russia&amp;kind=air_base"' in page
    assert "actor=united-states" not in page, "“US” is no part of a word"


def test_a_kind_is_found_by_its_code_and_by_its_word_in_the_pages_language(client: Client) -> None:
    assert 'href="?kind=air_base"' in refused(client, "/bases/?kind=airbase")
    assert 'href="?stance=supports"' in refused(client, "/statements/?stance=suports")


def test_where_nothing_is_alike_a_short_vocabulary_is_named_whole(client: Client) -> None:
    page = refused(client, "/statements/?stance=x")
    assert "stance=opposes" in page and "stance=supports" in page


def test_where_nothing_is_alike_in_a_table_nothing_is_named(client: Client) -> None:
    page = refused(client, "/bases/?actor=qqqqqqq")
    assert "“qqqqqqq” is not known here." in page
    assert "Did you mean" not in page


def test_a_parameter_is_found_too(client: Client) -> None:
    page = refused(client, "/bases/?aktor=russia&kind=air_base")
    assert 'href="?kind=air_base&amp;actor=russia"' in page


def test_on_a_records_page_too(client: Client) -> None:
    assert 'href="?on=2019"' in refused(client, "/actors/russia/?onn=2019")


def test_one_that_is_given_twice_is_said_to_be_taken_once(client: Client) -> None:
    page = refused(client, "/bases/?actor=russia&actor=turkey")
    assert "Give it once" in page
    assert 'href="?actor=russia"' in page and 'href="?actor=turkey"' in page


def test_in_the_readers_language_and_keeping_it(client: Client) -> None:
    page = refused(client, "/ar/bases/?actor=rusia")
    assert 'dir="rtl"' in page
    assert "روسيا" in page


def test_what_was_asked_is_text(client: Client) -> None:
    page = refused(client, "/bases/?actor=%3Cscript%3E%00")
    assert "<script>" not in page


def test_an_overlong_address_is_told_the_limit(client: Client) -> None:
    assert "4000" in refused(client, "/bases/?q=" + "x" * 4001)
    assert client.get("/bases/?q=" + "x" * 3000).status_code == 400
    body = client.get("/api/v1/bases/?q=" + "x" * 4001).json()
    assert (body["status"], body["code"]) == (400, "query_too_long")


def test_the_api_names_them_for_programs(client: Client) -> None:
    body = client.get("/api/v1/bases/?actor=rusia").json()
    assert (body["status"], body["code"]) == (400, "invalid_parameter")
    assert body["nearest"]["actor"][0] == {"value": "russia", "name": "Russia"}
    assert client.get("/api/v1/bases/?aktor=x").json()["nearest"]["aktor"][0]["value"] == "actor"


class TestAnAddressThatLeadsNowhere:
    @pytest.fixture(autouse=True)
    def _some_records(self) -> None:
        world.base("khmeimim-air-base", name_en="Khmeimim Air Base", aliases=["Хмеймим"])
        world.deployment("khmeimim-air-base", "russia", start="2015-09-30")

    @pytest.mark.parametrize("asked", ["hmeimim", "khmeimin-air-base", "khmeimim"])
    def test_names_records_of_that_kind(self, client: Client, asked: str) -> None:
        answer = client.get(f"/bases/{asked}/")
        assert answer.status_code == 404
        page = answer.content.decode()
        assert 'href="/bases/khmeimim-air-base/"' in page
        assert 'href="/bases/"' in page

    def test_in_its_language_with_what_was_asked_of_it(self, client: Client) -> None:
        page = client.get("/ar/bases/hmeimim/?on=2019").content.decode()
        assert 'href="/ar/bases/khmeimim-air-base/?on=2019"' in page

    def test_names_what_has_no_name_by_its_slug(self, client: Client) -> None:
        page = client.get("/deployments/khmeimim-air-base-russia-2015/").content.decode()
        assert 'href="/deployments/khmeimim-air-base-russia-2015-09-30/"' in page

    def test_never_names_what_is_not_published(self, client: Client) -> None:
        hidden = world.base("secret-place")
        type(hidden).objects.filter(pk=hidden.pk).update(state="draft")
        assert "secret-place/" not in client.get("/bases/secret-plac/").content.decode()

    def test_the_api_names_them_too(self, client: Client) -> None:
        body = client.get("/api/v1/bases/hmeimim/").json()
        assert (body["status"], body["code"]) == (404, "not_found")
        assert body["nearest"]["slug"][0] == {"value": "khmeimim-air-base", "name": "Khmeimim Air Base"}

    def test_an_address_of_no_kind_is_just_not_there(self, client: Client) -> None:
        answer = client.get("/planets/mars/")
        assert answer.status_code == 404
        assert "Did you mean one of these" not in answer.content.decode()


def test_of_two_wrong_ones_a_link_mends_both(client: Client) -> None:
    page = refused(client, "/bases/?actor=rusia&kind=airbase")
    assert 'href="?actor=russia&amp;kind=air_base"' in page


def test_of_very_many_those_that_begin_alike_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    for slug in ("kuweires", "kuwait-city", "qamishli"):
        world.base(slug)
    monkeypatch.setattr(nearest_known, "MOST", 2)
    known = list(nearest_known.rows_known("kuwieres", Base.objects.all()))
    assert [near.value for near, _names in known] == []
    known = list(nearest_known.rows_known("kuweirez", Base.objects.all()))
    assert [near.value for near, _names in known] == ["kuweires"]
