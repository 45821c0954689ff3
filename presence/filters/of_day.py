"""What of each kind a day or period limits a search to: what the kind's own list shows with the same `on`."""

from collections.abc import Callable, Mapping

from django.db.models import QuerySet

from presence import shown, timeline
from presence.filters.evidence import SourceFilters
from presence.filters.parts import Filters
from presence.filters.terms import AgreementFilters
from presence.filters.where import BaseFilters
from presence.filters.who import ActorFilters, PersonFilters
from presence.models import Article, Event, Statement
from presence.search import EVERYTHING, Span, Within
from presence.timeline import Period

Rows = Callable[[], QuerySet]

# Regions are there on every day.
_THINGS: Mapping[str, tuple[type[Filters], Rows]] = {
    "actor": (ActorFilters, shown.actors),
    "person": (PersonFilters, shown.people),
    "base": (BaseFilters, shown.bases),
    "agreement": (AgreementFilters, shown.agreements),
    "source": (SourceFilters, shown.sources),
}


def standing(on: str) -> Within:
    """`on`: a checked day, month or year (EDTF); empty for everything."""
    return _standing(on, timeline.period(on)) if on else EVERYTHING


def _standing(on: str, when: Period) -> Within:
    things = {
        kind: _keys(filters({"on": on}, queryset=rows(), formless=True).qs) for kind, (filters, rows) in _THINGS.items()
    }
    # The index holds none that is not shown.
    lasting = timeline.happened(Event.objects.all(), when).filter(date_earliest__lt=when.first)
    spans = {
        "statement": _span(when, timeline.dated_before(Statement.objects.all(), "date", when), "date"),
        "event": _span(when, lasting, "date"),
        "article": _span(when, timeline.dated_before(Article.objects.all(), "published", when), "published"),
    }
    return Within(things, spans)


def _keys(found: QuerySet) -> list[int]:
    return list(found.order_by().values_list("pk", flat=True))


def _span(when: Period, before: QuerySet, field: str) -> Span:
    """What begins in the period is of it; what begins `before` and may reach into it is few, and told one by one."""
    # Not as the database's least: for that it would walk through all there are by day.
    found = dict(before.order_by().values_list("pk", f"{field}_earliest"))
    return Span(when.first, when.last, list(found), min(found.values(), default=None))
