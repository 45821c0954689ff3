"""Valid time of what is no place: agreements by their stages, offices by who held them, things dated by their days."""

from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, IntegerField, JSONField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models import When as If
from django.db.models.expressions import Combinable
from django.db.models.functions import JSONObject

from actors.models import Office
from presence.models import Agreement, AgreementStage, Statement
from presence.models.vocabulary import StageKind
from presence.timeline.period import Period

BINDING = (StageKind.SIGNED, StageKind.RATIFIED, StageKind.IN_FORCE)
CLOSED = (StageKind.TERMINATED, StageKind.LAPSED)
EXPIRED = "expired"


def dated(things: QuerySet[Any], field: str, when: Period) -> QuerySet[Any]:
    """Things dated in the period: whose own span of days touches it.

    Said as two, each with an index of its own: what begins in it, and what is vague and reaches into it.
    """
    return things.filter(Q(**{f"{field}_earliest__range": (when.first, when.last)}) | _reaching(field, when))


def dated_before(things: QuerySet[Any], field: str, when: Period) -> QuerySet[Any]:
    """Those of them that may be of an earlier day than any of the period."""
    return things.filter(_reaching(field, when))


def _reaching(field: str, when: Period) -> Q:
    earliest, latest = f"{field}_earliest", f"{field}_latest"
    vague = Q(**{f"{earliest}__lt": F(latest)})
    return vague & Q(**{f"{earliest}__lt": when.first, f"{latest}__gte": when.first})


def happened(things: QuerySet[Any], when: Period) -> QuerySet[Any]:
    """Events of the period, those included that began before it and lasted into it."""
    ended = Q(date_end_latest__gte=when.first) | Q(date_latest__gte=when.first)
    return things.filter(ended, date_earliest__lte=when.last)


def stage_on(agreements: QuerySet[Agreement], when: Period) -> QuerySet[Agreement]:
    """Each with the `stage_then`: what had last become of it by the period's end, of its stages and its own dates.

    `{"stage", "date", "sure"}`: not sure when the stage's date is vague and may lie after the period's beginning.
    None when nothing had.
    """
    reached = _reached(when)
    latest = Subquery(reached.values("date_earliest")[:1])
    own = [_own("in_force", StageKind.IN_FORCE, when), _own("signed", StageKind.SIGNED, when)]
    expired = Q(expires_latest__lt=when.first) & (Q(_latest=None) | Q(_latest__lte=F("expires_latest")))
    then = Case(
        If(expired, then=_said(Value(EXPIRED), "expires", Value(True))),
        *own,
        default=Subquery(reached.values(said=_said(F("stage"), "date", _sure("date", when)))[:1]),
        output_field=JSONField(),
    )
    return agreements.annotate(_latest=latest).annotate(stage_then=then)


def standing(agreements: QuerySet[Agreement], when: Period) -> QuerySet[Agreement]:
    """Those signed or in force by the period's end, and neither expired nor ended by a stage before it began."""
    reached = AgreementStage.objects.published().filter(date_earliest__lte=when.last)
    bound = reached.filter(stage__in=BINDING).values("agreement")
    begun = Q(in_force_earliest__lte=when.last) | Q(signed_earliest__lte=when.last) | Q(pk__in=bound)
    unexpired = Q(expires="") | Q(expires_latest__gte=when.first)
    last = {"_stage": Subquery(_reached(when).values("stage")[:1])}
    last["_until"] = Subquery(_reached(when).values("date_latest")[:1])
    goes_on = Q(_until=None) | ~Q(_stage__in=CLOSED) | Q(_until__gte=when.first)
    return stage_on(agreements.filter(begun, unexpired).annotate(**last).filter(goes_on), when)


def _reached(when: Period) -> QuerySet[AgreementStage]:
    """The published stages of one agreement up to the period's end, the latest first; on one day, the furthest."""
    order = [If(stage=kind, then=Value(place)) for place, kind in enumerate(StageKind)]
    furthest = Case(*order, output_field=IntegerField())
    found: QuerySet[AgreementStage] = AgreementStage.objects.published()
    found = found.filter(agreement=OuterRef("pk"), date_earliest__lte=when.last)
    return found.order_by("-date_earliest", furthest.desc(), "-pk")


def _own(field: str, stage: StageKind, when: Period) -> If:
    """The agreement's own date, where no stage tells of anything as late."""
    newer = Q(_latest=None) | Q(_latest__lt=F(f"{field}_earliest"))
    there = Q(**{f"{field}_earliest__lte": when.last})
    return If(there & newer, then=_said(Value(stage.value), field, _sure(field, when)))


def _said(stage: Combinable, date_field: str, sure: Combinable) -> JSONObject:
    return JSONObject(stage=stage, date=F(date_field), sure=sure)


def _sure(field: str, when: Period) -> Case:
    return Case(If(Q(**{f"{field}_latest__lte": when.first}), then=Value(True)), default=Value(False))


def held(offices: QuerySet[Office], when: Period) -> QuerySet[Office]:
    """Those begun by then and not known to have ended: an empty end is unknown."""
    return offices.filter(_held(when.first, when.last))


def with_offices(statements: QuerySet[Statement]) -> QuerySet[Statement]:
    """Each with its speaker's `offices_then`: the titles held, as far as is known, on the day it was made."""
    then = _held(OuterRef("date_earliest"), OuterRef("date_latest"))
    offices = Office.objects.filter(then, person=OuterRef("speaker")).order_by("-start_earliest", "pk")
    names = {"actor": F("actor__slug"), "actor_name": F("actor__name_en")}
    said = JSONObject(title=F("title"), start=F("start"), end=F("end"), **names)
    return statements.annotate(offices_then=ArraySubquery(offices.values(said=said)))


def _held(first: date | OuterRef, last: date | OuterRef) -> Q:
    begun = Q(start="") | Q(start_earliest__lte=last)
    return begun & (Q(end="") | Q(end_latest__gte=first))
