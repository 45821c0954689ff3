from collections.abc import Sequence

from django.db.models import Prefetch, QuerySet

from presence import shown, timeline
from presence.api.serializers.where import BaseSerializer, DeploymentSerializer, RegionSerializer
from presence.api.views.base import RecordViewSet
from presence.compiled import KEYS, Compiled
from presence.filters import BaseFilters, DeploymentFilters, RegionFilters
from presence.models import Base, Deployment, Region
from presence.timeline import Period

SUREST_FIRST = ("-presence", "actor__name_en", "pk")


def _there(when: Period) -> QuerySet[Deployment]:
    """The deployments that tell who is at a base."""
    named = ("base_id", "actor__slug", "actor__name_en", "actor__name_ar")
    found = timeline.there(shown.deployments().select_related(None).select_related("actor"), when)
    return found.only(*named).order_by(*SUREST_FIRST)


_THERE = Compiled(lambda bases, when: _there(when).filter(base__pk__among=bases), bases=KEYS, when=timeline.MARK)


class RegionViewSet(RecordViewSet):
    kind = "regions"
    title = "Regions"
    about = "Countries, governorates, districts and informal zones; in GeoJSON with their outlines."
    example = "latakia"
    filters = RegionFilters
    serializer_class = RegionSerializer

    def get_queryset(self) -> QuerySet[Region]:
        members = Prefetch("members", Region.objects.defer("geometry"))
        return shown.regions().defer("geometry", "parent__geometry").prefetch_related(members)


class BaseViewSet(RecordViewSet):
    kind = "bases"
    title = "Bases"
    about = "Physical sites of any size."
    listed = (
        "Actor, status and date are asked of one and the same deployment. Each base has the actors `present` in the "
        "time asked for by `on` (today without it)."
    )
    example = "khmeimim-air-base"
    filters = BaseFilters
    serializer_class = BaseSerializer

    def get_queryset(self) -> QuerySet[Base]:
        return shown.bases().prefetch_related(shown.cited())

    def then(self, found: QuerySet[Base], when: Period) -> QuerySet[Base]:
        return found.prefetch_related(Prefetch("deployments", _there(when), to_attr="there"))

    def beside(self, found: Sequence[Base], when: Period) -> None:
        there: dict[int, list[Deployment]] = {base.pk: [] for base in found}
        for deployment in _THERE(bases=list(there), when=when):
            there[deployment.base_id].append(deployment)
        for base in found:
            vars(base)["there"] = there[base.pk]


class DeploymentViewSet(RecordViewSet):
    kind = "deployments"
    title = "Deployments"
    about = "The presence record: one actor at one base for one period."
    listed = (
        "Each with its `presence` and the `reason` for it in the time asked for by `on` (today without it). With `on`, "
        "only those present or possibly present in that time; with `explain=1` the absent too."
    )
    example = "khmeimim-air-base-russia-2015-09"
    filters = DeploymentFilters
    serializer_class = DeploymentSerializer

    def get_queryset(self) -> QuerySet[Deployment]:
        return shown.deployments().prefetch_related(shown.cited())

    def then(self, found: QuerySet[Deployment], when: Period) -> QuerySet[Deployment]:
        return timeline.told(found, when) if self.detail else found
