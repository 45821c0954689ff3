"""Every public page asks the database no more often for many things than for few."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from actors.models import Actor, Person
from presence.history import SUBJECTS, named_in_addresses
from presence.models import (
    Agreement,
    Article,
    Base,
    Deployment,
    Estimate,
    Event,
    Party,
    Region,
    Source,
    Statement,
)
from presence.review.write import RecordDraft, write_record
from presence.web.lists import LISTS
from tests import world

pytestmark = pytest.mark.django_db

DETAILS: dict[str, tuple[type[Model], str]] = {
    "actor": (Actor, "russia"),
    "region": (Region, "aleppo"),
    "country": (Region, "syria"),
    "base": (Base, "base-0"),
    "deployment": (Deployment, "base-0-russia-2000"),
    "agreement": (Agreement, "agreement-0"),
    "person": (Person, "person-0"),
    "statement": (Statement, "statement-0"),
    "event": (Event, "event-0"),
    "source": (Source, "source-0"),
    "article": (Article, "article-0"),
}
WHOLE = {
    "map": "?on=2019-10-15",
    "histogram": "",
    "matrix": "?on=2019-10-15",
    "compare": "?from=2001-10-15&to=2019-10-15",
    "changes": "",
    "changes-atom": "",
    "search": "?q=aircraft",
}
# By the names they have in addresses: of what has a page of its own.
HISTORIES = {"actors": "actor", "bases": "base", "deployments": "deployment", "statements": "statement"}


def _some_more(first: int, last: int) -> None:
    for n in range(first, last):
        source = world.source(f"source-{n}")
        article = world.article(f"article-{n}", source=source)
        base = world.base(f"base-{n}")
        world.deployment(base.slug, by="russia", start=f"{2000 + n}")
        world.deployment("base-0", by=f"actor-{n}", start=f"{2000 + n}")
        _agreed(n)
        said = world.statement(f"statement-{n}", speaker=_official(n), actor=world.actor("russia"))
        said.about_bases.add(base, world.base("base-0"))
        said.about_actors.add(world.actor(f"actor-{n}"))
        world.statement(f"more-{n}", speaker=_official(0), actor=world.actor("russia"))
        world.event(f"event-{n}", base=base, region=base.region, actor=world.actor("russia"))
        for record in (said, base):
            record.citations.update(article=article)
        world.event(f"event-0-{n}", base=world.base("base-0"), region=base.region)
        world.event(f"event-0-0-{n}").citations.update(article=world.article("article-0"))
        _counted(n)
        _revised(n)


def _official(n: int) -> Any:
    return world.person(f"person-{n}", of="russia")


def _agreed(n: int) -> None:
    agreement = world.agreement(f"agreement-{n}")
    Party.objects.create(agreement=agreement, actor=world.actor("russia"))
    agreement.bases.add(world.base("base-0"))
    agreement.citations.update(article=world.article(f"article-{n}"))


def _counted(n: int) -> None:
    """Of bases and of people, in a region and anywhere."""
    day, where = f"{2001 + n}-10", (world.region(), None)[n % 2]
    for counted in ("bases and outposts", "troops"):
        Estimate.objects.create(
            actor=world.actor("russia"), region=where, article=world.article(), date=day, counted=counted, low=1, high=9
        )


def _revised(n: int) -> None:
    for record in (Base.objects.get(slug="base-0"), Statement.objects.get(slug="statement-0")):
        record.summary = f"Told again, {n}."
        write_record(RecordDraft(record), by=None, why="To have a history.")


def _address(name: str) -> str:
    model, slug = DETAILS[name]
    found: Any = model._default_manager.get(slug=slug)
    return str(found.get_absolute_url())


def _queries(client: Client, url: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200, url
    return len(asked)


def _assert_constant(client: Client, url: Callable[[], str]) -> None:
    _some_more(0, 2)
    few = _queries(client, url())
    _some_more(2, 6)
    assert _queries(client, url()) <= few


@pytest.mark.parametrize("kind", LISTS)
def test_of_a_list(client: Client, kind: str) -> None:
    _assert_constant(client, lambda: reverse(kind))


@pytest.mark.parametrize("name", DETAILS)
def test_of_a_page(client: Client, name: str) -> None:
    _assert_constant(client, lambda: _address(name))


@pytest.mark.parametrize("name", WHOLE)
def test_of_a_page_about_everything(client: Client, name: str) -> None:
    _assert_constant(client, lambda: reverse(name) + WHOLE[name])


@pytest.mark.parametrize("kind", HISTORIES)
def test_of_a_history(client: Client, kind: str) -> None:
    assert kind in SUBJECTS
    url = reverse(f"{named_in_addresses(kind)}_history", args=[DETAILS[HISTORIES[kind]][1]])
    _assert_constant(client, lambda: url)


@pytest.mark.parametrize("name", ["actor", "base"])
def test_in_arabic_as_often_as_in_english(client: Client, name: str) -> None:
    _some_more(0, 3)
    client.get(_address(name))  # what is drawn once in a process is drawn now
    in_english = _queries(client, _address(name))
    with translation.override("ar"):
        url = _address(name)
    assert _queries(client, url) == in_english
