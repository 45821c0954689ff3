"""What version 0.2 asks of answers, in our own words: https://www.w3.org/community/reports/reconciliation/"""

from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

TEXT = {"type": "string"}
TEMPLATE = {"type": "string", "pattern": r"\{\{id\}\}"}
ADDRESS = {"type": "string", "pattern": "^https?://[^/]+$"}
PATH = {"type": "string", "pattern": "^/"}


def thing(required: tuple[str, ...], closed: bool = False, **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "required": list(required),
        "properties": properties,
        "additionalProperties": not closed,
    }


def listed(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


TYPE = thing(("id", "name"), id=TEXT, name=TEXT, broader={"type": "array"})
PART = thing(("service_url", "service_path"), service_url=ADDRESS, service_path=PATH)
MANIFEST = thing(
    ("versions", "name", "identifierSpace", "schemaSpace"),
    versions={**listed(TEXT), "contains": {"const": "0.2"}},
    name=TEXT,
    identifierSpace=TEXT,
    schemaSpace=TEXT,
    documentation=TEXT,
    defaultTypes={**listed(TYPE), "uniqueItems": True},
    view=thing(("url",), url=TEMPLATE),
    preview=thing(("url", "width", "height"), url=TEMPLATE, width={"type": "integer"}, height={"type": "integer"}),
    suggest=thing((), closed=True, entity=PART, type=PART, property=PART),
    extend=thing((), propose_properties=PART, property_settings={"type": "array"}),
)
CANDIDATE = thing(
    ("id", "name", "score"),
    id=TEXT,
    name=TEXT,
    description=TEXT,
    score={"type": "number", "minimum": 0, "maximum": 100},
    match={"type": "boolean"},
    type=listed(thing(("id",), id=TEXT, name=TEXT)),
)
RESULTS = {"type": "object", "additionalProperties": thing(("result",), result=listed(CANDIDATE))}
VALUE = {
    "oneOf": [
        thing((), closed=True),
        thing(("id", "name"), closed=True, id=TEXT, name=TEXT, description=TEXT),
        thing(("str",), closed=True, str=TEXT),
        thing(("float",), closed=True, float={"type": "number"}),
        thing(("int",), closed=True, int={"type": "integer"}),
        thing(("date",), closed=True, date={"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"}),
    ]
}
EXTENDED = thing(
    ("rows", "meta"),
    meta=listed(thing(("id", "name"), id=TEXT, name=TEXT, type=thing(("id",), id=TEXT, name=TEXT))),
    rows={"type": "object", "additionalProperties": {"type": "object", "additionalProperties": listed(VALUE)}},
)
ENTITIES = thing(
    ("result",),
    result=listed(
        thing(("id", "name"), id=TEXT, name=TEXT, description=TEXT, notable=listed(thing(("id",), id=TEXT, name=TEXT)))
    ),
)
NAMED = thing(("result",), result=listed(thing(("id", "name"), id=TEXT, name=TEXT)))
PROPOSED = thing(
    ("type", "properties"), type=TEXT, limit={"type": "integer"}, properties=listed(thing(("id", "name"), id=TEXT))
)


def check(shape: dict[str, Any], answer: Any) -> Any:
    assert [error.message for error in Draft202012Validator(shape).iter_errors(answer)] == []
    return answer
