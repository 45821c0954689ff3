"""Which filters are set, in words, and which of them to loosen where all together find nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _
from django_filters import ChoiceFilter

from actors import edtf_words
from presence.filters import Filters

PAGED = ("page",)


@dataclass(frozen=True, slots=True)
class ActiveFilter:
    """A filter that is set: how to say it, the list without it, and (of an empty list) how long that would be."""

    name: str
    raw: str
    label: str
    words: str
    without: str
    count: int | None


def loosened(
    filters_class: type[Filters],
    params: QueryDict,
    rows: Callable[[], QuerySet[Any]],
    count: int,
    *,
    dropped: tuple[str, ...] = PAGED,
) -> list[ActiveFilter]:
    """The filters that are set, of a request that `checked` has let through; `count` is how many rows it finds.

    Where that is none, each is told with how many rows there would be without it alone. Constant work: nothing is
    counted where something was found; else one query for each filter that is set, and there are only so many filters.
    A parameter that is no filter (a page, a tab) is kept in the addresses, but for those `dropped`.
    """
    if not any(params.get(name) for name in filters_class.base_filters):
        return []
    filters = filters_class(params, queryset=rows())
    filters.form.is_valid()
    found = []
    for name, value in filters.asked(*filters.filters).items():
        without = params.copy()
        for each in (name, *dropped):
            without.pop(each, None)
        found.append(
            ActiveFilter(
                name=name,
                raw=params.get(name, ""),
                label=str(filters.filters[name].label),
                words=in_words(filters, name, value),
                without=f"?{without.urlencode()}",
                count=None if count else _count(filters_class, without, rows),
            )
        )
    return found


def _count(filters_class: type[Filters], params: QueryDict, rows: Callable[[], QuerySet[Any]]) -> int | None:
    """None where a filter cannot be left out."""
    filters = filters_class(params, queryset=rows())
    return filters.qs.count() if filters.form.is_valid() else None


def any_helps(active: list[ActiveFilter]) -> bool:
    """Loosening one filter alone finds something."""
    return any(each.count for each in active)


def in_words(filters: Filters, name: str, value: Any) -> str:
    if isinstance(value, Model):
        return str(value)
    if name == "on":
        return edtf_words.in_words(value)
    chosen_from = filters.filters[name]
    if isinstance(chosen_from, ChoiceFilter):
        return str(dict(chosen_from.extra["choices"]).get(value, value))
    return _("“%(text)s”") % {"text": value}
