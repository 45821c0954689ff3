"""Who is where on a day: querysets that PostgreSQL answers from the stored ranges."""

from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, Case, Count, F, Q, QuerySet, Value, When, Window
from django.db.models.functions import RowNumber

from presence.models import Base, Deployment
from presence.timeline.period import Period
from presence.timeline.place import governorate
from presence.timeline.rules import ABSENT, PRESENT, doubts_of, fades_on, presence_of, presence_there, reason_of

# By alphabet, “present” comes after “possible” and that after “absent”.
EXPLAINED = ("-counts", "-presence", "base__name_en", "actor__name_en", "start_earliest", "pk")


def told(deployments: QuerySet[Deployment], when: Period) -> QuerySet[Deployment]:
    """All of them, the absent too, each with its `presence`, the `reason` for it, and the day it `fades_on`."""
    said = {"presence": presence_of(when), "reason": reason_of(when), "doubts": doubts_of(when)}
    return deployments.annotate(**said, fades_on=fades_on())


def on(deployments: QuerySet[Deployment], when: Period) -> QuerySet[Deployment]:
    """Those present or possibly present in the period, told the same way."""
    return told(deployments.filter(possible__overlap=when.days), when)


def there(deployments: QuerySet[Deployment], when: Period) -> QuerySet[Deployment]:
    """The same, each with its `presence` alone: of thousands, reasons that nobody reads take long."""
    said = {"presence": presence_there(when)}
    return deployments.filter(possible__overlap=when.days).annotate(**said)


def explain(deployments: QuerySet[Deployment], when: Period) -> QuerySet[Deployment]:
    """All of them, those that count first: `counts` is true of one for each actor at each base where it is or may be.

    So as many rows count as the matrix and the map say bases.
    """
    surest = [F("presence").desc(), F("start_earliest").asc(nulls_last=True), F("pk").asc()]
    place = Window(RowNumber(), partition_by=[F("actor"), F("base")], order_by=surest)
    counts = Case(
        When(~Q(presence=ABSENT) & Q(place=1), then=Value(True)), default=Value(False), output_field=BooleanField()
    )
    found = told(deployments, when).annotate(place=place).annotate(counts=counts)
    return found.order_by(*EXPLAINED)


@dataclass(frozen=True, slots=True)
class Cell:
    """Bases of one actor in one governorate: those where it is present, and those where it only may be."""

    actor_id: int
    region_id: int
    present: int
    possible: int


def matrix(deployments: QuerySet[Deployment], when: Period, by: Case | F | None = None) -> list[Cell]:
    """Actor × governorate on the period, in one query; a base counts once for an actor however often it is there.

    `by` leads to another kind of region than the governorate.
    """
    rows = (
        there(deployments, when)
        .order_by()
        .annotate(region_id=by or governorate())
        .values("actor_id", "region_id")
        .annotate(
            present=Count("base", filter=Q(presence=PRESENT), distinct=True),
            touched=Count("base", distinct=True),
        )
    )
    return [Cell(r["actor_id"], r["region_id"], r["present"], r["touched"] - r["present"]) for r in rows]


def at_bases(deployments: QuerySet[Deployment], when: Period) -> QuerySet[Any, Any]:
    """What the matrix counts: actor, governorate, base and `presence`; of an actor there may be several at a base."""
    found = there(deployments, when).order_by().annotate(region_id=governorate())
    return found.values("actor_id", "region_id", "base_id", "presence")


def bases_touched(bases: QuerySet[Base], deployments: QuerySet[Deployment]) -> QuerySet[Base]:
    """The bases at which one of these deployments is."""
    return bases.filter(pk__in=deployments.order_by().values("base"))
