"""Filters of agreements, their stages, statements and events."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_filters import CharFilter

from actors.models import Actor, Person
from presence import timeline
from presence.filters.parts import DayFilter, Filters, InRegion, TextFilter, chosen, word
from presence.models import Agreement, AgreementStage, Base, Event, Statement
from presence.models import vocabulary as words


class AgreementFilters(Filters):
    actor = chosen(_("Actor"), Actor.objects.all(), field_name="party_set__actor", distinct=True)
    region = InRegion("regions", "bases__region")
    base = chosen(_("Base"), Base.objects.published(), field_name="bases")
    kind = word(words.AgreementKind, _("Kind"))
    status = word(words.AgreementStatus, _("Status"))
    on = DayFilter()
    q = TextFilter("title", "summary")

    class Meta:
        model = Agreement
        fields: tuple[str, ...] = ()

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Each with the stage it had reached, by today without a date; a date leaves out those not yet or no more."""
        found: QuerySet[Agreement] = super().filter_queryset(queryset)
        return timeline.standing(found, self.when) if self.asked("on") else timeline.stage_on(found, self.when)


class StageFilters(Filters):
    agreement = chosen(_("Agreement"), Agreement.objects.published())
    actor = chosen(_("Actor"), Actor.objects.all(), field_name="agreement__party_set__actor", distinct=True)
    kind = word(words.StageKind, _("Stage"), field_name="stage")
    on = DayFilter(method="reached_on")

    class Meta:
        model = AgreementStage
        fields: tuple[str, ...] = ()

    def reached_on(self, queryset: QuerySet[AgreementStage], _name: str, value: str) -> QuerySet[AgreementStage]:
        return timeline.dated(queryset, "date", self.when)


class StatementFilters(Filters):
    actor = chosen(_("For whom it was said"), Actor.objects.all())
    speaker = chosen(_("Speaker"), Person.objects.all())
    about = chosen(pgettext_lazy("whom a statement speaks of", "About"), Actor.objects.all(), field_name="about_actors")
    region = InRegion("about_regions", "about_bases__region")
    base = chosen(_("Base"), Base.objects.published(), field_name="about_bases")
    agreement = chosen(_("Agreement"), Agreement.objects.published(), field_name="about_agreements")
    stance = word(words.Stance, _("Stance"))
    topic = CharFilter(label=_("Topic"), max_length=40, method="on_topic")
    on = DayFilter(method="said_on")
    q = TextFilter("summary", "quotation", "venue")

    class Meta:
        model = Statement
        fields: tuple[str, ...] = ()

    def on_topic(self, queryset: QuerySet[Statement], _name: str, value: str) -> QuerySet[Statement]:
        return queryset.filter(topics__contains=[value])

    def said_on(self, queryset: QuerySet[Statement], _name: str, value: str) -> QuerySet[Statement]:
        return timeline.dated(queryset, "date", self.when)


class EventFilters(Filters):
    actor = chosen(_("Actor"), Actor.objects.all(), method="by_either_side")
    region = InRegion("region", "base__region")
    base = chosen(_("Base"), Base.objects.published())
    kind = word(words.EventKind, _("Kind"))
    on = DayFilter(method="happened_on")
    q = TextFilter("summary", "place")

    class Meta:
        model = Event
        fields: tuple[str, ...] = ()

    def by_either_side(self, queryset: QuerySet[Event], _name: str, value: Actor) -> QuerySet[Event]:
        return queryset.filter(Q(actor=value) | Q(target_actor=value))

    def happened_on(self, queryset: QuerySet[Event], _name: str, value: str) -> QuerySet[Event]:
        return timeline.happened(queryset, self.when)
