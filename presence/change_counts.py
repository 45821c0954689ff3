"""How much changed, bar by bar: deployments that start or end, stages of agreements, events.

What is counted, and what “certain” and “possible” mean of a bar, is defined in docs/time.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from presence.models import AgreementStage, Deployment, Event

FEWEST, MOST = 20, 120
# From the finest.
UNITS = ("day", "week", "month", "quarter", "year")
STEP = {
    "day": relativedelta(days=1),
    "week": relativedelta(weeks=1),
    "month": relativedelta(months=1),
    "quarter": relativedelta(months=3),
    "year": relativedelta(years=1),
}


# Days of one, at most: of units of which even the longest are too many, none are made.
LONGEST = {"day": 1, "week": 7, "month": 31, "quarter": 92, "year": 366}


@dataclass(frozen=True, slots=True)
class Bins:
    """Whole units one after the other: `edges` has the first day of each, and the day after the last."""

    unit: str
    edges: Sequence[date]

    @property
    def first(self) -> date:
        return self.edges[0]

    @property
    def last(self) -> date:
        return self.edges[-1] - timedelta(days=1)

    def __len__(self) -> int:
        return len(self.edges) - 1

    def days(self, n: int) -> tuple[date, date]:
        return self.edges[n], self.edges[n + 1] - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Changes:
    """What changes are counted among."""

    deployments: QuerySet[Deployment]
    stages: QuerySet[AgreementStage]
    events: QuerySet[Event]


@dataclass(frozen=True, slots=True)
class Count:
    """Of one bar: the changes that certainly fall in it, and those that may."""

    certain: int
    possible: int


def bins(first: date, last: date) -> Bins:
    """The finest unit that makes 120 bars at most of the span; a span of fewer than 20 is widened to both sides."""
    days = (last - first).days
    unit = next((unit for unit in UNITS if days // LONGEST[unit] <= MOST and _fits(unit, first, last)), UNITS[-1])
    edges = _edges(unit, first, last)
    while len(edges) - 1 < FEWEST:
        edges = [edges[0] - STEP[unit], *edges, edges[-1] + STEP[unit]]
    return Bins(unit, edges)


def _fits(unit: str, first: date, last: date) -> bool:
    return len(_edges(unit, first, last)) - 1 <= MOST


def starts(unit: str, day: date) -> date:
    """The first day of the unit that a day lies in; weeks begin on Monday."""
    match unit:
        case "week":
            return day - timedelta(days=day.weekday())
        case "month":
            return day.replace(day=1)
        case "quarter":
            return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
        case "year":
            return day.replace(month=1, day=1)
    return day


def _edges(unit: str, first: date, last: date) -> list[date]:
    """No more than are needed to see that they are too many."""
    edges = [starts(unit, first)]
    while edges[-1] <= last and len(edges) <= MOST + 1:
        edges.append(edges[-1] + STEP[unit])
    return edges


def counts(changes: Changes, into: Bins) -> list[Count]:
    """One query: PostgreSQL finds the bars in which each change may begin and end, and counts those alike."""
    certain, possible = [0] * len(into), [0] * len(into)
    for low, high, number in _alike(changes, into):
        if low == high:
            certain[low - 1] += number
        else:
            # Bars are numbered from 1; 0 is what lies before the first, and one more than there are is after the last.
            for n in range(max(low, 1), min(high, len(into)) + 1):
                possible[n - 1] += number
    return [Count(*pair) for pair in zip(certain, possible, strict=True)]


_ALIKE = """
SELECT width_bucket(first, edges), width_bucket(last, edges), count(*)
FROM ({dates}) AS change (first, last), (SELECT %s::date[]) AS bars (edges)
WHERE last >= %s AND first <= %s
GROUP BY 1, 2
"""


def _alike(changes: Changes, into: Bins) -> list[tuple[int, int, int]]:
    dated = [
        _dates(changes.deployments, "start"),
        _dates(changes.deployments, "end"),
        _dates(changes.stages, "date"),
        _dates(changes.events, "date"),
    ]
    compiled = [sql for sql in map(_compiled, dated) if sql]
    if not compiled:
        return []
    dates = " UNION ALL ".join(f"({sql})" for sql, _params in compiled)
    with connection.cursor() as cursor:
        values = [value for _sql, params in compiled for value in params]
        cursor.execute(_ALIKE.format(dates=dates), [*values, list(into.edges), into.first, into.last])
        return list(cursor)


def _compiled(rows: QuerySet[Any]) -> tuple[str, Sequence[Any]] | None:
    """None where it is known without asking that there are none."""
    try:
        sql, params = rows.query.sql_with_params()
    except EmptyResultSet:
        return None
    return sql, params


def _dates(rows: QuerySet[Any], name: str) -> QuerySet[Any]:
    """The first and the last day that each date may mean, of those that have one."""
    plain = rows.order_by().select_related(None).defer(None)
    if plain.query.distinct:
        # Two records with the same dates are two changes.
        plain = rows.model._default_manager.order_by().filter(pk__in=plain.values("pk"))
    days = f"{name}_earliest", f"{name}_latest"
    return plain.filter(**{f"{each}__isnull": False for each in days}).values_list(*days)
