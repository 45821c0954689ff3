"""What changed lately, on the page of a thing: of it and of what belongs to it, the newest first."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from actors.models import Actor
from presence.changes.lately import LATEST, lately
from presence.models import Base, DatasetVersion, Deployment, Record
from presence.review.retract import retract
from tests import world

pytestmark = pytest.mark.django_db


def told(thing: Any) -> list[tuple[str, str]]:
    return [(str(change.thing), change.what) for change in lately(thing)]


def changed(record: Record) -> None:
    type(record)._default_manager.get(pk=record.pk)
    world.published(record)


def test_of_a_base_and_what_belongs_to_it_the_newest_first() -> None:
    base = world.base()
    deployment = world.deployment()
    world.event(base=base, summary="Struck.")
    said = told(base)
    assert [what for _thing, what in said] == ["added", "added", "added"]
    assert said[1:] == [(str(deployment), "added"), (str(base), "added")]
    assert [change.itself for change in lately(base)] == [False, False, True]


def test_says_what_was_changed_and_what_was_added() -> None:
    deployment = world.deployment()
    changed(deployment)
    assert told(deployment.base)[0] == (str(deployment), "changed")


def test_of_an_actor_and_of_a_region() -> None:
    deployment = world.deployment(by="russia")
    world.deployment("elsewhere", by="turkey")
    assert str(deployment) in [name for name, _what in told(world.actor("russia"))]
    assert "Turkey at Elsewhere" not in [name for name, _what in told(world.actor("russia"))]
    assert "Kuweires" in [name for name, _what in told(world.region("aleppo"))]


def test_tells_of_no_more_than_a_few() -> None:
    for n in range(LATEST + 3):
        world.event(f"event-{n}", base=world.base())
    assert len(lately(world.base())) == LATEST


def test_tells_of_nothing_that_is_not_published() -> None:
    deployment = world.deployment()
    Deployment.objects.filter(pk=deployment.pk).update(state="draft")
    assert told(deployment.base) == [("Kuweires", "added")]
    Base.objects.filter(pk=deployment.base_id).update(state="draft")
    Deployment.objects.filter(pk=deployment.pk).update(state="published")
    assert "Kuweires" not in " ".join(name for name, _what in told(world.actor("russia")))


def test_tells_of_what_was_retracted(client: Client) -> None:
    deployment = world.deployment()
    retract(deployment, reason="It was another site.", by=world.editor())
    assert (str(deployment), "retracted") in told(deployment.base)


@pytest.mark.django_db(transaction=True)
def test_is_on_the_page_and_keeps_the_moment_read_of(client: Client) -> None:
    base = world.base()
    moment = DatasetVersion.objects.order_by("-number")[0].at.isoformat()
    world.deployment()
    now = client.get(base.get_absolute_url())
    then = client.get(base.get_absolute_url(), {"known_at": moment})
    assert "What changed lately" in now.content.decode()
    assert [str(each.change.thing) for each in now.context["frame"].lately] == ["Russia at Kuweires", "Kuweires"]
    assert [str(each.change.thing) for each in then.context["frame"].lately] == ["Kuweires"]


def test_asks_as_often_for_many_as_for_few() -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            lately(Actor.objects.get(slug="russia"))
        return len(queries)

    world.deployment("base-0")
    few = asked()
    for n in range(1, 6):
        world.deployment(f"base-{n}")
    assert asked() <= few <= 5
