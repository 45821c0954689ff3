"""What a person or institution said about the presence."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from actors.addresses import address_of
from actors.fields import EDTFField, choice_check, day_column, edtf_check
from actors.models import Actor, Person
from presence.models.agreement import Agreement
from presence.models.place import Base, Region
from presence.models.record import Record, dated_vaguely, last_written
from presence.models.vocabulary import Stance


class Statement(Record):
    """`summary` is a paraphrase in our own words; `quotation` holds the speaker's own words where a source has them."""

    date = EDTFField()
    date_earliest = day_column()
    date_latest = day_column()
    speaker = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="statements")
    actor = models.ForeignKey(
        Actor,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        help_text=_("For whom it was said."),
    )
    speaker_description = models.CharField(
        max_length=200, blank=True, help_text="A speaker without a name: “a defence official”."
    )
    venue = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=8, blank=True)
    summary = models.TextField()
    quotation = models.TextField(blank=True)
    topics = ArrayField(models.SlugField(max_length=40), default=list, blank=True)
    stance = models.CharField(max_length=12, choices=Stance, default=Stance.NEUTRAL)
    about_actors = models.ManyToManyField(Actor, blank=True, related_name="statements_about")
    about_bases = models.ManyToManyField(Base, blank=True, related_name="statements_about")
    about_agreements = models.ManyToManyField(Agreement, blank=True, related_name="statements_about")
    about_regions = models.ManyToManyField(Region, blank=True, related_name="statements_about")

    class Meta(Record.Meta):
        ordering = ("-date_earliest", "pk")
        indexes: ClassVar = [
            models.Index(fields=["-date_earliest", "id"], name="presence_statement_by_day"),
            dated_vaguely("date", "presence_statement_vague"),
            last_written("presence_statement_written"),
        ]
        constraints: ClassVar = [
            *Record.Meta.constraints,
            choice_check("stance", Stance),
            edtf_check("date"),
            models.CheckConstraint(
                condition=models.Q(speaker__isnull=False)
                | models.Q(actor__isnull=False)
                | ~models.Q(speaker_description=""),
                name="presence_statement_has_speaker",
                violation_error_message=_("Say who spoke: a person, an actor, or a description."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.speaker_name}, {self.date}"

    def get_absolute_url(self) -> str:
        return address_of("statement", self.slug)

    @property
    def speaker_name(self) -> str:
        return str(self.speaker or self.speaker_description or self.actor)
