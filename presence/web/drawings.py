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
    """Solid where it was certainly there, hollow where it may have been."""

    deployment: Deployment
    hue: str
    certain: Stretch | None
    possible: Stretch


@dataclass(frozen=True, slots=True)
class TimeBars:
    bars: Sequence[Bar]
    ticks: Sequence[tuple[int, str]]
    asked: Stretch


@dataclass(frozen=True, slots=True)
class _Axis:
    first: date
    last: date

    def place(self, day: date) -> float:
        share = (day - self.first).days / (self.last - self.first).days
        return min(max(share, 0), 1) * 100

    def stretch(self, start: date | None, end: date | None) -> Stretch:
        """From a day to the day before another; an open side runs to the edge."""
        left, right = self.place(start or self.first), self.place(end or self.last)
        return Stretch(f"{left:.2f}%", f"{max(right - left, 0.5):.2f}%")


def time_bars(deployments: Sequence[Deployment], when: Period, today: date) -> TimeBars | None:
    """When each was there; nothing when no date at all is known."""
    known = [d for d in deployments if d.possible and (d.possible.lower or d.possible.upper)]
    days = [day for d in known for day in (d.possible.lower, d.possible.upper) if day]
    if not known:
        return None
    axis = _Axis(date(min(*days, today, when.first).year, 1, 1), date(max(*days, today, when.last).year + 1, 1, 1))
    return TimeBars(
        bars=[_bar(d, axis, today) for d in known],
        ticks=[(year, f"{axis.place(date(year, 1, 1)):.2f}%") for year in _years(axis)],
        asked=axis.stretch(when.first, when.last + timedelta(days=1)),
    )


def _bar(deployment: Deployment, axis: _Axis, today: date) -> Bar:
    possible, certain = deployment.possible, deployment.certain
    until = min(possible.upper or axis.last, max(today + timedelta(days=1), possible.upper or today))
    lower, upper = (certain.lower, certain.upper) if certain else (None, None)
    if deployment.is_standing and not deployment.end and deployment.start_latest and deployment.as_of_earliest:
        fades = deployment.as_of_earliest + relativedelta(months=settings.FADE_MONTHS)
        lower, upper = deployment.start_latest, min(max(fades, upper or fades), today) + timedelta(days=1)
    solid = axis.stretch(lower, upper) if lower and upper and lower < upper else None
    return Bar(deployment, mark(deployment.actor).hue, solid, axis.stretch(possible.lower, until))


def _years(axis: _Axis) -> list[int]:
    first, last = axis.first.year, axis.last.year
    step = next((s for s in STEPS if (last - first) / s <= MOST_TICKS), STEPS[-1])
    return [year for year in range(first, last) if year % step == 0]
