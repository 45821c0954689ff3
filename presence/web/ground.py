"""What the map lies on: governorates from the database, neighbours and the occupied Golan from the dataset's files."""

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import brotli
from django.apps import apps
from django.db.models import Count, Max
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe

from presence.models import Region
from presence.models.vocabulary import RegionLevel
from presence.web.languages import of_page

# The outlines' own names, where this dataset writes another.
NAMES = {"Turkey": "Türkiye"}
# … and what the pages call them.
SPOKEN = {
    "Türkiye": gettext_lazy("Türkiye"),
    "Iraq": gettext_lazy("Iraq"),
    "Jordan": gettext_lazy("Jordan"),
    "Lebanon": gettext_lazy("Lebanon"),
    "Israel": gettext_lazy("Israel"),
    "Saudi Arabia": gettext_lazy("Saudi Arabia"),
}
# Where a neighbour's name is read best when all of Syria is in view.
NEIGHBOUR_LABELS = {
    "Türkiye": (37.18, 38.1),
    "Iraq": (34.25, 42.1),
    "Jordan": (32.05, 37.3),
    "Lebanon": (33.95, 35.87),
    "Israel": (32.62, 35.3),
    "Saudi Arabia": (31.6, 39.3),
}
SEA_LABELS = ((gettext_lazy("Mediterranean\nSea"), (35.05, 35.38)),)


def version(_request: HttpRequest) -> str:
    """Which state of the regions this is: when one last changed, and how many there are."""
    known = Region.objects.aggregate(newest=Max("updated_at"), count=Count("pk"))
    return f'W/"{known["newest"]}-{known["count"]}"'


@require_safe
@cache_control(public=True, max_age=300)
@condition(etag_func=version)
def ground(request: HttpRequest) -> HttpResponse:
    """A sixth of what the first page weighs, so it is compressed as well as can be, once, and not for each reader."""
    if re.search(r"\bbr\b", request.headers.get("Accept-Encoding", "")):
        body, headers = compressed(version(request), of_page()), {"Content-Encoding": "br"}
    else:
        body, headers = drawn(version(request), of_page()), {}
    response = HttpResponse(body, content_type="application/json", headers=headers)
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


@lru_cache(maxsize=8)
def compressed(version: str, language: str) -> bytes:
    body: bytes = brotli.compress(drawn(version, language))
    return body


@lru_cache(maxsize=8)
def drawn(_version: str, _language: str) -> bytes:
    """The whole ground as one JSON text, made once for each change of the regions in each language."""
    outlined = Region.objects.filter(geometry__isnull=False)
    areas = [
        _area(region) for region in outlined.filter(level=RegionLevel.GOVERNORATE) | outlined.filter(slug="undof-zone")
    ]
    folder = Path(apps.get_app_config("presence").path) / "data" / "starter" / "geo"
    seas = [{"name": str(name), "label": at} for name, at in SEA_LABELS]
    abroad = [_neighbour(feature) for feature in _features(folder / "neighbours.geojson")]
    golan = [feature["geometry"] for feature in _features(folder / "golan.geojson")]
    body = {"areas": areas, "neighbours": abroad, "golan": golan, "seas": seas}
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


def _area(region: Region) -> dict[str, Any]:
    label = None if region.label_lat is None else (region.label_lat, region.label_lon)
    return {
        "slug": region.slug,
        "name": str(region),
        "level": region.level,
        "url": reverse("region", args=[region.slug]),
        "label": label,
        "geometry": region.geometry,
    }


def _neighbour(feature: dict[str, Any]) -> dict[str, Any]:
    name = NAMES.get(feature["properties"]["name_en"], feature["properties"]["name_en"])
    return {"name": str(SPOKEN.get(name, name)), "label": NEIGHBOUR_LABELS.get(name), "geometry": feature["geometry"]}


def _features(path: Path) -> list[dict[str, Any]]:
    """The file's features; none when this installation came without it."""
    if not path.exists():
        return []
    found: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["features"]
    return found
