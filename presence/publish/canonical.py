"""JSON in one form only (RFC 8785): the same value has the same bytes, and so the same SHA-256. Pure."""

import json
from collections.abc import Mapping
from typing import Any

_LEAST, _MOST = 1e-6, 1e21  # between these JavaScript writes no exponent


def canonical(value: Any) -> bytes:
    """Of what JSON has: objects, lists, text, numbers, true, false and null.

    Raises:
        ValueError: a number that JSON cannot say (not a number, infinite), or half a character.
        TypeError: something else.
    """
    return _text(value).encode()


def _text(value: Any) -> str:
    if isinstance(value, Mapping):
        pairs = (f"{_text(name)}:{_text(value[name])}" for name in sorted(value, key=_place))
        return "{" + ",".join(pairs) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(_text, value)) + "]"
    if isinstance(value, float):
        return _number(value)
    if value is None or isinstance(value, str | int):
        return json.dumps(value, ensure_ascii=False)
    raise TypeError(f"JSON has no {type(value).__name__}.")


def _place(name: str) -> bytes:
    """By UTF-16, as JavaScript sorts."""
    return name.encode("utf-16-be")


def _number(value: float) -> str:
    """As JavaScript writes it."""
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError("JSON has no such number.")
    if value == int(value) and abs(value) < _MOST:
        return str(int(value))
    text = repr(value)
    if "e" not in text:
        return text
    digits, exponent = text.split("e")
    if _LEAST <= abs(value) < 1:
        return f"{value:.{len(digits.replace('.', '').lstrip('-')) - 1 - int(exponent)}f}"
    return f"{digits}e{int(exponent):+d}"
