"""Carrying what PostgreSQL knows to be due: one message, one attempt, under a lease.

A worker that is killed leaves its lease to run out, and the message is sent again: at least once, never lost.
"""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from presence.models import Delivery, Ended, Webhook
from presence.publish.webhooks.hooks import disabled
from presence.publish.webhooks.send import Answer, post
from presence.publish.webhooks.signing import signed

# Longer than Celery's hard limit for one task, so that a lease which ran out means that its worker is gone.
LEASE = timedelta(seconds=150)
# After each attempt that failed; over about a day.
PAUSES = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=10),
)
PATIENCE = timedelta(days=5)  # with an address at which nothing was taken
KEPT = timedelta(days=30)
_GONE = 410


@dataclass(frozen=True, slots=True)
class Lease:
    delivery_id: int
    until: datetime


def due(limit: int) -> list[int]:
    now = timezone.now()
    found = Delivery.objects.filter(_free(now), due_at__lte=now, webhook__disabled_at=None).order_by("due_at", "pk")
    return list(found.values_list("pk", flat=True)[:limit])


def _free(now: datetime) -> Q:
    return Q(leased_until=None) | Q(leased_until__lte=now)


def claim(delivery_id: int) -> Lease | None:
    now = timezone.now()
    lease = Lease(delivery_id, now + LEASE)
    free = Delivery.objects.filter(_free(now), pk=delivery_id, due_at__lte=now, webhook__disabled_at=None)
    return lease if free.update(leased_until=lease.until, attempts=F("attempts") + 1, attempted_at=now) else None


def carry(delivery_id: int) -> bool:
    """Send it if it is due and nobody else does; whether it was taken."""
    lease = claim(delivery_id)
    if lease is None:
        return False
    delivery = Delivery.objects.select_related("webhook").get(pk=delivery_id)
    now = int(timezone.now().timestamp())
    headers = signed(delivery.message, now, delivery.body, delivery.webhook.secrets())
    answer = post(delivery.webhook.url, delivery.body, headers)
    return _noted(lease, answer)


def _noted(lease: Lease, answer: Answer) -> bool:
    """Nothing where another worker holds it now, or it was deleted meanwhile."""
    now = timezone.now()
    with transaction.atomic():
        hook = Webhook.objects.select_for_update().filter(deliveries=lease.delivery_id).first()
        mine = Delivery.objects.filter(pk=lease.delivery_id, leased_until=lease.until)
        delivery = mine.select_for_update().first()
        if hook is None or delivery is None:
            return False
        delivery.leased_until = None
        delivery.status, delivery.response, delivery.error = answer.status, answer.excerpt, answer.error
        delivery.delivered_at = now if answer.taken else None
        waits = not answer.taken and delivery.due_at is not None and hook.disabled_at is None
        delivery.due_at = next_attempt(delivery.attempts, now) if waits else None
        delivery.save()
        _judge(hook, answer, now)
    return answer.taken


def next_attempt(attempts: int, now: datetime) -> datetime | None:
    """A fifth more or less, so that those that failed together do not come back together."""
    if attempts > len(PAUSES):
        return None
    return now + PAUSES[attempts - 1] * random.uniform(0.8, 1.2)  # noqa: S311


def _judge(hook: Webhook, answer: Answer, now: datetime) -> None:
    if hook.disabled_at is not None:
        return
    if answer.status == _GONE:
        disabled(hook, Ended.GONE)
    elif answer.taken:
        Webhook.objects.filter(pk=hook.pk, failing_since__isnull=False).update(failing_since=None)
    elif hook.failing_since is None:
        Webhook.objects.filter(pk=hook.pk).update(failing_since=now)
    elif now - hook.failing_since >= PATIENCE:
        disabled(hook, Ended.FAILING)


def sweep() -> int:
    """Take away what was sent, or given up, long ago."""
    old = Delivery.objects.filter(created_at__lt=timezone.now() - KEPT, due_at=None)
    return old.delete()[0]
