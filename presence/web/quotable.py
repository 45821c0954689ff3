"""Who is where on a day, as a table to quote: actor by governorate, from the same counts as matrix and API."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from actors.addresses import page_address
from actors.models import Actor
from presence import knowledge, shown
from presence.compiled import KEY, KEYS, Compiled
from presence.models import Base, Region
from presence.models.vocabulary import RegionLevel
from presence.timeline import Cell, Period
from presence.web.asked import period_asked
from presence.web.here import Row, rows_of
from presence.web.here import cells as cells_of
from presence.web.in_order import ACTORS, by_key

COLUMNS = ("on", "dataset_version", "actor", "actor_name", "region", "region_name", "present", "possible")


@dataclass(frozen=True, slots=True)
class Column:
    """A governorate or district; `rest` is what of a governorate lies in none of its districts on record."""

    region: Region
    rest: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    present: int
    possible: int
    url: str = ""

    @property
    def any(self) -> int:
        return self.present + self.possible


@dataclass(frozen=True, slots=True)
class Line:
    actor: Actor
    figures: Sequence[tuple[Column, Figure]]
    total: Figure


@dataclass(frozen=True, slots=True)
class Quotable:
    when: Period
    columns: Sequence[Column]
    lines: Sequence[Line]
    totals: Sequence[tuple[Column, Figure]]
    total: Figure

    @property
    def several(self) -> bool:
        return len(self.columns) > 1

    @property
    def by_district(self) -> bool:
        return any(column.rest for column in self.columns)


def quotable(region: Region, when: Period, kept: dict[str, str], rows: Sequence[Row] | None = None) -> Quotable:
    """`kept` is what every link keeps of the address; `rows` those of the region on the day, where they are read."""
    districts = region.level == RegionLevel.GOVERNORATE and Base.objects.filter(region__parent=region).exists()
    cells = cells_of(rows_of(region, when) if rows is None else rows, by_district=districts)
    columns = _columns(region, {cell.region_id for cell in cells}, by_district=districts)
    counted = {(cell.actor_id, cell.region_id): cell for cell in cells}
    maker = _Maker(when, kept)
    lines = [
        _line(actor, [(c, counted.get((actor.pk, c.region.pk))) for c in columns], maker, region)
        for actor in by_key(ACTORS, sorted({cell.actor_id for cell in cells})).values()
    ]
    lines.sort(key=lambda line: (-line.total.present, -line.total.possible, line.actor.name_en))
    totals = [(c, maker.total([line.figures[n][1] for line in lines], c.region)) for n, c in enumerate(columns)]
    return Quotable(when, columns, lines, totals, maker.total([line.total for line in lines], region))


@dataclass(frozen=True)
class _Maker:
    """Makes figures that lead to the bases they count."""

    when: Period
    kept: dict[str, str]

    def figure(self, cell: Cell | None, actor: Actor, column: Column) -> Figure:
        if cell is None:
            return Figure(0, 0)
        return Figure(cell.present, cell.possible, "" if column.rest else self._url(column.region, actor=actor.slug))

    def total(self, figures: Sequence[Figure], region: Region, **asked: str) -> Figure:
        present, possible = sum(f.present for f in figures), sum(f.possible for f in figures)
        return Figure(present, possible, self._url(region, **asked))

    def _url(self, region: Region, **asked: str) -> str:
        """Slugs need no escaping, and a table has hundreds."""
        where = {} if region.level == RegionLevel.COUNTRY else {"region": region.slug}
        return f"{self._bases}?{''.join(f'{name}={slug}&' for name, slug in {**asked, **where}.items())}{self._then}"

    @cached_property
    def _bases(self) -> str:
        return page_address("bases")

    @cached_property
    def _then(self) -> str:
        return urlencode({"on": self.when.text, **self.kept})


def _line(actor: Actor, cells: Sequence[tuple[Column, Cell | None]], maker: _Maker, region: Region) -> Line:
    figures = [(column, maker.figure(cell, actor, column)) for column, cell in cells]
    return Line(actor, figures, maker.total([figure for _column, figure in figures], region, actor=actor.slug))


def _columns(region: Region, met: set[int], *, by_district: bool) -> list[Column]:
    """Every governorate the region reaches into, and what else has a base; of a governorate, its districts with any."""
    if by_district:
        districts = _DISTRICTS(region=region.pk, met=sorted(met))
        return [*map(Column, districts), Column(region, rest=True)]
    which = {} if region.level == RegionLevel.COUNTRY else {"region": region.pk}
    found = {each.pk: each for each in _of_level(region.level)(met=sorted(met), **which)}
    return [Column(each) for each in sorted(found.values(), key=str)]


@cache
def _of_level(level: str) -> Compiled:
    """The whole country's are asked for without a region."""
    which = {} if level == RegionLevel.COUNTRY else {"region": KEY}
    return Compiled(partial(_regions, level), met=KEYS, **which)


def _regions(level: str, met: list[int], region: int = 0) -> QuerySet[Region]:
    whole = {
        RegionLevel.COUNTRY: Q(level=RegionLevel.GOVERNORATE),
        RegionLevel.ZONE: Q(zones=region),
        RegionLevel.DISTRICT: Q(children=region),
    }.get(RegionLevel(level), Q(pk=region))
    return shown.regions().order_by("name_en").filter(whole | Q(pk__among=met))


_DISTRICTS = Compiled(
    lambda region, met: shown.regions().order_by("name_en").filter(parent=region, pk__among=met), region=KEY, met=KEYS
)


def kept_of(request: HttpRequest) -> dict[str, str]:
    asked = request.GET.get(knowledge.PARAMETER, "")
    return {knowledge.PARAMETER: asked} if asked else {}


def csv_url(region: Region, when: Period, kept: dict[str, str]) -> str:
    return f"{reverse('region-table', args=[region.slug])}?{urlencode({'on': when.text, **kept})}"


@require_safe
def table_csv(request: HttpRequest, slug: str) -> HttpResponse:
    """Every actor of the table in every region of it, the noughts too."""
    region = get_object_or_404(shown.regions(), slug=slug)
    when = period_asked(request)
    version = getattr(request, "dataset_version", None)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="presence-{slug}-{when.text}.csv"'
    written = csv.writer(response)
    written.writerow(COLUMNS)
    for line in quotable(region, when, kept_of(request)).lines:
        for column, figure in line.figures:
            written.writerow([
                when.text, version.number if version else "", line.actor.slug, line.actor.name_en,
                column.region.slug, column.region.name_en, figure.present, figure.possible,
            ])  # fmt: skip
    return response


def title(region: Region, when_words: str) -> str:
    """What the table is quoted as."""
    return _("Foreign forces in %(region)s by actor and governorate, %(when)s") % {"region": region, "when": when_words}
