"""Bases present and possibly present month by month, counted by the same rule as any single day.

Each month is answered for its last day, the running one for today. The timeline tells the days of each deployment once,
as ranges, and PostgreSQL adds up where they begin and end, which is far less than to ask about every month.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import NamedTuple

from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from presence import timeline
from presence.models import Deployment

# Nothing is drawn before it: the oldest stay on record whose start is known at all began in that year.
FIRST = date(1971, 1, 1)


class Month(NamedTuple):
    """The bases on its last day, or on the last day that there is yet."""

    day: date
    present: int
    possible: int

    @property
    def text(self) -> str:
        return self.day.isoformat()[:7]


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


# A base's days are those of all that is there, counted once. Each stretch of them counts from the month it begins in up
# to, and without, the month it ends in: what is left is to add up.
_COUNTS = """
WITH stays AS MATERIALIZED ({stays}),
first AS (
    SELECT date_trunc('month', greatest(coalesce(min(lower(possible)), %s), %s)::timestamp)::date AS day FROM stays
),
bases AS (SELECT range_agg(possible) AS touched, range_agg(present) AS present FROM stays GROUP BY base_id),
stretches AS (
    SELECT 0 AS sure, unnest(touched * datemultirange(daterange(first.day, %s, '[]'))) AS days FROM bases, first
    UNION ALL
    SELECT 1, unnest(present * datemultirange(daterange(first.day, %s, '[]'))) FROM bases, first
),
changes AS (
    SELECT date_trunc('month', lower(days)::timestamp) AS month, sure, 1 AS by FROM stretches
    UNION ALL
    SELECT date_trunc('month', upper(days)::timestamp), sure, -1 FROM stretches WHERE upper(days) <= %s
),
sums AS (
    SELECT month, sum(by) FILTER (WHERE sure = 0) AS touched, sum(by) FILTER (WHERE sure = 1) AS present
    FROM changes GROUP BY month
)
SELECT
    least((month + interval '1 month - 1 day')::date, %s),
    coalesce(sum(present) OVER through, 0)::int,
    coalesce(sum(touched) OVER through, 0)::int
FROM first, generate_series(first.day::timestamp, %s, interval '1 month') AS month LEFT JOIN sums USING (month)
WINDOW through AS (ORDER BY month) ORDER BY month
"""


def by_month(deployments: QuerySet[Deployment], bands: Sequence[Band] = (), today: date | None = None) -> Series:
    """One query, whatever the deployments; a base counts once, as present if anything there is."""
    today = today or timezone.localdate()
    plain = deployments.order_by().select_related(None).defer(None).annotate(present=timeline.present_days())
    stays, of_stays = plain.values("base_id", "possible", "present").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(_COUNTS.format(stays=stays), [*of_stays, FIRST, FIRST, *[today] * 5])
        months = [Month(day, present, touched - present) for day, present, touched in cursor]
    return Series(months, bands)
