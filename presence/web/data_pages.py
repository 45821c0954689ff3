"""Releases: the list of them, the page of each, and their files."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from presence.changes.sentences import in_numbers
from presence.filters import known_only
from presence.models import Release
from presence.publish.releases.folder import root
from presence.publish.releases.texts import cite
from presence.web.ranges import given

# As people look for them; what is not named comes last.
_FOLDERS = ("csv", "ndjson", "geojson", "gpkg", "kml", "ftm", "records")


@dataclass(frozen=True, slots=True)
class Held:
    """The files of one folder of a release; "" is the release itself."""

    folder: str
    files: Sequence[dict[str, Any]]

    @property
    def size(self) -> int:
        return sum(int(each["size"]) for each in self.files)


@dataclass(frozen=True, slots=True)
class Shown:
    """`changes` are sentences in the page's language."""

    release: Release
    changes: Sequence[str]
    whole: dict[str, Any]
    cite: str


@require_safe
def data_page(request: HttpRequest) -> HttpResponse:
    known_only(request.GET, ())
    found = Release.objects.all()
    known_at = getattr(request, "known_at", None)
    if known_at:
        found = found.filter(made_at__lte=known_at)
    return render(request, "pages/data.html", {"releases": [_shown(request, each) for each in found]})


@require_safe
def release_page(request: HttpRequest, name: str) -> HttpResponse:
    known_only(request.GET, ())
    release = _found(name)
    before = Release.objects.filter(number__lt=release.number).first()
    after = Release.objects.filter(number__gt=release.number).last()
    context = {"shown": _shown(request, release), "held": _held(release), "before": before, "after": after}
    return render(request, "pages/release.html", context)


def release_file(request: HttpRequest, name: str, file: str) -> HttpResponseBase:
    """Only what the release lists: what is asked for is looked up there, and never made a path of."""
    known_only(request.GET, ())
    release = _found(name)
    told = next((each for each in release.files if each["name"] == file), None)
    if told is None:
        raise Http404
    path = root() / release.name / told["name"]
    if not path.is_file():
        raise Http404
    return given(request, path, size=told["size"], tag=told["sha256"], kind=told["type"], at=release.made_at)


def _found(name: str) -> Release:
    found = Release.objects.filter(name=name).first()
    if found is None:
        raise Http404
    return found


def _shown(request: HttpRequest, release: Release) -> Shown:
    counted = Counter({(kind, what): number for kind, what, number in release.changes})
    whole = next(each for each in release.files if each["name"].endswith(".zip"))
    address = request.build_absolute_uri(reverse("release", args=[release.name]))
    return Shown(release, in_numbers(counted), whole, cite(release.name, release.made_at, address))


def _held(release: Release) -> list[Held]:
    found: dict[str, list[dict[str, Any]]] = {}
    for each in release.files:
        folder, _slash, last = each["name"].rpartition("/")
        found.setdefault(folder, []).append({**each, "last": last})
    order = {name: place for place, name in enumerate(("", *_FOLDERS))}
    return [Held(name, found[name]) for name in sorted(found, key=lambda name: (order.get(name, len(order)), name))]
