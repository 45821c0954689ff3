from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from presence import shown
from presence.api import flat
from presence.api.filtering import LANG, bound
from presence.api.links import Links
from presence.api.serializers.compare import ChangeSerializer, ComparisonSerializer
from presence.api.serializers.parts import reference
from presence.api.shape.asked import FIELDS
from presence.api.shape.rows import Rows
from presence.api.table_renderer import TableRenderer, as_table, table
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
    renderer_classes = (JSONRenderer, TableRenderer)
    rows = Rows("changes", ChangeSerializer)

    @extend_schema(responses=ComparisonSerializer, operation_id="compare")
    def get(self, request: Request) -> Response:
        filters = bound(self.filters, request, shown.deployments(), also=(*LANG, FIELDS))
        assert isinstance(filters, CompareFilters)
        found, links = compare(filters.qs, *filters.days), Links(request)
        made = {
            "summary": summary(found),
            "before": _days(found.before),
            "after": _days(found.after),
            "unchanged": found.unchanged,
            "changes": [_change(change, links) for change in found.changes],
        }
        if as_table(request):
            name = [self.kind, found.before.text, "to", found.after.text]
            return table(flat.CHANGES, flat.changes(made, request), request, name)
        return Response(self.rows.only(made, request.query_params))


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
