"""The filters of the pages, applied to an API request: strictly, and told to the OpenAPI description."""

from collections.abc import Callable
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils import translation
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request
from rest_framework.views import APIView

from presence.api.parameters import parameter
from presence.api.refusal import readable
from presence.api.shape.asked import PARAMETERS as SHAPE
from presence.api.shape.language import DEFAULT, PARAMETER, language
from presence.filters import Filters, checked
from presence.filters.parts import DayFilter
from presence.timeline import Period

PAGING = ("cursor", "page_size", "count", "order")
LANG = (PARAMETER,)


class NoFilters(Filters):
    """Of what takes no parameter."""


class DetailFilters(Filters):
    """Of a single record: the time for which presence is told."""

    on = DayFilter()


def bound(
    filters: type[Filters], request: Request, queryset: QuerySet[Any] | None, also: tuple[str, ...] = ()
) -> Filters:
    """The valid filters of the request; what they narrow may be given later.

    Raises:
        UnknownParameter, InvalidParameter: with what is wrong, by parameter.
    """
    readable(request.META.get("QUERY_STRING", ""))
    with translation.override(DEFAULT):
        made = checked(filters, request.query_params, queryset, also=("format", *also), formless=True)
    language(request.query_params)
    return made


def asked_of(view: Any, request: Request, queryset: QuerySet[Any] | None) -> Filters:
    """Of a list."""
    return bound(getattr(view, "filters", NoFilters), request, queryset, also=(*PAGING, *SHAPE))


class StrictFilterBackend(BaseFilterBackend):
    """A view's `filters` on lists; a detail takes only `on`. What holds at the time asked for is told by `then`."""

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: APIView) -> QuerySet[Any]:
        if getattr(view, "detail", False):
            made, found = bound(DetailFilters, request, queryset, also=SHAPE), queryset
        else:
            made = asked_of(view, request, queryset)
            found = made.qs
        view.when = made.when  # type: ignore[attr-defined]
        then: Callable[[QuerySet[Any], Period], QuerySet[Any]] | None = getattr(view, "then", None)
        return then(found, made.when) if then else found

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        if getattr(view, "detail", False):
            return described(DetailFilters)
        return described(getattr(view, "filters", NoFilters))


def described(filters: type[Filters]) -> list[dict[str, Any]]:
    """The filters as OpenAPI parameters."""
    return [parameter(name, _words(made), bool(made.extra["required"])) for name, made in filters.base_filters.items()]


def _words(made: django_filters.Filter) -> list[str]:
    choices = made.extra.get("choices") or []
    return [str(code) for code, _label in choices if code]
