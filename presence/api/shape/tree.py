"""What an answer consists of, read from its serializer: the names there are, which lead to records, which are codes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rest_framework import serializers

# To which kind of record a reference leads.
LEADS_TO: Mapping[str, str] = {
    "about_actors": "actors",
    "about_agreements": "agreements",
    "about_bases": "bases",
    "about_regions": "regions",
    "actor": "actors",
    "agreement": "agreements",
    "amends": "agreements",
    "article": "articles",
    "base": "bases",
    "bases": "bases",
    "members": "regions",
    "parent": "regions",
    "present": "actors",
    "region": "regions",
    "regions": "regions",
    "source": "sources",
    "speaker": "people",
    "target_actor": "actors",
}


@dataclass(frozen=True, slots=True)
class Node:
    """One field. `words` are the labels of its codes; `leads_to` is the kind of record it names."""

    below: Mapping[str, "Node"] = field(default_factory=dict)
    words: Mapping[str, Any] = field(default_factory=dict)
    leads_to: str | None = None


def tree(serializer: Any) -> Node:
    """Of a serializer, its class, or a field of one."""
    if isinstance(serializer, type):
        serializer = serializer()
    if isinstance(serializer, serializers.ListSerializer):
        return tree(serializer.child)
    if isinstance(serializer, serializers.Serializer):
        return _of_fields(serializer)
    told = getattr(serializer, "_spectacular_annotation", {}).get("field")
    if isinstance(told, serializers.BaseSerializer | type):
        return tree(told)
    if isinstance(serializer, serializers.ListField):
        return tree(serializer.child)
    words = serializer.choices if isinstance(serializer, serializers.ChoiceField) else {}
    return Node(words={code: word for code, word in words.items() if code != word})


def _of_fields(serializer: serializers.Serializer) -> Node:
    return Node({name: _named(name, each) for name, each in serializer.fields.items()})


def _named(name: str, each: Any) -> Node:
    node = tree(each)
    if name in LEADS_TO and {"slug", "url"} <= node.below.keys():
        return Node(node.below, node.words, LEADS_TO[name])
    return node
