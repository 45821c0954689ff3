"""The rules of presence, each with the answer and the reason it gives: the one place both are read from.

The first rule that holds decides. They are written out in words, with examples, in docs/time.md.
"""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db.models import Case, CharField, DateField, DurationField, Exists, Expression, F, Func, OuterRef, Q, Value
from django.db.models import When as If
from django.db.models.functions import Cast
from django.db.models.lookups import GreaterThanOrEqual, LessThan

from presence.models import Citation
from presence.models.vocabulary import OVER, STANDING, CitationStance, DeploymentStatus
from presence.timeline.period import Period

PRESENT, POSSIBLE, ABSENT = "present", "possible", "absent"

# A dispute about something else, such as the number of troops, leaves presence as it is.
PRESENCE_FIELDS = ("actor", "base", "start", "end", "status", "as_of")


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
        Rule("disputed", POSSIBLE, Q(_disputed(when))),
        Rule("certain", PRESENT, Q(certain__contains=when.days)),
        Rule("confirmed", PRESENT, open_end & _going_on(when)),
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
    """`present`, `possible` or `absent`."""
    return Case(*(If(rule.holds, then=Value(rule.presence)) for rule in rules(when)), output_field=CharField())


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


def _going_on(when: Period) -> Q:
    return Q(GreaterThanOrEqual(fades_on(), when.last), status__in=STANDING, start_latest__lte=when.first)


def _after_start(when: Period) -> Q:
    """On the day it began it was there, even if that is all we know."""
    return Q(start_latest=None) | Q(start_latest__lt=when.last)


def _disputed(when: Period) -> Exists:
    """A source says otherwise: of all its time, or over days that touch those asked about."""
    of_all_time = Q(seen="", seen_until="")
    begins = Q(seen="") | Q(seen_earliest__lte=when.last)
    ends = Q(seen_until_latest__gte=when.first) | Q(seen_until="", seen_latest__gte=when.first)
    return Exists(
        Citation.objects.filter(
            Q(fields=[]) | Q(fields__overlap=list(PRESENCE_FIELDS)),
            of_all_time | (begins & ends),
            deployment=OuterRef("pk"),
            stance=CitationStance.DISPUTES,
        )
    )


def _words() -> ArrayField:
    return ArrayField(CharField())
