"""GeoJSON (RFC 7946, WGS 84) of places, built from rows: the whole set in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from presence import shown, timeline
from presence.api.coordinates import digits
from presence.api.links import Links
from presence.models import Base, Region
from presence.models.place import PRECISION_KM
from presence.models.vocabulary import LocationPrecision
from presence.timeline import Period

_BASE = ("id", "slug", "name_en", "name_ar", "kind", "lat", "lon", "location_precision", "place", "confidence")
_REGION = ("slug", "name_en", "name_ar", "level", "pcode", "geometry")


def collection(features: list[dict[str, Any]], **members: Any) -> dict[str, Any]:
    return {"type": "FeatureCollection", **members, "features": features}


def bases(found: QuerySet[Base], when: Period, links: Links) -> list[dict[str, Any]]:
    """Bases as points, each with the actors there in the period."""
    columns = (*_BASE, "region__slug", "region__name_en")
    rows = found.prefetch_related(None).order_by("slug").values(*columns)
    there = _present(when, links)
    return [_base(row, there.get(row["id"], []), links) for row in rows]


def regions(found: QuerySet[Region], links: Links) -> list[dict[str, Any]]:
    rows = found.prefetch_related(None).order_by("slug").values(*_REGION, "parent__slug")
    return [_region(row, links) for row in rows]


def _present(when: Period, links: Links) -> dict[int, list[dict[str, str]]]:
    """By base, the actors present and possibly present, each once: certainty goes before doubt."""
    there: QuerySet[Any] = timeline.on(shown.deployments(), when)
    rows = there.order_by("actor__name_en", "-presence").values_list(
        "base_id", "actor__slug", "actor__name_en", "presence"
    )
    by_base: dict[int, dict[str, dict[str, str]]] = defaultdict(dict)
    for base, slug, name, presence in rows:
        actor = {"slug": slug, "name": name, "url": links.to("actors", slug), "presence": presence}
        by_base[base].setdefault(slug, actor)
    return {base: list(actors.values()) for base, actors in by_base.items()}


def _base(row: dict[str, Any], present: Iterable[dict[str, str]], links: Links) -> dict[str, Any]:
    precision = row["location_precision"]
    properties = {
        "slug": row["slug"],
        "name": row["name_en"],
        "name_ar": row["name_ar"] or None,
        "kind": row["kind"],
        "region": row["region__slug"],
        "region_name": row["region__name_en"],
        "place": row["place"] or None,
        "location_precision": precision,
        "radius_km": PRECISION_KM[LocationPrecision(precision)],
        "confidence": row["confidence"],
        "present": present,
        "url": links.to("bases", row["slug"]),
        "page": links.page(Base(slug=row["slug"])),
    }
    return _feature(row["slug"], _point(row), properties)


def _point(row: dict[str, Any]) -> dict[str, Any] | None:
    if row["lat"] is None:
        return None
    places = digits(row["location_precision"])
    return {"type": "Point", "coordinates": [round(row["lon"], places), round(row["lat"], places)]}


def _region(row: dict[str, Any], links: Links) -> dict[str, Any]:
    properties = {
        "slug": row["slug"],
        "name": row["name_en"],
        "name_ar": row["name_ar"] or None,
        "level": row["level"],
        "pcode": row["pcode"] or None,
        "parent": row["parent__slug"],
        "url": links.to("regions", row["slug"]),
        "page": links.page(Region(slug=row["slug"])),
    }
    return _feature(row["slug"], row["geometry"], properties)


def _feature(slug: str, geometry: dict[str, Any] | None, properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "id": slug, "geometry": geometry, "properties": properties}
