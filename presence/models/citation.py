"""How anyone knows: the tie between a record and an article, and other people's counts."""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import MD5
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from actors.fields import Dated, EDTFField, choice_check, day_column, edtf_check
from actors.models import Actor, Office
from presence.models.article import Article
from presence.models.place import Region
from presence.models.record import RECORD_FIELDS, RecordReference, count_set
from presence.models.suggestion import Suggestion
from presence.models.vocabulary import Attests, CitationStance

CITED = (*RECORD_FIELDS, "office")


class Citation(RecordReference, Dated):
    """Which article bears on which fields of a record (or on an office held), and whether it supports them.

    `origin` is where the article has it from (agency, monitor, ministry): ten outlets that reprint one agency are one
    origin. On a deployment it is a sighting too: what it attests, over `seen` to `seen_until`.
    """

    office = models.ForeignKey(Office, models.CASCADE, null=True, blank=True, related_name="citations")
    article = models.ForeignKey(Article, models.PROTECT, related_name="citations")
    suggestion = models.ForeignKey(Suggestion, models.SET_NULL, null=True, blank=True, related_name="citations")
    fields = ArrayField(
        models.CharField(max_length=40), default=list, blank=True, help_text="Empty: the record as a whole."
    )
    stance = models.CharField(max_length=8, choices=CitationStance, default=CitationStance.SUPPORTS)
    excerpt = models.TextField(blank=True)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    origin = models.CharField(max_length=200, blank=True)
    attests = models.CharField(max_length=12, choices=Attests, blank=True)
    seen = EDTFField(blank=True)
    seen_earliest = day_column()
    seen_latest = day_column()
    seen_until = EDTFField(blank=True)
    seen_until_earliest = day_column()
    seen_until_latest = day_column()
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="citations"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)
        indexes: ClassVar = [
            models.Index(fields=["deployment"], condition=Q(stance="disputes"), name="presence_citation_disputes")
        ]
        constraints: ClassVar = [
            choice_check("stance", CitationStance),
            choice_check("attests", Attests, blank=True),
            edtf_check("seen"),
            edtf_check("seen_until"),
            models.CheckConstraint(condition=Exact(count_set(*CITED), 1), name="presence_citation_of_one"),
            models.CheckConstraint(
                condition=Q(start=None, end=None) | Q(start__isnull=False, end__isnull=False, end__gt=F("start")),
                name="presence_citation_span",
            ),
            models.CheckConstraint(
                condition=Q(attests="") | Q(deployment__isnull=False), name="presence_citation_sighting"
            ),
            *(
                # The digest, for an excerpt may be longer than an index row. Each index holds its own kind alone.
                models.UniqueConstraint(
                    name,
                    "article",
                    "stance",
                    MD5("excerpt"),
                    condition=Q(**{f"{name}__isnull": False}),
                    name=f"presence_citation_{name}_once",
                )
                for name in CITED
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_stance_display()}: {self.article}"


class Estimate(Dated):
    """Somebody else's count, shown beside ours and never mixed in."""

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="estimates")
    region = models.ForeignKey(Region, models.CASCADE, null=True, blank=True, related_name="estimates")
    article = models.ForeignKey(Article, models.PROTECT, related_name="estimates")
    date = EDTFField()
    date_earliest = day_column()
    date_latest = day_column()
    counted = models.CharField(max_length=120, help_text="What was counted: “bases and outposts”, “troops”.")
    low = models.PositiveIntegerField()
    high = models.PositiveIntegerField()

    class Meta:
        ordering = ("date_earliest", "pk")
        constraints: ClassVar = [
            edtf_check("date"),
            models.CheckConstraint(
                condition=Q(high__gte=F("low")),
                name="presence_estimate_order",
                violation_error_message=_("The lower figure is above the upper one."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor}: {self.low}–{self.high} {self.counted}, {self.date}"
