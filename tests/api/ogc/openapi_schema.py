"""OpenAPI 3.0's schemas as JSON Schema: references put in, and `nullable` as a type more."""

from typing import Any


def resolved(described: Any, part: Any) -> Any:
    if isinstance(part, list):
        return [resolved(described, each) for each in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        found = described
        for name in part["$ref"].removeprefix("#/").split("/"):
            found = found[name]
        return resolved(described, found)
    made = {name: resolved(described, value) for name, value in part.items() if name != "nullable"}
    return {"anyOf": [made, {"type": "null"}]} if part.get("nullable") is True else made
