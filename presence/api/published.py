"""Every published field, parameter and column and its type: what may not disappear or change while /api/v1/ lives."""

from collections.abc import Iterator, Mapping
from typing import Any

from presence.api.flat import CELLS, CHANGES
from presence.api.ogc.collections import COLLECTIONS
from presence.api.openapi_hooks import PART
from presence.api.views.docs import description
from presence.publish.tables import TABLES

JSON = "application/json"
Fields = dict[str, dict[str, str]]


def published() -> Fields:
    made = description()
    schemas = made["components"]["schemas"]
    found: Fields = {}
    for path, methods in made["paths"].items():
        for method, operation in methods.items():
            asked = {each["name"]: _type(each["schema"], schemas) for each in operation.get("parameters", ())}
            found[f"{method.upper()} {path} asked"] = dict(sorted(asked.items()))
            for status, answer in operation["responses"].items():
                schema = answer.get("content", {}).get(JSON, {}).get("schema")
                if schema and status.startswith("2"):
                    found[f"{method.upper()} {path}"] = dict(sorted(_fields(schema, schemas, "", ())))
    return found | _tables() | _layers()


def _tables() -> Fields:
    """Columns of CSV, and of all formats made from the tables."""
    made = {kind: {column.name: str(column.type) for column in table.columns} for kind, table in TABLES.items()}
    flat = {"matrix": dict.fromkeys(CELLS, "any"), "compare": dict.fromkeys(CHANGES, "any")}
    return {f"table {kind}": columns for kind, columns in (made | flat).items()}


def _layers() -> Fields:
    """Properties of features at /ogc/."""
    return {
        f"layer {name}": {each.name: _type(each.schema, {}) for each in layer.properties}
        for name, layer in COLLECTIONS.items()
    }


def _fields(
    schema: Mapping[str, Any], schemas: Mapping[str, Any], before: str, seen: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    name = schema.get("$ref", "").rpartition("/")[2]
    if name:
        if name not in seen:
            yield from _fields(schemas[name], schemas, before, (*seen, name))
        return
    for several in ("anyOf", "oneOf", "allOf"):
        for each in schema.get(several, ()):
            if not each.get("$ref", "").endswith(f"/{PART}"):
                yield from _fields(each, schemas, before, seen)
    if "items" in schema:
        yield from _fields(schema["items"], schemas, before, seen)
    for field, below in schema.get("properties", {}).items():
        path = f"{before}{field}"
        yield path, _type(below, schemas)
        yield from _fields(below, schemas, f"{path}.", seen)


def _type(schema: Mapping[str, Any], schemas: Mapping[str, Any]) -> str:
    """As JSON has it: “string”, “string or null”, “array of object” …"""
    return " or ".join(sorted(set(_types(schema, schemas)))) or "any"


def _types(schema: Mapping[str, Any], schemas: Mapping[str, Any]) -> Iterator[str]:
    name = schema.get("$ref", "").rpartition("/")[2]
    if name:
        yield from _types(schemas[name], schemas)
        return
    for several in ("anyOf", "oneOf", "allOf"):
        for each in schema.get(several, ()):
            yield from _types(each, schemas)
    said = schema.get("type", [])
    for each in [said] if isinstance(said, str) else said:
        below = schema.get("items", {})
        yield f"array of {_type(below, schemas)}" if each == "array" else each
    if "enum" in schema and not said:
        yield from {"null" if each is None else "string" for each in schema["enum"]}
