"""What changed from version to version, as a page and as an Atom feed."""

import feedparser
import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from presence.models import Base, Deployment, Event
from presence.review.retract import retract
from tests import world
from tests.web.markup import inline_code

pytestmark = pytest.mark.django_db(transaction=True)


def text(client: Client, **asked: str | int) -> str:
    answer = client.get("/changes/", asked)
    assert answer.status_code == 200
    page = answer.content.decode()
    assert inline_code(page) == []
    return " ".join(page.split())


def test_tells_a_change_in_a_sentence(client: Client) -> None:
    world.deployment()
    Deployment.objects.update(status="reduced")
    assert "Russia at Kuweires: now reduced (was active)" in text(client)


def test_tells_a_large_version_in_numbers(client: Client) -> None:
    with transaction.atomic():
        for number in range(40):
            world.event(f"event-{number}")
    page = text(client)
    assert "40 events added" in page
    assert "/events/event-1/" not in page


def test_drafts_are_not_told(client: Client) -> None:
    world.event()
    Event.objects.update(state="draft")
    Event.objects.update(place="Hidden place")
    Base.objects.create(
        slug="d", name_en="Draft base", kind="outpost", region=world.region(), location_precision="exact"
    )
    page = text(client)
    assert "Draft base" not in page and "Hidden place" not in page
    assert "taken back for review" in page


def test_a_deployment_at_a_hidden_base_is_not_told(client: Client) -> None:
    world.deployment("secret-place")
    Base.objects.update(state="draft")
    Deployment.objects.update(status="reduced")
    assert "Secret Place" not in text(client)


def test_a_retraction_is_told_with_its_reason(client: Client) -> None:
    retract(world.event(), by=world.editor("a-name"), reason="It never happened.")
    page = text(client)
    assert "retracted. It never happened." in page
    assert "a-name" not in page


def test_actor_and_region_narrow_it(client: Client) -> None:
    world.deployment("kuweires", by="russia")
    world.deployment("khmeimim", by="turkey", start="2020")
    world.base("far", region=world.region("homs"))
    assert "Turkey at" not in text(client, actor="russia")
    assert "Russia at" in text(client, actor="russia")
    assert "Far: added" in text(client, region="homs")
    assert "Russia at" not in text(client, region="homs")
    assert "Russia at" in text(client, region="aleppo", actor="russia")
    assert "Nothing matches." in text(client, region="homs", actor="russia")


def test_after_a_version_only_what_came_since(client: Client) -> None:
    world.event()
    number = int(client.get("/events/")["Dataset-Version"])
    Event.objects.update(place="Kuweires")
    page = text(client, after=number)
    assert f"version-{number + 1}" in page and f'id="version-{number}"' not in page


@pytest.mark.parametrize("asked", ["actor=nobody", "region=nowhere", "after=x", "after=-1", "page=0", "who=russia"])
def test_what_cannot_be_asked_is_refused(client: Client, asked: str) -> None:
    assert client.get(f"/changes/?{asked}").status_code == 400
    if not asked.startswith("page"):
        assert client.get(f"/changes.atom?{asked}").status_code == 400


def test_the_footer_leads_there_and_it_announces_its_feed(client: Client) -> None:
    world.deployment()
    assert 'href="/changes/"' in client.get("/bases/").content.decode()
    assert 'type="application/atom+xml" title="What changed" href="/changes.atom?actor=russia"' in text(
        client, actor="russia"
    )


def test_the_feed_says_the_same(client: Client) -> None:
    world.deployment()
    Deployment.objects.update(status="reduced")
    answer = client.get("/changes.atom")
    assert answer["Content-Type"].startswith("application/atom+xml")
    read = feedparser.parse(answer.content)
    assert not read.bozo
    newest = read.entries[0]
    assert "Russia at Kuweires: now reduced (was active)" in newest.title
    assert newest.id.startswith("urn:syria-presence:version:")
    assert len({entry.id for entry in read.entries}) == len(read.entries)


def test_takes_as_many_queries_for_many_versions_as_for_few(client: Client) -> None:
    counts = []
    for first, last in ((0, 3), (3, 12)):
        for number in range(first, last):
            world.deployment(f"base-{number}", start=f"{2000 + number}")
            world.statement(f"statement-{number}")
            world.event(f"event-{number}")
            world.agreement(f"agreement-{number}")
        with CaptureQueriesContext(connection) as asked:
            text(client)
        counts.append(len(asked))
    assert counts[1] <= counts[0]
