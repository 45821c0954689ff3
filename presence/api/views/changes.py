from collections.abc import Sequence
from typing import Any

from drf_spectacular.utils import OpenApiExample, OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from presence import changes
from presence.api import copies, following
from presence.api.filtering import LANG, bound
from presence.api.following import RECORDS, Asked
from presence.api.links import Links
from presence.api.serializers.history import ChangesSerializer, VersionSerializer
from presence.api.shape.asked import FIELDS
from presence.api.shape.rows import Rows
from presence.api.views.base import OpenView
from presence.changes import Entry, VersionTold, reach, survivors
from presence.filters import ChangeFilters
from presence.history import GONE
from presence.models import DatasetVersion


def _parameter(name: str, about: str, example: str, schema: dict[str, Any]) -> OpenApiParameter:
    shown = [OpenApiExample("none", value=""), *([OpenApiExample("one", value=example)] if example else [])]
    return OpenApiParameter(name, schema, OpenApiParameter.QUERY, description=about, examples=shown)


_PARAMETERS = [
    _parameter(
        "include",
        "`records`: with all that a copy has to take over; without `after` the whole dataset, to begin one.",
        "records",
        {"type": "string", "enum": ["records", ""]},
    ),
    _parameter("outside", "With `include=records`: taken from `later` as it is.", "1", {"type": "string"}),
    _parameter("cursor", "With `include=records`: taken from `next` as it is.", "", {"type": "string"}),
]


class ChangesView(OpenView):
    speaks = True
    kind = "changes"
    title = "What changed"
    about = (
        "The versions of the dataset after the one named by `after`, the earliest first, with every record that each "
        "changed. Retracted, withdrawn and removed records are tombstones. Follow `next` until it is null, and ask "
        "again at `later`. With `include=records` an answer has all that a copy must take over to stay in step."
    )
    filters = ChangeFilters
    rows = Rows("versions", VersionSerializer)

    @extend_schema(responses=ChangesSerializer, operation_id="changes", parameters=_PARAMETERS)
    def get(self, request: Request) -> Response:
        filters = bound(self.filters, request, DatasetVersion.objects.all(), also=(*following.ALSO, *LANG, FIELDS))
        assert isinstance(filters, ChangeFilters)
        asked = following.read(request, filters)
        told = _copied(request, asked) if asked.records else _told(request, filters)
        return Response(self.rows.only(told, request.query_params))


def _told(request: Request, filters: ChangeFilters) -> dict[str, Any]:
    known_at = getattr(request, "known_at", None)
    known = DatasetVersion.objects.filter(at__lte=known_at) if known_at else DatasetVersion.objects.all()
    newest = known.values_list("number", flat=True).first() or 0
    found, more = following.chosen(filters.qs.filter(pk__in=known.values("pk")) if known_at else filters.qs)
    later = following.later(request, found[-1].number if more else newest, following.newest()[1])
    versions = _versions(changes.told(found, filters.about, whole=True), Links(request))
    return {"newest": newest, "next": later if more else None, "later": later, "versions": versions}


def _copied(request: Request, asked: Asked) -> dict[str, Any]:
    # Read before the records are: what changes meanwhile is told again by the next answer, and none is missed.
    newest, newest_outside = following.newest()
    outside_until = newest_outside
    versions: list[DatasetVersion] = []
    if asked.until is not None:
        until, outside_until = asked.until, asked.outside_until
    elif asked.after is None:
        until = newest
    else:
        versions, more = following.chosen(DatasetVersion.objects.filter(number__gt=asked.after, number__lte=newest))
        until = versions[-1].number if more else newest
    keys = _keys(request, asked, until, outside_until)
    later = following.later(request, until, outside_until)
    goes_on = later if until < newest or outside_until < newest_outside else None
    if len(keys) > RECORDS:
        keys = keys[:RECORDS]
        goes_on = following.goes_on(request, asked, until, outside_until, keys[-1])
    return {
        "newest": newest,
        "next": goes_on,
        "later": later,
        "versions": _versions(changes.told(versions), Links(request)),
        "records": copies.given(keys, request),
    }


def _keys(request: Request, asked: Asked, until: int, outside_until: int) -> list[copies.Key]:
    if asked.after is None:
        return copies.every_key(request, asked.key, RECORDS + 1)
    moments = following.moments(asked.after, until)
    seeds = reach.outside(asked.outside, outside_until)
    for wrote in reach.touched(moments).values():
        for kind, pks in wrote.items():
            seeds[kind] |= pks
    return copies.keys_of(reach.reached(seeds, moments), asked.key, RECORDS + 1)


def _versions(told: Sequence[VersionTold], links: Links) -> list[dict[str, Any]]:
    leads = survivors([entry for version in told for entry in version.entries])
    return [
        {
            "number": version.number,
            "at": version.at,
            "summary": version.counts,
            "why": version.why,
            "changes": [_entry(entry, leads.get((entry.kind, entry.slug)), links) for entry in version.entries],
        }
        for version in told
    ]


def _entry(entry: Entry, merged_into: str | None, links: Links) -> dict[str, Any]:
    return {
        "kind": entry.kind,
        "slug": entry.slug,
        "former": entry.former or None,
        "change": entry.what,
        "tombstone": entry.what in GONE,
        "merged_into": merged_into if entry.what == "retracted" else None,
        "url": links.to(entry.kind, entry.slug) if entry.thing is not None else None,
        "sentence": entry.sentence or None,
        "reason": entry.reason or None,
    }
