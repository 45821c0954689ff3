"""What a suggested change makes of a record, field by field, in the words of the form."""

from typing import Any, NamedTuple

from django import forms
from django.contrib.postgres.forms import SimpleArrayField

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
    fields = {name: field for name, field in form.base_fields.items() if name not in form.beside}
    found = [_difference(field, now.get(name), then.get(name)) for name, field in fields.items()]
    return [each for each in found if each.now != each.then]


def _difference(field: forms.Field, now: Any, then: Any) -> Difference:
    """Of a list only what leaves it and what comes to it."""
    if isinstance(field, (SimpleArrayField, forms.ModelMultipleChoiceField)):
        before, after = _listed(now), _listed(then)
        gone, come = [n for n in before if n not in after], [n for n in after if n not in before]
        return Difference(str(field.label), ", ".join(gone), ", ".join(come))
    return Difference(str(field.label), _said(field, now), _said(field, then))


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [name for name in str(value or "").split(",") if name]


def _said(field: forms.Field, value: Any) -> str:
    if isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField):
        return str(dict(field.choices).get(value, value or ""))  # type: ignore[arg-type]
    return "" if value is None else str(value)
