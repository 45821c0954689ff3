"""What the API says of a record that has another address now, and of an address that leads nowhere."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from rest_framework.response import Response

from presence import history
from presence.filters.nearest import is_named, nearest, rows_known
from presence.problems import Near


def moved(request: HttpRequest, kind: str, slug: str) -> Response | None:
    """To the record that one was merged into, or to the new address of what was renamed."""
    found = history.merged(kind, slug) or history.renamed(kind, slug)
    if found is None:
        return None
    address = request.build_absolute_uri().replace(f"/{kind}/{slug}/", f"/{kind}/{found}/", 1)
    return Response({"moved_to": address}, status=301, headers={"Location": address})


def like(rows: QuerySet[Any], slug: str) -> list[Near]:
    """Of the kinds that have names."""
    return nearest(slug, rows_known(slug, rows)) if is_named(rows) else []
