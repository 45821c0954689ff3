"""Presence over time, drawn on the server: across in per cent, so that no text is stretched; upwards in pixels."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from actors.edtf_words import day_in_words, days_in_words, when_in_words
from actors.models import Actor
from presence import shown
from presence.kept import Maker, kept
from presence.models import Deployment, Region
from presence.presence_over_time import Band, Month, Run, Series, by_month
from presence.timeline import Period
from presence.web.answers import at_bases
from presence.web.asked import nothing_asked
from presence.web.colours import mark
from presence.web.drawings import Axis, Stretch, years
from presence.web.here import inside

HEIGHT = 180
MOST_LINES = 4
STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
COLUMNS = ("month", "day", "present", "possible")


@dataclass(frozen=True, slots=True)
class Column:
    """Months with the same numbers: those present, and on top of them those that may be."""

    across: Stretch
    present: int
    possible: int
    present_y: float
    possible_y: float

    @property
    def present_height(self) -> float:
        return round(HEIGHT - self.present_y, 1)

    @property
    def possible_height(self) -> float:
        return round(self.present_y - self.possible_y, 1)


@dataclass(frozen=True, slots=True)
class BandShape:
    across: Stretch
    y: float
    height: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    title: str
    hue: str
    csv_url: str
    compare_url: str
    series: Series
    columns: Sequence[Column]
    bands: Sequence[BandShape]
    lines: Sequence[tuple[int, float]]
    years: Sequence[tuple[int, str]]
    asked: Stretch | None
    height: int = HEIGHT

    @property
    def until(self) -> str:
        return day_in_words(self.series.months[-1].day)

    @property
    def rows(self) -> list[tuple[str, Month]]:
        """What the table says: months in a row with the same numbers are one row, the latest first."""
        return [(_months(run), run.last) for run in reversed(self.series.runs())]


@dataclass(frozen=True, slots=True)
class _Scale:
    """How high a count stands: pixels from the top."""

    most: int

    def y(self, count: int) -> float:
        return round(HEIGHT - count * (HEIGHT - 16) / max(self.most, 1), 1)

    def lines(self) -> list[tuple[int, float]]:
        step = next((step for step in STEPS if self.most / step <= MOST_LINES), STEPS[-1])
        return [(count, self.y(count)) for count in range(step, self.most + 1, step)]


def of_actor(actor: Actor, when: Period, bands: Sequence[Band] = ()) -> Chart | None:
    """What an actor's page shows; nothing where nothing is on record."""
    series = Series(_months_kept("actor", actor.slug), bands)
    frame = Frame(finding(str(actor), series), _addresses("actor", actor.slug), mark(actor).hue)
    return drawn(series, frame, when) if series.any else None


def of_region(region: Region, when: Period, bands: Sequence[Band] = ()) -> Chart | None:
    series = Series(_months_kept("region", region.slug), bands)
    frame = Frame(finding(_("Foreign forces"), series), _addresses("region", region.slug))
    return drawn(series, frame, when) if series.any else None


def _months_kept(kind: str, slug: str) -> list[Month]:
    key = f"{kind}:{slug}"
    rows = kept(NAME, key, lambda: _again(key), day=timezone.localdate())
    return [Month(date.fromisoformat(day), present, possible) for day, present, possible in rows]


def _again(key: str) -> list[tuple[str, int, int]]:
    kind, _colon, slug = key.partition(":")
    of = shown.deployments().filter(actor__slug=slug) if kind == "actor" else _inside(slug)
    return [(month.day.isoformat(), month.present, month.possible) for month in by_month(of).months]


def _inside(slug: str) -> QuerySet[Deployment]:
    region = shown.regions().filter(slug=slug).first()
    return inside(region) if region else Deployment.objects.none()


NAME = "months"
MAKERS: dict[str, Maker] = {NAME: _again}


def _addresses(kind: str, slug: str) -> tuple[str, str]:
    return reverse(f"{kind}-presence", args=[slug]), f"{reverse('compare')}?{urlencode({kind: slug})}"


def finding(who: str, series: Series) -> str:
    """What the chart shows, in a sentence."""
    now, most = series.months[-1], series.peak
    told = {
        "who": who,
        "at_bases": at_bases(now.present),
        "present": most.present,
        "possible": most.possible,
        "when": when_in_words(most.text),
    }
    return _finding(now.present, most.present) % told


def _finding(now: int, most: int) -> str:
    if not most:
        return _("%(who)s: certain at no base in any month, possible at %(possible)s %(when)s")
    if not now:
        return _("%(who)s: certain at no base today, down from %(present)s %(when)s")
    if now == most:
        return _("%(who)s: %(at_bases)s today, and never at more")
    return _("%(who)s: %(at_bases)s today, down from %(present)s %(when)s")


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a chart: its title, where its CSV and a comparison are, and its colour."""

    title: str
    addresses: tuple[str, str] = ("", "")
    hue: str = ""


def drawn(series: Series, frame: Frame, when: Period) -> Chart:
    axis = Axis(series.months[0].day.replace(day=1), _next_month(series.months[-1].day))
    scale = _Scale(max([m.present + m.possible for m in series.months] + [band.high for band in series.bands]))
    return Chart(
        title=frame.title,
        hue=frame.hue,
        csv_url=frame.addresses[0],
        compare_url=frame.addresses[1],
        series=series,
        columns=[_column(run, axis, scale) for run in series.runs() if run.first.present or run.first.possible],
        bands=[_band(band, axis, scale) for band in series.bands],
        lines=scale.lines(),
        years=[
            (year, f"{axis.place(date(year, 1, 1)):.2f}%") for year in years(axis) if date(year, 1, 1) >= axis.first
        ],
        asked=axis.stretch(when.first, when.last + timedelta(days=1), least=0.1) if axis.first <= when.last else None,
    )


def _column(run: Run, axis: Axis, scale: _Scale) -> Column:
    across = axis.stretch(run.first.day.replace(day=1), _next_month(run.last.day), least=0)
    present, possible = run.first.present, run.first.possible
    return Column(across, present, possible, scale.y(present), scale.y(present + possible))


def _band(band: Band, axis: Axis, scale: _Scale) -> BandShape:
    across = axis.stretch(band.first, band.last + timedelta(days=1))
    return BandShape(across, scale.y(band.high), round(scale.y(band.low) - scale.y(band.high), 1), band.label)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _months(run: Run) -> str:
    return days_in_words(run.first.text, "" if run.first.text == run.last.text else run.last.text)


@require_safe
def actor_csv(request: HttpRequest, slug: str) -> HttpResponse:
    nothing_asked(request)
    actor = get_object_or_404(shown.actors(), slug=slug)
    return _csv(slug, _months_kept("actor", actor.slug))


@require_safe
def region_csv(request: HttpRequest, slug: str) -> HttpResponse:
    nothing_asked(request)
    return _csv(slug, _months_kept("region", get_object_or_404(shown.regions(), slug=slug).slug))


def _csv(slug: str, months: Sequence[Month]) -> HttpResponse:
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="presence-{slug}.csv"'
    written = csv.writer(response)
    written.writerow(COLUMNS)
    written.writerows((m.text, m.day.isoformat(), m.present, m.possible) for m in months)
    return response
