"""Who publishes what we read, and how far each can be relied on."""

from datetime import timedelta
from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from actors.addresses import address_of
from actors.fields import choice_check
from actors.worded import Worded
from presence.models.vocabulary import Reliability


class Source(Worded, models.Model):
    """A publisher: newspaper, agency, ministry, monitor."""

    slug = models.SlugField(max_length=120, unique=True, allow_unicode=True)
    name = models.CharField(max_length=200, unique=True)
    reliability = models.CharField(max_length=1, choices=Reliability, default=Reliability.F)
    homepage = models.URLField(max_length=500, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ("name",)
        constraints: ClassVar = [choice_check("reliability", Reliability)]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of("source", self.slug)


class Feed(models.Model):
    """An RSS or Atom address of a source, polled when due."""

    source = models.ForeignKey(Source, models.CASCADE, related_name="feeds")
    url = models.URLField(max_length=2000, unique=True)
    active = models.BooleanField(default=True)
    interval = models.DurationField(default=timedelta(minutes=30))
    next_poll_at = models.DateTimeField(default=timezone.now, db_index=True)
    last_polled_at = models.DateTimeField(null=True, blank=True, editable=False)
    etag = models.CharField(max_length=500, blank=True, editable=False)
    modified = models.CharField(max_length=100, blank=True, editable=False)
    failures = models.PositiveIntegerField(default=0, editable=False)
    last_error = models.TextField(blank=True, editable=False)

    class Meta:
        ordering = ("source", "url")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(interval__gte=timedelta(minutes=1)),
                name="presence_feed_interval",
                violation_error_message=_("Poll a feed at most once a minute."),
            )
        ]

    def __str__(self) -> str:
        return self.url


class FormerAddress(models.Model):
    """A slug that a source or an article had before it was renamed; triggers write it."""

    kind = models.CharField(max_length=10)  # as in addresses: sources, articles
    slug = models.SlugField(max_length=120, allow_unicode=True)
    thing = models.BigIntegerField(help_text="The key of what had it last.")

    class Meta:
        verbose_name_plural = "former addresses"
        constraints: ClassVar = [models.UniqueConstraint(fields=["kind", "slug"], name="presence_former_address_once")]

    def __str__(self) -> str:
        return f"{self.kind}/{self.slug}"
