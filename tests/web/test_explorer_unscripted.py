"""The explorer without a script: the same list, filters, dates, time line and a map drawn on the server."""

import re
from html import unescape
from typing import Any
from urllib.parse import parse_qs

import pytest
from django.test import Client
from django.utils import timezone

from presence.web.explorer import static_map
from tests import world
from tests.web.test_explorer_answer import DAY

pytestmark = pytest.mark.django_db


def page(client: Client, **query: Any) -> str:
    answer = client.get("/", query)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(
    ("on", "steps"),
    [
        ("2020-02-29", ["2019-02-28", "2020-01-29", "2020-03-29", "2021-02-28"]),
        ("2018-03~", ["2017-03~", "2018-02~", "2018-04~", "2019-03~"]),
        ("2015", ["2014", "2016"]),
        ("201X", ["2009-01-01", "2009-12-01", "2010-02-01", "2011-01-01"]),
    ],
)
def test_links_to_days_before_and_after_keep_the_filters(client: Client, on: str, steps: list[str]) -> None:
    world.actor("russia")
    found = re.findall(r'href="/\?([^"]+)"[^>]*>A (?:year|month) ', page(client, on=on, actor="russia", tab="list"))
    queries = [parse_qs(unescape(query)) for query in found]
    assert [query["on"][0] for query in queries] == steps
    assert all(query["actor"] == ["russia"] and query["tab"] == ["list"] for query in queries)


def test_there_is_no_way_into_the_future(client: Client) -> None:
    html = page(client, on=timezone.localdate().isoformat())
    steps = html[html.index('id="steps"') : html.index('id="active"')]
    assert "A year earlier" in steps
    assert "A year later" not in steps


def test_the_form_has_what_was_asked_and_keeps_the_rest(client: Client) -> None:
    world.deployment("kuweires", "russia")
    world.deployment("tiyas", "iran")
    html = page(client, on=DAY, actor="russia", region="aleppo", order="since", q="ku", tab="list", at="36,37,8")
    form = html[html.index('<form id="filters"') : html.index("</form>", html.index('<form id="filters"'))]
    assert '<input type="checkbox" name="actor" value="russia" checked>' in form
    assert '<input type="checkbox" name="actor" value="iran">' in form
    assert '<option value="aleppo" selected>' in form
    assert '<option value="since" selected>' in form
    assert '<input type="hidden" name="at" value="36,37,8">' in form
    assert '<input type="hidden" name="tab" value="list">' in form
    assert f'name="on" value="{DAY}"' in form


def test_the_map_is_drawn_with_a_link_for_each_place(client: Client) -> None:
    world.deployment("kuweires", "russia")
    html = page(client, on=DAY)
    drawn = html[html.index('<svg class="svgmap"') :]
    assert '<a href="/bases/kuweires/?on=2026-02-01"' in drawn[: drawn.index("</svg>")]


def test_many_places_are_gathered_and_lead_closer(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(static_map, "MOST", 2)
    for n in range(3):
        world.base(f"post-{n}", lat=36.1 + n / 100, lon=37.1 + n / 100)
        world.deployment(f"post-{n}", ("russia", "iran")[n % 2])
    drawn = page(client, on=DAY)
    link = re.search(r'<a href="(/\?[^"]*bbox=[^"]+)"', drawn[drawn.index('<svg class="svgmap"') :])
    assert link
    assert "3 bases: Russia (present)" in drawn
    assert unescape(link[1]) == f"/?on={DAY}&bbox=36.6,36,37.2,36.6"
    assert client.get(unescape(link[1])).context["told"]["counts"]["all"] == 3


@pytest.mark.django_db(transaction=True)
def test_the_moment_asked_of_is_kept_in_every_link(client: Client) -> None:
    world.deployment("kuweires", "russia")
    known_at = timezone.now().isoformat().replace("+00:00", "Z")
    html = page(client, on=DAY, known_at=known_at)
    panel = html[html.index('<div id="explorer"') : html.index("explorer-answer")]
    links = re.findall(r'<a [^>]*href="([^"#]+)"', panel)
    assert links
    assert [link for link in links if "known_at=" not in link] == []


@pytest.mark.parametrize("code", ["ar", "tr", "ru"])
def test_in_every_language(client: Client, code: str) -> None:
    world.base("kuweires", name_ar="كويرس")
    world.deployment("kuweires", "russia")
    answer = client.get(f"/{code}/", {"on": DAY})
    html = answer.content.decode()
    assert answer.status_code == 200
    assert f'action="/{code}/"' in html
    assert f'href="/{code}/bases/kuweires/?on={DAY}"' in html
