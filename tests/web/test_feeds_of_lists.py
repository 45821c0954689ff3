"""Any filtered list can be followed: an Atom feed of what was last written, announced on the list's page."""

from typing import Any

import feedparser
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import resolve, reverse

from presence.review.write import RecordDraft, write_record
from presence.web.lists import LISTS
from tests import world

pytestmark = pytest.mark.django_db


def read(client: Client, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("application/atom+xml")
    found = feedparser.parse(answer.content)
    assert not found.bozo
    return found


@pytest.fixture
def everything() -> None:
    world.deployment()
    world.agreement()
    world.statement()
    world.event()


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.usefixtures("everything")
def test_every_list_is_a_feed_that_a_reader_takes(client: Client, kind: str) -> None:
    found = read(client, reverse(f"{kind}-atom"))
    assert found.entries
    for entry in found.entries:
        assert entry.id.startswith("tag:testserver,2026:en/")
        assert entry.title and entry.updated_parsed
        assert resolve(entry.link.removeprefix("http://testserver")).kwargs["slug"]
    assert len({entry.id for entry in found.entries}) == len(found.entries)
    assert found.feed.author == "Syria Presence"


def test_what_was_last_written_comes_first_and_a_revision_is_a_new_entry(client: Client) -> None:
    first, _second = world.event("first"), world.event("second")
    before = read(client, "/events.atom")
    assert [entry.link.split("/")[-2] for entry in before.entries] == ["second", "first"]
    first.place = "Kuweires"
    write_record(RecordDraft(first), by=None)
    after = read(client, "/events.atom")
    assert [entry.link.split("/")[-2] for entry in after.entries] == ["first", "second"]
    assert after.entries[0].id == "tag:testserver,2026:en/events/first/2"
    assert after.entries[1].id == before.entries[0].id
    assert read(client, "/events.atom").entries[0].id == after.entries[0].id


def test_it_is_filtered_as_the_list_is_and_says_so(client: Client) -> None:
    world.event("by-israel", actor=world.actor("israel"))
    world.event("by-turkey", actor=world.actor("turkey"), kind="talks")
    found = read(client, "/events.atom?actor=turkey&kind=talks&q=")
    assert [entry.link for entry in found.entries] == ["http://testserver/events/by-turkey/"]
    assert "Actor: Turkey" in found.feed.title and found.feed.title.startswith("Events")
    links = {link.rel: link.href for link in found.feed.links}
    assert links["self"] == "http://testserver/events.atom?actor=turkey&kind=talks"
    assert links["alternate"] == "http://testserver/events/?actor=turkey&kind=talks"
    assert found.feed.id == "tag:testserver,2026:en/events.atom?actor=turkey&kind=talks"


def test_an_event_says_how_many(client: Client) -> None:
    world.event(killed_min=3, killed_max=3, wounded_min=12, summary="Aircraft struck.")
    (entry,) = read(client, "/events.atom").entries
    assert entry.summary == "Air strike · 3 killed · at least 12 wounded · Aircraft struck."


@pytest.mark.usefixtures("everything")
def test_the_list_announces_it_with_its_filters_and_language(client: Client) -> None:
    page = client.get("/ar/bases/?kind=air_base&page=1").content.decode()
    assert 'type="application/atom+xml"' in page
    assert page.count('href="/ar/bases.atom?kind=air_base"') == 2, "in the head, and as a link to follow"
    assert read(client, "/ar/bases.atom?kind=air_base").feed.language == "ar"


@pytest.mark.parametrize("asked", ["actor=nobody", "aktor=russia", "page=2", "actor=a&actor=b"])
def test_what_cannot_be_asked_is_refused(client: Client, asked: str) -> None:
    assert client.get(f"/events.atom?{asked}").status_code == 400


def test_an_empty_one_is_a_feed_too(client: Client) -> None:
    assert read(client, "/statements.atom").entries == []


def test_a_draft_is_in_none(client: Client) -> None:
    event = world.event()
    type(event).objects.update(state="draft")
    assert read(client, "/events.atom").entries == []


def test_what_came_from_outside_is_text(client: Client) -> None:
    world.agreement(title="<script>alert(1)</script> & more", summary="<b>bold</b>")
    found = read(client, "/agreements.atom")
    assert "<script>" not in client.get("/agreements.atom").content.decode()
    assert "more" in found.entries[0].title


@pytest.mark.parametrize("kind", LISTS)
def test_it_asks_the_database_as_often_for_many_as_for_few(client: Client, kind: str) -> None:
    counts = []
    for first, last in ((0, 2), (2, 7)):
        for number in range(first, last):
            person = world.person(f"person-{number}")
            world.deployment(f"base-{number}", by=f"actor-{number}")
            world.statement(f"statement-{number}", speaker=person)
            world.event(f"event-{number}", base=world.base(f"base-{number}"))
            world.agreement(f"agreement-{number}")
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse(f"{kind}-atom"))
        counts.append(len(asked))
    assert counts[1] <= counts[0]
