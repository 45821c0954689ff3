"""What the items of a collection may be asked: the filters of the pages, and whatever a feature itself carries.

A parameter that is called like a property of the features asks for exactly that value of it: clients such as GDAL send
`WHERE kind = 'outpost'` as `kind=outpost` and do not look again.
"""

from datetime import date
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet, TextChoices

from actors.models import Actor
from presence import timeline
from presence.api.ogc import outlines
from presence.api.ogc.area import Area, BadArea, area
from presence.api.ogc.interval import BadInterval, Interval, interval
from presence.filters import BaseFilters, DeploymentFilters, EventFilters, Filters, RegionFilters
from presence.filters.parts import chosen, word
from presence.models import Base, Deployment, Event, Region
from presence.models import vocabulary as words
from presence.models.vocabulary import RegionLevel
from presence.timeline import ABSENT, POSSIBLE, PRESENT, Period


class Stand(TextChoices):
    PRESENT = PRESENT, "Present"
    POSSIBLE = POSSIBLE, "Possibly present"
    ABSENT = ABSENT, "Absent"


class AreaField(forms.Field):
    def to_python(self, value: Any) -> Area | None:
        try:
            return area(value) if value else None
        except BadArea as error:
            raise ValidationError(str(error)) from error


class IntervalField(forms.Field):
    def to_python(self, value: Any) -> Interval | None:
        try:
            return interval(value) if value else None
        except BadInterval as error:
            raise ValidationError(str(error)) from error


class AreaFilter(django_filters.Filter):
    field_class = AreaField


class IntervalFilter(django_filters.Filter):
    field_class = IntervalField


class InExactly(django_filters.ModelChoiceFilter):
    """In a district, or in a governorate or one of its districts, by where a row says it lies."""

    def __init__(self, path: str, level: RegionLevel) -> None:
        regions = Region.objects.filter(level=level).defer("geometry")
        super().__init__(label=level.label, queryset=regions, to_field_name="slug")
        self.path = path

    def filter(self, qs: QuerySet[Any], value: Region | None) -> QuerySet[Any]:
        if value is None:
            return qs
        districts = Region.objects.filter(parent=value, level=RegionLevel.DISTRICT).order_by().values("pk")
        return qs.filter(Q(**{self.path: value.pk}) | Q(**{f"{self.path}__in": districts}))


class ItemFilters(Filters):
    """What every collection takes. What has no place or no time is always found, as the standard demands."""

    bbox = AreaFilter(label="Area of the map", method="in_area")
    datetime = IntervalFilter(label="Time", method="in_time")

    @property
    def when(self) -> Period:
        """The time for which presence is told: of `on`, else of a bounded `datetime`, else today."""
        asked: Interval | None = self.form.cleaned_data.get("datetime")
        if self.period or asked is None or not asked.is_bounded:
            return super().when
        return period_of(asked)

    def in_area(self, queryset: QuerySet[Any], _name: str, value: Area) -> QuerySet[Any]:
        raise NotImplementedError

    def in_time(self, queryset: QuerySet[Any], _name: str, _value: Interval) -> QuerySet[Any]:
        return queryset


def period_of(asked: Interval) -> Period:
    first, last = asked.first or date.min, asked.last or date.max
    return Period(f"{first}/{last}", first, last)


def point_in(asked: Area, lon: str, lat: str) -> Q:
    found = Q(**{f"{lon}__isnull": True})
    for one in asked:
        found |= Q(**{f"{lon}__range": (one.west, one.east), f"{lat}__range": (one.south, one.north)})
    return found


class BaseItemFilters(ItemFilters, BaseFilters):
    governorate = InExactly("region", RegionLevel.GOVERNORATE)
    district = InExactly("region", RegionLevel.DISTRICT)
    confidence = word(words.Confidence, "Confidence")
    location_precision = word(words.LocationPrecision, "Precision")

    class Meta(BaseFilters.Meta):
        model = Base

    def in_area(self, queryset: QuerySet[Any], _name: str, value: Area) -> QuerySet[Any]:
        return queryset.filter(point_in(value, "lon", "lat"))


class DeploymentItemFilters(ItemFilters, DeploymentFilters):
    explain = None  # type: ignore[assignment]
    bbox = AreaFilter(label="Area of the map", method="in_area")  # not the one of the pages
    presence = word(Stand, "Presence", method="asked_of_the_time")
    governorate = InExactly("base__region", RegionLevel.GOVERNORATE)
    district = InExactly("base__region", RegionLevel.DISTRICT)
    role = word(words.DeploymentRole, "Role")

    class Meta(DeploymentFilters.Meta):
        model = Deployment

    def in_area(self, queryset: QuerySet[Any], _name: str, value: Area) -> QuerySet[Any]:
        return queryset.filter(point_in(value, "base__lon", "base__lat"))

    def in_time(self, queryset: QuerySet[Any], _name: str, value: Interval) -> QuerySet[Any]:
        return queryset.filter(possible__overlap=period_of(value).days)

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """With `on`, those present or possibly present then."""
        found: QuerySet[Any] = self.anytime()
        asked = self.asked("on", "presence")
        if "on" in asked:
            found = found.filter(possible__overlap=self.when.days)
        if "presence" in asked:
            said = {"presence": timeline.presence_of(self.when)}
            found = found.annotate(**said).filter(presence=asked["presence"])
        return found


class RegionItemFilters(ItemFilters, RegionFilters):
    parent = chosen("Lies in", Region.objects.defer("geometry"))
    pcode = django_filters.CharFilter(label="OCHA p-code", max_length=12)

    class Meta(RegionFilters.Meta):
        model = Region

    def in_area(self, queryset: QuerySet[Any], _name: str, value: Area) -> QuerySet[Any]:
        return queryset.filter(pk__in=outlines.touching(value))


class EventItemFilters(ItemFilters, EventFilters):
    """An event lies where its own region is, else where its base is, as its features tell it."""

    governorate = InExactly("at_region", RegionLevel.GOVERNORATE)
    district = InExactly("at_region", RegionLevel.DISTRICT)
    confidence = word(words.Confidence, "Confidence")
    acting_actor = chosen("Actor", Actor.objects.all(), field_name="actor")
    target_actor = chosen("Target", Actor.objects.all())

    class Meta(EventFilters.Meta):
        model = Event

    def in_area(self, queryset: QuerySet[Any], _name: str, value: Area) -> QuerySet[Any]:
        return queryset.filter(point_in(value, "at_lon", "at_lat"))

    def in_time(self, queryset: QuerySet[Any], _name: str, value: Interval) -> QuerySet[Any]:
        return timeline.happened(queryset, period_of(value))
