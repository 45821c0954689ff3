"""GeoJSON (RFC 7946, WGS 84): bases and regions with what maps show of them, the others with their table's columns."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any
from urllib.parse import quote

from django.db.models import QuerySet
from django.urls import reverse

from presence import shown, timeline
from presence.publish.formats.asked import Asked
from presence.publish.formats.places import placed
from presence.publish.formats.rows import AT_A_TIME, plain
from presence.publish.tables import Column, Table

BROKEN = b"\n] This answer broke off here: it is not whole."
# What a feature tells; for the other kinds all columns. None of these may go: see docs/formats.md.
_TOLD: Mapping[str, tuple[str, ...]] = {
    "bases": (
        "slug", "name", "name_ar", "kind", "region", "region_name", "place", "location_precision", "radius_km",
        "confidence", "url", "page",
    ),
    "regions": ("slug", "name", "name_ar", "level", "pcode", "parent", "url", "page"),
}  # fmt: skip
# Not told, but needed: the id of the feature, and by what those who are there are found.
_ID, _KEY = Column(" id", "string", "", ("slug",)), Column(" key", "integer", "", ("pk",))

Feature = dict[str, Any]
Present = list[dict[str, str]]
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def write(asked: Asked) -> Iterator[bytes]:
    """The collection; of bases it says for which time it tells who is there."""
    on = f',"on":{_encode(asked.when.text)}' if asked.kind == "bases" else ""
    yield f'{{"type":"FeatureCollection"{on},"features":['.encode()
    before = "\n"
    for feature in features(asked):
        yield f"{before}{_encode(feature)}".encode()
        before = ",\n"
    yield b"\n]}\n"


def features(asked: Asked) -> Iterator[Feature]:
    """One by one; the slug is the id."""
    return _with_present(asked) if asked.kind == "bases" else map(_feature, _rows(asked, _table(asked)))


def _table(asked: Asked) -> Table:
    told = _TOLD.get(asked.kind)
    table = asked.table.only(told) if told and asked.fields is None else asked.table
    return replace(table, columns=(*table.columns, _ID))


def _rows(asked: Asked, table: Table) -> Iterator[tuple[dict[str, Any], Any]]:
    names = [column.name for column in table.columns]
    for row, geometry in placed(asked, table):
        yield dict(zip(names, map(plain, row), strict=True)), geometry


def _feature(row: tuple[dict[str, Any], Any]) -> Feature:
    properties, geometry = row
    return {"type": "Feature", "id": properties.pop(_ID.name), "geometry": geometry, "properties": properties}


def _with_present(asked: Asked) -> Iterator[Feature]:
    """Bases, so many at a time, each with the actors there."""
    table = _table(asked)
    rows = _rows(asked, replace(table, columns=(*table.columns, _KEY)))
    while some := list(islice(rows, AT_A_TIME)):
        keys = [properties.pop(_KEY.name) for properties, _geometry in some]
        there = _present(keys, asked)
        for key, row in zip(keys, some, strict=True):
            row[0]["present"] = there.get(key, [])
            yield _feature(row)


def _present(bases: Iterable[int], asked: Asked) -> dict[int, Present]:
    """By base, the actors present and possibly present, each once: certainty goes before doubt."""
    there: QuerySet[Any] = timeline.there(shown.deployments().filter(base__in=bases), asked.when)
    rows = there.order_by("actor__name_en", "-presence").values_list(
        "base_id", "actor__slug", "actor__name_en", "presence"
    )
    folder = asked.site + reverse("api:actors-list")
    found: dict[int, dict[str, dict[str, str]]] = defaultdict(dict)
    for base, slug, name, presence in rows:
        actor = {"slug": slug, "name": name, "url": f"{folder}{quote(slug)}/", "presence": presence}
        found[base].setdefault(slug, actor)
    return {base: list(actors.values()) for base, actors in found.items()}
