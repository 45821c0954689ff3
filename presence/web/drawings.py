"""Drawings made on the server. Lengths are in per cent of the width, so text is never stretched."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from django.conf import settings

from presence.models import Deployment
from presence.timeline import Period
from presence.web.colours import mark

MOST_TICKS = 7
STEPS = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True)
class Stretch:
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Bar:
    """Solid where it was certainly there, hollow where it may have been; a side that is open fades in or out."""

    deployment: Deployment
    hue: str
    certain: Stretch | None
    possible: Stretch
    hollow: Sequence[Stretch]
    fades_in: Stretch | None
    fades_out: Stretch | None
    under: object = None  # what is drawn below it: presence.web.sightings


@dataclass(frozen=True, slots=True)
class Axis:
    first: date
    last: date

    def place(self, day: date) -> float:
        share = (day - self.first).days / (self.last - self.first).days
        return min(max(share, 0), 1) * 100

    def stretch(self, start: date | None, end: date | None, least: float = 0.5) -> Stretch:
        """From a day to the day before another, and wide enough to be seen; an open side runs to the edge."""
        left, right = self.place(start or self.first), self.place(end or self.last)
        return Stretch(f"{left:.2f}%", f"{max(right - left, least):.2f}%")


@dataclass(frozen=True, slots=True)
class TimeBars:
    bars: Sequence[Bar]
    ticks: Sequence[tuple[int, str]]
    asked: Stretch
    axis: Axis


def time_bars(
    deployments: Sequence[Deployment], when: Period, today: date, also: Sequence[date] = ()
) -> TimeBars | None:
    """When each was there; nothing when no date at all is known. The axis reaches to the days of `also` too."""
    known = [d for d in deployments if d.possible and (d.possible.lower or d.possible.upper)]
    days = [*also, *(day for d in known for day in (d.possible.lower, d.possible.upper) if day)]
    if not known:
        return None
    axis = Axis(date(min(*days, today, when.first).year, 1, 1), date(max(*days, today, when.last).year + 1, 1, 1))
    return TimeBars(
        bars=[_bar(d, axis, today) for d in known],
        ticks=[(year, f"{axis.place(date(year, 1, 1)):.2f}%") for year in years(axis)],
        asked=axis.stretch(when.first, when.last + timedelta(days=1)),
        axis=axis,
    )


def _bar(deployment: Deployment, axis: Axis, today: date) -> Bar:
    possible = deployment.possible
    first, until = possible.lower or axis.first, possible.upper or max(today + timedelta(days=1), possible.lower)
    solid = _solid(deployment, today)
    start, end = solid or (until, until)
    known = min(max(end if solid else _last_spoken_of(deployment) or first, first), until)
    # With nothing solid between them, a stay that is open on both sides fades in to where it fades out.
    inner = (first if possible.lower else min(start, known), until if possible.upper else known)
    hollow = [(inner[0], min(start, inner[1])), (max(end, inner[0]), inner[1])] if solid else [inner]
    return Bar(
        deployment,
        mark(deployment.actor).hue,
        axis.stretch(start, end) if solid else None,
        axis.stretch(first, until),
        [axis.stretch(left, right) for left, right in hollow if left < right],
        axis.stretch(first, inner[0]) if possible.lower is None and first < inner[0] else None,
        axis.stretch(known, until) if possible.upper is None and known < until else None,
    )


def _solid(deployment: Deployment, today: date) -> tuple[date, date] | None:
    """From the first day it was certainly there to the day after the last."""
    certain = deployment.certain
    lower, upper = (certain.lower, certain.upper) if certain else (None, None)
    if deployment.is_standing and not deployment.end and deployment.start_latest and deployment.as_of_earliest:
        fades = deployment.as_of_earliest + relativedelta(months=settings.FADE_MONTHS)
        lower, upper = deployment.start_latest, min(max(fades, upper or fades), today) + timedelta(days=1)
    return (lower, upper) if lower and upper and lower < upper else None


def _last_spoken_of(deployment: Deployment) -> date | None:
    spoken: date | None = deployment.as_of_latest or deployment.start_latest
    return spoken


def years(axis: Axis) -> list[int]:
    first, last = axis.first.year, axis.last.year
    step = next((s for s in STEPS if (last - first) / s <= MOST_TICKS), STEPS[-1])
    return [year for year in range(first, last) if year % step == 0]
