"""Features as text: what PostgreSQL holds as JSON (outlines) is passed on as it is, never read and written again."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from presence.api.coordinates import digits

NOWHERE = "null"


def written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def point(lon: float | None, lat: float | None, precision: str) -> str:
    """With no more digits than are known."""
    if lon is None or lat is None:
        return NOWHERE
    places = digits(precision)
    return written({"type": "Point", "coordinates": [round(lon, places), round(lat, places)]})


def feature(slug: str, geometry: str, properties: Mapping[str, Any]) -> str:
    return f'{{"type":"Feature","id":{written(slug)},"geometry":{geometry},"properties":{written(properties)}}}'


def with_members(text: str, members: Mapping[str, Any]) -> str:
    """The object with these members more."""
    return f"{text[:-1]},{written(members)[1:]}"


def collection(features: Iterable[str], members: Mapping[str, Any]) -> str:
    return f'{{"type":"FeatureCollection",{written(members)[1:-1]},"features":[{",".join(features)}]}}'
