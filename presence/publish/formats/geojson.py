"""GeoJSON (RFC 7946, WGS 84): bases and regions with what maps show of them, the others with their table's columns."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice
from typing import Any
from urllib.parse import quote

from django.db.models import QuerySet
from django.urls import reverse

from presence import shown, timeline
from presence.compiled import KEYS, Compiled
from presence.publish.formats.asked import Asked
from presence.publish.formats.compact import Written
from presence.publish.formats.places import DIGITS, placed
from presence.publish.formats.rows import AT_A_TIME, plain
from presence.publish.tables import Column, Table
from presence.timeline import Period

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
There = tuple[str, str, str]  # an actor's slug and name, and how surely it is there
Present = list[dict[str, str]]
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def write(asked: Asked) -> Iterator[bytes]:
    """The collection; of bases it says for which time it tells who is there."""
    on = f',"on":{_encode(asked.when.text)}' if asked.kind == "bases" else ""
    yield f'{{"type":"FeatureCollection"{on},"features":['.encode()
    before = "\n"
    for text in written_bases(asked) if asked.kind == "bases" else map(_encode, features(asked)):
        yield f"{before}{text}".encode()
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


def written_bases(asked: Asked) -> Iterator[str]:
    """The same features of bases, their properties written by PostgreSQL."""
    table = _table(asked)
    told = {column.name: column.written(asked.site) for column in table.columns if column.written}
    if len(told) < len(table.columns) - 1:  # all but the id
        yield from map(_encode, features(asked))
        return
    values = asked.rows.prefetch_related(None).values_list("pk", "slug", *_PLACE, Written(**told))
    rows = values.iterator(chunk_size=AT_A_TIME)
    while some := list(islice(rows, AT_A_TIME)):
        there = _written_present([key for key, *_ in some], asked)
        for key, slug, *place, properties in some:
            present = there.get(key, "[]")
            yield (
                f'{{"type":"Feature","id":"{slug}","geometry":{_point(*place)},'
                f'"properties":{properties[:-1]},"present":{present}}}}}'
            )


_PLACE = ("lat", "lon", "location_precision")


def _point(lat: float | None, lon: float | None, precision: str) -> str:
    if lat is None or lon is None:
        return "null"
    digits = DIGITS[precision]
    return f'{{"type":"Point","coordinates":[{round(lon, digits)},{round(lat, digits)}]}}'


def _present(bases: Iterable[int], asked: Asked) -> dict[int, Present]:
    found = _there(bases, asked)
    actors = {each: _actor(each, asked.site) for each in set(chain.from_iterable(found.values()))}
    return {base: [actors[each] for each in there] for base, there in found.items()}


def _written_present(bases: Iterable[int], asked: Asked) -> dict[int, str]:
    found = _there(bases, asked)
    actors = {each: _encode(_actor(each, asked.site)) for each in set(chain.from_iterable(found.values()))}
    return {base: f"[{','.join([actors[each] for each in there])}]" for base, there in found.items()}


def _actor(there: There, site: str) -> dict[str, str]:
    slug, name, presence = there
    return {
        "slug": slug,
        "name": name,
        "url": f"{site}{reverse('api:actors-list')}{quote(slug)}/",
        "presence": presence,
    }


def _there(bases: Iterable[int], asked: Asked) -> dict[int, Collection[There]]:
    """By base, the actors present and possibly present, each once: certainty goes before doubt."""
    found: dict[int, dict[str, There]] = defaultdict(dict)
    for base, *there in _PRESENT(bases=list(bases), when=asked.when):
        found[base].setdefault(there[0], (there[0], there[1], there[2]))
    return {base: actors.values() for base, actors in found.items()}


def _present_at(bases: list[int], when: Period) -> QuerySet[Any, Any]:
    there: QuerySet[Any] = timeline.there(shown.deployments().filter(base__pk__among=bases), when)
    named = ("base_id", "actor__slug", "actor__name_en", "presence")
    return there.order_by("actor__name_en", "-presence").values_list(*named)


_PRESENT = Compiled(_present_at, bases=KEYS, when=timeline.MARK)
