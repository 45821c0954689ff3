import json
from typing import Any

from django.http import HttpResponse
from drf_spectacular.utils import extend_schema
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from presence import shown, timeline
from presence.api import flat
from presence.api.filtering import LANG, bound
from presence.api.links import Links
from presence.api.refusal import refused
from presence.api.rows.listing import as_json
from presence.api.rows.matrix import Matrix, matrix, whole_matrix
from presence.api.rows.plan import encode
from presence.api.serializers.matrix import CellSerializer, MatrixSerializer
from presence.api.serializers.parts import reference
from presence.api.shape.asked import FIELDS
from presence.api.shape.rows import Rows
from presence.api.table_renderer import TableRenderer, as_table, table
from presence.api.views.base import OpenView
from presence.filters import DeploymentFilters, Filters
from presence.models import Deployment
from presence.problems import InvalidParameter


class MatrixView(OpenView):
    speaks = True
    kind = "matrix"
    title = "Actor × governorate"
    about = "In how many bases of each governorate each actor is, on the day asked for by `on` (today without it)."
    filters = DeploymentFilters
    renderer_classes = (JSONRenderer, TableRenderer)
    rows = Rows("cells", CellSerializer)

    @extend_schema(responses=MatrixSerializer, operation_id="matrix")
    def get(self, request: Request) -> HttpResponse:
        filters = bound(self.filters, request, _SHOWN, also=(*LANG, FIELDS))
        when, links = filters.when, Links(request)
        assert isinstance(filters, DeploymentFilters)
        said = _said(filters, links.site)
        lists = {"actors": said.actors, "regions": said.regions, "cells": said.cells}
        if getattr(request._request, "known_at", None) is None:
            request._request.dataset_version = said.version  # type: ignore[attr-defined]
        on = {"edtf": when.text, "earliest": when.first.isoformat(), "latest": when.last.isoformat()}
        if not (filters.asked("explain") or as_table(request) or request.query_params.get(FIELDS)):
            written = b",".join(b'"%s":%s' % (name.encode(), each) for name, each in lists.items())
            return as_json(b'{"on":%s,%s}' % (encode(on).encode(), written))
        made = {"on": on, **{name: json.loads(each) for name, each in lists.items()}}
        if filters.asked("explain") and as_table(request):
            raise refused("explain", "It explains in JSON alone: leave “format” out.")
        if filters.asked("explain"):
            made["explained"] = _explained(filters, links)
        if as_table(request):
            return table(flat.CELLS, flat.cells(made, request), request, [self.kind, f"on-{when.text}"])
        return Response(self.rows.only(made, request.query_params))


def _said(filters: DeploymentFilters, site: str) -> Matrix:
    if filters.asked(*(set(filters.filters) - {"on", "explain"})):
        return matrix(timeline.at_bases(filters.there(), filters.when), site)
    return whole_matrix(filters.when, site)


def _explained(filters: Filters, links: Links) -> list[dict[str, Any]]:
    """Every deployment that the cell could count."""
    if len(filters.asked("actor", "region")) < 2:
        message = "It explains one cell: give an actor and a region with it."
        raise InvalidParameter(f"explain: {message}", errors={"explain": [message]})
    return [_why(deployment, links) for deployment in timeline.explain(filters.qs, filters.when)]


def _why(deployment: Deployment, links: Links) -> dict[str, Any]:
    told = timeline.verdict(deployment)
    return {
        "deployment": reference(deployment, links),
        "base": reference(deployment.base, links),
        "presence": told.presence,
        "counts": told.counts,
        "reason": told.reason,
        "explanation": timeline.in_words(deployment),
    }


# Not made again by each request: most narrow nothing, and it is not even asked.
_SHOWN = shown.deployments()
