"""What search may be asked, beside the words themselves: strictly, like all filters."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from presence import search
from presence.filters.parts import DayFilter, Filters
from presence.models import Region

MOST_PAGES = 1000
NEWEST = "-date"


class Unfiltered(django_filters.Filter):
    """Read here, applied by search itself."""

    def filter(self, qs: QuerySet[Any], value: Any) -> QuerySet[Any]:
        return qs


class Words(Unfiltered):
    field_class = forms.CharField


class Number(Unfiltered):
    field_class = forms.IntegerField


class Choice(Unfiltered):
    field_class = forms.ChoiceField


class Rowless(Filters):
    """What is asked is no table's: the words are found by search itself."""

    def __init__(self, data: Any = None, queryset: Any = None, **kwargs: Any) -> None:
        super().__init__(data, Region.objects.none(), **kwargs)


class SearchFilters(Rowless):
    q = Words(label=_("Text"), required=False, strip=True)
    kind = Choice(label=_("Kind"), required=False, choices=[("", _("Any")), *((each, each) for each in search.KINDS)])
    exact = Choice(label=_("Exactly as typed"), required=False, choices=[("", ""), ("0", "0"), ("1", "1")])
    on = DayFilter()
    order = Choice(label=_("Order"), required=False, choices=[("", _("Best match first")), (NEWEST, _("Newest first"))])
    page = Number(label=_("Page"), required=False, min_value=1, max_value=MOST_PAGES)
    page_size = Number(label=_("Size of a page"), required=False, min_value=1, max_value=100)


class OnFilters(Rowless):
    """Of a page that reads its other parameters itself."""

    on = DayFilter()


class OnAndOrderFilters(OnFilters):
    order = Choice(required=False, choices=[("", ""), (NEWEST, NEWEST)])


class SuggestFilters(Rowless):
    q = Words(label=_("Text"), required=False, max_length=search.LONGEST, strip=True)
