from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from presence import shown
from presence.api.filtering import LANG, bound
from presence.api.links import Links
from presence.api.serializers.compare import ComparisonSerializer
from presence.api.serializers.parts import reference
from presence.api.views.base import OpenView
from presence.compare import Change, Stand, compare
from presence.compare_told import summary
from presence.filters import CompareFilters
from presence.timeline import Period


class CompareView(OpenView):
    speaks = True
    kind = "compare"
    title = "Two days compared"
    about = (
        "Where each actor came, left or stood otherwise on `to` than on `from`, each change with the deployments it "
        "rests on. What came and went between the two days is not seen."
    )
    filters = CompareFilters

    @extend_schema(responses=ComparisonSerializer, operation_id="compare")
    def get(self, request: Request) -> Response:
        filters = bound(self.filters, request, shown.deployments(), also=LANG)
        assert isinstance(filters, CompareFilters)
        found, links = compare(filters.qs, *filters.days), Links(request)
        return Response(
            {
                "summary": summary(found),
                "before": _days(found.before),
                "after": _days(found.after),
                "unchanged": found.unchanged,
                "changes": [_change(change, links) for change in found.changes],
            }
        )


def _days(when: Period) -> dict[str, str]:
    return {"edtf": when.text, "earliest": when.first.isoformat(), "latest": when.last.isoformat()}


def _change(change: Change, links: Links) -> dict[str, Any]:
    return {
        "change": change.kind.value,
        "certain": change.certain,
        "base": reference(change.base, links),
        "actor": reference(change.actor, links),
        "region": reference(change.governorate, links),
        "before": _stand(change.before),
        "after": _stand(change.after),
        "deployments": [
            {**reference(ground.deployment, links), "citations": ground.citations} for ground in change.grounds
        ],
    }


def _stand(stand: Stand) -> dict[str, Any]:
    return {"presence": stand.presence, "status": sorted(stand.statuses)}
