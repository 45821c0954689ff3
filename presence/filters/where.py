"""Filters of regions, bases and deployments."""

from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, QuerySet, TextChoices
from django.utils.translation import gettext_lazy as _

from actors.models import Actor
from presence import timeline
from presence.filters.parts import DayFilter, ExplainFilter, Filters, InRegion, TextFilter, chosen, deployed, word
from presence.filters.several import BoxFilter, NamesFilter, SeveralFilter
from presence.models import Agreement, Base, Deployment, Region
from presence.models import vocabulary as words


class Presence(TextChoices):
    PRESENT = timeline.PRESENT, _("Present")
    POSSIBLE = timeline.POSSIBLE, _("Possibly present")


def covering() -> QuerySet[Agreement]:
    """The agreements that name a base."""
    named = Agreement.bases.through.objects.filter(agreement=OuterRef("pk"))
    return Agreement.objects.published().filter(Exists(named)).order_by("title", "pk")


class BaseFilters(Filters):
    actor = chosen(_("Actor"), Actor.objects.all(), method="asked_together")
    region = InRegion("region")
    kind = word(words.BaseKind, _("Kind of base"))
    status = word(words.DeploymentStatus, _("Status"), method="asked_together")
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
    actor = SeveralFilter(label=_("Actor"), queryset=Actor.objects.all(), to_field_name="slug")
    region = InRegion("base__region")
    base = chosen(_("Base"), Base.objects.published())
    kind = word(words.BaseKind, _("Kind of base"), field_name="base__kind")
    status = word(words.DeploymentStatus, _("Status"))
    presence = word(Presence, _("Presence"), method="asked_of_the_time")
    confidence = word(words.Confidence, _("Confidence"))
    agreement = chosen(_("Covered by"), Agreement.objects.published(), method="covered_by", widget=forms.HiddenInput)
    q = NamesFilter()
    bbox = BoxFilter("base__")
    on = DayFilter()
    explain = ExplainFilter()

    class Meta:
        model = Deployment
        fields: tuple[str, ...] = ()

    def asked_of_the_time(self, queryset: QuerySet[Deployment], _name: str, _value: str) -> QuerySet[Deployment]:
        return queryset

    def covered_by(self, queryset: QuerySet[Deployment], _name: str, value: Agreement) -> QuerySet[Deployment]:
        return queryset.filter(base__in=value.bases.order_by().values("pk"))

    def anytime(self) -> QuerySet[Deployment]:
        """Those asked for, whenever they were there."""
        found: QuerySet[Deployment] = super().filter_queryset(self.queryset.all())
        return found

    def there(self) -> QuerySet[Deployment]:
        """Those of the time asked about, each with its presence and no reasons."""
        found = timeline.there(self.anytime(), self.when)
        wanted = self.asked("presence").get("presence")
        return _as_sure(found, wanted) if wanted else found

    @property
    def found(self) -> QuerySet[Deployment]:
        """With no presence, nor reasons for it: to ask for them takes longer than to find the rows."""
        if self.asked("presence"):
            return super().found
        found = self.anytime()
        return found.filter(possible__overlap=self.when.days) if self._leaves_out_the_absent else found

    @property
    def _leaves_out_the_absent(self) -> bool:
        return bool(self.asked("on")) and not self.asked("explain")

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Each with its presence, today's without a date; a date leaves out the absent, unless asked to explain."""
        found: QuerySet[Deployment] = super().filter_queryset(queryset)
        if self.asked("explain"):
            return timeline.told(found, self.when)
        wanted = self.asked("presence").get("presence")
        if self.asked("on") or wanted:
            found = timeline.on(found, self.when)
            return _as_sure(found, wanted) if wanted else found
        return timeline.told(found, self.when)


def _as_sure(found: QuerySet[Any], wanted: str) -> QuerySet[Any]:
    """An actor is no surer at a base than by its surest deployment there, and no less sure either."""
    if wanted == timeline.PRESENT:
        return found.filter(presence=wanted)
    surer = found.order_by().filter(presence=timeline.PRESENT, actor=OuterRef("actor"), base=OuterRef("base"))
    return found.filter(~Exists(surer), presence=wanted)


class RegionFilters(Filters):
    kind = word(words.RegionLevel, _("Level"), field_name="level")
    on = DayFilter()
    q = TextFilter("name_en", "name_ar", "aliases")

    class Meta:
        model = Region
        fields: tuple[str, ...] = ()
