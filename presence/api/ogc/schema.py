"""What the features of a collection look like, as JSON Schema and for the OpenAPI description."""

from typing import Any

from presence.api.ogc.collections import Collection

_COORDINATES = {"type": "array", "items": {"type": "number"}, "minItems": 2}
_RINGS = {"type": "array", "items": {"type": "array", "items": _COORDINATES, "minItems": 4}}
_GEOMETRIES: dict[str, dict[str, Any]] = {
    "Point": _COORDINATES,
    "Polygon": _RINGS,
    "MultiPolygon": {"type": "array", "items": _RINGS},
}


def json_schema(of: Collection, address: str) -> dict[str, Any]:
    """Of a feature. What is not known is null in an answer; here each property has the one type that its values have,
    for that is what clients (GDAL) make their columns from."""
    properties = {each.name: _without_date(each.schema) for each in of.properties}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": address,
        "title": of.title,
        "description": f"{of.about} What is not known is null.",
        "type": "object",
        "required": ["type", "id", "geometry", "properties"],
        "properties": {
            "type": {"type": "string", "enum": ["Feature"]},
            "id": {"type": "string", "description": "The record's slug."},
            "geometry": geometry(of),
            "properties": {"type": "object", "properties": properties},
        },
    }


def _without_date(described: dict[str, Any]) -> dict[str, Any]:
    """A day is text here: of a column of dates GDAL sends every condition as `datetime` and does not look again, as if
    there were one date only. As text days are in order too."""
    return {name: value for name, value in described.items() if (name, value) != ("format", "date")}


def geometry(of: Collection) -> dict[str, Any]:
    shapes = [
        {
            "type": "object",
            "required": ["type", "coordinates"],
            "properties": {"type": {"type": "string", "enum": [name]}, "coordinates": _GEOMETRIES[name]},
        }
        for name in of.geometries
    ]
    return shapes[0] if len(shapes) == 1 else {"oneOf": shapes}


def openapi_feature(of: Collection) -> dict[str, Any]:
    """As OpenAPI 3.0 has it, which says of each value whether it may be null."""
    properties = {}
    for each in of.properties:
        described = {name: value for name, value in each.schema.items() if name != "title"}
        if not each.always:
            described["nullable"] = True
            if each.words:
                described["enum"] = [*each.words, None]
        properties[each.name] = described
    shape = geometry(of) | {"nullable": True, "description": "WGS 84, longitude before latitude; null: not known."}
    return {
        "type": "object",
        "required": ["type", "id", "geometry", "properties"],
        "properties": {
            "type": {"type": "string", "enum": ["Feature"]},
            "id": {"type": "string", "description": "The record's slug."},
            "geometry": shape,
            "properties": {"type": "object", "required": list(properties), "properties": properties},
            "links": {"type": "array", "items": {"$ref": "#/components/schemas/link"}},
        },
    }
