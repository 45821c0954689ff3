"""Making and managing a webhook: its address, its secrets, on and off."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import uuid4

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from actors.models import Actor
from presence.models import DatasetVersion, Delivery, Ended, HookEvent, Webhook
from presence.models.webhook import OVERLAP
from presence.publish.webhooks.addresses import BadWebhook, checked
from presence.publish.webhooks.signing import new_secret

MOST = 20  # of one person


def created(
    owner: User, url: str, events: Sequence[str], site: str, kinds: Sequence[str] = (), actor: Actor | None = None
) -> Webhook:
    """Told of what changes from now on.

    Raises:
        BadWebhook: the address will not do, or there are too many.
    """
    address = checked(url)
    with transaction.atomic():
        User.objects.select_for_update().get(pk=owner.pk)
        if Webhook.objects.filter(owner=owner).count() >= MOST:
            raise BadWebhook(_("You have %(n)s webhooks: delete one first.") % {"n": MOST})
        newest = DatasetVersion.objects.values_list("number", flat=True).first() or 0
        return Webhook.objects.create(
            owner=owner,
            url=address,
            events=list(events),
            kinds=list(kinds),
            actor=actor,
            site=site.rstrip("/"),
            secret=new_secret(),
            told=newest,
        )


def rotated(hook: Webhook) -> Webhook:
    """A new secret; the old one signs beside it for a day."""
    hook.old_secret, hook.secret = hook.secret, new_secret()
    hook.old_secret_until = timezone.now() + OVERLAP
    hook.save(update_fields=["secret", "old_secret", "old_secret_until"])
    return hook


def disabled(hook: Webhook, because: Ended) -> None:
    """Nothing more is sent; what waits can be sent again by hand."""
    Webhook.objects.filter(pk=hook.pk).update(disabled_at=timezone.now(), disabled_because=because)
    Delivery.objects.filter(webhook=hook).update(due_at=None)


def enabled(hook: Webhook) -> None:
    """Told next of all that changed since it was told last."""
    Webhook.objects.filter(pk=hook.pk).update(disabled_at=None, disabled_because="", failing_since=None)


def ping(hook: Webhook) -> Delivery:
    return message(hook, HookEvent.PING, {"webhook": hook.pk}, timezone.now())


def message(hook: Webhook, event: str, data: dict[str, object], at: datetime) -> Delivery:
    body = json.dumps({"type": event, "timestamp": at.isoformat(), "data": data}, ensure_ascii=False)
    return Delivery.objects.create(
        webhook=hook, message=f"msg_{uuid4().hex}", event=event, body=body, due_at=timezone.now()
    )


def replayed(delivery: Delivery) -> None:
    """Once more the same message, with the whole row of attempts before it.

    Raises:
        BadWebhook: its webhook is disabled.
    """
    if delivery.webhook.disabled_at is not None:
        raise BadWebhook(_("Enable the webhook first."))
    held = Delivery.objects.filter(pk=delivery.pk)
    held.update(due_at=timezone.now() - timedelta(seconds=1), attempts=0, delivered_at=None)
