"""The list page of every kind: the same filters, pages and empty places everywhere; what differs is in LISTS."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from presence import filters as kinds
from presence import shown
from presence.filters import Filters, checked
from presence.models import Region
from presence.models.labels import COUNTED
from presence.models.vocabulary import RegionLevel
from presence.web import beside, list_orders, stream
from presence.web.frame import page_frame
from presence.web.loosen import any_helps, loosened
from presence.web.paging import PastTheEnd, page_of
from presence.web.titles import LIST_TITLE

ALSO = ("page", list_orders.PARAMETER)
BY_NAME, NEWEST = _("By name"), _("Newest first")


@dataclass(frozen=True, slots=True)
class Listing:
    """One kind's list. `asked` are the filters its form offers; the others work in the address and show when set."""

    kind: str
    filters: type[Filters]
    rows: Callable[[], QuerySet[Any]]
    asked: tuple[str, ...]
    order: Promise
    beside: Callable[[Sequence[Any], Filters], Mapping[int, Any]] = beside.nothing
    around: Callable[[Filters, QueryDict], Mapping[str, Any]] | None = None  # what its page has beside the list
    most: int | None = None  # counted and paged up to so many, where there are very many and counting is dear

    @property
    def title(self) -> str:
        return str(LIST_TITLE[self.kind])

    def counted(self, number: int, *, more: bool = False) -> str:
        told = counted(self.kind, number)
        return gettext("more than %(counted)s") % {"counted": told} if more else told


def counted(kind: str, number: int) -> str:
    """“1 base”, “12 bases”."""
    return str(COUNTED[kind] % {"n": number})


def by_name(rows: Callable[[], QuerySet[Any]]) -> Callable[[], QuerySet[Any]]:
    """By the names that the page shows."""
    return lambda: rows().order_by(*shown.by_name())


def newest(rows: Callable[[], QuerySet[Any]], date: str) -> Callable[[], QuerySet[Any]]:
    """By date, with those of unknown date last, where PostgreSQL would put them first."""
    return lambda: rows().order_by(F(f"{date}_earliest").desc(nulls_last=True), "-pk")


def by_level() -> QuerySet[Region]:
    levels = [RegionLevel.COUNTRY, RegionLevel.GOVERNORATE, RegionLevel.ZONE, RegionLevel.DISTRICT]
    order = Case(*(When(level=level, then=Value(place)) for place, level in enumerate(levels)))
    return shown.regions().order_by(order, *shown.by_name())


LISTS: dict[str, Listing] = {
    each.kind: each
    for each in (
        Listing(
            "actors", kinds.ActorFilters, by_name(shown.actors), ("q", "kind", "region", "status", "on"), BY_NAME,
            beside.sites_of_actors,
        ),
        Listing(
            "people", kinds.PersonFilters, by_name(shown.people), ("q", "actor", "on"), BY_NAME,
            beside.statements_of_people,
        ),
        Listing(
            "regions", kinds.RegionFilters, by_level, ("q", "kind", "on"),
            _("The country, governorates, zones and districts, each by name"), beside.within_regions,
        ),
        Listing(
            "bases", kinds.BaseFilters, by_name(shown.bases), ("q", "actor", "region", "kind", "status", "on"), BY_NAME,
            beside.there_at_bases,
        ),
        Listing(
            "deployments", kinds.DeploymentFilters, shown.deployments, ("actor", "region", "kind", "status", "on"),
            _("Earliest start first"), beside.presence_of_deployments,
        ),
        Listing(
            "agreements", kinds.AgreementFilters, newest(shown.agreements, "signed"),
            ("q", "actor", "region", "kind", "status", "on"), NEWEST, beside.stages_of_agreements,
        ),
        Listing(
            "statements", kinds.StatementFilters, shown.statements,
            ("q", "actor", "speaker", "about", "region", "stance", "topic", "on"), NEWEST,
            stream.beside_statements, stream.around_statements,
        ),
        Listing("events", kinds.EventFilters, shown.events, ("q", "actor", "region", "kind", "on"), NEWEST),
        Listing(
            "articles", kinds.ArticleFilters, newest(shown.articles, "published"),
            ("q", "source", "language", "reliability", "on"), NEWEST, beside.citations_of_articles, most=5000,
        ),
        Listing(
            "sources", kinds.SourceFilters, shown.sources, ("q", "reliability", "on"), BY_NAME,
            beside.articles_of_sources,
        ),
    )
}  # fmt: skip


def show(request: HttpRequest, kind: str) -> HttpResponse:
    listing = LISTS[kind]
    filters = checked(listing.filters, request.GET, listing.rows(), also=ALSO)
    order = list_orders.asked(kind, request.GET)
    try:
        rows = list_orders.ordered(filters.qs, kind, order)
        page = page_of(rows, request.GET, listing.most, filters.counted)
    except PastTheEnd as past:
        return render(request, "pages/past_the_end.html", {"listing": listing, "past": past}, status=404)
    found = listing.beside(page.rows, filters)
    active = loosened(listing.filters, request.GET, listing.rows, page.count)
    counted = listing.counted(page.count, more=page.more)
    context = {
        "listing": listing,
        "counted": counted,
        "frame": page_frame(request, title=str(listing.title), answer=counted, key=kind),
        "page": page,
        "rows": [(row, found.get(row.pk)) for row in page.rows],
        "fields": _fields(listing, filters),
        "active": active,
        "any_helps": any_helps(active),
        "kept": [each for each in active if each.name not in listing.asked],
        "when": filters.when,
        "asked_on": bool(filters.asked("on")),
        "atom_url": _atom_url(request, kind),
        "order": order,
        "heads": list_orders.heads(kind, request.GET, order),
        **(listing.around(filters, request.GET) if listing.around else {}),
    }
    return render(request, f"pages/{kind}.html", context)


def _atom_url(request: HttpRequest, kind: str) -> str:
    kept = request.GET.copy()
    for name in [name for name, value in kept.items() if not value or name in ALSO]:
        del kept[name]
    return reverse(f"{kind}-atom") + (f"?{kept.urlencode()}" if kept else "")


def _fields(listing: Listing, filters: Filters) -> list[Any]:
    filters.form.auto_id = "filter-%s"
    for name in listing.asked:
        field = filters.form.fields[name]
        if hasattr(field, "empty_label"):
            field.empty_label = _("Any")
    return [filters.form[name] for name in listing.asked]
