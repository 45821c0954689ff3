"""The OpenAPI 3.0 description of `/ogc/`, made from the collections and their filters."""

from typing import Any

from presence.api.errors import PROBLEM_TYPE
from presence.api.ogc.collections import COLLECTIONS, Collection
from presence.api.ogc.links import GEOJSON, JSON, OPENAPI, SCHEMA
from presence.api.ogc.parameters import components, of_items, reference
from presence.api.ogc.schema import openapi_feature

TITLE = "Syria Presence: OGC API – Features"
ABOUT = "Which foreign forces are in Syria, where and since when, as layers for maps (OGC API – Features, Part 1)."

_ERRORS = {
    "400": "A parameter is unknown or its value cannot be used; `errors` names it.",
    "404": "Nothing public is at this address.",
    "405": "Only GET, HEAD and OPTIONS.",
    "406": "There is no such format here.",
    "410": "It was published here and has been retracted: `reason` says why.",
    "500": "Our fault; try again.",
}
_OF_ALL = ("400", "405", "406", "500")
_EVERYWHERE = ("known_at", "f")


def description(address: str) -> dict[str, Any]:
    """`address` is that of the landing page."""
    return {
        "openapi": "3.0.3",
        "info": {"title": TITLE, "description": ABOUT, "version": "1.0.0"},
        "servers": [{"url": address.rstrip("/")}],
        "tags": [{"name": "Capabilities"}, {"name": "Data"}],
        "paths": _paths(),
        "components": {
            "parameters": components(),
            "schemas": _schemas(),
            "responses": {code: _problem(meaning) for code, meaning in _ERRORS.items()},
        },
    }


def _paths() -> dict[str, Any]:
    made = {
        "/": _get("getLandingPage", "What there is", "landingPage"),
        "/conformance": _get("getConformance", "What of the standard is kept", "confClasses"),
        "/api": _get("getApi", "This description", "object", type_=OPENAPI),
        "/collections": _get("getCollections", "The collections of features", "collections"),
    }
    for each in COLLECTIONS.values():
        made |= _of_collection(each)
    return {path: {"get": operation} for path, operation in made.items()}


def _of_collection(of: Collection) -> dict[str, Any]:
    path, name = f"/collections/{of.id}", of.id
    slug: dict[str, Any] = {
        "name": "featureId",
        "in": "path",
        "required": True,
        "description": "The record's slug, as every list gives it.",
        "schema": {"type": "string", "pattern": r"^[-\w]+$"},
    }
    one = [slug, reference("on"), *map(reference, _EVERYWHERE)]
    items = _get(f"get_{name}", of.title, f"{name}Page", of_items(of), GEOJSON, of.about)
    item = _get(f"get_{name}_item", f"One of the {name}", f"{name}Item", one, GEOJSON, of.about)
    item["responses"]["301"] = {"description": "It has another slug now: `Location` leads there."}
    item["responses"] |= {code: {"$ref": f"#/components/responses/{code}"} for code in ("404", "410")}
    return {
        path: _get(f"describe_{name}", f"What {name} are", "collection"),
        f"{path}/schema": _get(f"schema_{name}", f"The properties of {name}", "object", type_=SCHEMA),
        f"{path}/items": items,
        f"{path}/items/{{featureId}}": item,
    }


def _get(
    name: str,
    summary: str,
    schema: str,
    parameters: list[dict[str, Any]] | None = None,
    type_: str = JSON,
    about: str = "",
) -> dict[str, Any]:
    answer = {"$ref": f"#/components/schemas/{schema}"}
    there = {"200": {"description": summary, "content": {type_: {"schema": answer}}}}
    return {
        "operationId": name,
        "summary": summary,
        "description": about or summary,
        "tags": ["Data" if type_ == GEOJSON else "Capabilities"],
        "parameters": parameters or list(map(reference, _EVERYWHERE)),
        "responses": {
            **there,
            "304": {"description": "What the client has is still so."},
            **{code: {"$ref": f"#/components/responses/{code}"} for code in _OF_ALL},
        },
    }


def _problem(meaning: str) -> dict[str, Any]:
    return {"description": meaning, "content": {PROBLEM_TYPE: {"schema": {"$ref": "#/components/schemas/problem"}}}}


def _schemas() -> dict[str, Any]:
    made: dict[str, Any] = {
        "object": {"type": "object"},
        "link": _object(dict.fromkeys(("href", "rel", "type", "title", "hreflang"), _TEXT), "href", "rel"),
        "landingPage": _object({"title": _TEXT, "description": _TEXT, "links": _LINKS}, "links"),
        "confClasses": _object({"conformsTo": {"type": "array", "items": _TEXT}}, "conformsTo"),
        "collections": _object(
            {"links": _LINKS, "collections": {"type": "array", "items": {"$ref": "#/components/schemas/collection"}}},
            "links",
            "collections",
        ),
        "collection": _object(_COLLECTION, "id", "links"),
        "problem": _object(_PROBLEM, "status", "title", "code", "detail"),
    }
    for each in COLLECTIONS.values():
        made[f"{each.id}Feature"] = feature = openapi_feature(each)
        made[f"{each.id}Item"] = feature | {"required": [*feature["required"], "links"]}
        features = {"type": "array", "items": {"$ref": f"#/components/schemas/{each.id}Feature"}}
        made[f"{each.id}Page"] = _object({**_PAGE, "features": features}, "type", "features", "links", "numberReturned")
    return made


def _object(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    return {"type": "object", "required": list(required), "properties": properties}


_TEXT = {"type": "string"}
_NUMBER = {"type": "integer", "minimum": 0}
_LINKS = {"type": "array", "items": {"$ref": "#/components/schemas/link"}}
_COLLECTION = {
    "id": _TEXT,
    "title": _TEXT,
    "description": _TEXT,
    "itemType": {"type": "string", "enum": ["feature"]},
    "crs": {"type": "array", "items": _TEXT},
    "extent": {"type": "object"},
    "links": _LINKS,
}
_PAGE = {
    "type": {"type": "string", "enum": ["FeatureCollection"]},
    "links": _LINKS,
    "timeStamp": {"type": "string", "format": "date-time", "description": "When the dataset last changed."},
    "numberMatched": {**_NUMBER, "description": "How many there are on all pages; left out where it would take long."},
    "numberReturned": _NUMBER,
}
_PROBLEM = {
    "status": {"type": "integer"},
    "title": _TEXT,
    "code": _TEXT,
    "detail": _TEXT,
    "errors": {"type": "object", "additionalProperties": {"type": "array", "items": _TEXT}},
}
