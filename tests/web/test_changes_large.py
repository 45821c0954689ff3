"""A version that changed very much is told in numbers that the database counts: the same as by looking at each."""

import re

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from actors.models import Actor
from presence import changes
from presence.changes import About, large
from presence.models import Base, DatasetVersion, Event, Statement
from presence.review.retract import publish_again, retract
from tests import world

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _everything_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large, "ROWS", 0)


def numbers(about: About | None = None) -> list[set[str]]:
    return [set(each.counts) for each in changes.told(list(DatasetVersion.objects.all()), about)]


def looked_at(about: About | None = None) -> list[set[str]]:
    return [set(each.counts) for each in changes.told(list(DatasetVersion.objects.all()), about, whole=True)]


def much() -> None:
    editor = world.editor()
    with transaction.atomic():
        for number in range(3):
            world.deployment(f"base-{number}", start=f"{2000 + number}")
            world.statement(f"statement-{number}")
        world.event("gone")
        world.event("hidden")
        world.event("deleted")
        world.agreement()
    with transaction.atomic():
        retract(Event.objects.get(slug="gone"), by=editor, reason="Not so.")
        Event.objects.filter(slug="hidden").update(state="draft")
        Event.objects.filter(slug="deleted").delete()
        Statement.objects.get(slug="statement-1").citations.create(article=world.article("more"), excerpt="So.")
        Base.objects.filter(slug="base-1").update(state="draft")
    publish_again(Event.objects.get(slug="gone"), by=editor, reason="So.")


def test_the_numbers_are_those_of_looking_at_each() -> None:
    much()
    assert numbers() == looked_at()
    assert {"1 event retracted", "1 event removed", "1 event taken back for review"} <= set.union(*numbers())


def test_also_of_what_is_asked_about() -> None:
    much()
    about = About(actor=Actor.objects.get(slug="russia"), region=None)
    assert numbers(about) == looked_at(about)


def test_counting_stops_and_says_so(monkeypatch: pytest.MonkeyPatch, client: Client) -> None:
    monkeypatch.setattr(large, "MOST", 4)
    with transaction.atomic():
        for number in range(9):
            world.event(f"event-{number}")
    page = client.get("/changes/").content.decode()
    # Which rows of a table come first is PostgreSQL’s choice: four events, and the citations of up to four others.
    assert re.search(r"\b[4-8] events added, or more", page)
    assert "9 events" not in page


def test_a_copy_is_given_every_entry(client: Client) -> None:
    with transaction.atomic():
        for number in range(9):
            world.event(f"event-{number}")
    found = client.get("/api/v1/changes/").json()["versions"][-1]["changes"]
    assert len([each for each in found if each["kind"] == "events"]) == 9


def test_queries_do_not_grow_with_the_versions() -> None:
    counts = []
    for first, last in ((0, 3), (3, 12)):
        for number in range(first, last):
            world.event(f"event-{number}")
        with CaptureQueriesContext(connection) as asked:
            numbers()
        counts.append(len(asked))
    assert counts[1] == counts[0]
