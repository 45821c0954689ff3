from django.db.models import Prefetch, QuerySet

from presence import shown, timeline
from presence.api.serializers.terms import (
    AgreementSerializer,
    EventSerializer,
    StageSerializer,
    StatementSerializer,
)
from presence.api.views.base import RecordViewSet
from presence.filters import AgreementFilters, EventFilters, StageFilters, StatementFilters
from presence.models import Agreement, AgreementStage, Event, Region, Statement
from presence.timeline import Period


def _regions(name: str) -> Prefetch:
    """Without their outlines, which are large."""
    return Prefetch(name, Region.objects.defer("geometry"))


class AgreementViewSet(RecordViewSet):
    kind = "agreements"
    title = "Agreements"
    about = "Treaties, leases, memoranda and ceasefires, with the parties bound by them."
    example = "hmeimim-2015"
    filters = AgreementFilters
    serializer_class = AgreementSerializer

    def get_queryset(self) -> QuerySet[Agreement]:
        found = shown.agreements().select_related("amends")
        return found.prefetch_related("bases", _regions("regions"), shown.cited())

    def then(self, found: QuerySet[Agreement], when: Period) -> QuerySet[Agreement]:
        return timeline.stage_on(found, when)


class StageViewSet(RecordViewSet):
    kind = "stages"
    title = "Stages of agreements"
    about = "The dated history of agreements: talks, signed, in force, suspended …"
    listed = "Oldest first."
    example = "hmeimim-2015-2015-08-26-signed"
    filters = StageFilters
    order = ("date_earliest", "slug")
    serializer_class = StageSerializer

    def get_queryset(self) -> QuerySet[AgreementStage]:
        return shown.stages().prefetch_related(shown.cited())


class StatementViewSet(RecordViewSet):
    kind = "statements"
    title = "Statements"
    about = "What people and institutions said about the presence."
    listed = "Newest first."
    example = "al-sharaa-2025-04-24"
    filters = StatementFilters
    order = ("-date_earliest", "slug")
    serializer_class = StatementSerializer

    def get_queryset(self) -> QuerySet[Statement]:
        about = ("about_actors", "about_bases", "about_agreements", _regions("about_regions"))
        return timeline.with_offices(shown.statements()).prefetch_related(*about, shown.cited())


class EventViewSet(RecordViewSet):
    kind = "events"
    title = "Events"
    about = "What happened: air strikes, incursions, withdrawals, handovers, talks …"
    listed = "Newest first."
    example = "2015-08-26-air-group-agreement"
    filters = EventFilters
    order = ("-date_earliest", "slug")
    serializer_class = EventSerializer

    def get_queryset(self) -> QuerySet[Event]:
        return shown.events().prefetch_related(shown.cited())
