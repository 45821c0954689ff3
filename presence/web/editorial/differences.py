"""What a suggested change makes of a record, field by field, in the words of the form."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django import forms

from presence.models import Suggestion
from presence.review.forms import FORMS, patched_data


class Difference(NamedTuple):
    label: str
    now: str
    then: str


def differences(suggestion: Suggestion) -> list[Difference]:
    """None of a suggestion that changes nothing: a new record, or a further citation."""
    target = suggestion.changed or suggestion.person
    if target is None:
        return []
    form = FORMS[suggestion.kind]
    now, then = patched_data(suggestion.kind, target, {}), patched_data(suggestion.kind, target, suggestion.payload)
    return [
        Difference(str(field.label), _said(field, now, name), _said(field, then, name))
        for name, field in form.base_fields.items()
        if name not in form.beside and _said(field, now, name) != _said(field, then, name)
    ]


def _said(field: forms.Field, values: Mapping[str, Any], name: str) -> str:
    value = values.get(name)
    if isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField):
        return str(dict(field.choices).get(value, value or ""))  # type: ignore[arg-type]
    return ", ".join(value) if isinstance(value, list) else "" if value is None else str(value)
