"""The list page of every kind: the same filters, pages and empty places everywhere; what differs is in LISTS."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, Model, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django_filters import ChoiceFilter

from actors import edtf_words
from presence import filters as kinds
from presence import shown
from presence.filters import Filters, checked
from presence.models import Region
from presence.models.vocabulary import RegionLevel
from presence.web import beside
from presence.web.paging import PastTheEnd, page_of

ALSO = ("page",)


@dataclass(frozen=True, slots=True)
class Listing:
    """One kind's list. `asked` are the filters its form offers; the others work in the address and show when set."""

    title: str
    one: str
    filters: type[Filters]
    rows: Callable[[], QuerySet[Any]]
    asked: tuple[str, ...]
    order: str
    beside: Callable[[Sequence[Any], Filters], Mapping[int, Any]] = beside.nothing
    many: str = ""

    @property
    def plural(self) -> str:
        return self.many or f"{self.one}s"


def newest(rows: Callable[[], QuerySet[Any]], date: str) -> Callable[[], QuerySet[Any]]:
    """By date, with those of unknown date last, where PostgreSQL would put them first."""
    return lambda: rows().order_by(F(f"{date}_earliest").desc(nulls_last=True), "-pk")


def by_level() -> QuerySet[Region]:
    levels = [RegionLevel.COUNTRY, RegionLevel.GOVERNORATE, RegionLevel.ZONE, RegionLevel.DISTRICT]
    order = Case(*(When(level=level, then=Value(place)) for place, level in enumerate(levels)))
    return shown.regions().order_by(order, "name_en", "pk")


LISTS: dict[str, Listing] = {
    "actors": Listing(
        "Actors", "actor", kinds.ActorFilters, shown.actors,
        ("q", "kind", "region", "status", "on"), "by name", beside.sites_of_actors,
    ),
    "people": Listing(
        "People", "person", kinds.PersonFilters, shown.people,
        ("q", "actor", "on"), "by name", beside.statements_of_people, many="people",
    ),
    "regions": Listing(
        "Regions", "region", kinds.RegionFilters, by_level, ("q", "kind", "on"),
        "the country, governorates, zones and districts, each by name", beside.within_regions,
    ),
    "bases": Listing(
        "Bases", "base", kinds.BaseFilters, shown.bases,
        ("q", "actor", "region", "kind", "status", "on"), "by name", beside.there_at_bases,
    ),
    "deployments": Listing(
        "Deployments", "deployment", kinds.DeploymentFilters, shown.deployments,
        ("actor", "region", "kind", "status", "on"), "earliest start first", beside.presence_of_deployments,
    ),
    "agreements": Listing(
        "Agreements", "agreement", kinds.AgreementFilters, newest(shown.agreements, "signed"),
        ("q", "actor", "region", "kind", "status", "on"), "newest first", beside.stages_of_agreements,
    ),
    "statements": Listing(
        "Statements", "statement", kinds.StatementFilters, shown.statements,
        ("q", "actor", "speaker", "about", "region", "stance", "on"), "newest first",
    ),
    "events": Listing(
        "Events", "event", kinds.EventFilters, shown.events,
        ("q", "actor", "region", "kind", "on"), "newest first",
    ),
    "articles": Listing(
        "Articles", "article", kinds.ArticleFilters, newest(shown.articles, "published"),
        ("q", "source", "language", "reliability", "on"), "newest first", beside.citations_of_articles,
    ),
    "sources": Listing(
        "Sources", "source", kinds.SourceFilters, shown.sources, ("q", "reliability", "on"), "by name",
        beside.articles_of_sources,
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ActiveFilter:
    """A filter that is set: how to say it, the list without it, and (of an empty list) how long that would be."""

    name: str
    raw: str
    label: str
    words: str
    without: str
    count: int | None


def show(request: HttpRequest, kind: str) -> HttpResponse:
    listing = LISTS[kind]
    filters = checked(listing.filters, request.GET, listing.rows(), also=ALSO)
    try:
        page = page_of(filters.qs, request.GET)
    except PastTheEnd as past:
        return render(request, "pages/past_the_end.html", {"listing": listing, "past": past}, status=404)
    found = listing.beside(page.rows, filters)
    active = _active(listing, filters, request.GET, counted=page.count == 0)
    context = {
        "listing": listing,
        "page": page,
        "rows": [(row, found.get(row.pk)) for row in page.rows],
        "fields": _fields(listing, filters),
        "active": active,
        "kept": [each for each in active if each.name not in listing.asked],
        "when": filters.when,
        "asked_on": bool(filters.asked("on")),
    }
    return render(request, f"pages/{kind}.html", context)


def _fields(listing: Listing, filters: Filters) -> list[Any]:
    filters.form.auto_id = "filter-%s"
    for name in listing.asked:
        field = filters.form.fields[name]
        if hasattr(field, "empty_label"):
            field.empty_label = "Any"
    return [filters.form[name] for name in listing.asked]


def _active(listing: Listing, filters: Filters, params: QueryDict, *, counted: bool) -> list[ActiveFilter]:
    asked = filters.asked(*filters.filters)
    found = []
    for name, value in asked.items():
        without = params.copy()
        for dropped in (name, *ALSO):
            without.pop(dropped, None)
        loosened = checked(listing.filters, without, listing.rows()).qs.count() if counted else None
        label = str(filters.filters[name].label)
        words = _in_words(filters, name, value)
        found.append(ActiveFilter(name, params.get(name, ""), label, words, f"?{without.urlencode()}", loosened))
    return found


def _in_words(filters: Filters, name: str, value: Any) -> str:
    if isinstance(value, Model):
        return str(value)
    if name == "on":
        return edtf_words.in_words(value)
    chosen_from = filters.filters[name]
    if isinstance(chosen_from, ChoiceFilter):
        return str(dict(chosen_from.extra["choices"]).get(value, value))
    return f"“{value}”"
