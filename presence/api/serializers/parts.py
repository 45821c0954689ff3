"""The small shapes every record is made of. What is not known is null, never an empty text."""

from collections.abc import Iterable
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from presence.api.coordinates import decimals
from presence.api.links import Links
from presence.models import Event, Record
from presence.models.vocabulary import State


class EdtfSerializer(serializers.Serializer):
    """A date as EDTF (ISO 8601-2, level 1) and the first and last day it may mean."""

    edtf = serializers.CharField(help_text="For example 2015, 2018-03~ (about) or 2019? (uncertain).")
    earliest = serializers.DateField()
    latest = serializers.DateField()


class DaysSerializer(serializers.Serializer):
    """Days from the first to the last, both included; null is open."""

    first = serializers.DateField(allow_null=True)
    last = serializers.DateField(allow_null=True)


class ReferenceSerializer(serializers.Serializer):
    """Another record, named."""

    slug = serializers.CharField()
    name = serializers.CharField()
    url = serializers.URLField(help_text="Its address in this API.")


def public(thing: Any) -> bool:
    return not isinstance(thing, Record) or thing.state == State.PUBLISHED


def without_hidden_base(event: Event) -> Event:
    """Its name and its place would tell of a base that is not published."""
    if event.base is not None and not public(event.base):
        event.base = None
    return event


def reference(thing: Any, links: Links) -> dict[str, str]:
    return {"slug": thing.slug, "name": str(thing), "url": links.record(thing)}


def dated(instance: Any, name: str) -> dict[str, str] | None:
    """An EDTF field with the days stored beside it."""
    text = getattr(instance, name)
    if not text:
        return None
    first, last = getattr(instance, f"{name}_earliest"), getattr(instance, f"{name}_latest")
    return {"edtf": text, "earliest": first.isoformat(), "latest": last.isoformat()}


class Text(serializers.CharField):
    """Free text, or null."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"read_only": True, "allow_null": True, **kwargs})

    def to_representation(self, value: Any) -> Any:
        return value or None


class Word(serializers.ChoiceField):
    """A word of a vocabulary, or null."""

    def __init__(self, choices: Any, **kwargs: Any) -> None:
        super().__init__(choices=choices.choices, **{"read_only": True, **kwargs})

    def to_representation(self, value: Any) -> Any:
        return value or None


class OfInstance(serializers.Field):
    """A value made from the whole record."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"read_only": True, "source": "*", **kwargs})

    @property
    def links(self) -> Links:
        found: Links = self.context["links"]
        return found


@extend_schema_field(EdtfSerializer)
class Edtf(OfInstance):
    def to_representation(self, instance: Any) -> dict[str, str] | None:
        return dated(instance, str(self.field_name))


@extend_schema_field(DaysSerializer)
class Days(serializers.Field):
    """PostgreSQL keeps the day after the last; people read the last."""

    def to_representation(self, value: DateRange) -> dict[str, str | None] | None:
        if value.isempty:
            return None
        first, last = value.lower, value.upper
        until = last and (last if value.upper_inc else last.fromordinal(last.toordinal() - 1))
        return {"first": first and first.isoformat(), "last": until and until.isoformat()}


@extend_schema_field({"type": "number"})
class Coordinate(OfInstance):
    def to_representation(self, place: Any) -> float | None:
        value: float | None = getattr(place, str(self.field_name))
        return None if value is None else round(value, decimals(place))


@extend_schema_field(ReferenceSerializer)
class Reference(serializers.Field):
    """Another record; null when there is none that is public."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"read_only": True, **kwargs})

    def to_representation(self, value: Any) -> dict[str, str] | None:
        return reference(value, self.context["links"]) if public(value) else None


@extend_schema_field(ReferenceSerializer(many=True))
class References(serializers.Field):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"read_only": True, **kwargs})

    def to_representation(self, value: Any) -> list[dict[str, str]]:
        things: Iterable[Any] = value.all()
        return [reference(thing, self.context["links"]) for thing in things if public(thing)]


@extend_schema_field({"type": "string", "format": "uri"})
class Address(OfInstance):
    """The record's address in this API."""

    def to_representation(self, instance: Any) -> str:
        return self.links.record(instance)


@extend_schema_field({"type": "string", "format": "uri"})
class PageAddress(OfInstance):
    """The record's page for people."""

    def to_representation(self, instance: Any) -> str:
        return self.links.page(instance)


@extend_schema_field({"type": "string"})
class Name(OfInstance):
    def to_representation(self, instance: Any) -> str:
        return str(instance)


class Identified(serializers.Serializer):
    """How a record is told from all others, and what it is called."""

    slug = serializers.CharField(read_only=True, help_text="Never changes its meaning.")
    url = Address(help_text="Its address in this API.")
    page = PageAddress(help_text="Its page for people.")
    name = Name()


class NamedSerializer(Identified):
    """Something with names of its own."""

    name_ar = Text(help_text="Its name in Arabic.")
    aliases = serializers.ListField(child=serializers.CharField(), read_only=True, help_text="In any language.")
