"""The first page of a list that nothing but a day narrows: the one asked most, whose SQL is written once."""

from collections import namedtuple
from collections.abc import Callable, Sequence
from functools import cache
from itertools import starmap
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from presence import knowledge
from presence.api.pagination import ReadRows
from presence.api.shape.whole import VIEWS
from presence.compiled import Wrapped
from presence.filters import Filters
from presence.timeline import MARK, Period

_ANY_DAY = "1001-02-03"
# Parameters that do not change which records are there, nor their order.
_OF_NO_MATTER = frozenset({"format", "lang", "known_at", "fields"})


def first(kind: str, filters: Filters, params: QueryDict) -> ReadRows | None:
    """What reads the named columns of so many rows in their usual order; None where more is asked."""
    if not params.keys() <= filters.filters.keys() | _OF_NO_MATTER or filters.asked(*(filters.filters.keys() - {"on"})):
        return None
    dated, past = bool(filters.asked("on")), knowledge.is_past()
    return lambda columns, size: _read(kind, tuple(columns), size, dated, past)(filters.when)


@cache
def _read(kind: str, columns: Sequence[str], size: int, dated: bool, past: bool) -> Callable[[Period], list[Any]]:
    """Of the past, some lists are asked of other tables."""
    view = VIEWS[kind]()

    def build(when: Period = MARK) -> QuerySet[Any, Any]:
        asked = {"on": _ANY_DAY} if dated else {}
        filters = view.filters(asked, queryset=view.get_queryset(), formless=True, when=when)
        assert filters.is_valid()
        rows: QuerySet[Any] = filters.found
        return rows.order_by(*view.order).values_list(*columns)[:size]

    holds_the_day, row = _holds_the_day(build()), namedtuple("Row", columns)
    marks: dict[str, Any] = {"when": MARK} if holds_the_day else {}
    # As PostgreSQL gives them: what Django does for each of a hundred rows takes as long as to find them.
    query = Wrapped(build, lambda sql: sql, **marks)
    return lambda when: [*starmap(row, query(**dict.fromkeys(marks, when)))]


def _holds_the_day(rows: QuerySet[Any, Any]) -> bool:
    _sql, params = rows.query.sql_with_params()
    return any(param in MARK.facts for param in params)
