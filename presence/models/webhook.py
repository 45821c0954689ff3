"""Webhooks: who is told of changes at which address, and what was sent there."""

from datetime import timedelta
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from actors.models import Actor

OVERLAP = timedelta(hours=24)  # how long a secret that was replaced still signs


class HookEvent(models.TextChoices):
    """What can be told of; `ping` is sent only when asked for."""

    VERSION = "dataset.version.published", _("A new version of the dataset")
    PUBLISHED = "record.published", _("A record was published")
    CHANGED = "record.changed", _("A record was changed")
    RETRACTED = "record.retracted", _("A record was retracted")
    REMOVED = "record.removed", _("A record was removed")
    PING = "ping", _("Test")


class Ended(models.TextChoices):
    """Why nothing more is sent."""

    OWNER = "owner", _("you disabled it")
    GONE = "gone", _("the receiver answered 410: it wants no more messages")
    FAILING = "failing", _("no message was taken for five days")


class Failure(models.TextChoices):
    """Why there was no answer."""

    ADDRESS = "address", _("This address is not on the public internet.")
    UNKNOWN = "unknown", _("There is no machine of this name.")
    TIMEOUT = "timeout", _("There was no answer in time.")
    NETWORK = "network", _("It could not be reached, or broke off.")


SUBSCRIBED = [(each.value, each.label) for each in HookEvent if each != HookEvent.PING]


class Webhook(models.Model):
    """`told` is the version of the dataset up to which it was told; the secrets must be kept as they are, to sign."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="webhooks")
    url = models.CharField("address", max_length=2000)
    events = ArrayField(models.CharField(max_length=40, choices=SUBSCRIBED))
    kinds = ArrayField(models.CharField(max_length=20), default=list, blank=True, help_text="Empty: all of them.")
    actor = models.ForeignKey(Actor, models.CASCADE, null=True, blank=True, related_name="+")
    site = models.CharField(max_length=300, help_text="What addresses in messages begin with.")
    secret = models.CharField(max_length=100)
    old_secret = models.CharField(max_length=100, blank=True)
    old_secret_until = models.DateTimeField(null=True, blank=True)
    told = models.BigIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    failing_since = models.DateTimeField(null=True, blank=True)
    disabled_at = models.DateTimeField(null=True, blank=True)
    disabled_because = models.CharField(max_length=10, choices=Ended, blank=True)

    class Meta:
        ordering = ("created_at", "pk")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(events__contained_by=[value for value, _label in SUBSCRIBED]) & Q(events__len__gt=0),
                name="presence_webhook_events",
            ),
        ]

    def __str__(self) -> str:
        return self.url

    @property
    def event_labels(self) -> list[str]:
        return [str(HookEvent(each).label) for each in self.events]

    def secrets(self) -> list[str]:
        """Those that sign now, the newest first."""
        old = self.old_secret if self.old_secret_until and self.old_secret_until > timezone.now() else ""
        return [each for each in (self.secret, old) if each]


class Delivery(models.Model):
    """One message to one address: due while `due_at` is set, held by a worker until `leased_until`."""

    webhook = models.ForeignKey(Webhook, models.CASCADE, related_name="deliveries")
    message = models.CharField(max_length=40, help_text="The same for every attempt: `webhook-id`.")
    event = models.CharField(max_length=40, choices=HookEvent)
    body = models.TextField()
    created_at = models.DateTimeField(default=timezone.now, db_index=True)
    due_at = models.DateTimeField(null=True, blank=True)
    leased_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    attempted_at = models.DateTimeField(null=True, blank=True)
    delivered_at = models.DateTimeField(null=True, blank=True)
    status = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Of the last answer.")
    response = models.TextField(blank=True, help_text="How the last answer began.")
    error = models.CharField(max_length=10, choices=Failure, blank=True)

    class Meta:
        ordering = ("-pk",)
        verbose_name_plural = "deliveries"
        indexes: ClassVar = [
            models.Index(F("due_at"), condition=Q(due_at__isnull=False), name="presence_delivery_due"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(delivered_at=None) | Q(due_at=None), name="presence_delivery_done"),
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.message}"
