"""The parameters as the OpenAPI 3.0 description has them, made from the filters themselves."""

from typing import Any

import django_filters

from presence.api.ogc import area, interval, paging
from presence.api.ogc.collections import Collection
from presence.api.parameters import PARAMETERS, SLUG, TEXT

# Beyond those of the API, and where they mean something else here.
_OWN: dict[str, tuple[str, str, str]] = {
    "acting_actor": (SLUG, "Slug of the actor who did it; `actor` finds either side.", "israel"),
    "base": (SLUG, "Slug of a base.", "khmeimim-air-base"),
    "district": (SLUG, "Slug of a district.", "jablah"),
    "governorate": (SLUG, "Slug of a governorate; its districts count.", "latakia"),
    "location_precision": (TEXT, "How well the place of the base is known.", ""),
    "parent": (SLUG, "Slug of the region that it lies in.", "syria"),
    "pcode": (TEXT, "OCHA p-code.", "SY06"),
    "presence": (TEXT, "What a feature's own `presence` is in the time asked for.", ""),
    "role": (TEXT, "What the deployment is for.", ""),
    "target_actor": (SLUG, "Slug of the actor it was done to.", "iran"),
}
_SHARED = ("bbox", "datetime", "on")


def components() -> dict[str, Any]:
    """Those of all collections. Clients (GDAL, QGIS) look here for the greatest `limit`."""
    return {each["name"]: each for each in (_LIMIT, _BBOX, _DATETIME, _CURSOR, _ON, _KNOWN_AT, _F)}


def of_items(of: Collection) -> list[dict[str, Any]]:
    shared = [reference(name) for name in ("limit", "bbox", "datetime", "cursor", "on", "known_at", "f")]
    filters = of.filters.base_filters.items()
    return [*shared, *(_filter(name, made) for name, made in filters if name not in _SHARED)]


def reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/parameters/{name}"}


def _filter(name: str, made: django_filters.Filter) -> dict[str, Any]:
    shape, meaning, example = _OWN.get(name) or PARAMETERS[name]
    words = [str(code) for code, _label in made.extra.get("choices") or []]
    schema: dict[str, Any] = {"type": "string"}
    if words:
        schema["enum"] = words
    elif shape == SLUG:
        schema["pattern"] = r"^[-\w]+$"
    else:
        schema |= {"minLength": 1, "maxLength": made.extra.get("max_length") or 200}
    if getattr(made, "many", False):
        return _query(name, f"{meaning} Given more than once: any of them.", [example], schema, explode=True)
    return _query(name, meaning, words[0] if words else example, schema)


def _query(name: str, meaning: str, example: Any, schema: dict[str, Any], explode: bool = False) -> dict[str, Any]:
    return {
        "name": name,
        "in": "query",
        "required": False,
        "description": meaning,
        "schema": {"type": "array", "items": schema, "minItems": 1} if explode else schema,
        "style": "form",
        "explode": explode,
        "example": example,
    }


_LIMIT = _query(
    "limit",
    f"So many features at most on a page; more than {paging.MOST} is read as {paging.MOST}.",
    10,
    {"type": "integer", "minimum": 1, "maximum": paging.MOST, "default": paging.DEFAULT},
)
_BBOX = _query(
    "bbox",
    "Only features that intersect this part of the map, and those whose place is not known: west, south, east, north "
    "in degrees (WGS 84), or six numbers with the lowest height third and the highest last. Where west is greater "
    "than east the part spans the antimeridian.",
    [float(part) for part in area.SHOWN.split(",")],
    {
        "type": "array",
        "oneOf": [{"minItems": 4, "maxItems": 4}, {"minItems": 6, "maxItems": 6}],
        "items": {"type": "number"},
    },
)
_DATETIME = _query(
    "datetime",
    "Only features whose time may intersect this moment or interval (RFC 3339), and those without a time. Either end "
    f"of an interval may be open. A moment asks of its day (UTC). For example {interval.SHOWN}.",
    "2019-10-15T12:00:00Z",
    {"type": "string", "minLength": 1},
)
_CURSOR = _query(
    "cursor",
    "Where to go on: part of the `next` and `prev` links, never made by hand.",
    "",
    {"type": "string"},
)
del _CURSOR["example"]
_ON = _query("on", PARAMETERS["on"][1], PARAMETERS["on"][2], {"type": "string", "minLength": 1, "maxLength": 16})
_KNOWN_AT = _query(
    "known_at",
    "As this dataset told it at that moment: a moment or a day since it began, and not in the future.",
    "2026-01-31T12:00:00Z",
    {"type": "string", "minLength": 1},
)
_F = _query(
    "f",
    "How the answer is written; without it the Accept header decides.",
    "json",
    {"type": "string", "enum": ["json"]},
)
