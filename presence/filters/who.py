"""Filters of actors and people."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from actors.models import Actor, ActorKind, Office, Person
from presence import timeline
from presence.filters.parts import DayFilter, Filters, TextFilter, chosen, deployed, word
from presence.models import Region
from presence.models import vocabulary as words


class ActorFilters(Filters):
    kind = word(ActorKind, _("Kind"))
    region = chosen(_("Region"), Region.objects.defer("geometry"), method="asked_together")
    status = word(words.DeploymentStatus, _("Status"), method="asked_together")
    on = DayFilter()
    q = TextFilter("name_en", "name_ar", "aliases")

    class Meta:
        model = Actor
        fields: tuple[str, ...] = ()

    def asked_together(self, queryset: QuerySet[Actor], _name: str, _value: Any) -> QuerySet[Actor]:
        return queryset

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Region, status and date are asked of one and the same deployment."""
        found: QuerySet[Actor] = super().filter_queryset(queryset)
        there = deployed(self, "region", "status", "on")
        return found if there is None else found.filter(pk__in=there.order_by().values("actor"))


class PersonFilters(Filters):
    actor = chosen(_("Holds office for"), Actor.objects.all(), field_name="offices__actor", distinct=True)
    on = DayFilter(method="in_office_on")
    q = TextFilter("name_en", "name_ar", "aliases", "offices__title")

    class Meta:
        model = Person
        fields: tuple[str, ...] = ()

    def in_office_on(self, queryset: QuerySet[Person], _name: str, value: str) -> QuerySet[Person]:
        held = timeline.held(Office.objects.all(), self.when)
        return queryset.filter(pk__in=held.values("person"))
