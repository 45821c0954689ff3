"""Offices as bars and stages as numbered marks on a line of time, across in per cent as all drawings are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from actors.models import Office
from presence.timeline import Period
from presence.web.colours import mark
from presence.web.drawings import Axis, Stretch, years

APART = 5.5  # per cent: nearer marks would lie on each other on a phone
LANE = 21  # pixels
DAY = timedelta(days=1)

Ticks = Sequence[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class OfficeBar:
    """Solid where it was held for certain, hollow where a date is vague; an unknown start or end fades."""

    office: Office
    hue: str
    certain: Stretch | None
    hollow: Sequence[Stretch]
    fades_in: Stretch | None
    fades_out: Stretch | None


@dataclass(frozen=True, slots=True)
class OfficeLine:
    bars: Sequence[OfficeBar]
    ticks: Ticks
    asked: Stretch


def offices_on_line(offices: Sequence[Office], when: Period, today: date) -> OfficeLine | None:
    """When each was held; nothing when no date is known."""
    known = [office for office in offices if office.start_earliest or office.end_latest]
    if not known:
        return None
    days = [day for office in known for day in (office.start_earliest, office.end_latest) if day]
    axis = _axis([*days, today, when.first, when.last])
    return OfficeLine([_bar(o, axis, today) for o in known], _ticks(axis), _asked(axis, when))


def _bar(office: Office, axis: Axis, today: date) -> OfficeBar:
    begun, sure = office.start_earliest, office.start_latest
    until, over = office.end_earliest, office.end_latest
    sure_until = until + DAY if until else None
    certain = (sure, sure_until) if sure and sure_until and sure < sure_until else None
    vague = []
    if begun and sure:
        vague.append((begun, sure if certain or not over else min(sure, over + DAY)))
    if until and over:
        vague.append((until + DAY if certain or not sure else max(until, sure), over + DAY))
    return OfficeBar(
        office,
        mark(office.actor).hue,
        axis.stretch(*certain) if certain else None,
        [axis.stretch(left, right) for left, right in vague if left < right],
        axis.stretch(None, until or over) if begun is None else None,
        axis.stretch(sure, max(today, sure) + DAY) if over is None and sure else None,
    )


@dataclass(frozen=True, slots=True)
class Dated:
    """What is put on the line: its number in the table, and the days its date may mean."""

    number: int
    words: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Mark:
    """Hollow where the date is vague: `doubt` is then all of the days it may mean."""

    number: int
    words: str
    x: str
    y: int
    doubt: Stretch | None


@dataclass(frozen=True, slots=True)
class StageLine:
    marks: Sequence[Mark]
    ticks: Ticks
    asked: Stretch
    height: int


def stages_on_line(stages: Sequence[Dated], when: Period, today: date) -> StageLine | None:
    if not stages:
        return None
    axis = _axis([*(day for each in stages for day in (each.first, each.last)), today, when.first, when.last])
    placed = [(each, axis.place(each.first + (each.last - each.first) / 2)) for each in stages]
    lanes = _lanes([place for _each, place in placed])
    height = (max(lanes) + 1) * LANE + 6
    marks = [
        Mark(
            each.number,
            each.words,
            f"{place:.2f}%",
            height - 6 - LANE // 2 - lane * LANE,
            axis.stretch(each.first, each.last + DAY) if each.first < each.last else None,
        )
        for (each, place), lane in zip(placed, lanes, strict=True)
    ]
    return StageLine(marks, _ticks(axis), _asked(axis, when), height)


def _lanes(places: Iterable[float]) -> list[int]:
    """The lowest lane in which each has room beside those before it."""
    taken: list[float] = []
    found = []
    for place in places:
        lane = next((n for n, last in enumerate(taken) if abs(place - last) >= APART), len(taken))
        taken[lane : lane + 1] = [place]
        found.append(lane)
    return found


def _axis(days: Iterable[date]) -> Axis:
    found = list(days)
    return Axis(date(min(found).year, 1, 1), date(max(found).year + 1, 1, 1))


def _ticks(axis: Axis) -> Ticks:
    return [(year, f"{axis.place(date(year, 1, 1)):.2f}%") for year in years(axis)]


def _asked(axis: Axis, when: Period) -> Stretch:
    return axis.stretch(when.first, when.last + DAY, least=0.2)
