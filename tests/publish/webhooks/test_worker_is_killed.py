"""A real Celery worker is killed with SIGKILL while the receiver thinks: the next one sends the same message."""

import threading
from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from uuid import uuid4

import pytest
from django.utils import timezone

from presence.models import Delivery
from presence.publish.webhooks import hooks, work
from presence.publish.webhooks.tasks import send
from tests.ingest.processes import worker
from tests.ingest.test_worker_is_killed import until
from tests.publish.webhooks.conftest import Hooked
from tests.publish.webhooks.receiver import signed_with, status


@pytest.mark.django_db(transaction=True)
def test_the_message_of_a_killed_worker_is_sent_by_the_next(hooked: Hooked) -> None:
    queue, killed = f"test-{uuid4().hex}", threading.Event()

    def slow_once(request: BaseHTTPRequestHandler) -> None:
        if not killed.is_set():
            killed.wait(20)
        status(200)(request)

    hook, receiver = hooked(slow_once)
    delivery = hooks.ping(hook)

    def send_due() -> None:
        for delivery_id in work.due(10):
            send.apply_async((delivery_id,), queue=queue, expires=5)

    with worker(queue, WEBHOOK_ALLOW_HOSTS=receiver.host) as first:
        until(lambda: len(receiver.received) == 1, send_due)
        first.kill()
        first.wait()
    killed.set()
    delivery.refresh_from_db()
    assert delivery.delivered_at is None
    assert delivery.leased_until is not None
    # The lease runs out: the test does not wait for it.
    Delivery.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
    with worker(queue, WEBHOOK_ALLOW_HOSTS=receiver.host):
        until(lambda: Delivery.objects.get().delivered_at is not None, send_due)
    one, other = receiver.received
    assert one.headers["webhook-id"] == other.headers["webhook-id"] == delivery.message
    assert signed_with(hook.secret, other)
