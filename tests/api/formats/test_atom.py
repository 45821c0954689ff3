"""The feed of a list, read by feedparser: the same at both of its addresses."""

import feedparser
import pytest
from django.test import Client

from tests import world
from tests.api.conftest import Get
from tests.api.formats.conftest import Ask, body

pytestmark = pytest.mark.django_db
FOLLOWED = ("actors", "people", "regions", "bases", "deployments", "agreements", "statements", "events", "articles")


@pytest.mark.parametrize("kind", FOLLOWED)
@pytest.mark.usefixtures("three")
def test_it_is_the_feed_of_the_page(ask: Ask, client: Client, kind: str) -> None:
    answer = ask(f"{kind}/", format="atom")
    assert answer["Content-Type"].startswith("application/atom+xml")
    assert body(answer) == client.get(f"/{kind}.atom").content
    read = feedparser.parse(body(answer))
    assert not read.bozo
    assert len(read.entries) >= 3


@pytest.mark.usefixtures("three")
def test_its_filters_are_those_of_the_list(ask: Ask, get: Get) -> None:
    read = feedparser.parse(body(ask("events/", format="atom", actor="actor-2")))
    assert [entry.link for entry in read.entries] == [get("events/event-2/")["page"]]


@pytest.mark.usefixtures("three")
def test_the_accept_header_asks_for_it_and_a_list_announces_it(ask: Ask) -> None:
    answer = ask("events/", headers={"accept": "application/atom+xml"})
    assert feedparser.parse(body(answer)).version == "atom10"
    said = ask("events/", actor="actor-2", page_size=1)["Link"]
    address = (
        '<http://testserver/api/v1/events/?actor=actor-2&format=atom>; rel="alternate"; type="application/atom+xml"'
    )
    assert address in said.split(", ")


def test_what_has_no_feed_says_so(ask: Ask) -> None:
    world.event()
    assert ask("stages/", 406, format="atom").json()["code"] == "not_acceptable"
    assert ask("events/strike-2025/", 406, format="atom").json()["code"] == "not_acceptable"
    assert ask("events/", 400, format="atom", colour="red").json()["code"] == "unknown_parameter"
    assert ask("events/", 400, format="atom", cursor="x").json()["code"] == "unknown_parameter"


def test_what_xml_cannot_say_breaks_nothing(ask: Ask, client: Client) -> None:
    """A control character in what is asked for stands in the feed's title."""
    for answer in (ask("events/", format="atom", q="a\x14\x90b"), client.get("/events.atom", {"q": "a\x14\x90b"})):
        read = feedparser.parse(body(answer))
        assert not read.bozo
        assert "a\ufffd\x90b" in read.feed.title
