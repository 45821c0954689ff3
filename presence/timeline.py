"""Valid time: who was where on a day or over a period, read by PostgreSQL from the stored ranges.

A deployment is *present* over a period when its certain range covers it, or when no end is known, its status says it
goes on, and its sources spoke of it no longer than `FADE_MONTHS` before. It is *possible* when its possible range
touches the period. Otherwise it is absent and not in the answer.
"""

from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta
from django.conf import settings
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Case, CharField, Count, F, Q, QuerySet, Value, When
from django.utils import timezone

from actors import edtf
from presence.models import Base, Deployment, Region
from presence.models.vocabulary import STANDING, RegionLevel
from presence.problems import InvalidParameter

PRESENT, POSSIBLE = "present", "possible"


@dataclass(frozen=True, slots=True)
class Period:
    """The days an `on=` asks about, both included, and how it was written."""

    text: str
    first: date
    last: date

    @property
    def days(self) -> DateRange:
        return DateRange(self.first, self.last, "[]")


def period(text: str) -> Period:
    """Read `on=`: empty is today.

    Raises:
        InvalidParameter: not a day, month or year.
    """
    if not text:
        today = timezone.localdate()
        return Period(today.isoformat(), today, today)
    try:
        read = edtf.parse(text)
    except edtf.EDTFError as error:
        raise InvalidParameter(str(error), errors={"on": [str(error)]}) from error
    return Period(text, read.earliest, read.latest)


def presence_of(when: Period) -> Case:
    """`present` or `possible` for a deployment that `touches` the period."""
    confirmed = when.last - relativedelta(months=settings.FADE_MONTHS)
    going_on = Q(end="", status__in=STANDING, start_latest__lte=when.first, as_of_earliest__gte=confirmed)
    certain = Q(certain__contains=when.days)
    return Case(When(certain | going_on, then=Value(PRESENT)), default=Value(POSSIBLE), output_field=CharField())


def on(deployments: QuerySet[Deployment], when: Period) -> QuerySet[Deployment]:
    """Those present or possibly present in the period, each with its `presence`."""
    return deployments.filter(possible__overlap=when.days).annotate(**{"presence": presence_of(when)})


def within(region: Region, path: str = "region") -> Q:
    """Things whose `path` lies in the region: in its districts too, and for a zone in the governorates it reaches."""
    if region.level == RegionLevel.COUNTRY:
        return Q(**{f"{path}__isnull": False})
    if region.level == RegionLevel.ZONE:
        return Q(**{f"{path}__zones": region}) | Q(**{f"{path}__parent__zones": region}) | Q(**{path: region})
    return Q(**{path: region}) | Q(**{f"{path}__parent": region})


def governorate(path: str = "base__region") -> Case:
    """The id of the governorate a base lies in, whether its region is that or a district of it."""
    district = Q(**{f"{path}__level": RegionLevel.DISTRICT})
    return Case(When(district, then=F(f"{path}__parent")), default=F(path))


@dataclass(frozen=True, slots=True)
class Cell:
    """Bases of one actor in one governorate: those where it is present, and those where it only may be."""

    actor_id: int
    region_id: int
    present: int
    possible: int


def matrix(deployments: QuerySet[Deployment], when: Period) -> list[Cell]:
    """Actor × governorate on the period, in one query; a base counts once for an actor however often it is there."""
    rows = (
        on(deployments, when)
        .order_by()
        .annotate(region_id=governorate())
        .values("actor_id", "region_id")
        .annotate(
            present=Count("base", filter=Q(presence=PRESENT), distinct=True),
            touched=Count("base", distinct=True),
        )
    )
    return [Cell(r["actor_id"], r["region_id"], r["present"], r["touched"] - r["present"]) for r in rows]


def bases_touched(bases: QuerySet[Base], deployments: QuerySet[Deployment]) -> QuerySet[Base]:
    """The bases at which one of these deployments is."""
    return bases.filter(pk__in=deployments.order_by().values("base"))
