"""What changed, version by version, the newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from presence import changes
from presence.changes import Entry, VersionTold
from presence.filters import ChangeFilters, checked
from presence.models import DatasetVersion
from presence.web.history import path_of
from presence.web.paging import PastTheEnd, page_of


@dataclass(frozen=True, slots=True)
class Line:
    entry: Entry
    url: str
    history_url: str


@dataclass(frozen=True, slots=True)
class Shown:
    version: VersionTold
    lines: Sequence[Line]


@require_safe
def changes_page(request: HttpRequest) -> HttpResponse:
    filters = checked(ChangeFilters, request.GET, DatasetVersion.objects.all(), also=("page",))
    assert isinstance(filters, ChangeFilters)
    try:
        page = page_of(known_then(request, filters), request.GET)
    except PastTheEnd as past:
        listing = {"plural": _("versions")}
        return render(request, "pages/past_the_end.html", {"past": past, "listing": listing}, status=404)
    kept = request.GET.copy()
    for name in ("page", "after"):
        kept.pop(name, None)
    query = f"?{kept.urlencode()}" if kept else ""
    context: dict[str, Any] = {
        "filters": filters,
        "page": page,
        "shown": [_shown(version) for version in changes.told(page.rows, filters.about)],
        "atom_url": reverse("changes-atom") + query,
        "json_url": reverse("api:changes") + query,
    }
    return render(request, "pages/changes.html", context)


def known_then(request: HttpRequest, filters: ChangeFilters) -> Any:
    """The newest first; none later than the moment that `known_at` names."""
    known_at = getattr(request, "known_at", None)
    found = filters.qs.order_by("-number")
    return found.filter(at__lte=known_at) if known_at else found


def _shown(version: VersionTold) -> Shown:
    return Shown(version, [] if version.grouped else [line(entry) for entry in version.entries])


def line(entry: Entry) -> Line:
    """A thing that is gone has its history no more."""
    if entry.thing is None:
        return Line(entry, "", "")
    return Line(entry, entry.thing.get_absolute_url(), path_of(entry.kind, entry.thing.slug))
