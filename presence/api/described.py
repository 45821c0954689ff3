"""The parameters that shape an answer, as OpenAPI has them."""

from collections.abc import Sequence
from typing import Any

from presence.api.ordering import columns
from presence.api.shape.language import languages
from presence.api.shape.tree import Node
from presence.api.shape.whole import expandable, tree_of
from presence.filters.orders import ways

SWITCH = ["1", "0", ""]

KNOWN_AT = {
    "name": "known_at",
    "in": "query",
    "required": False,
    "description": "A moment (ISO 8601, with its zone) or a day (its end, UTC): the answer as it was then, "
    "the same whenever it is asked for. Not before the first version, not in the future.",
    "schema": {"type": "string", "format": "known-moment", "maxLength": 40},
    "examples": {"now": {"value": ""}},
}


def lang() -> dict[str, Any]:
    meaning = "The language of names and of labels. Problems are told in English whatever it is."
    return _one("lang", meaning, {"type": "string", "enum": [*languages(), ""]}, "ar")


def shaped(kind: str) -> list[dict[str, Any]]:
    """Of lists and single records."""
    tree = tree_of(kind)
    references = list(expandable(tree, 1))
    return [
        fields(kind, tree, "slug,name"),
        _one(
            "expand",
            "References given whole, apart by commas, and references in those, two deep: "
            f"`a.b`. Of this kind: {_listed(references) or 'none'}.",
            {"type": "string", "format": f"expand-of-{kind}"},
            references[0] if references else "",
        ),
        _one(
            "labels",
            "1: beside codes, in `labels`, what they are called in the language of `lang`.",
            {"type": "string", "enum": SWITCH},
            "1",
        ),
        lang(),
    ]


def fields(kind: str, of: Node, example: str) -> dict[str, Any]:
    meaning = "Only these fields, apart by commas; a dot leads into a field: `start.edtf`. Of this kind: "
    return _one("fields", f"{meaning}{_listed(of.below)}.", {"type": "string", "format": f"fields-of-{kind}"}, example)


def listed(kind: str, model: Any) -> list[dict[str, Any]]:
    """Of lists."""
    known = ways(columns(kind, model))
    return [
        _one(
            "order",
            "Sorted by this, the other way round with “-” before it; what is not known comes last.",
            {"type": "string", "enum": [*known, ""]},
            known[0],
        ),
        _one("count", "1: how many there are in all, which takes longer.", {"type": "string", "enum": SWITCH}, "1"),
    ]


def _one(name: str, meaning: str, schema: dict[str, Any], example: str) -> dict[str, Any]:
    examples = {"none": {"value": ""}, **({"one": {"value": example}} if example else {})}
    said = {"name": name, "in": "query", "required": False, "description": meaning}
    return {**said, "schema": schema, "examples": examples}


def _listed(names: Sequence[str] | Any) -> str:
    return ", ".join(f"`{name}`" for name in names)
