"""What a webhook is told of, once, whoever looks and however often."""

from datetime import timedelta

import pytest
from django.utils import timezone

from presence.changes import large
from presence.models import DatasetVersion, Delivery, Ended, Event, Webhook
from presence.publish.webhooks import events, hooks, tasks, work
from presence.review.retract import publish_again, retract
from tests import world
from tests.publish.webhooks.conftest import SITE, Hooked
from tests.publish.webhooks.receiver import Receiver, signed_with, status

pytestmark = pytest.mark.django_db(transaction=True)


def told(receiver: Receiver) -> list[tuple[str, str]]:
    for hook_id in events.behind():
        events.tell(hook_id)
    for delivery_id in work.due(100):
        work.carry(delivery_id)
    found = [(got.json["type"], got.json["data"].get("slug", "")) for got in receiver.received]
    receiver.received.clear()
    return found


def test_a_new_version_is_told_once_with_counts_and_addresses(hooked: Hooked) -> None:
    hook, receiver = hooked(status(204))
    before = DatasetVersion.objects.count()
    world.event("one", actor=world.actor("israel"))
    world.event("two")
    newest = DatasetVersion.objects.values_list("number", flat=True)[0]
    for hook_id in events.behind():
        events.tell(hook_id)
        events.tell(hook_id)
    [delivery] = Delivery.objects.all()
    assert work.carry(delivery.pk)
    [got] = receiver.received
    assert signed_with(hook.secret, got)
    data = got.json["data"]
    assert got.json["type"] == "dataset.version.published"
    assert (data["version"], data["after"]) == (newest, before)
    assert data["changed"]["events"] == {"published": 2}
    assert data["changes"] == f"{SITE}/api/v1/changes/?after={before}"
    assert events.behind() == []


def test_records_are_told_of_one_by_one(hooked: Hooked) -> None:
    event, editor = world.event("one"), world.editor()
    every = ("record.published", "record.changed", "record.retracted", "record.removed")
    _hook, receiver = hooked(status(200), events=every)
    back = publish_again(retract(event, by=editor, reason="Not so."), by=editor, reason="So.")
    Event.objects.update(place="Kuweires")
    Event.objects.filter(pk=back.pk).delete()
    assert told(receiver) == [
        ("record.retracted", "one"),
        ("record.published", "one"),
        ("record.changed", "one"),
        ("record.removed", "one"),
    ]
    assert told(receiver) == []


def test_only_of_what_was_asked_for(hooked: Hooked) -> None:
    russia, _turkey = world.actor("russia"), world.actor("turkey")
    base = world.base()
    _one, retractions = hooked(status(200), events=("record.retracted",))
    _two, kinds = hooked(status(200), events=("record.published", "dataset.version.published"), kinds=["deployments"])
    _three, of_actor = hooked(status(200), events=("record.published",), actor=russia)
    world.event("strike")
    world.deployment(base.slug, by="turkey")
    world.deployment(base.slug, by="russia", start="2020")
    assert told(kinds) == [
        ("record.published", "kuweires-turkey-2019-10-15"),
        ("record.published", "kuweires-russia-2020"),
        ("dataset.version.published", ""),
    ]
    assert told(of_actor) == [("record.published", "kuweires-russia-2020")]
    assert retractions.received == []
    world.event("another")
    assert told(kinds) == []


def test_while_it_is_disabled_nothing_is_said_and_then_all_of_it(hooked: Hooked) -> None:
    hook, receiver = hooked(status(200))
    hooks.disabled(hook, Ended.OWNER)
    world.event("one")
    assert told(receiver) == []
    hooks.enabled(hook)
    world.event("two")
    assert len(told(receiver)) == 1
    assert Webhook.objects.get().told == DatasetVersion.objects.values_list("number", flat=True)[0]


def test_drafts_and_hidden_records_are_not_told_of(hooked: Hooked) -> None:
    world.event("one")
    _hook, receiver = hooked(status(200), events=("record.published", "record.changed", "record.removed"))
    world.article("unread", source=world.source("unknown"))
    Event.objects.filter(slug="one").update(state="draft")
    assert told(receiver) == [("record.removed", "one")]


def test_a_large_version_is_told_as_a_whole(hooked: Hooked, monkeypatch: pytest.MonkeyPatch) -> None:
    for slug in ("one", "two", "three"):
        world.event(slug)
    _hook, receiver = hooked(status(200), events=("record.changed", "dataset.version.published"), kinds=["events"])
    monkeypatch.setattr(large, "ROWS", 2)
    Event.objects.update(summary="All of them.")
    for hook_id in events.behind():
        [key] = events.tell(hook_id)
        work.carry(key)
    data = receiver.received[0].json["data"]
    assert (data["changed"], data["summary"]) == ({}, ["3 events changed"])


def test_beat_looks_and_workers_send(hooked: Hooked, monkeypatch: pytest.MonkeyPatch) -> None:
    _hook, receiver = hooked(status(200))
    world.event("one")
    sent: list[int] = []
    monkeypatch.setattr(tasks.send, "apply_async", lambda given, **_more: sent.extend(given))
    tasks.look()
    assert sent == list(Delivery.objects.values_list("pk", flat=True))
    tasks.send(sent[0])
    tasks.send(sent[0])
    assert len(receiver.received) == 1
    Delivery.objects.update(created_at=timezone.now() - timedelta(days=31))
    tasks.sweep()
    assert not Delivery.objects.exists()
