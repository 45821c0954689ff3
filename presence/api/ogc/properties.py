"""What the features of a collection carry, said once: the features, their schema and the OpenAPI description agree."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import TextChoices

from presence.models.vocabulary import RegionLevel


@dataclass(frozen=True, slots=True)
class Property:
    """`type` as JSON Schema has it; what is not known is null, but for what is `always` there."""

    name: str
    meaning: str
    type: str = "string"
    format: str = ""
    words: tuple[str, ...] = ()
    always: bool = False

    @property
    def schema(self) -> dict[str, Any]:
        described: dict[str, Any] = {"title": self.name, "description": self.meaning, "type": self.type}
        if self.type == "array":
            described["items"] = {"type": "string"}
        if self.format:
            described["format"] = self.format
        if self.words:
            described["enum"] = list(self.words)
        return described


def text(name: str, meaning: str, always: bool = False) -> Property:
    return Property(name, meaning, always=always)


def day(name: str, meaning: str) -> Property:
    return Property(name, meaning, format="date")


def whole(name: str, meaning: str, always: bool = False) -> Property:
    return Property(name, meaning, "integer", always=always)


def several(name: str, meaning: str) -> Property:
    return Property(name, meaning, "array", always=True)


def word(name: str, choices: type[TextChoices], meaning: str, always: bool = True) -> tuple[Property, Property]:
    """A code, and its label beside it."""
    code = Property(name, meaning, words=tuple(choices.values), always=always)
    return code, text(f"{name}_label", f"The same in words: {name}.", always)


def named(name: str, what: str, always: bool = False) -> tuple[Property, Property]:
    """Another record by its slug, and what it is called."""
    return text(name, f"{what} (slug).", always), text(f"{name}_name", f"{what}, by name.", always)


ADDRESSES = (
    Property("url", "Its address in the API, with all that is known of it.", format="uri", always=True),
    Property("page", "Its page for people.", format="uri", always=True),
)
REGION = (*named("governorate", "The governorate it lies in"), *named("district", "The district it lies in"))
REGION_COLUMNS = ("slug", "name_en", "level", "parent__slug", "parent__name_en", "parent__level")


def region_columns(path: str) -> tuple[str, ...]:
    return tuple(f"{path}__{column}" for column in REGION_COLUMNS)


def in_region(row: Mapping[str, Any], path: str) -> dict[str, Any]:
    """The governorate and the district that a row's region is or lies in."""
    slug, name, level, above, above_name, above_level = (row[column] for column in region_columns(path))
    is_district = level == RegionLevel.DISTRICT
    if is_district:
        governorate = (above, above_name) if above_level == RegionLevel.GOVERNORATE else (None, None)
    else:
        governorate = (slug, name) if level == RegionLevel.GOVERNORATE else (None, None)
    return {
        "governorate": governorate[0],
        "governorate_name": governorate[1],
        "district": slug if is_district else None,
        "district_name": name if is_district else None,
    }


def labels(choices: type[TextChoices]) -> dict[str, str]:
    """In plain words: to make a word of a vocabulary for each row takes long."""
    return {code: str(label) for code, label in choices.choices}


def days_of(name: str, days: DateRange) -> dict[str, str | None]:
    """PostgreSQL keeps the day after the last; people read the last."""
    if days.isempty:
        return {f"{name}_first": None, f"{name}_last": None}
    last = days.upper and (days.upper if days.upper_inc else days.upper - timedelta(days=1))
    return {f"{name}_first": iso(days.lower), f"{name}_last": iso(last)}


def iso(value: date | None) -> str | None:
    return value.isoformat() if value else None
