"""What of each kind a day or period limits a search to: what the kind's own list shows with the same `on`."""

from collections.abc import Callable, Mapping

from django.db.models import Min, QuerySet

from presence import shown, timeline
from presence.filters.evidence import ArticleFilters, SourceFilters
from presence.filters.parts import Filters
from presence.filters.terms import AgreementFilters, EventFilters, StatementFilters
from presence.filters.where import BaseFilters
from presence.filters.who import ActorFilters, PersonFilters
from presence.search import EVERYTHING, Span, Within

Rows = Callable[[], QuerySet]

# Regions are there on every day.
_THINGS: Mapping[str, tuple[type[Filters], Rows]] = {
    "actor": (ActorFilters, shown.actors),
    "person": (PersonFilters, shown.people),
    "base": (BaseFilters, shown.bases),
    "agreement": (AgreementFilters, shown.agreements),
    "source": (SourceFilters, shown.sources),
}
_DATED: Mapping[str, tuple[type[Filters], Rows, str]] = {
    "statement": (StatementFilters, shown.statements, "date_earliest"),
    "event": (EventFilters, shown.events, "date_earliest"),
    "article": (ArticleFilters, shown.articles, "published_earliest"),
}


def standing(on: str) -> Within:
    """`on`: a checked day, month or period (EDTF); empty for everything."""
    if not on:
        return EVERYTHING
    things = {kind: _keys(_on(on, *of)) for kind, of in _THINGS.items()}
    return Within(things, {kind: _span(on, *of) for kind, of in _DATED.items()})


def _on(on: str, filters: type[Filters], rows: Rows) -> QuerySet:
    found: QuerySet = filters({"on": on}, queryset=rows(), formless=True).qs
    return found.order_by()


def _keys(found: QuerySet) -> list[int]:
    return list(found.values_list("pk", flat=True))


def _span(on: str, filters: type[Filters], rows: Rows, earliest: str) -> Span:
    """Whatever begins in the period is of it; what begins before and may reach into it is few, and told one by one."""
    when = timeline.period(on)
    before = _on(on, filters, rows).filter(**{f"{earliest}__lt": when.first})
    since = before.aggregate(since=Min(earliest))["since"]
    return Span(when.first, when.last, _keys(before) if since else (), since)
