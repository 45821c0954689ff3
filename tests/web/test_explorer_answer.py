"""The explorer: who is where on a day, the same in headline, counts, list, map and export."""

import json
import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from presence.models import Deployment
from tests import world
from tests.web.markup import inline_code

pytestmark = pytest.mark.django_db
DAY = "2026-02-01"
SCRIPT = {"X-Explorer": "1"}


def asked(client: Client, query: dict[str, Any], status: int = 200) -> Any:
    answer = client.get("/", query, headers=SCRIPT)
    assert answer.status_code == status
    return answer.json()


def test_says_who_is_where_and_lists_it(client: Client) -> None:
    world.deployment("kuweires", "russia")
    world.deployment("tanf", "united-states", start="2016", end="2027~", status="unknown", as_of="2025-01")
    page = client.get("/", {"on": DAY}).content.decode()
    assert "On 1 February 2026: 1 foreign actor at 1 base; at 1 more a presence is possible." in page
    assert f'href="/bases/kuweires/?on={DAY}"' in page, "the base of the day that was asked about"
    assert "Russia, since 15 October 2019" in page


def test_without_a_date_it_is_today(client: Client) -> None:
    world.deployment(as_of=timezone.localdate().isoformat())
    for query in ({}, {"on": ""}):
        answer = asked(client, query)
        assert answer["on"]["text"] == timezone.localdate().isoformat()
        assert answer["places"]["slug"] == ["kuweires"]


def test_the_page_has_what_the_script_asks_for(client: Client) -> None:
    world.deployment("kuweires", "russia")
    page = client.get("/", {"on": DAY}).content.decode()
    block = re.search(r'<script id="explorer-answer" type="application/json">(.*?)</script>', page, re.DOTALL)
    assert block
    answer = asked(client, {"on": DAY})
    told = {name: value for name, value in answer.items() if not name.endswith("_html")}
    assert json.loads(block[1]) == told
    assert f'<h1 id="headline">{answer["headline"]}</h1>' in page
    assert answer["list_html"].strip() in page


def test_places_are_columns_with_as_many_digits_as_are_known(client: Client) -> None:
    world.base(location_precision="settlement")
    world.deployment("kuweires", "russia", confidence="high")
    world.deployment("kuweires", "iran", start="", end="2026~", status="unknown")
    answer = asked(client, {"on": DAY})
    places = {name: column[0] for name, column in answer["places"].items()}
    assert places.pop("sure") in ("high", "medium", "low")
    assert places == {
        "slug": "kuweires", "name": "Kuweires", "lat": 36.19, "lon": 37.58, "radius": 5000, "kind": "air_base",
        "region": 0, "precision": "settlement",
        "here": [["russia", "present", "since 15 October 2019"], ["iran", "possible", "since when is not known"]],
    }  # fmt: skip
    assert answer["regions"] == [{"slug": "aleppo", "name": "Aleppo"}]
    assert answer["actors"]["russia"] == {
        "name": "Russia", "url": "/actors/russia/", "hue": "hue-1", "letters": "RU", "points": "", "shape": "circle",
    }  # fmt: skip


def test_a_base_counts_once_for_an_actor_by_its_surest_deployment(client: Client) -> None:
    world.deployment(start="2015", end="2026-02~", status="reduced")
    world.deployment(start="2026-01-15")
    assert asked(client, {"on": DAY})["places"]["here"] == [[["russia", "present", "since 15 January 2026"]]]


def test_what_has_no_place_is_listed_and_counted(client: Client) -> None:
    world.base("nowhere", lat=None, lon=None)
    world.deployment("nowhere")
    world.deployment("kuweires")
    answer = asked(client, {"on": DAY})
    assert answer["counts"] == {"present": 2, "possible": 0, "actors": 1, "shown": 1, "all": 2, "unplaced": 1}
    assert answer["shown_words"] == "1 of 2 bases shown on the map"
    assert answer["places"]["lat"][answer["places"]["slug"].index("nowhere")] is None
    assert "place not known" in answer["list_html"]
    assert "1 of 2 bases shown on the map" in client.get("/", {"on": DAY}).content.decode()


def test_unpublished_deployments_are_not_there(client: Client) -> None:
    made = world.deployment()
    Deployment.objects.filter(pk=made.pk).update(state="in_review")
    assert asked(client, {"on": DAY})["places"]["slug"] == []


def test_a_place_is_explained(client: Client) -> None:
    world.deployment("kuweires", "russia")
    world.deployment("tanf", "united-states")
    page = client.get("/", {"on": DAY, "tab": "list"}).content.decode()
    link = re.search(r'class="small why" href="([^"]*base=kuweires[^"]*)"', page)
    assert link
    explained = client.get(link[1].replace("&amp;", "&"))
    assert explained.status_code == 200
    assert [str(row) for row, _, _ in explained.context["rows"]] == ["Russia at Kuweires"]


def test_the_chosen_base_narrows_nothing(client: Client) -> None:
    world.deployment("kuweires", "russia")
    world.deployment("tanf", "united-states")
    assert len(asked(client, {"on": DAY, "base": "tanf"})["places"]["slug"]) == 2


def test_names_are_text_and_nothing_is_inline(client: Client) -> None:
    world.base("trap", name_en="</script><script>alert(1)</script>")
    world.deployment("trap")
    page = client.get("/", {"on": DAY})
    assert "<script>alert" not in page.content.decode()
    assert inline_code(page.content.decode()) == []
    assert "script-src 'self'" in page["Content-Security-Policy"]


def test_it_is_followed_under_the_same_filters(client: Client) -> None:
    world.deployment("kuweires", "russia")
    world.deployment("tiyas", "iran")
    asked_for = {"actor": ["russia", "iran"], "region": "aleppo", "order": "since", "tab": "list", "at": "36,37,8"}
    atom = asked(client, asked_for)["atom"]
    assert atom == "/deployments.atom?actor=russia&actor=iran&region=aleppo"
    page = client.get("/", asked_for).content.decode()
    assert page.count(f'href="{atom.replace("&", "&amp;")}"') == 2, "in the head, and under the list"
    followed = client.get(atom).content.decode()
    assert "?actor=iran&amp;actor=russia&amp;region=aleppo" in followed
    assert "/deployments/tiyas-iran-2019-10-15/" in followed and "/deployments/kuweires-russia-2019-10-15/" in followed
    assert asked(client, {"on": DAY, "q": "t4"})["atom"] == f"/deployments.atom?on={DAY}&q=t4"


def test_both_answers_tell_caches_apart(client: Client) -> None:
    for headers in ({}, SCRIPT):
        assert "X-Explorer" in client.get("/", headers=headers)["Vary"]


def test_only_reading(client: Client) -> None:
    for path in ("/", "/explorer.csv", "/histogram/"):
        assert client.post(path).status_code == 405
