from typing import Any

from django.db.models import Max
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from presence import changes
from presence.api.filtering import bound
from presence.api.links import Links
from presence.api.serializers.history import ChangesSerializer
from presence.api.views.base import OpenView
from presence.changes import Entry, VersionTold
from presence.filters import ChangeFilters
from presence.history import GONE
from presence.models import DatasetVersion

PER_PAGE = 50


class ChangesView(OpenView):
    kind = "changes"
    title = "What changed"
    about = (
        "The versions of the dataset after the one named by `after`, the earliest first, with every record that each "
        "changed. Retracted, withdrawn and removed records are tombstones. To keep a copy, ask with the number of the "
        "last version that you have, and follow `next`."
    )
    filters = ChangeFilters

    @extend_schema(responses=ChangesSerializer, operation_id="changes")
    def get(self, request: Request) -> Response:
        filters = bound(self.filters, request, DatasetVersion.objects.all())
        assert isinstance(filters, ChangeFilters)
        known_at = getattr(request, "known_at", None)
        known = DatasetVersion.objects.filter(at__lte=known_at) if known_at else DatasetVersion.objects.all()
        rows = filters.qs.filter(pk__in=known.values("pk")) if known_at else filters.qs
        found = list(rows.order_by("number")[: PER_PAGE + 1])
        told = changes.told(found[:PER_PAGE], filters.about, whole=True)
        links = Links(request)
        return Response(
            {
                "newest": known.aggregate(newest=Max("number"))["newest"] or 0,
                "next": _next(request, told) if len(found) > PER_PAGE else None,
                "versions": [_version(version, links) for version in told],
            }
        )


def _next(request: Request, told: list[VersionTold]) -> str:
    address: str = replace_query_param(request.build_absolute_uri(), "after", told[-1].number)
    return address


def _version(version: VersionTold, links: Links) -> dict[str, Any]:
    return {
        "number": version.number,
        "at": version.at,
        "summary": version.counts,
        "why": version.why,
        "changes": [_entry(entry, links) for entry in version.entries],
    }


def _entry(entry: Entry, links: Links) -> dict[str, Any]:
    return {
        "kind": entry.kind,
        "slug": entry.slug,
        "change": entry.what,
        "tombstone": entry.what in GONE,
        "url": links.to(entry.kind, entry.slug) if entry.thing is not None else None,
        "sentence": entry.sentence or None,
        "reason": entry.reason or None,
    }
