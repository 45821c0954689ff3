from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from actors.models import Actor
from presence import shown, timeline
from presence.api import flat
from presence.api.filtering import LANG, bound
from presence.api.links import Links
from presence.api.refusal import refused
from presence.api.serializers.matrix import CellSerializer, MatrixSerializer
from presence.api.serializers.parts import reference
from presence.api.shape.asked import FIELDS
from presence.api.shape.rows import Rows
from presence.api.table_renderer import TableRenderer, as_table, table
from presence.api.views.base import OpenView
from presence.compiled import KEYS, Compiled
from presence.filters import DeploymentFilters, Filters
from presence.models import Deployment, Region
from presence.models.vocabulary import RegionLevel
from presence.problems import InvalidParameter
from presence.timeline import Cell, Period


class MatrixView(OpenView):
    speaks = True
    kind = "matrix"
    title = "Actor × governorate"
    about = "In how many bases of each governorate each actor is, on the day asked for by `on` (today without it)."
    filters = DeploymentFilters
    renderer_classes = (JSONRenderer, TableRenderer)
    rows = Rows("cells", CellSerializer)

    @extend_schema(responses=MatrixSerializer, operation_id="matrix")
    def get(self, request: Request) -> Response:
        filters = bound(self.filters, request, shown.deployments(), also=(*LANG, FIELDS))
        when, links = filters.when, Links(request)
        assert isinstance(filters, DeploymentFilters)
        made = _table(_cells(filters), when, links)
        if filters.asked("explain") and as_table(request):
            raise refused("explain", "It explains in JSON alone: leave “format” out.")
        if filters.asked("explain"):
            made["explained"] = _explained(filters, links)
        if as_table(request):
            return table(flat.CELLS, flat.cells(made, request), request, [self.kind, f"on-{when.text}"])
        return Response(self.rows.only(made, request.query_params))


def _cells(filters: DeploymentFilters) -> list[Cell]:
    """Of all there is, by SQL that is written once."""
    if filters.asked(*(set(filters.filters) - {"on", "explain"})):
        return timeline.matrix(filters.there(), filters.when)
    return timeline.cells(_ALL(when=filters.when))


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


def _table(cells: Iterable[Cell], when: Period, links: Links) -> dict[str, Any]:
    """Every governorate has its column; where a base lies straight in a larger region, that has one too."""
    cells = list(cells)
    regions = {region.pk: region for region in _REGIONS(keys=list({cell.region_id for cell in cells}))}
    actors = {actor.pk: actor for actor in _ACTORS(keys=list({cell.actor_id for cell in cells}))}
    rows = [
        {
            "actor": actors[cell.actor_id].slug,
            "region": regions[cell.region_id].slug,
            "present": cell.present,
            "possible": cell.possible,
        }
        for cell in cells
    ]
    return {
        "on": {"edtf": when.text, "earliest": when.first.isoformat(), "latest": when.last.isoformat()},
        "actors": [reference(actor, links) for actor in sorted(actors.values(), key=str)],
        "regions": [reference(region, links) for region in regions.values()],
        "cells": sorted(rows, key=lambda row: (row["actor"], row["region"])),
    }


def _columns(keys: list[int]) -> QuerySet[Region]:
    return Region.objects.filter(Q(level=RegionLevel.GOVERNORATE) | Q(pk__among=keys)).only(*_NAMED)


_NAMED = ("slug", "name_en", "name_ar")
_ALL = Compiled(lambda when: timeline.counted(shown.deployments(), when), when=timeline.MARK)
_REGIONS = Compiled(_columns, keys=KEYS)
_ACTORS = Compiled(lambda keys: Actor.objects.filter(pk__among=keys).only(*_NAMED), keys=KEYS)
