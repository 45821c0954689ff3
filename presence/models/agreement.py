"""On what terms: agreements, who is bound by them, and their dated stages."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from actors.addresses import address_of
from actors.fields import EDTFField, choice_check, day_column, edtf_check
from actors.models import Actor
from actors.worded import Worded
from presence.models.place import Base, Region
from presence.models.record import Record
from presence.models.vocabulary import AgreementKind, AgreementStatus, PartyRole, StageKind


class Agreement(Record):
    title = models.CharField(max_length=250)
    kind = models.CharField(max_length=24, choices=AgreementKind)
    status = models.CharField(max_length=20, choices=AgreementStatus)
    signed = EDTFField(blank=True)
    signed_earliest = day_column()
    signed_latest = day_column()
    in_force = EDTFField("in force from", blank=True)
    in_force_earliest = day_column()
    in_force_latest = day_column()
    expires = EDTFField(blank=True)
    expires_earliest = day_column()
    expires_latest = day_column()
    term_years = models.PositiveSmallIntegerField("term in years", null=True, blank=True)
    as_of = EDTFField(blank=True, help_text=_("The date the sources last speak of."))
    as_of_earliest = day_column()
    as_of_latest = day_column()
    parties = models.ManyToManyField(Actor, through="Party", related_name="agreements")
    bases = models.ManyToManyField(Base, blank=True, related_name="agreements")
    regions = models.ManyToManyField(Region, blank=True, related_name="agreements")
    amends = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="amended_by")
    summary = models.TextField(blank=True)

    class Meta(Record.Meta):
        ordering = ("-signed_earliest", "title", "pk")
        constraints: ClassVar = [
            *Record.Meta.constraints,
            choice_check("kind", AgreementKind),
            choice_check("status", AgreementStatus),
            edtf_check("signed"),
            edtf_check("in_force"),
            edtf_check("expires"),
            edtf_check("as_of"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return address_of("agreement", self.slug)


class Party(Worded, models.Model):
    """Who is bound by an agreement, and as what."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="party_set")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="party_set")
    role = models.CharField(max_length=10, choices=PartyRole, default=PartyRole.PARTY)

    class Meta:
        ordering = ("pk",)
        verbose_name_plural = "parties"
        constraints: ClassVar = [
            choice_check("role", PartyRole),
            models.UniqueConstraint(fields=["agreement", "actor", "role"], name="presence_party_once"),
        ]

    def __str__(self) -> str:
        return f"{self.actor} ({self.get_role_display()})"


class AgreementStage(Record):
    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="stages")
    date = EDTFField()
    date_earliest = day_column()
    date_latest = day_column()
    stage = models.CharField(max_length=20, choices=StageKind)
    summary = models.TextField(blank=True)

    class Meta(Record.Meta):
        ordering = ("date_earliest", "pk")
        constraints: ClassVar = [
            *Record.Meta.constraints,
            choice_check("stage", StageKind),
            edtf_check("date"),
            models.UniqueConstraint(fields=["agreement", "date", "stage"], name="presence_stage_once"),
        ]

    def __str__(self) -> str:
        return f"{self.get_stage_display()}, {self.date}"

    def get_absolute_url(self) -> str:
        return f"{self.agreement.get_absolute_url()}#{self.slug}"
