"""Actor × governorate on a day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Q
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from actors.models import Actor
from presence import knowledge, shown, timeline
from presence.filters import DeploymentFilters, checked
from presence.models import Region
from presence.models.vocabulary import RegionLevel
from presence.timeline import Cell
from presence.web.explanation import Why, also_known, explanation_page

# Five depths of shade; a cell with the most bases has the deepest.
SHADES = 5
# What a number's own page takes of what the matrix was asked.
KEPT = ("kind", "status", knowledge.PARAMETER)


@dataclass(frozen=True, slots=True)
class Count:
    """A number of bases where presence is certain, a number where it is possible, and where to see them and why."""

    present: int
    possible: int
    url: str
    why: str
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
    filters = checked(DeploymentFilters, params, shown.deployments(), also=also_known(params))
    assert isinstance(filters, DeploymentFilters)
    if filters.asked("explain"):
        return explanation_page(request, filters)
    when = filters.when
    found = table(timeline.matrix(filters.there(), when), params, filters.asked("region").get("region"))
    return render(request, "pages/matrix.html", {"filters": filters, "when": when, "table": found})


def table(cells: list[Cell], params: QueryDict, narrowed: Region | None = None) -> Table:
    """The cells laid out: every governorate, and the actors that are anywhere, those at most bases first."""
    by_place = {(cell.actor_id, cell.region_id): cell for cell in cells}
    regions = _regions(cells, narrowed)
    made = _Maker(params, narrowed, max((cell.present for cell in cells), default=0))
    rows = []
    for actor in Actor.objects.filter(pk__in={cell.actor_id for cell in cells}):
        counts = [(r, made.count(by_place.get((actor.pk, r.pk)), actor, r)) for r in regions]
        rows.append(Row(actor, counts, made.total((count for _, count in counts), actor=actor.slug)))
    rows.sort(key=lambda row: (-row.total.present, -row.total.possible, row.actor.name_en))
    return Table(regions, rows, _totals(regions, rows, made), made.total(row.total for row in rows))


@dataclass(frozen=True)
class _Maker:
    """Makes counts whose links ask for what the whole matrix was asked for, and for one cell of it."""

    params: QueryDict
    narrowed: Region | None
    deepest: int

    def count(self, cell: Cell | None, actor: Actor, region: Region) -> Count:
        present, possible = (cell.present, cell.possible) if cell else (0, 0)
        shade = -(-present * SHADES // self.deepest) if self.deepest else 0
        return Count(present, possible, *self.links(actor=actor.slug, region=self.place(region)), shade)

    def total(self, counts: Iterable[Count], **asked: str) -> Count:
        counts = list(counts)
        return Count(sum(c.present for c in counts), sum(c.possible for c in counts), *self.links(**asked))

    def place(self, region: Region) -> str:
        """Where only a district is asked about, its governorate's column counts no more than that."""
        narrowed = self.narrowed
        return narrowed.slug if narrowed and narrowed.level == RegionLevel.DISTRICT else region.slug

    def links(self, **asked: str) -> tuple[str, str]:
        return f"{self.bases}?{urlencode({**self.narrowing, **asked, **self.then})}", self.why(**asked)

    @cached_property
    def bases(self) -> str:
        return reverse("bases")

    @cached_property
    def why(self) -> Why:
        return Why(self.params)

    @cached_property
    def narrowing(self) -> dict[str, str]:
        return {"region": self.narrowed.slug} if self.narrowed else {}

    @cached_property
    def then(self) -> dict[str, str]:
        kept = {name: str(self.params[name]) for name in KEPT if self.params.get(name)}
        return {"on": str(self.params["on"]), **kept}


def _regions(cells: list[Cell], narrowed: Region | None) -> list[Region]:
    """Every governorate that was asked about, and what else has a base."""
    asked = Region.objects.filter(_governorates(narrowed), level=RegionLevel.GOVERNORATE)
    met = Region.objects.filter(pk__in={cell.region_id for cell in cells})
    return list((asked | met).defer("geometry").order_by("name_en"))


def _governorates(narrowed: Region | None) -> Q:
    if narrowed is None or narrowed.level == RegionLevel.COUNTRY:
        return Q()
    if narrowed.level == RegionLevel.ZONE:
        return Q(pk__in=narrowed.members.values("pk"))
    return Q(pk=narrowed.parent_id if narrowed.level == RegionLevel.DISTRICT else narrowed.pk)


def _totals(regions: list[Region], rows: list[Row], made: _Maker) -> list[Count]:
    by_region: dict[int, list[Count]] = defaultdict(list)
    for row in rows:
        for region, count in row.cells:
            by_region[region.pk].append(count)
    return [made.total(by_region[region.pk], region=made.place(region)) for region in regions]
