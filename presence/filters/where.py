"""Filters of regions, bases and deployments."""

from typing import Any

from django.db.models import QuerySet

from actors.models import Actor
from presence import timeline
from presence.filters.parts import DayFilter, ExplainFilter, Filters, InRegion, TextFilter, chosen, deployed, word
from presence.models import Base, Deployment, Region
from presence.models import vocabulary as words


class BaseFilters(Filters):
    actor = chosen("Actor", Actor.objects.all(), method="asked_together")
    region = InRegion("region")
    kind = word(words.BaseKind, "Kind of base")
    status = word(words.DeploymentStatus, "Status", method="asked_together")
    on = DayFilter()
    q = TextFilter("name_en", "name_ar", "aliases", "place")

    class Meta:
        model = Base
        fields: tuple[str, ...] = ()

    def asked_together(self, queryset: QuerySet[Base], _name: str, _value: Any) -> QuerySet[Base]:
        return queryset

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Actor, status and date are asked of one and the same deployment."""
        found = super().filter_queryset(queryset)
        there = deployed(self, "actor", "status", "on")
        return found if there is None else timeline.bases_touched(found, there)


class DeploymentFilters(Filters):
    actor = chosen("Actor", Actor.objects.all())
    region = InRegion("base__region")
    base = chosen("Base", Base.objects.published())
    kind = word(words.BaseKind, "Kind of base", field_name="base__kind")
    status = word(words.DeploymentStatus, "Status")
    on = DayFilter()
    explain = ExplainFilter()

    class Meta:
        model = Deployment
        fields: tuple[str, ...] = ()

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Each with its presence, today's without a date; a date leaves out the absent, unless asked to explain."""
        found: QuerySet[Deployment] = super().filter_queryset(queryset)
        narrowed = self.asked("on") and not self.asked("explain")
        return timeline.on(found, self.when) if narrowed else timeline.told(found, self.when)


class RegionFilters(Filters):
    kind = word(words.RegionLevel, "Level", field_name="level")
    on = DayFilter()
    q = TextFilter("name_en", "name_ar", "aliases")

    class Meta:
        model = Region
        fields: tuple[str, ...] = ()
