"""`labels=1`: beside the codes of a record, what they are called in the language asked for."""

from typing import Any

from presence.api.shape.tree import Node

LABELS = "labels"


def label(value: Any, node: Node) -> None:
    """Adds `labels` to each object that has codes."""
    if isinstance(value, list):
        for each in value:
            label(each, node)
    elif isinstance(value, dict):
        for name, below in node.below.items():
            if below.below and value.get(name):
                label(value[name], below)
        coded = {
            name: _said(value[name], below.words) for name, below in node.below.items() if _is_coded(value, name, below)
        }
        if coded:
            value[LABELS] = coded


def _is_coded(value: dict[str, Any], name: str, node: Node) -> bool:
    return bool(node.words) and name in value


def _said(code: Any, words: Any) -> Any:
    if isinstance(code, list):
        return [_said(each, words) for each in code]
    return None if code is None else str(words.get(code, code))
