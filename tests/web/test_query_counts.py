"""A page asks the database as often for many things as for few."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from presence.models import Party
from presence.web.lists import LISTS
from tests import world

pytestmark = pytest.mark.django_db

DETAILS: dict[str, Callable[[], Any]] = {
    "actor": lambda: world.actor("russia"),
    "region": lambda: world.region("aleppo"),
    "base": lambda: world.base("base-0"),
    "person": lambda: world.person("person-0"),
    "source": lambda: world.source("source-0"),
    "article": lambda: world.article("article-0"),
}


def _some_more(first: int, last: int) -> None:
    for n in range(first, last):
        source = world.source(f"source-{n}")
        article = world.article(f"article-{n}", source=source)
        base = world.base(f"base-{n}")
        world.deployment(base.slug, by="russia", start=f"{2000 + n}")
        world.deployment("base-0", by=f"actor-{n}", start=f"{2000 + n}")
        agreement = world.agreement(f"agreement-{n}")
        Party.objects.create(agreement=agreement, actor=world.actor("russia"))
        agreement.bases.add(world.base("base-0"))
        person = world.person(f"person-{n}", of="russia")
        said = world.statement(f"statement-{n}", speaker=person, actor=world.actor("russia"))
        said.about_bases.add(base, world.base("base-0"))
        world.statement(f"more-{n}", speaker=world.person("person-0"), actor=world.actor("russia"))
        world.event(f"event-{n}", base=base, region=base.region, actor=world.actor("russia"))
        for record in (said, base, agreement):
            record.citations.update(article=article)
        world.event(f"event-0-{n}", base=world.base("base-0"), region=base.region)
        world.event(f"event-0-0-{n}").citations.update(article=world.article("article-0"))


def _queries(client: Client, url: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
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
    _assert_constant(client, lambda: DETAILS[name]().get_absolute_url())
