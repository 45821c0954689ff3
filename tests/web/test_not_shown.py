"""What a page does not show: what is not there, not published, or not as harmless as it looks."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from actors.models import Actor, Person
from presence.models import Base
from presence.models.vocabulary import State
from tests import world

pytestmark = pytest.mark.django_db

MAKERS: dict[str, Callable[[], Any]] = {
    "base": world.base,
    "deployment": world.deployment,
    "agreement": world.agreement,
    "statement": world.statement,
    "event": world.event,
}


def shown(client: Client, thing: Any, **asked: str) -> str:
    """The page's words, with white space as a reader sees it."""
    answer = client.get(thing.get_absolute_url(), asked)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("state", [State.DRAFT, State.IN_REVIEW, State.RETRACTED])
def test_what_is_not_published_is_not_found(client: Client, kind: str, state: str) -> None:
    made = MAKERS[kind]()
    type(made).objects.filter(pk=made.pk).update(state=state, retraction_reason="A mistake.")
    assert client.get(made.get_absolute_url()).status_code == (410 if state == State.RETRACTED else 404)


@pytest.mark.parametrize(
    "name",
    ["actor", "person", "region", "base", "deployment", "agreement", "statement", "event", "article", "source"],
)
def test_an_unknown_name_is_not_found(client: Client, name: str) -> None:
    assert client.get(reverse(name, args=["no-such-thing"])).status_code == 404


@pytest.mark.parametrize("make", [lambda: world.actor(), lambda: world.region(), world.base, world.deployment])
def test_a_date_that_is_none_is_refused_and_so_is_a_slip_in_its_name(client: Client, make: Callable[[], Any]) -> None:
    address = make().get_absolute_url()
    for asked, named in (({"on": "yesterday"}, "yesterday"), ({"onn": "2019"}, "onn")):
        answer = client.get(address, asked)
        assert answer.status_code == 400
        assert named in answer.content.decode()


def test_an_unpublished_base_is_named_nowhere(client: Client) -> None:
    base = world.base("secret-place")
    tied: list[Model] = [world.event(base=base), world.statement(), world.agreement()]
    tied[1].about_bases.add(base)  # type: ignore[attr-defined]
    tied[2].bases.add(base)  # type: ignore[attr-defined]
    Base.objects.filter(pk=base.pk).update(state=State.DRAFT)
    pages = [shown(client, thing) for thing in (*tied, world.region("aleppo"), world.article())]
    pages += [shown(client, thing) for thing in (*Actor.objects.all(), *Person.objects.all())]
    pages += [client.get(reverse(kind)).content.decode() for kind in ("events", "statements", "agreements", "bases")]
    assert not any("Secret Place" in page for page in pages)


def test_what_came_from_outside_is_shown_as_text(client: Client) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    for made in (
        world.statement(summary=hostile, quotation=hostile, venue=hostile),
        world.event(summary=hostile, place=hostile),
        world.deployment(summary=hostile),
        world.base("named", name_en=hostile, aliases=[hostile], place=hostile),
        world.agreement(title=hostile, summary=hostile),
    ):
        page = shown(client, made)
        assert "<img" not in page
        assert "&lt;img" in page
