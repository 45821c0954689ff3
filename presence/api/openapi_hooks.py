"""What every reading operation of the OpenAPI description shares, put in once it is made."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from presence.api.described import KNOWN_AT
from presence.api.errors import PROBLEM_TYPE
from presence.api.problem_kinds import KINDS as PROBLEM_KINDS
from presence.api.problem_kinds import address_of
from presence.api.shape.whole import VIEWS

EXAMPLES = Path(__file__).parent / "examples.json"
PART = "RecordPart"
# Of which rows `fields` names the fields, where they are not called results.
ROWS = {"matrix": "cells", "compare": "changes", "changes": "versions"}
# Taken from an answer as they are, never made by hand.
_OPAQUE = ("cursor", "outside")
# What does not answer of an earlier moment.
_OF_NOW = ("search", "suggest", "problems", "problem")
_TEXT = {"schema": {"type": "string"}}
HEADERS = {
    "ETag": {"description": "Names this answer: send it as `If-None-Match` to be told 304.", **_TEXT},
    "Dataset-Version": {"description": "The number of the dataset's version that it was made from.", **_TEXT},
    "RateLimit": {"description": "What is left of the limit, and for how long.", **_TEXT},
    "RateLimit-Policy": {"description": "The limit itself.", **_TEXT},
}
UNCHANGED = {"description": "Nothing changed since the answer that `If-None-Match` names.", "headers": HEADERS}
MOVED = {
    "description": "The record has another address now: it was renamed, or merged into another.",
    "headers": {"Location": {"description": "The new address, with the same parameters.", **_TEXT}},
    "content": {
        "application/json": {
            "schema": {
                "type": "object",
                "required": ["moved_to"],
                "properties": {"moved_to": {"type": "string", "format": "uri"}},
            }
        }
    },
}
TOO_MANY = {
    "description": PROBLEM_KINDS["too_many_requests"].meaning,
    "headers": {"Retry-After": {"description": "Seconds to wait.", **_TEXT}},
    "content": {PROBLEM_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
LABELS = {
    "type": "object",
    "additionalProperties": {"type": ["string", "array", "null"], "items": {"type": "string"}},
    "description": "With `labels=1`: by field, what its code is called in the language asked for.",
}


def ours(endpoints: list[tuple[str, str, str, Any]]) -> list[tuple[str, str, str, Any]]:
    """What follows a standard of its own has a description of its own."""
    return [each for each in endpoints if each[0].startswith("/api/v1/")]


def complete(result: dict[str, Any], **_other: Any) -> dict[str, Any]:
    schemas = result["components"]["schemas"]
    schemas[PART] = {
        "type": "object",
        "description": "With `fields`: a record's fields that were named, and no others.",
    }
    _label(schemas)
    for path, methods in result["paths"].items():
        operation = methods.get("get")
        if operation is None or not _is_open(operation):
            continue
        _finish(path, operation, schemas)
    return result


def _is_open(operation: Mapping[str, Any]) -> bool:
    """Whether it is asked without a key."""
    return not any(each for each in operation.get("security", ()))


def _finish(path: str, operation: dict[str, Any], schemas: dict[str, Any]) -> None:
    name, responses = operation["operationId"], operation["responses"]
    if name not in _OF_NOW:
        operation["parameters"].append(KNOWN_AT)
    for each in operation["parameters"]:
        if each["name"] in _OPAQUE:
            each["schema"]["format"] = "cursor"
            each.setdefault("examples", {"none": {"value": ""}})
    if "slug" in path:
        responses["301"] = MOVED
    for status in (400, 406, *((404,) if "{" in path or name == "search" else ()), *((410,) if "slug" in path else ())):
        responses.setdefault(str(status), _refusal(status))
    responses["304"], responses["429"] = UNCHANGED, TOO_MANY
    responses["200"].setdefault("headers", {}).update(HEADERS)
    _whole_or_part(operation, schemas)
    _give_examples(name, responses)


def _refusal(status: int) -> dict[str, Any]:
    content = {PROBLEM_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {"description": " ".join(PROBLEM_KINDS[code].meaning for code in _codes(status)), "content": content}


def _whole_or_part(operation: dict[str, Any], schemas: dict[str, Any]) -> None:
    if not any(each["name"] == "fields" for each in operation["parameters"]):
        return
    content = operation["responses"]["200"]["content"]["application/json"]
    rows = ROWS.get(operation["operationId"], "results")
    listed = schemas.get(content["schema"].get("$ref", "").rpartition("/")[2], {})
    if rows in listed.get("properties", {}):
        items = listed["properties"][rows]["items"]
        listed["properties"][rows]["items"] = _or_part(items)
    else:
        content["schema"] = _or_part(content["schema"])


def _or_part(schema: dict[str, Any]) -> dict[str, Any]:
    part = {"$ref": f"#/components/schemas/{PART}"}
    return schema if "anyOf" in schema else {"anyOf": [schema, part]}


def _label(schemas: dict[str, Any]) -> None:
    """Every shape of a record that has codes may have labels beside them."""
    for name in sorted(set(_shapes(schemas))):
        shape = schemas[name]
        if any(_is_coded(each, schemas) for each in shape.get("properties", {}).values()):
            shape["properties"]["labels"] = LABELS


def _shapes(schemas: Mapping[str, Any]) -> Iterator[str]:
    waiting = [view.serializer_class.__name__.removesuffix("Serializer") for view in VIEWS.values()]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in seen or schemas.get(name, {}).get("type") != "object":
            continue
        seen.add(name)
        yield name
        waiting += [found for each in schemas[name].get("properties", {}).values() for found in _names(each)]


def _names(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield schema["$ref"].rpartition("/")[2]
        for each in schema.values():
            yield from _names(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from _names(each)


def _is_coded(schema: Mapping[str, Any], schemas: Mapping[str, Any]) -> bool:
    return "enum" in schema or any("enum" in schemas.get(name, {}) for name in _names(schema))


@cache
def _examples() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(EXAMPLES.read_text()) if EXAMPLES.exists() else {}
    return made


def _give_examples(name: str, responses: dict[str, Any]) -> None:
    for status, answer in responses.items():
        for media, content in answer.get("content", {}).items():
            if media == PROBLEM_TYPE:
                content["examples"] = {code: {"value": _problem(code)} for code in _codes(int(status))}
            elif media == "application/json" and status == "200" and name in _examples():
                content["examples"] = {"one": {"value": _examples()[name]}}


def _codes(status: int) -> list[str]:
    reading = ("query_too_long", "invalid_parameter", "unknown_parameter", "not_found", "not_acceptable", "retracted")
    return [code for code in (*reading, "too_many_requests") if PROBLEM_KINDS[code].status == status]


def _problem(code: str) -> dict[str, Any]:
    kind = PROBLEM_KINDS[code]
    site = "http://localhost:8000"
    return {
        "type": site + address_of(code),
        "status": kind.status,
        "title": kind.title,
        "code": code,
        "detail": kind.meaning,
    }
