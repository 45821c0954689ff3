"""Bases present and possibly present month by month, counted by the same rule as any single day.

Each month is answered for its last day, the running one for today: `timeline.on` is asked of a day that is an
expression, and PostgreSQL puts each month's last day in its place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.contrib.postgres.fields import DateRangeField
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import DateField, Func, QuerySet
from django.db.models.expressions import RawSQL
from django.utils import timezone

from presence import timeline
from presence.models import Deployment
from presence.timeline import PRESENT, Period

# Nothing is drawn before it: the oldest stay on record whose start is known at all began in that year.
FIRST = date(1971, 1, 1)


@dataclass(frozen=True, slots=True)
class Month:
    """The bases on its last day, or on the last day that there is yet."""

    day: date
    present: int
    possible: int

    @property
    def text(self) -> str:
        return f"{self.day:%Y-%m}"


@dataclass(frozen=True, slots=True)
class Band:
    """Somebody else's count, over the days it holds for."""

    first: date
    last: date
    low: int
    high: int
    label: str


@dataclass(frozen=True, slots=True)
class Run:
    """Months in a row with the same numbers."""

    first: Month
    last: Month


@dataclass(frozen=True, slots=True)
class Series:
    """Every month from the first to the running one; `bands` are drawn behind them, never mixed in."""

    months: Sequence[Month]
    bands: Sequence[Band] = ()

    @property
    def any(self) -> bool:
        return any(month.present or month.possible for month in self.months)

    @property
    def peak(self) -> Month:
        """Where most are present (where none ever is: possible); the latest of several."""
        return max(reversed(self.months), key=lambda month: (month.present, month.possible))

    def runs(self) -> list[Run]:
        alike = (list(months) for _, months in groupby(self.months, lambda m: (m.present, m.possible)))
        return [Run(months[0], months[-1]) for months in alike]


# The day at which the query around the timeline's own is.
_DAY = RawSQL("month.day", (), DateField())


class _EachMonth(Period):
    """A day that is not known before the query runs."""

    @property
    def days(self) -> DateRange:
        days: Any = Func(_DAY, _DAY, template="daterange(%(expressions)s, '[]')", output_field=DateRangeField())
        return days


_COUNTS = """
WITH months AS (
    SELECT least((start + interval '1 month - 1 day')::date, %s) AS day
    FROM generate_series(
        date_trunc(
            'month', greatest(coalesce((SELECT min(lower(known.possible)) FROM ({known}) known), %s), %s)::timestamp
        ),
        %s, interval '1 month'
    ) AS start
)
SELECT month.day, count(DISTINCT base_id) FILTER (WHERE presence = %s), count(DISTINCT base_id)
FROM months AS month LEFT JOIN LATERAL ({there}) there ON true
GROUP BY month.day ORDER BY month.day
"""


def by_month(deployments: QuerySet[Deployment], bands: Sequence[Band] = (), today: date | None = None) -> Series:
    """One query, whatever the deployments; a base counts once, as present if anything there is."""
    today = today or timezone.localdate()
    day: Any = _DAY
    plain = deployments.order_by().select_related(None).defer(None)
    known, of_known = plain.values("possible").query.sql_with_params()
    asked: QuerySet[Any] = timeline.on(plain, _EachMonth("", day, day))
    there, of_there = asked.values("base_id", "presence").query.sql_with_params()
    sql = _COUNTS.format(known=known, there=there)
    with connection.cursor() as cursor:
        cursor.execute(sql, [today, *of_known, FIRST, FIRST, today, PRESENT, *of_there])
        months = [Month(day, present, touched - present) for day, present, touched in cursor]
    return Series(months, bands)
