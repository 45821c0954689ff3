"""Filters narrow headline, list, map and time line alike."""

from typing import Any

import pytest
from django.test import Client

from presence.models import Agreement, Citation
from tests import world
from tests.web.test_explorer_answer import DAY, asked

pytestmark = pytest.mark.django_db


@pytest.fixture
def bases(db: None) -> None:
    world.base("kuweires", name_ar="كويرس")
    world.base("tiyas", region=world.region("homs"), kind="outpost", lat=34.52, lon=37.63, aliases=["T4", "Тияс"])
    world.base("tanf", region=world.region("homs"), kind="military_base", lat=33.5, lon=38.62)
    world.deployment("kuweires", "russia")
    world.deployment("tiyas", "iran", status="reduced", summary="Beside the runway.")
    world.deployment("tanf", "united-states", start="2016", end="2027~", status="unknown", as_of="2025-01")


@pytest.mark.usefixtures("bases")
@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ({"actor": "iran"}, ["tiyas"]),
        ({"actor": ["iran", "russia"]}, ["kuweires", "tiyas"]),
        ({"region": "homs"}, ["tanf", "tiyas"]),
        ({"kind": "outpost"}, ["tiyas"]),
        ({"status": "reduced"}, ["tiyas"]),
        ({"presence": "present"}, ["kuweires", "tiyas"]),
        ({"presence": "possible"}, ["tanf"]),
        ({"q": "KUWEIRÉS"}, ["kuweires"]),
        ({"q": "كويرس"}, ["kuweires"]),
        ({"q": "тияс"}, ["tiyas"]),
        ({"q": "iran tiyas"}, ["tiyas"]),
        ({"q": "russia tiyas"}, []),
        ({"q": "the runway"}, ["tiyas"]),
        ({"q": "al-tanf"}, ["tanf"]),
        ({"q": "-"}, []),
        ({"bbox": "37.5,34,38,35"}, ["tiyas"]),
        ({"bbox": "-10,-10,0,0"}, []),
        ({"on": "2010"}, []),
    ],
)
def test_each(client: Client, query: dict[str, Any], slugs: list[str]) -> None:
    answer = asked(client, {"on": DAY, **query})
    assert sorted(answer["places"]["slug"]) == slugs
    assert answer["counts"]["all"] == answer["counts"]["present"] + answer["counts"]["possible"] == len(slugs)
    page = client.get("/", {"on": DAY, **query}).content.decode()
    assert [slug for slug in ("kuweires", "tanf", "tiyas") if f'id="place-{slug}"' in page] == slugs


@pytest.mark.usefixtures("bases")
def test_agreement_narrows_to_the_bases_it_names(client: Client) -> None:
    made: Agreement = world.agreement()
    made.bases.set([world.base("tiyas")])
    assert asked(client, {"on": DAY, "agreement": made.slug})["places"]["slug"] == ["tiyas"]


def test_confidence(client: Client) -> None:
    made = world.deployment("kuweires", "russia")
    other = {"low", "medium", "high"} - {made.confidence}
    assert asked(client, {"on": DAY, "confidence": made.confidence})["counts"]["all"] == 1
    assert all(asked(client, {"on": DAY, "confidence": code})["counts"]["all"] == 0 for code in other)


def test_an_actor_is_only_possible_where_none_of_its_deployments_is_certain(client: Client) -> None:
    world.deployment("kuweires", start="2015", end="2026-02~", status="reduced")
    sure = world.deployment("kuweires", start="2026-01-15")
    assert asked(client, {"on": DAY, "presence": "possible"})["counts"]["all"] == 0
    Citation.objects.create(deployment=sure, article=world.article("denial"), stance="disputes")
    assert asked(client, {"on": DAY, "presence": "possible"})["counts"]["all"] == 1


@pytest.mark.usefixtures("bases")
def test_the_deployments_of_the_api_are_narrowed_by_the_same(client: Client) -> None:
    for query in ({"presence": "possible"}, {"q": "t4"}, {"bbox": "37.5,34,38,35"}, {"confidence": "low"}):
        found = client.get("/api/v1/deployments/", {"on": DAY, **query}).json()["results"]
        assert {row["base"]["slug"] for row in found} == set(asked(client, {"on": DAY, **query})["places"]["slug"])


@pytest.mark.usefixtures("bases")
def test_several_actors_reach_matrix_and_list_of_deployments(client: Client) -> None:
    answer = asked(client, {"on": DAY, "actor": ["iran", "russia"], "tab": "list"})
    assert answer["table"] == f"/matrix/?on={DAY}&actor=iran&actor=russia"
    rows = client.get(answer["table"]).context["table"].rows
    assert {row.actor.slug for row in rows} == {"iran", "russia"}


@pytest.mark.usefixtures("bases")
def test_each_filter_that_is_set_can_be_taken_away(client: Client) -> None:
    html = asked(client, {"on": DAY, "actor": ["iran", "russia"], "kind": "outpost"})["active_html"]
    assert f'href="/?on={DAY}&amp;actor=russia&amp;kind=outpost"' in html
    assert f'href="/?on={DAY}&amp;actor=iran&amp;actor=russia"' in html


@pytest.mark.usefixtures("bases")
def test_nothing_found_says_which_filter_to_loosen(client: Client) -> None:
    answer = asked(client, {"on": DAY, "actor": "iran", "kind": "military_base"})
    assert answer["loosen_html"].strip() in answer["list_html"]
    assert "Without Actor: Iran" in answer["loosen_html"]
    assert "Without Kind of base: Military base" in answer["loosen_html"]
    assert answer["loosen_html"].count("(1 base)") == 2


@pytest.mark.usefixtures("bases")
def test_a_day_with_nobody_leads_to_the_nearest_that_has(client: Client) -> None:
    answer = asked(client, {"on": "1950", "actor": "russia"})
    assert 'href="/?on=2019-10-15&amp;actor=russia"' in answer["loosen_html"]
    assert answer["headline"] == "In 1950: no presence on record."
