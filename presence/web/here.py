"""Who is in a region on a day, read once: table, sum, groups and map of its page are counted from the same rows."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from typing import Any, NamedTuple, TypeVar

from django.db.models import QuerySet

from presence import shown, timeline
from presence.compiled import KEY, Compiled
from presence.models import Base, Deployment, Region
from presence.models.vocabulary import RegionLevel
from presence.timeline import PRESENT, Cell, Period

K = TypeVar("K")


class Row(NamedTuple):
    """A deployment that is or may be there, as little of it as counting needs."""

    pk: int
    actor: int
    base: int
    base_name: str
    region: int
    governorate: int
    presence: str


def inside(region: Region) -> QuerySet[Deployment]:
    """The published deployments in a region; by subquery, for a zone's governorates would give some twice."""
    found = shown.deployments()
    if region.level == RegionLevel.COUNTRY:
        return found
    return found.filter(base__in=Base.objects.filter(timeline.within(region)).order_by().values("pk"))


def rows_of(region: Region, when: Period) -> list[Row]:
    which = {} if region.level == RegionLevel.COUNTRY else {"region": region.pk}
    return list(map(Row._make, _of_level(region.level)(when=when, **which)))


@cache
def _of_level(level: str) -> Compiled:
    """The whole country's are asked for without a region."""
    which = {} if level == RegionLevel.COUNTRY else {"region": KEY}
    return Compiled(partial(_rows, level), when=timeline.MARK, **which)


def _rows(level: str, when: Period, region: int = 0) -> QuerySet[Any]:
    there = timeline.there(inside(Region(pk=region, level=level)), when)
    found: QuerySet[Any] = there.order_by().annotate(of=timeline.governorate())
    return found.values_list("pk", "actor_id", "base_id", "base__name_en", "base__region_id", "of", "presence")


class Bases(NamedTuple):
    """How many a force is at, and how many it is or may be at; each counts once."""

    present: int
    touched: int


def counted(rows: Iterable[Row]) -> Bases:
    rows = list(rows)
    return Bases(len({row.base for row in rows if row.presence == PRESENT}), len({row.base for row in rows}))


def cells(rows: Sequence[Row], *, by_district: bool) -> list[Cell]:
    """As `timeline.matrix` counts them."""
    found = grouped(rows, lambda row: (row.actor, row.region if by_district else row.governorate))
    return [
        Cell(actor, region, bases.present, bases.touched - bases.present)
        for (actor, region), bases in ((key, counted(of)) for key, of in found.items())
    ]


def grouped(rows: Iterable[Row], key: Callable[[Row], K]) -> dict[K, list[Row]]:
    found: dict[K, list[Row]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found


def surest_first(rows: Iterable[Row]) -> list[Row]:
    """The certain, then by name."""
    return sorted(rows, key=lambda row: (row.presence != PRESENT, row.base_name, row.pk))
