"""The presence record: one actor at one base for one period."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField, DateRangeField, RangeOperators
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import Case, F, Func, Q, Value, When
from django.db.models.functions import Cast, Coalesce
from django.db.models.lookups import LessThan
from django.utils.translation import gettext_lazy as _

from actors.addresses import address_of
from actors.fields import EDTFField, TriggerDaysField, choice_check, day_column, edtf_check
from actors.models import Actor
from presence.models.place import Base
from presence.models.record import Record, last_written
from presence.models.vocabulary import (
    OVER,
    STANDING,
    DeploymentRole,
    DeploymentStatus,
    HostPosition,
    OwnPosition,
    State,
)


def _days(lower: models.Expression | F, upper: models.Expression | F) -> Func:
    """A daterange with both ends included; an unknown (null) end is open."""
    return Func(lower, upper, Value("[]"), function="daterange", output_field=DateRangeField())


def _day(column: str) -> Cast:
    """A cast, for a constraint is also checked with values in the columns' places, and a bare null has no type."""
    return Cast(F(column), models.DateField())


def _alone(column: str) -> Func:
    return Func(F(column), F(column), Value("[]"), function="int8range", output_field=BigIntegerRangeField())


# When no end is known, a force that has gone was gone by the day the sources last speak of.
_LAST_POSSIBLE = Coalesce(_day("end_latest"), Case(When(status__in=OVER, then=_day("as_of_latest"))))
# … and one that is there, or of which we know no more, was there until that day.
_LAST_CERTAIN = Coalesce(
    _day("end_earliest"), Case(When(~Q(status__in=OVER), then=_day("as_of_earliest"))), _day("start_latest")
)


class Deployment(Record):
    """One actor at one base for one period, in one role and status.

    `possible` runs from the earliest day it may have started to the latest it may have ended, `certain` from the
    latest start to the earliest end: both are computed by the database from the EDTF fields, and the days on which a
    cited source disputes it from its citations. What an unknown end means after `as_of` depends on the day asked and is
    the timeline's business.
    """

    presence: str  # “present” or “possible” on the day asked, where timeline.on() has put it

    base = models.ForeignKey(Base, models.PROTECT, related_name="deployments")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="deployments")
    role = models.CharField(max_length=16, choices=DeploymentRole, blank=True)
    start = EDTFField(blank=True)
    start_earliest = day_column()
    start_latest = day_column()
    end = EDTFField(blank=True, help_text=_("Empty: not known. Status and “as of” tell whether it goes on."))
    end_earliest = day_column()
    end_latest = day_column()
    status = models.CharField(max_length=12, choices=DeploymentStatus)
    as_of = EDTFField(blank=True, help_text=_("The date the sources last speak of."))
    as_of_earliest = day_column()
    as_of_latest = day_column()
    personnel_min = models.PositiveIntegerField(null=True, blank=True)
    personnel_max = models.PositiveIntegerField(null=True, blank=True)
    host_position = models.CharField("host’s position", max_length=10, choices=HostPosition, blank=True)
    own_position = models.CharField("deploying state’s position", max_length=8, choices=OwnPosition, blank=True)
    host_statements = models.ManyToManyField(
        "presence.Statement",
        blank=True,
        related_name="positions_of_host",
        help_text="What the host’s position rests on.",
    )
    own_statements = models.ManyToManyField(
        "presence.Statement",
        blank=True,
        related_name="positions_of_state",
        help_text="What the deploying state’s own position rests on.",
    )
    summary = models.TextField(blank=True)
    possible = models.GeneratedField(
        expression=_days(
            F("start_earliest"),
            # Sources may last speak of it before the earliest start; unlike GREATEST, this leaves an open end open.
            Case(
                When(LessThan(_LAST_POSSIBLE, F("start_earliest")), then=F("start_earliest")),
                default=_LAST_POSSIBLE,
            ),
        ),
        output_field=DateRangeField(),
        db_persist=True,
    )
    certain = models.GeneratedField(
        expression=Case(
            When(Q(start_latest__lte=_LAST_CERTAIN), then=_days(_day("start_latest"), _LAST_CERTAIN)),
            default=Value("empty", output_field=DateRangeField()),
        ),
        output_field=DateRangeField(),
        db_persist=True,
    )
    disputed_days = TriggerDaysField()

    class Meta(Record.Meta):
        ordering = ("start_earliest", "pk")
        indexes: ClassVar = [
            GistIndex(fields=["possible"], name="presence_deployment_possible"),
            models.Index(fields=["actor", "base"], name="presence_deployment_who_where"),
            models.Index(fields=["start_earliest", "id"], name="presence_deployment_by_start"),
            last_written("presence_deployment_written"),
        ]
        constraints: ClassVar = [
            *Record.Meta.constraints,
            choice_check("status", DeploymentStatus),
            choice_check("role", DeploymentRole, blank=True),
            choice_check("host_position", HostPosition, blank=True),
            choice_check("own_position", OwnPosition, blank=True),
            edtf_check("start"),
            edtf_check("end"),
            edtf_check("as_of"),
            ExclusionConstraint(
                name="presence_deployment_certain_once",
                # GiST knows ranges but not plain numbers (btree_gist is not everywhere): a key is a range of one.
                expressions=[
                    (_alone("base_id"), RangeOperators.OVERLAPS),
                    (_alone("actor_id"), RangeOperators.OVERLAPS),
                    ("certain", RangeOperators.OVERLAPS),
                ],
                condition=Q(state=State.PUBLISHED),
                violation_error_message=_(
                    "This actor is already certainly at this base on some of these days: "
                    "change that deployment, or make one of the dates vaguer."
                ),
            ),
            models.CheckConstraint(
                condition=Q(end_latest=None) | Q(start_earliest=None) | Q(end_latest__gte=F("start_earliest")),
                name="presence_deployment_ends_after_start",
                violation_error_message=_("The deployment ends before it starts."),
            ),
            models.CheckConstraint(
                condition=Q(personnel_max=None) | Q(personnel_min=None) | Q(personnel_max__gte=F("personnel_min")),
                name="presence_deployment_personnel_order",
                violation_error_message=_("The lower personnel figure is above the upper one."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor} at {self.base}"

    def get_absolute_url(self) -> str:
        return address_of("deployment", self.slug)

    @property
    def is_standing(self) -> bool:
        return self.status in STANDING
