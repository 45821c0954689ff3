"""Typed proposals with their evidence, and what editors decided about them."""

from typing import ClassVar

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from actors.fields import choice_check
from actors.models import Person
from presence.models.article import Article
from presence.models.record import RECORD_FIELDS, Record, RecordReference, count_set
from presence.models.vocabulary import SuggestionState


class RecordKind(models.TextChoices):
    BASE = "base", _("Base")
    DEPLOYMENT = "deployment", _("Deployment")
    AGREEMENT = "agreement", _("Agreement")
    STAGE = "stage", _("Agreement stage")
    STATEMENT = "statement", _("Statement")
    EVENT = "event", _("Event")


class SuggestedKind(models.TextChoices):
    """Records, and people, who are no records."""

    BASE = RecordKind.BASE.value, RecordKind.BASE.label
    DEPLOYMENT = RecordKind.DEPLOYMENT.value, RecordKind.DEPLOYMENT.label
    AGREEMENT = RecordKind.AGREEMENT.value, RecordKind.AGREEMENT.label
    STAGE = RecordKind.STAGE.value, RecordKind.STAGE.label
    STATEMENT = RecordKind.STATEMENT.value, RecordKind.STATEMENT.label
    EVENT = RecordKind.EVENT.value, RecordKind.EVENT.label
    PERSON = "person", _("Person")


SUGGESTED = (*RECORD_FIELDS, "person")


class RejectedFor(models.TextChoices):
    """What was wrong with a suggestion: what the reader of articles is measured by."""

    NOT_SAID = "not_said", _("The article does not say so")
    NOT_REAL = "not_real", _("Planned, denied or supposed, not done")
    WRONG_WHO = "wrong_who", _("Wrong speaker or actor")
    WRONG_WHERE = "wrong_where", _("Wrong place")
    WRONG_WHEN = "wrong_when", _("Wrong date")
    WRONG_KIND = "wrong_kind", _("Wrong kind, stage or figure")
    RECORDED = "recorded", _("Recorded already")
    OFF_TOPIC = "off_topic", _("Not about foreign forces in Syria")
    UNRELIABLE = "unreliable", _("The source does not suffice")
    OTHER = "other", _("Something else")


class Suggestion(RecordReference):
    """A new record (no target), or a change to the target, made against one of its revisions.

    `payload` holds the values of the record's form: field name to text, references as slugs. `evidence` is a list of
    `{"start", "end", "role"}` with offsets into the article's text; roles are `quote`, `sentence`, `attribution`,
    `trigger`. `fingerprint` makes a second reading of the same article find its own earlier suggestion. `reasons` are
    codes with their parameters (`presence.review.reasons` has the words); `why` is what somebody wrote.

    One that `repeats` its target offers a further citation of it; its payload is the record it would make otherwise.
    """

    kind = models.CharField(max_length=12, choices=SuggestedKind)
    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="suggestions")
    repeats = models.BooleanField(default=False)
    article = models.ForeignKey(Article, models.CASCADE, null=True, blank=True, related_name="suggestions")
    against_revision = models.PositiveIntegerField(null=True, blank=True)
    payload = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    evidence = models.JSONField(default=list)
    score = models.FloatField(default=0)
    why = models.TextField(blank=True)
    reasons = models.JSONField(default=list, blank=True)
    fingerprint = models.CharField(max_length=64)
    state = models.CharField(max_length=10, choices=SuggestionState, default=SuggestionState.PENDING)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="suggestions"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("created_at", "pk")
        permissions: ClassVar = [("decide_suggestion", "Can accept and reject suggestions")]
        indexes: ClassVar = [
            models.Index(fields=["created_at", "id"], condition=Q(state="pending"), name="presence_suggestion_queue")
        ]
        constraints: ClassVar = [
            choice_check("kind", SuggestedKind),
            choice_check("state", SuggestionState),
            models.UniqueConstraint(fields=["article", "fingerprint"], name="presence_suggestion_once"),
            models.CheckConstraint(condition=Q(score__range=(0, 1)), name="presence_suggestion_score"),
            models.CheckConstraint(
                condition=Exact(count_set(*RECORD_FIELDS), 0) & Q(against_revision=None)
                | Exact(count_set(*RECORD_FIELDS), 1) & Q(against_revision__isnull=False, person=None),
                name="presence_suggestion_target",
            ),
            models.CheckConstraint(
                condition=Q(repeats=False) | Q(against_revision__isnull=False), name="presence_suggestion_repeats"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.payload.get('summary') or self.payload.get('quotation') or self.pk}"

    @property
    def changed(self) -> Record | None:
        """The record that accepting it changes: of one that it repeats, nothing is."""
        return None if self.repeats else self.record


class Decision(RecordReference):
    """What an editor made of a suggestion; kept for good. The record it became is set when it was accepted."""

    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="decisions")

    suggestion = models.OneToOneField(Suggestion, models.CASCADE, related_name="decision")
    outcome = models.CharField(max_length=10, choices=SuggestionState)
    edited = models.BooleanField(default=False)
    payload = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    reason = models.TextField(blank=True)
    rejected_for = models.CharField(max_length=16, choices=RejectedFor, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="decisions")
    decided_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-decided_at", "-pk")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(outcome="accepted", rejected_for="") & Exact(count_set(*SUGGESTED), 1)
                | Q(Q(outcome="rejected"), ~Q(reason="") | ~Q(rejected_for="")) & Exact(count_set(*SUGGESTED), 0),
                name="presence_decision_outcome",
            ),
            choice_check("rejected_for", RejectedFor, blank=True),
        ]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()} by {self.decided_by} on {self.decided_at:%Y-%m-%d}"
