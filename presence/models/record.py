"""What every kind of record has, and how other tables point at one of them."""

from typing import ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from actors.fields import Dated, choice_check
from presence.models.vocabulary import Confidence, State

RECORD_FIELDS = ("base", "deployment", "agreement", "stage", "statement", "event")


class RecordQuerySet(models.QuerySet):
    def published(self) -> Self:
        return self.filter(state=State.PUBLISHED)


class Record(Dated):
    """A claim this dataset makes: with a publication state, a confidence, citations and a revision number."""

    slug = models.SlugField(max_length=180, unique=True)
    state = models.CharField(max_length=12, choices=State, default=State.DRAFT)
    confidence = models.CharField(max_length=6, choices=Confidence, default=Confidence.LOW)
    confidence_reason = models.TextField(
        blank=True, help_text="Only where an editor sets another confidence than the rule proposes: why."
    )
    retraction_reason = models.TextField(blank=True, editable=False)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, editable=False, related_name="merged"
    )
    verified_on = models.DateField("last verified", null=True, blank=True)
    revision = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints: ClassVar = [
            choice_check("state", State),
            choice_check("confidence", Confidence),
            models.CheckConstraint(
                condition=~models.Q(state=State.RETRACTED) | ~models.Q(retraction_reason=""),
                name="%(app_label)s_%(class)s_retracted_for",
                violation_error_message=_("Say why it is retracted."),
            ),
            # A record that is merged stands no more, and one that stands is merged into none: so there are no circles.
            models.CheckConstraint(
                condition=models.Q(merged_into=None)
                | (models.Q(state=State.RETRACTED) & ~models.Q(merged_into=models.F("id"))),
                name="%(app_label)s_%(class)s_merged",
                violation_error_message=_("A record that was merged is retracted, and merged into another one."),
            ),
        ]


def dated_vaguely(field: str, name: str) -> models.Index:
    """The few whose day may be one of several: asked which of them reach into a period (timeline.dated)."""
    earliest, latest = f"{field}_earliest", f"{field}_latest"
    return models.Index(
        fields=[latest, earliest], condition=models.Q(**{f"{earliest}__lt": models.F(latest)}), name=name
    )


def last_written(name: str) -> models.Index:
    """For feeds, which tell what was last written first."""
    return models.Index(fields=["-updated_at", "-id"], condition=models.Q(state=State.PUBLISHED), name=name)


def _record_key(to: str) -> models.ForeignKey:
    return models.ForeignKey(to, models.CASCADE, null=True, blank=True, related_name="%(class)ss")


class RecordReference(models.Model):
    """Points at one record of any kind: a real foreign key for each kind, of which one is set."""

    base = _record_key("presence.Base")
    deployment = _record_key("presence.Deployment")
    agreement = _record_key("presence.Agreement")
    stage = _record_key("presence.AgreementStage")
    statement = _record_key("presence.Statement")
    event = _record_key("presence.Event")

    class Meta:
        abstract = True

    @property
    def record(self) -> Record | None:
        for name in RECORD_FIELDS:
            if getattr(self, f"{name}_id") is not None:
                found: Record = getattr(self, name)
                return found
        return None


def count_set(*names: str) -> models.Func:
    """How many of these columns are not null."""
    return models.Func(*(models.F(name) for name in names), function="num_nonnulls", output_field=models.IntegerField())
