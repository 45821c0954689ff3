"""Something that happened."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from actors.addresses import address_of
from actors.fields import EDTFField, choice_check, day_column, edtf_check
from actors.letters import Lazy
from actors.models import Actor
from presence.models.figures import FIGURE_FIELDS, figures_in_words
from presence.models.place import Base, Region, located_check
from presence.models.record import Record, last_written
from presence.models.vocabulary import EventKind, State


def _in_order(figure: str, message: Lazy) -> models.CheckConstraint:
    low, high = f"{figure}_min", f"{figure}_max"
    return models.CheckConstraint(
        condition=Q(**{low: None}) | Q(**{high: None}) | Q(**{f"{high}__gte": F(low)}),
        name=f"presence_event_{figure}_order",
        violation_error_message=message,
    )


class Event(Record):
    """Something that happened. Each of its figures is between a least and a greatest number; one unknown is null.

    `personnel` is how many came, went or took part. Who says so stays in the citations.
    """

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
    killed_min = models.PositiveIntegerField(null=True, blank=True)
    killed_max = models.PositiveIntegerField(null=True, blank=True)
    wounded_min = models.PositiveIntegerField(null=True, blank=True)
    wounded_max = models.PositiveIntegerField(null=True, blank=True)
    personnel_min = models.PositiveIntegerField(null=True, blank=True)
    personnel_max = models.PositiveIntegerField(null=True, blank=True)
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
            _in_order("killed", _("The lower figure of the killed is above the upper one.")),
            _in_order("wounded", _("The lower figure of the wounded is above the upper one.")),
            _in_order("personnel", _("The lower personnel figure is above the upper one.")),
        ]

    def __str__(self) -> str:
        base = self.base if self.base and self.base.state == State.PUBLISHED else None
        where = base or self.place or self.region
        return f"{self.get_kind_display()}{f', {where}' if where else ''}, {self.date}"

    @property
    def figures(self) -> list[str]:
        """“3 killed”, “at least 12 wounded”: those known."""
        return figures_in_words({name: getattr(self, name) for name in FIGURE_FIELDS})

    def get_absolute_url(self) -> str:
        return address_of("event", self.slug)
