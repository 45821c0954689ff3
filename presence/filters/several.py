"""Filters that take more than a word: several actors at once, a box on the map, a text over folded names."""

from dataclasses import dataclass
from typing import Any

import django_filters
from babel.lists import format_list
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from actors.models import Actor
from actors.names import fold
from presence.filters.select import Select
from presence.models import Base


class Several(tuple[Any, ...]):
    """The things chosen, in the order of their names; said, they are joined as the language joins them."""

    __slots__ = ()

    def __str__(self) -> str:
        return format_list([str(each) for each in self], locale=get_language() or "en")


class OneOrSeveral(Select):
    """A plain choice of one, until an address asks for several."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return data.getlist(name) if hasattr(data, "getlist") else [data[name]] if data.get(name) else []


class SeveralField(forms.ModelMultipleChoiceField):
    widget = OneOrSeveral

    def __init__(self, queryset: QuerySet[Any], **kwargs: Any) -> None:
        super().__init__(queryset, **kwargs)
        self.empty_label = gettext_lazy("Any")

    def clean(self, value: Any) -> Any:
        chosen = [each for each in value or [] if each]
        # Nothing chosen is nothing to look up; to find that out takes Django a query's SQL.
        return Several(super().clean(chosen) if chosen or self.required else ())


class SeveralFilter(django_filters.Filter):
    """Any of those named: `actor=russia&actor=turkey`."""

    field_class = SeveralField
    many = True

    def filter(self, qs: QuerySet[Any], value: Several) -> QuerySet[Any]:
        return qs.filter(**{f"{self.field_name}__in": value}) if value else qs


@dataclass(frozen=True, slots=True)
class Box:
    """Between two meridians and two parallels, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def __str__(self) -> str:
        """As addresses have it."""
        numbers = (self.west, self.south, self.east, self.north)
        # Adding nothing turns a minus zero into zero.
        return ",".join(f"{number + 0.0:.4f}".rstrip("0").rstrip(".") for number in numbers)


class BoxField(forms.Field):
    def to_python(self, value: Any) -> Box | None:
        text = str(value or "").strip()
        return box(text) if text else None


def box(text: str) -> Box:
    """
    Raises:
        ValidationError: not four numbers, or none that make a box on the globe.
    """
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        raise ValidationError(
            _("Write four numbers: west, south, east, north in degrees, such as 36.2,35.9,37.6,36.8.")
        ) from None
    if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):
        raise ValidationError(
            _("West has to lie before east (-180 to 180) and south below north (-90 to 90): west, south, east, north.")
        )
    return Box(west, south, east, north)


class BoxFilter(django_filters.Filter):
    field_class = BoxField

    def __init__(self, path: str) -> None:
        super().__init__(label=gettext_lazy("Area of the map"), widget=forms.HiddenInput)
        self.path = path

    def filter(self, qs: QuerySet[Any], value: Box | None) -> QuerySet[Any]:
        return qs.filter(inside(value, self.path)) if value else qs


def inside(value: Box, path: str = "") -> Q:
    """Things with a place in the box; what has none is not."""
    across, up = (value.west, value.east), (value.south, value.north)
    return Q(**{f"{path}lon__range": across, f"{path}lat__range": up})


class NamesFilter(django_filters.CharFilter):
    """Every word is in a name of the base or the actor, however spelt, or the text as it is in the summary."""

    def __init__(self) -> None:
        super().__init__(label=gettext_lazy("Text"), max_length=200, strip=True)

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        if not value:
            return qs
        named = Q()
        for word in fold(value).split():
            named &= Q(base__in=bases_named(word)) | Q(actor__in=actors_named(word))
        return qs.filter(named | Q(summary__icontains=value)) if named else qs.filter(summary__icontains=value)


def bases_named(word: str) -> list[int]:
    """By a folded word; names are few enough to be compared here, and PostgreSQL cannot fold as ingest does."""
    rows = Base.objects.published().order_by().values_list("pk", "name_en", "name_ar", "place", "aliases")
    return [pk for pk, *names, aliases in rows if word in fold(" | ".join([*names, *aliases]))]


def actors_named(word: str) -> list[int]:
    rows = Actor.objects.order_by().values_list("pk", "name_en", "name_ar", "aliases")
    return [pk for pk, *names, aliases in rows if word in fold(" | ".join([*names, *aliases]))]
