"""The map: who is where on a day, the same in the page's list and in what is drawn."""

import re
from urllib.parse import parse_qs

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from presence.models import Deployment
from tests import world
from tests.web.markup import inline_code

pytestmark = pytest.mark.django_db
DAY = "2026-02-01"


def test_says_who_is_where_and_lists_it(client: Client) -> None:
    world.deployment("kuweires", "russia")
    world.deployment("tanf", "united-states", start="2016", end="2027~", status="unknown", as_of="2025-01")
    page = client.get("/", {"on": DAY}).content.decode()
    assert "On 1 February 2026: 1 foreign actor at 1 base; at 1 more a presence is possible." in page
    assert 'href="/bases/kuweires/"' in page
    assert 'href="/bases/tanf/"' in page


def test_without_a_date_it_is_today(client: Client) -> None:
    world.deployment(as_of=timezone.localdate().isoformat())
    for query in ({}, {"on": ""}):
        answer = client.get("/map/bases.json", query).json()
        assert answer["on"] == timezone.localdate().isoformat()
        assert [base["slug"] for base in answer["bases"]] == ["kuweires"]


def test_draws_what_it_lists(client: Client) -> None:
    world.base(location_precision="settlement")
    world.deployment("kuweires", "russia")
    world.deployment("kuweires", "iran", end="2026~", status="unknown")
    answer = client.get("/map/bases.json", {"on": DAY}).json()
    base = answer["bases"][0]
    assert base["here"] == [["russia", "present"], ["iran", "possible"]]
    assert base["at"] == [36.19, 37.58]
    assert base["radius"] == 5000
    assert answer["actors"]["russia"] == {
        "name": "Russia", "url": "/actors/russia/", "hue": "hue-1", "letters": "RU", "points": "",
    }  # fmt: skip


def test_what_the_slider_shows_is_what_the_page_says(client: Client) -> None:
    world.deployment("kuweires", "russia")
    world.deployment("tanf", "united-states", start="2016", end="2027~", status="unknown", as_of="2025-01")
    answer = client.get("/map/bases.json", {"on": "2026-02"}).json()
    page = client.get("/", {"on": "2026-02"}).content.decode()
    assert f"<h1>{answer['headline']}</h1>" in page
    assert (answer["words"], answer["last"]) == ("February 2026", "2026-02-28")
    assert answer["tally"] == {"actors": 1, "present": 1, "possible": 1}
    assert answer["steps"][0] == ["A year earlier", "2025-02"]


def test_a_base_counts_once_for_an_actor_with_two_deployments(client: Client) -> None:
    world.deployment(start="2015", end="2026-02~", status="reduced")
    world.deployment(start="2026-01-15")
    answer = client.get("/map/bases.json", {"on": DAY}).json()
    assert answer["bases"][0]["here"] == [["russia", "present"]]


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ({"actor": "iran"}, ["tiyas"]),
        ({"region": "homs"}, ["tiyas"]),
        ({"kind": "outpost"}, []),
        ({"status": "active"}, ["kuweires", "tiyas"]),
        ({"base": "kuweires"}, ["kuweires"]),
        ({"on": "2018"}, []),
    ],
)
def test_filters_narrow_page_and_drawing_alike(client: Client, query: dict[str, str], slugs: list[str]) -> None:
    world.deployment("kuweires", "russia")
    world.base("tiyas", region=world.region("homs"))
    world.deployment("tiyas", "iran")
    asked = {"on": DAY, **query}
    assert [base["slug"] for base in client.get("/map/bases.json", asked).json()["bases"]] == slugs
    page = client.get("/", asked).content.decode()
    assert [f'data-slug="{slug}"' in page for slug in ("kuweires", "tiyas")] == [
        slug in slugs for slug in ("kuweires", "tiyas")
    ]


def test_a_base_whose_place_is_unknown_is_listed_and_not_drawn(client: Client) -> None:
    world.base(lat=None, lon=None)
    world.deployment()
    answer = client.get("/map/bases.json", {"on": DAY}).json()
    assert answer["bases"] == []
    assert [base["slug"] for base in answer["unplaced"]] == ["kuweires"]
    assert 'data-slug="kuweires"' in client.get("/", {"on": DAY}).content.decode()


def test_a_long_list_says_how_many_more_there_are(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("presence.web.map.LISTED", 1)
    world.deployment("kuweires", "russia")
    world.deployment("tiyas", "iran")
    page = client.get("/", {"on": DAY}).content.decode()
    assert page.count("data-slug=") == 1
    assert "1 more are not listed here" in page


@pytest.mark.parametrize(
    ("on", "steps"),
    [
        ("2020-02-29", ["2019-02-28", "2021-02-28"]),
        ("2018-03~", ["2017-03~", "2019-03~"]),
        ("2015", ["2014", "2016"]),
        ("201X", ["2009-01-01", "2011-01-01"]),
        (timezone.localdate().isoformat(), [f"{timezone.localdate().year - 1}"]),
    ],
)
def test_a_year_earlier_and_later_keep_the_filters(client: Client, on: str, steps: list[str]) -> None:
    world.actor("russia")
    page = client.get("/", {"on": on, "actor": "russia"}).content.decode()
    assert [day[: len(step)] for day, step in zip(_steps(page), steps, strict=True)] == steps


def _steps(page: str) -> list[str]:
    found = re.findall(r'href="\?([^"]+)">A year', page)
    assert all("actor=russia" in query for query in found)
    return [parse_qs(query.replace("&amp;", "&"))["on"][0] for query in found]


def test_unpublished_deployments_are_not_there(client: Client) -> None:
    made = world.deployment()
    Deployment.objects.filter(pk=made.pk).update(state="in_review")
    assert client.get("/map/bases.json", {"on": DAY}).json()["bases"] == []


def test_an_empty_map_says_what_to_do(client: Client) -> None:
    page = client.get("/", {"on": "1950"}).content.decode()
    assert "In 1950: no presence on record." in page
    assert "choose another date" in page


def test_an_unknown_parameter_is_named(client: Client) -> None:
    page = client.get("/", {"colour": "red"})
    assert page.status_code == 400
    assert "colour" in page.content.decode()
    data = client.get("/map/bases.json", {"colour": "red"})
    assert data.status_code == 400
    assert data.json()["code"] == "unknown_parameter"


@pytest.mark.parametrize("query", [{"on": "yesterday"}, {"actor": "atlantis"}, {"kind": "castle"}])
def test_a_value_that_cannot_be_read_is_a_400(client: Client, query: dict[str, str]) -> None:
    assert client.get("/", query).status_code == 400
    assert client.get("/map/bases.json", query).json()["code"] == "invalid_parameter"


def test_names_are_text_and_nothing_is_inline(client: Client) -> None:
    world.base("trap", name_en="<script>alert(1)</script>")
    world.deployment("trap")
    page = client.get("/", {"on": DAY})
    assert "<script>alert" not in page.content.decode()
    assert inline_code(page.content.decode()) == []
    assert "script-src 'self'" in page["Content-Security-Policy"]


@pytest.mark.parametrize(("path", "queries"), [("/", 4), ("/map/bases.json", 2)])
def test_queries_do_not_grow_with_the_bases(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, path: str, queries: int
) -> None:
    for number in range(8):
        world.deployment(f"post-{number}", ("russia", "iran")[number % 2])
    with django_assert_num_queries(queries):
        client.get(path, {"on": DAY})


def test_only_reading(client: Client) -> None:
    assert client.post("/").status_code == 405
