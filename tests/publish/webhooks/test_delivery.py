"""One message to one receiver: signed, tried again, given up, and never sent inside the house."""

import time
from datetime import timedelta
from http.server import BaseHTTPRequestHandler

import pytest
from django.utils import timezone

from presence.models import Delivery, Ended, Failure, Webhook
from presence.publish.webhooks import addresses, hooks, work
from presence.publish.webhooks.addresses import BadWebhook
from presence.publish.webhooks.send import Answer
from tests.publish.webhooks.conftest import Hooked
from tests.publish.webhooks.receiver import cut_off, signed_with, status

pytestmark = pytest.mark.django_db


def now_due(delivery: Delivery) -> Delivery:
    Delivery.objects.filter(pk=delivery.pk, due_at__isnull=False).update(due_at=timezone.now())
    delivery.refresh_from_db()
    return delivery


def sent(delivery: Delivery) -> Delivery:
    work.carry(now_due(delivery).pk)
    delivery.refresh_from_db()
    return delivery


def test_a_message_is_taken_and_its_signature_holds(hooked: Hooked) -> None:
    hook, receiver = hooked(status(202, b"thanks"))
    delivery = sent(hooks.ping(hook))
    [got] = receiver.received
    assert signed_with(hook.secret, got)
    assert got.headers["webhook-id"] == delivery.message
    assert abs(int(got.headers["webhook-timestamp"]) - time.time()) < 10
    assert got.headers["content-type"] == "application/json"
    assert got.json["type"] == "ping"
    assert got.json["data"] == {"webhook": hook.pk}
    assert (delivery.status, delivery.response, delivery.due_at) == (202, "thanks", None)
    assert delivery.delivered_at is not None
    assert not work.carry(delivery.pk)
    assert len(receiver.received) == 1


def test_another_secret_does_not_verify_and_a_changed_body_does_not(hooked: Hooked) -> None:
    hook, receiver = hooked(status(200))
    sent(hooks.ping(hook))
    [got] = receiver.received
    assert not signed_with("whsec_" + "A" * 44, got)
    got.body += b" "
    assert not signed_with(hook.secret, got)


def test_for_a_day_both_secrets_sign(hooked: Hooked) -> None:
    hook, receiver = hooked(status(200))
    old = hook.secret
    hooks.rotated(hook)
    sent(hooks.ping(hook))
    assert hook.secret != old
    assert signed_with(hook.secret, receiver.received[0])
    assert signed_with(old, receiver.received[0])
    Webhook.objects.update(old_secret_until=timezone.now() - timedelta(seconds=1))
    sent(hooks.ping(hook))
    assert signed_with(hook.secret, receiver.received[1])
    assert not signed_with(old, receiver.received[1])


def test_what_failed_is_sent_again_the_same_message(hooked: Hooked) -> None:
    hook, receiver = hooked(status(500, b"no"), cut_off, status(200))
    delivery = sent(hooks.ping(hook))
    assert (delivery.status, delivery.response, delivery.attempts) == (500, "no", 1)
    assert delivery.due_at is not None
    assert timedelta(seconds=2) < delivery.due_at - timezone.now() < timedelta(seconds=7)
    assert sent(delivery).status is None
    assert delivery.error == Failure.NETWORK
    assert sent(delivery).delivered_at is not None
    assert len({(got.headers["webhook-id"], got.body) for got in receiver.received}) == 1
    assert all(signed_with(hook.secret, got) for got in receiver.received)
    hook.refresh_from_db()
    assert hook.failing_since is None


def test_pauses_grow_over_about_a_day_and_then_it_is_given_up(hooked: Hooked) -> None:
    hook, receiver = hooked(status(503))
    delivery, pauses = hooks.ping(hook), []
    while (delivery := now_due(delivery)).due_at is not None:
        sent(delivery)
        if delivery.due_at is not None:
            pauses.append(delivery.due_at - timezone.now())
    assert len(receiver.received) == len(work.PAUSES) + 1 == 8
    assert pauses == sorted(pauses[:-1]) + pauses[-1:]
    assert timedelta(hours=20) < sum(pauses, timedelta()) < timedelta(hours=36)
    assert (delivery.attempts, delivery.delivered_at) == (8, None)


def test_redirects_are_not_followed(hooked: Hooked) -> None:
    hook, receiver = hooked(status(302, Location="/elsewhere"))
    assert sent(hooks.ping(hook)).status == 302
    assert len(receiver.received) == 1
    assert hook.deliveries.get().delivered_at is None


def test_a_receiver_that_hangs_does_not_hold_us(hooked: Hooked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "SECONDS", 0.7)

    def hangs(request: BaseHTTPRequestHandler) -> None:
        time.sleep(3)

    def drips(request: BaseHTTPRequestHandler) -> None:
        """The status comes, and then one byte at a time for ever."""
        request.send_response(200)
        request.end_headers()
        for _ in range(100):
            request.wfile.write(b"x")
            request.wfile.flush()
            time.sleep(0.1)

    hook, _receiver = hooked(hangs, drips)
    started = time.monotonic()
    assert sent(hooks.ping(hook)).status is None
    assert time.monotonic() - started < 2.5
    delivery = sent(hooks.ping(hook))
    assert time.monotonic() - started < 5
    assert (delivery.status, delivery.delivered_at is not None) == (200, True)


def test_of_an_endless_answer_little_is_read(hooked: Hooked) -> None:
    def endless(request: BaseHTTPRequestHandler) -> None:
        request.send_response(500)
        request.end_headers()
        for _ in range(5_000):
            request.wfile.write(b"\x00<b>" * 1_000)

    hook, _receiver = hooked(endless)
    delivery = sent(hooks.ping(hook))
    assert len(delivery.response) == 500
    assert "\x00" not in delivery.response


def test_410_ends_it_at_once(hooked: Hooked) -> None:
    hook, receiver = hooked(status(410))
    waiting = hooks.ping(hook)
    sent(hooks.ping(hook))
    hook.refresh_from_db()
    assert hook.disabled_at is not None
    assert hook.disabled_because == Ended.GONE
    waiting.refresh_from_db()
    assert waiting.due_at is None
    assert work.due(10) == []
    with pytest.raises(BadWebhook):
        hooks.replayed(Delivery.objects.select_related("webhook").get(pk=waiting.pk))
    assert len(receiver.received) == 1


def test_days_of_failure_end_it_and_it_can_be_enabled_again(hooked: Hooked) -> None:
    hook, receiver = hooked(status(500), status(500), status(200))
    sent(hooks.ping(hook))
    Webhook.objects.update(failing_since=timezone.now() - timedelta(days=5, minutes=1))
    sent(hooks.ping(hook))
    hook.refresh_from_db()
    assert hook.disabled_because == Ended.FAILING
    hooks.enabled(hook)
    hook.refresh_from_db()
    assert sent(hooks.ping(hook)).delivered_at is not None
    assert len(receiver.received) == 3


def test_a_taken_message_can_be_replayed(hooked: Hooked) -> None:
    hook, receiver = hooked(status(200))
    delivery = sent(hooks.ping(hook))
    hooks.replayed(Delivery.objects.select_related("webhook").get(pk=delivery.pk))
    sent(delivery)
    one, other = receiver.received
    assert one.headers["webhook-id"] == other.headers["webhook-id"]
    assert delivery.attempts == 1


def test_a_worker_that_lost_its_lease_notes_nothing(hooked: Hooked) -> None:
    hook, receiver = hooked(status(200))
    delivery = hooks.ping(hook)
    lease = work.claim(delivery.pk)
    assert lease is not None
    assert work.claim(delivery.pk) is None
    Delivery.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
    assert work.due(10) == [delivery.pk]
    assert work.carry(delivery.pk)
    assert not work._noted(lease, Answer(500))
    delivery.refresh_from_db()
    assert delivery.status == 200
    assert len(receiver.received) == 1


def test_what_was_done_with_long_ago_is_taken_away(hooked: Hooked) -> None:
    hook, _receiver = hooked(status(200))
    old, waits, fresh = (hooks.ping(hook) for _ in range(3))
    Delivery.objects.filter(pk__in=[old.pk, fresh.pk]).update(due_at=None)
    Delivery.objects.filter(pk__in=[old.pk, waits.pk]).update(created_at=timezone.now() - timedelta(days=31))
    assert work.sweep() == 1
    assert set(Delivery.objects.values_list("pk", flat=True)) == {waits.pk, fresh.pk}
