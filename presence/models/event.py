"""Something that happened."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from actors.addresses import address_of
from actors.fields import EDTFField, choice_check, day_column, edtf_check
from actors.models import Actor
from presence.models.place import Base, Region, located_check
from presence.models.record import Record, last_written
from presence.models.vocabulary import EventKind, State


class Event(Record):
    date = EDTFField()
    date_earliest = day_column()
    date_latest = day_column()
    date_end = EDTFField(blank=True, help_text=_("Only for what lasted more than a day."))
    date_end_earliest = day_column()
    date_end_latest = day_column()
    kind = models.CharField(max_length=20, choices=EventKind)
    actor = models.ForeignKey(Actor, models.PROTECT, null=True, blank=True, related_name="events")
    target_actor = models.ForeignKey(
        Actor,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="events_suffered",
        verbose_name="target or other side",
    )
    base = models.ForeignKey(Base, models.PROTECT, null=True, blank=True, related_name="events")
    region = models.ForeignKey(Region, models.PROTECT, null=True, blank=True, related_name="events")
    place = models.CharField(max_length=200, blank=True)
    lat = models.FloatField("latitude", null=True, blank=True)
    lon = models.FloatField("longitude", null=True, blank=True)
    summary = models.TextField()

    class Meta(Record.Meta):
        ordering = ("-date_earliest", "pk")
        indexes: ClassVar = [
            models.Index(fields=["-date_earliest", "id"], name="presence_event_by_day"),
            last_written("presence_event_written"),
        ]
        constraints: ClassVar = [
            *Record.Meta.constraints,
            choice_check("kind", EventKind),
            edtf_check("date"),
            edtf_check("date_end"),
            located_check("event"),
            models.CheckConstraint(
                condition=Q(date_end_latest=None) | Q(date_end_latest__gte=F("date_earliest")),
                name="presence_event_ends_after_start",
                violation_error_message=_("The event ends before it starts."),
            ),
        ]

    def __str__(self) -> str:
        base = self.base if self.base and self.base.state == State.PUBLISHED else None
        where = base or self.place or self.region
        return f"{self.get_kind_display()}{f', {where}' if where else ''}, {self.date}"

    def get_absolute_url(self) -> str:
        return address_of("event", self.slug)
