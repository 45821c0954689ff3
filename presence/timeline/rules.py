"""The rules of presence, each with the answer and the reason it gives: the one place both are read from.

The first rule that holds decides. They are written out in words, with examples, in docs/time.md.
"""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.contrib.postgres.lookups import DataContains, Overlap
from django.db.models import (
    Case,
    CharField,
    DateField,
    DurationField,
    Expression,
    ExpressionWrapper,
    F,
    Func,
    Q,
    Value,
)
from django.db.models import When as If
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Cast
from django.db.models.lookups import LessThan, LessThanOrEqual

from presence.models.vocabulary import OVER, STANDING, DeploymentStatus
from presence.timeline.period import Period

PRESENT, POSSIBLE, ABSENT = "present", "possible", "absent"


@dataclass(frozen=True, slots=True)
class Rule:
    reason: str
    presence: str
    holds: Any  # a Q or another condition


def rules(when: Period) -> list[Rule]:
    """Absent before anything else, then disputed, then present; what is left is possible, for one reason or more."""
    open_end, before = Q(end=""), Q(possible__fully_lt=when.days)
    faded = Q(LessThan(fades_on(), when.last))
    unseen = Q(as_of_earliest=None) | Q(as_of_earliest__lt=when.last)
    return [
        Rule("starts_later", ABSENT, Q(possible__fully_gt=when.days)),
        Rule("ended", ABSENT, before & ~open_end),
        Rule("gone", ABSENT, before),
        Rule("disputed", POSSIBLE, Q(Overlap(_disputed(), _days_of(when)))),
        Rule("certain", PRESENT, Q(certain__contains=when.days)),
        Rule("confirmed", PRESENT, Q(DataContains(_confirmed_days(), _days_of(when)))),
        Rule("start_unknown", POSSIBLE, Q(start="")),
        Rule("starts_within", POSSIBLE, Q(start_earliest__gt=when.first)),
        Rule("start_vague", POSSIBLE, Q(start_earliest__lte=when.first, start_latest__gt=when.first)),
        Rule("ends_within", POSSIBLE, Q(end_latest__lt=when.last)),
        Rule("end_vague", POSSIBLE, Q(end_earliest__lt=when.last, end_latest__gte=when.last)),
        Rule("end_unknown", POSSIBLE, open_end & Q(status__in=OVER) & _after_start(when)),
        Rule("status_unknown", POSSIBLE, open_end & Q(status=DeploymentStatus.UNKNOWN) & unseen),
        Rule("faded", POSSIBLE, open_end & Q(status__in=STANDING) & faded),
        Rule("never_seen", POSSIBLE, open_end & Q(status__in=STANDING, as_of="")),
    ]


def presence_of(when: Period) -> Case:
    """`present`, `possible` or `absent`: what the rules come to, for lists and counts, which tell no reasons."""
    apart = Q(possible__fully_gt=when.days) | Q(possible__fully_lt=when.days)
    return Case(If(apart, then=Value(ABSENT)), default=presence_there(when), output_field=CharField())


def presence_there(when: Period) -> Case:
    """Of those that may be there then: `present` or `possible`."""
    goes_on = Q(end="", status__in=STANDING, start_latest__lte=when.first, as_of_earliest__gte=when.unfaded)
    return Case(
        If(Overlap(_disputed(), _days_of(when)), then=Value(POSSIBLE)),
        If(Q(certain__contains=when.days) | goes_on, then=Value(PRESENT)),
        default=Value(POSSIBLE),
        output_field=CharField(),
    )


def reason_of(when: Period) -> Case:
    """Why: the reason of the very rule that decides."""
    return Case(*(If(rule.holds, then=Value(rule.reason)) for rule in rules(when)), output_field=CharField())


def doubts_of(when: Period) -> Func:
    """Every rule that makes it only possible: a start and an end may both be vague."""
    doubts = [rule for rule in rules(when) if rule.presence == POSSIBLE]
    each = [Case(If(rule.holds, then=Value(rule.reason)), output_field=CharField()) for rule in doubts]
    listed = Func(*each, function="ARRAY", template="%(function)s[%(expressions)s]", output_field=_words())
    return Func(listed, Value(None), function="array_remove", output_field=_words())


def fades_on() -> Expression:
    """The last day on which what the sources last said of it still counts as known."""
    months = Func(Value(0), Value(settings.FADE_MONTHS), function="make_interval", output_field=DurationField())
    return Cast(F("as_of_earliest") + months, DateField())


def _after_start(when: Period) -> Q:
    """On the day it began it was there, even if that is all we know."""
    return Q(start_latest=None) | Q(start_latest__lt=when.last)


def present_days() -> Expression:
    """The same for all single days at once, as a multirange: certain or confirmed, possible, and nobody disputes it."""
    sure = _combined(_many(F("certain")), "+", _many(_confirmed_days()))
    return _combined(_combined(sure, "*", _many(F("possible"))), "-", _disputed())


def _confirmed_days() -> Case:
    """No end is known: from its start until what the sources last said of it fades."""
    goes_on = Q(end="", status__in=STANDING) & Q(LessThanOrEqual(F("start_latest"), fades_on()))
    days = _days(F("start_latest"), fades_on())
    return Case(If(goes_on, then=days), default=_no_days(), output_field=DateRangeField())


def _disputed() -> ExpressionWrapper:
    return ExpressionWrapper(F("disputed_days"), output_field=DateRangeField())


def _days(first: F | Expression, last: F | Expression) -> Func:
    return Func(first, last, Value("[]"), function="daterange", output_field=DateRangeField())


def _no_days() -> Cast:
    return Cast(Value("empty"), DateRangeField())


def _days_of(when: Period) -> Value:
    return Value(when.days, output_field=DateRangeField())


def _many(days: F | Expression) -> Func:
    return Func(days, function="datemultirange", output_field=DateRangeField())


def _combined(left: Expression, operator: str, right: Expression) -> CombinedExpression:
    return CombinedExpression(left, operator, right, output_field=DateRangeField())


def _words() -> ArrayField:
    return ArrayField(CharField())
