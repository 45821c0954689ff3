"""The explorer's view as its address has it: one table of its parts, and how each is written and read.

The page's script reads and writes the address by the same table (`as_json`).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _

from presence import timeline
from presence.filters.nearest import near_words
from presence.filters.several import Box, box
from presence.filters.where import Presence
from presence.models import vocabulary as words
from presence.problems import InvalidParameter

ORDERS = ("name", "since", "confidence", "actor")
LONGEST = 9  # digits of a whole number
ZOOMS = (0, 22)


@dataclass(frozen=True, slots=True)
class Point:
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Look:
    """The middle of the map, and how far it is zoomed in."""

    at: Point
    zoom: float


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the view. Where `asks`, the server has to answer anew; else only the drawing differs."""

    name: str
    shape: str
    asks: bool
    many: bool = False
    default: str = ""
    values: Sequence[str] = ()


class Unreadable(ValueError):
    """The message says what is accepted."""


PARTS = (
    Part("on", "edtf", asks=True),
    Part("actor", "slugs", asks=True, many=True),
    Part("region", "slug", asks=True),
    Part("kind", "word", asks=True, values=words.BaseKind.values),
    Part("status", "word", asks=True, values=words.DeploymentStatus.values),
    Part("presence", "word", asks=True, values=Presence.values),
    Part("confidence", "word", asks=True, values=words.Confidence.values),
    Part("agreement", "slug", asks=True),
    Part("q", "text", asks=True),
    Part("bbox", "box", asks=True),
    Part("order", "word", asks=True, values=ORDERS),
    Part("page", "number", asks=True, default="1"),
    Part("from", "day", asks=False),
    Part("to", "day", asks=False),
    Part("at", "point", asks=False),
    Part("base", "slug", asks=False),
    Part("tab", "word", asks=False, default="map", values=("map", "list")),
    Part("measure", "points", asks=False),
)
BY_NAME = {part.name: part for part in PARTS}


def as_json() -> list[dict[str, Any]]:
    return [
        {
            "name": part.name, "shape": part.shape, "asks": part.asks, "many": part.many, "default": part.default,
            "values": list(part.values),
        }
        for part in PARTS
    ]  # fmt: skip


def read(params: QueryDict, names: Sequence[str] = tuple(BY_NAME)) -> dict[str, Any]:
    """The parts that the address sets, as values; those that are not set are not there.

    Raises:
        InvalidParameter: a value cannot be read.
    """
    found: dict[str, Any] = {}
    for part in (BY_NAME[name] for name in names):
        texts = [text.strip() for text in params.getlist(part.name) if text.strip()]
        if texts:
            values = [_value(part, text) for text in texts]
            found[part.name] = tuple(dict.fromkeys(values)) if part.many else values[-1]
    return {name: value for name, value in found.items() if _text(BY_NAME[name], value) != BY_NAME[name].default}


def written(state: Mapping[str, Any]) -> QueryDict:
    """The address of a view, in the order of the table; `read` of it gives the same view."""
    query = QueryDict(mutable=True)
    for part in PARTS:
        value = state.get(part.name)
        texts = [_text(part, each) for each in (value or ())] if part.many else [_text(part, value)]
        query.setlist(part.name, [text for text in texts if text not in ("", part.default)])
        if not query.getlist(part.name):
            del query[part.name]
    return query


def _value(part: Part, text: str) -> Any:
    try:
        return _word(part, text) if part.shape == "word" else READ[part.shape](text)
    except Unreadable as error:
        raise _refused(part.name, str(error)) from error
    except ValidationError as error:
        raise _refused(part.name, error.messages[0]) from error


def _refused(name: str, message: str, near: Sequence[Any] = ()) -> InvalidParameter:
    return InvalidParameter(f"{name}: {message}", errors={name: [message]}, nearest={name: near})


def _word(part: Part, text: str) -> str:
    if text in part.values:
        return text
    near = near_words(text, part.values)
    said = {"value": text[:60], "known": ", ".join(part.values)}
    raise _refused(part.name, _("“%(value)s” is not known here. Known: %(known)s.") % said, near)


def _edtf(text: str) -> str:
    return timeline.period(text).text


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Unreadable(_("Write a day, such as 2019-10-15.")) from None


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or len(text) > LONGEST or int(text) == 0:
        raise Unreadable(_("Write a whole number from 1."))
    return int(text)


def _place(parts: Sequence[str]) -> Point:
    lat, lon = (round(float(part), 5) for part in parts)
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError
    return Point(lat, lon)


def _look(text: str) -> Look:
    try:
        *place, zoom = text.split(",")
        found = Look(_place(place), round(float(zoom), 2))
    except ValueError:
        raise Unreadable(_("Write latitude, longitude and zoom, such as 36.2,37.1,8.")) from None
    if not ZOOMS[0] <= found.zoom <= ZOOMS[1]:
        raise Unreadable(_("Write latitude, longitude and zoom, such as 36.2,37.1,8."))
    return found


def _points(text: str) -> tuple[Point, Point]:
    try:
        one, other = (_place(place.split(",")) for place in text.split("~"))
    except ValueError:
        raise Unreadable(_("Write two points as latitude,longitude~latitude,longitude.")) from None
    return one, other


READ: Mapping[str, Callable[[str], Any]] = {
    "edtf": _edtf,
    "slugs": str,
    "slug": str,
    "text": str,
    "box": box,
    "number": _number,
    "day": _day,
    "point": _look,
    "points": _points,
}


def _text(part: Part, value: Any) -> str:
    """A single value as the address has it; empty where there is none."""
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case Point(lat, lon):
            return f"{_decimal(lat)},{_decimal(lon)}"
        case Look(at, zoom):
            return f"{_text(part, at)},{_decimal(zoom)}"
        case (Point() as one, Point() as other):
            return f"{_text(part, one)}~{_text(part, other)}"
        case tuple():
            return ",".join(_text(part, each) for each in value)
        case Box() | str() | int():
            return str(value)
    raise TypeError(f"No part of a view: {value!r}")


def _decimal(number: float) -> str:
    # Adding nothing turns a minus zero into zero.
    return f"{number + 0.0:.5f}".rstrip("0").rstrip(".")
