"""What all filters share: reading a request strictly, and the filters that recur."""

from collections.abc import Hashable, Iterable
from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet, TextChoices
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from actors.fields import validate_edtf
from presence import timeline
from presence.filters.select import Select
from presence.filters.strict import known_only, refused
from presence.models import Deployment, Region
from presence.models.vocabulary import State
from presence.timeline import Period


def chosen(label: str | Promise, queryset: QuerySet[Any], **kwargs: Any) -> django_filters.ModelChoiceFilter:
    """One thing out of a table, by slug."""
    kwargs = {"widget": Select, **kwargs}
    return django_filters.ModelChoiceFilter(label=label, queryset=queryset, to_field_name="slug", **kwargs)


def word(choices: type[TextChoices], label: str | Promise, **kwargs: Any) -> django_filters.ChoiceFilter:
    kwargs = {"widget": Select, **kwargs}
    return django_filters.ChoiceFilter(label=label, choices=choices.choices, empty_label=_("Any"), **kwargs)


class DayFilter(django_filters.CharFilter):
    """`on=`: a day, month or year (EDTF). Without a method it narrows nothing: what is told of the rows is of then."""

    def __init__(self, **kwargs: Any) -> None:
        # Only the browser holds to the length: the validator says what is accepted, a count of letters would not.
        widget = forms.TextInput(attrs={"maxlength": 16})
        super().__init__(label=_("On date"), validators=[validate_edtf], strip=True, widget=widget, **kwargs)

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        return qs


class ExplainFilter(django_filters.ChoiceFilter):
    """`explain=1`: the absent too, each with the reason for its presence."""

    def __init__(self) -> None:
        choices = [("1", _("every deployment, the absent too"))]
        super().__init__(label=_("Explained"), choices=choices, widget=forms.HiddenInput)

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        return qs


class TextFilter(django_filters.CharFilter):
    def __init__(self, *paths: str) -> None:
        super().__init__(label=_("Text"), method=self.search, max_length=200, strip=True)
        self.paths = paths

    def search(self, queryset: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        found = Q()
        for path in self.paths:
            found |= Q(**{f"{path}__icontains": value})
        several = any(_to_several(queryset.model, path) for path in self.paths)
        return queryset.filter(found).distinct() if several else queryset.filter(found)


def _to_several(model: Any, path: str) -> bool:
    """Whether the path leads to several rows of another table, so that a row may be found more than once."""
    first, _, rest = path.partition("__")
    field = model._meta.get_field(first)
    if not field.is_relation:
        return False
    return field.one_to_many or field.many_to_many or (bool(rest) and _to_several(field.related_model, rest))


_FORMS: dict[Hashable, type[forms.Form]] = {}


class Filters(django_filters.FilterSet):
    """A FilterSet that knows the period asked about.

    `formless` leaves out the filters that a request does not name: to copy all, with their choices, for an answer that
    shows no form takes Django longer than the answer takes PostgreSQL. `when` stands for the time that `on` names.
    """

    base_filters: dict[str, django_filters.Filter]

    def __init__(
        self,
        data: Any = None,
        queryset: Any = None,
        *,
        formless: bool = False,
        when: Period | None = None,
        **kwargs: Any,
    ) -> None:
        self._when, self._formless = when, formless
        if formless:
            named = {name: each for name, each in self.base_filters.items() if name in data or each.extra["required"]}
            self.base_filters = named
        super().__init__(data, queryset, **kwargs)

    def get_form_class(self) -> type[forms.Form]:
        """To make a class takes as long as to check what was asked; that of the same filters is the same."""
        key = (type(self), *self.filters)
        made: type[forms.Form] | None = _FORMS.get(key)
        if made is None:
            made = super().get_form_class()
            if self._formless:
                _FORMS[key] = made
        return made

    @property
    def found(self) -> QuerySet[Any]:
        """The rows asked for, perhaps with less told of each than `qs` does."""
        found: QuerySet[Any] = self.qs
        return found

    @property
    def period(self) -> Period | None:
        text = self.form.cleaned_data.get("on") or ""
        return timeline.period(text) if text else None

    @property
    def when(self) -> Period:
        """The period asked about, today without one."""
        return self._when or self.period or timeline.period("")

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is asked at all."""
        return bool(self.asked(*self.filters))

    def counted(self, _most: int) -> int | None:
        """How many are found, up to so many, where that is known without looking at them."""
        return None

    def asked(self, *names: str) -> dict[str, Any]:
        """Those of the named parameters that are set."""
        cleaned = self.form.cleaned_data
        return {name: cleaned[name] for name in names if cleaned.get(name)}


def checked(
    filters: type[Filters],
    params: QueryDict,
    queryset: QuerySet[Any] | None,
    also: Iterable[str] = (),
    *,
    formless: bool = False,
) -> Filters:
    """The bound, valid filters of a request; `also` names the parameters that are not filters (page, format …).

    Raises:
        UnknownParameter, InvalidParameter: with what is wrong, by parameter.
    """
    several = [name for name, each in filters.base_filters.items() if getattr(each, "many", False)]
    known_only(params, (*filters.base_filters, *also), several)
    made = filters(params, queryset=queryset, formless=formless)
    if not made.is_valid():
        raise refused(made)
    return made


def deployed(filters: Filters, *names: str) -> QuerySet[Deployment] | None:
    """The published deployments for which all of the named parameters hold at once; None when none is asked."""
    asked = filters.asked(*names)
    if not asked:
        return None
    found: QuerySet[Deployment] = Deployment.objects.published().filter(base__state=State.PUBLISHED)
    if "region" in asked:
        found = found.filter(timeline.within(asked["region"], "base__region"))
    if "actor" in asked:
        found = found.filter(actor=asked["actor"])
    if "status" in asked:
        found = found.filter(status=asked["status"])
    return timeline.there(found, filters.when) if "on" in asked else found


def _seen(path: str) -> Q:
    """What leads to a region by way of a base: only by one that the public may see."""
    base, _, _ = path.rpartition("__")
    return Q(**{f"{base}__state": State.PUBLISHED}) if base else Q()


class InRegion(django_filters.ModelChoiceFilter):
    def __init__(self, *paths: str) -> None:
        regions = Region.objects.defer("geometry")
        super().__init__(label=_("Region"), queryset=regions, to_field_name="slug", widget=Select)
        self.paths = paths

    def filter(self, qs: QuerySet[Any], value: Region | None) -> QuerySet[Any]:
        if value is None:
            return qs
        found = Q()
        for path in self.paths:
            found |= timeline.within(value, path) & _seen(path)
        return qs.filter(found).distinct() if value.level == "zone" or len(self.paths) > 1 else qs.filter(found)
