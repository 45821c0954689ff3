"""Whether what was sent has the fields and types that were asked for; each mistake is named where it is."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.contrib.postgres.forms import SimpleArrayField
from django.db.models import TextChoices
from rest_framework import serializers

from presence.api.writing.bodies import printable
from presence.api.writing.problems import InvalidFields, UnknownField
from presence.filters.nearest import near_words
from presence.problems import Near
from presence.review.forms import FORMS

MANY = 10  # unknown fields that are named
LONGEST = 20_000  # characters of one value
MOST = 500  # values of one list
LONGEST_MESSAGE = 300
_NUMBERS = (forms.IntegerField, forms.FloatField, forms.DecimalField)
_SEVERAL = (forms.ModelMultipleChoiceField, SimpleArrayField)


class Text(serializers.CharField):
    """A string: a number is not taken for one."""

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid")
        return str(super().to_internal_value(data))


class Whole(serializers.IntegerField):
    def to_internal_value(self, data: Any) -> int:
        if type(data) is not int:
            self.fail("invalid")
        return int(super().to_internal_value(data))


class Choice(serializers.ChoiceField):
    def __init__(self, words: type[TextChoices], **kwargs: Any) -> None:
        known = f"Give one of: {', '.join(words.values)}."
        super().__init__(choices=words.choices, error_messages={"invalid_choice": known}, **kwargs)

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid_choice")
        return str(super().to_internal_value(data))


def checked(shape: type[serializers.Serializer], sent: Mapping[str, Any]) -> dict[str, Any]:
    """The valid values; what was not sent is not among them.

    Raises:
        UnknownField, InvalidFields
    """
    made = shape(data=sent)
    known_only(sent, made.fields)
    if not made.is_valid():
        raise invalid({name: [str(told) for told in _flat(errors)] for name, errors in made.errors.items()})
    return dict(made.validated_data)


def checked_payload(kind: str, sent: Mapping[str, Any], *, name: str = "payload") -> dict[str, Any]:
    """Values of the kind's form, with types that it can read.

    Raises:
        UnknownField, InvalidFields: with the fields as `payload.summary`.
    """
    known = FORMS[kind].base_fields
    known_only(sent, known, f"{name}.")
    wrong = {field: _wrong(known[field], value) for field, value in sent.items() if value is not None}
    if errors := {f"{name}.{field}": [told] for field, told in wrong.items() if told}:
        raise invalid(errors)
    return dict(sent)


def known_only(sent: Iterable[str], known: Iterable[str], before: str = "") -> None:
    names = list(known)
    unknown = [field for field in sent if field not in names]
    if not unknown:
        return
    told = {f"{before}{printable(field)}": field for field in unknown[:MANY]}
    near = {field: near_words(name, names) for field, name in told.items()}
    first = next(iter(told))
    meant = f" Nearest: {', '.join(each.value for each in near[first])}." if near[first] else ""
    raise UnknownField(
        f"There is no field “{first}” here.{meant} Known: {', '.join(sorted(names))}.",
        errors={field: ["Unknown field."] for field in told},
        nearest=near,
    )


def invalid(errors: Mapping[str, Sequence[str]], nearest: Mapping[str, Sequence[Near]] | None = None) -> InvalidFields:
    told = {name: [short(message) for message in messages] for name, messages in errors.items()}
    name, messages = next(iter(told.items()))
    return InvalidFields(f"{name}: {messages[0]}", errors=told, nearest=nearest)


def short(message: str) -> str:
    """Some messages repeat what was sent."""
    return message if len(message) <= LONGEST_MESSAGE else f"{message[:LONGEST_MESSAGE]}…"


def _wrong(field: forms.Field, value: Any) -> str:
    """What to say of a value that the form field could not read; of whether it is a good one the form judges."""
    if isinstance(field, _SEVERAL):
        if not isinstance(value, list) or len(value) > MOST or not all(isinstance(each, str) for each in value):
            return f"Give a list of texts, at most {MOST}."
        return next(filter(None, map(_wrong_text, value)), "")
    if isinstance(field, _NUMBERS) and isinstance(value, int | float) and not isinstance(value, bool):
        return "" if math.isfinite(value) and abs(value) < 1e15 else "This number is too large."
    if not isinstance(value, str):
        return "Give a number." if isinstance(field, _NUMBERS) else "Give a text, in quotation marks."
    return _wrong_text(value)


def _wrong_text(text: str) -> str:
    if len(text) > LONGEST:
        return f"Longer than {LONGEST:,} characters."
    if "\x00" in text or any("\ud800" <= character <= "\udfff" for character in text):
        return "Holds a character that is no text: NUL, or half of a pair."
    return ""


def _flat(errors: Any) -> Iterable[Any]:
    """Django REST framework nests what is wrong inside of lists and objects."""
    if isinstance(errors, Mapping):
        return [told for each in errors.values() for told in _flat(each)]
    if isinstance(errors, list):
        return [told for each in errors for told in _flat(each)]
    return [errors]
