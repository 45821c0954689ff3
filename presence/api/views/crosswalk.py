"""Our ids beside those of public registers."""

from collections.abc import Mapping
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from presence.api.filtering import bound
from presence.api.links import Links
from presence.api.serializers.crosswalk import CrosswalkSerializer
from presence.api.table_renderer import TableRenderer, as_table, table
from presence.api.views.base import OpenView
from presence.filters import CrosswalkFilters
from presence.models import Identifier
from presence.publish.crosswalk import CROSSWALK, crosswalk


class CrosswalkView(OpenView):
    kind = "crosswalk"
    title = "Our ids in public registers"
    about = (
        "Actors, people, regions and bases that Wikidata, GeoNames or OCHA's p-codes number, with those numbers: the "
        "whole table, as JSON or CSV."
    )
    filters = CrosswalkFilters
    renderer_classes = (JSONRenderer, TableRenderer)
    columns = tuple(column.name for column in CROSSWALK.columns)

    @extend_schema(responses=CrosswalkSerializer, operation_id="crosswalk")
    def get(self, request: Request) -> Response:
        filters = bound(self.filters, request, Identifier.objects.none())
        asked = filters.asked("kind", "scheme")
        cells = CROSSWALK.cells(Links(request).site)
        rows: list[Mapping[str, Any]] = [dict(zip(self.columns, cells(row), strict=True)) for row in crosswalk(**asked)]
        if as_table(request):
            return table(self.columns, rows, request, [self.kind])
        return Response({"results": rows})
