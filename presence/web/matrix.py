"""Actor × governorate on a day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from actors.models import Actor
from presence import shown, timeline
from presence.filters import DeploymentFilters, checked
from presence.models import Region
from presence.models.vocabulary import RegionLevel
from presence.timeline import Cell

# Five depths of shade; a cell with the most bases has the deepest.
SHADES = 5


@dataclass(frozen=True, slots=True)
class Count:
    """A number of bases where presence is certain, a number where it is possible, and where to see them."""

    present: int
    possible: int
    url: str = ""
    shade: int = 0

    @property
    def any(self) -> int:
        return self.present + self.possible


@dataclass(frozen=True, slots=True)
class Row:
    actor: Actor
    cells: list[tuple[Region, Count]]
    total: Count


@dataclass(frozen=True, slots=True)
class Table:
    regions: list[Region]
    rows: list[Row]
    totals: list[Count]
    total: Count


@require_safe
def matrix_page(request: HttpRequest) -> HttpResponse:
    params = request.GET.copy()
    if not params.get("on"):
        params["on"] = timezone.localdate().isoformat()
    filters = checked(DeploymentFilters, params, shown.deployments())
    when = filters.period
    assert when is not None
    found = table(timeline.matrix(filters.qs, when), when.text)
    return render(request, "pages/matrix.html", {"filters": filters, "when": when, "table": found})


def table(cells: list[Cell], on: str) -> Table:
    """The cells laid out: every governorate, and the actors that are anywhere, those at most bases first."""
    by_place = {(cell.actor_id, cell.region_id): cell for cell in cells}
    regions = _regions(cells)
    deepest = max((cell.present for cell in cells), default=0)
    rows = []
    for actor in Actor.objects.filter(pk__in={cell.actor_id for cell in cells}):
        counts = [(r, _count(by_place.get((actor.pk, r.pk)), actor, r, on, deepest)) for r in regions]
        total = _sum((count for _, count in counts), _bases(actor=actor.slug, on=on))
        rows.append(Row(actor, counts, total))
    rows.sort(key=lambda row: (-row.total.present, -row.total.possible, row.actor.name_en))
    return Table(regions, rows, _totals(regions, rows, on), _sum((row.total for row in rows), _bases(on=on)))


def _regions(cells: list[Cell]) -> list[Region]:
    governorates = Region.objects.filter(level=RegionLevel.GOVERNORATE)
    other = Region.objects.filter(pk__in={cell.region_id for cell in cells})
    return list((governorates | other).defer("geometry").order_by("name_en"))


def _count(cell: Cell | None, actor: Actor, region: Region, on: str, deepest: int) -> Count:
    if cell is None:
        return Count(0, 0)
    shade = -(-cell.present * SHADES // deepest) if deepest else 0
    return Count(cell.present, cell.possible, _bases(actor=actor.slug, region=region.slug, on=on), shade)


def _totals(regions: list[Region], rows: list[Row], on: str) -> list[Count]:
    by_region: dict[int, list[Count]] = defaultdict(list)
    for row in rows:
        for region, count in row.cells:
            by_region[region.pk].append(count)
    return [_sum(by_region[region.pk], _bases(region=region.slug, on=on)) for region in regions]


def _sum(counts: Iterable[Count], url: str) -> Count:
    counts = list(counts)
    return Count(sum(c.present for c in counts), sum(c.possible for c in counts), url)


def _bases(**query: str) -> str:
    return f"{reverse('bases')}?{urlencode(query)}"
