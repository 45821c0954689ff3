from typing import Any

from django.db.models import Prefetch, QuerySet

from presence import shown, timeline
from presence.api import geojson
from presence.api.links import Links
from presence.api.serializers.where import BaseSerializer, DeploymentSerializer, RegionSerializer
from presence.api.views.base import GeoViewSet, RecordViewSet
from presence.filters import BaseFilters, DeploymentFilters, Filters, RegionFilters
from presence.models import Base, Deployment, Region
from presence.timeline import Period

SUREST_FIRST = ("-presence", "actor__name_en", "pk")


class RegionViewSet(GeoViewSet):
    kind = "regions"
    title = "Regions"
    about = "Countries, governorates, districts and informal zones; in GeoJSON with their outlines."
    listed = "GeoJSON holds the whole set, not paged."
    example = "latakia"
    filters = RegionFilters
    serializer_class = RegionSerializer

    def get_queryset(self) -> QuerySet[Region]:
        members = Prefetch("members", Region.objects.defer("geometry"))
        return shown.regions().defer("geometry", "parent__geometry").prefetch_related(members)

    def feature_collection(self, found: QuerySet[Region], filters: Filters) -> dict[str, Any]:
        return geojson.collection(geojson.regions(found, Links(self.request)))


class BaseViewSet(GeoViewSet):
    kind = "bases"
    title = "Bases"
    about = "Physical sites of any size."
    listed = (
        "Actor, status and date are asked of one and the same deployment. Each base has the actors `present` in the "
        "time asked for by `on` (today without it). GeoJSON holds the whole set, not paged."
    )
    example = "khmeimim-air-base"
    filters = BaseFilters
    serializer_class = BaseSerializer

    def get_queryset(self) -> QuerySet[Base]:
        return shown.bases().prefetch_related(shown.cited())

    def then(self, found: QuerySet[Base], when: Period) -> QuerySet[Base]:
        there = timeline.on(shown.deployments(), when).order_by(*SUREST_FIRST)
        return found.prefetch_related(Prefetch("deployments", there, to_attr="there"))

    def feature_collection(self, found: QuerySet[Base], filters: Filters) -> dict[str, Any]:
        return geojson.collection(geojson.bases(found, filters.when, Links(self.request)), on=filters.when.text)


class DeploymentViewSet(RecordViewSet):
    kind = "deployments"
    title = "Deployments"
    about = "The presence record: one actor at one base for one period."
    listed = (
        "Each with its `presence` and the `reason` for it in the time asked for by `on` (today without it). With `on`, "
        "only those present or possibly present in that time; with `explain=1` the absent too."
    )
    example = "khmeimim-air-base-russia-2015-09-30"
    filters = DeploymentFilters
    serializer_class = DeploymentSerializer

    def get_queryset(self) -> QuerySet[Deployment]:
        return shown.deployments().prefetch_related(shown.cited())

    def then(self, found: QuerySet[Deployment], when: Period) -> QuerySet[Deployment]:
        return timeline.told(found, when) if self.detail else found
