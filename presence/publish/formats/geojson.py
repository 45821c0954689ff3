"""GeoJSON (RFC 7946, WGS 84): bases and regions with what maps show of them, the others with their table's columns."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import chain, islice
from typing import Any
from urllib.parse import quote

from django.db.models import QuerySet
from django.db.models.expressions import Combinable
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
Row = tuple[int, str, str, str]  # a base, and:
There = tuple[str, str, str]  # an actor's slug and name, and how surely it is there
Present = list[dict[str, str]]
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def write(asked: Asked) -> Iterator[bytes]:
    """The collection; of bases it says for which time it tells who is there."""
    on = f',"on":{_encode(asked.when.text)}' if asked.kind == "bases" else ""
    yield f'{{"type":"FeatureCollection"{on},"features":['.encode()
    before = "\n"
    for text in _texts(asked):
        yield f"{before}{text}".encode()
        before = ",\n"
    yield b"\n]}\n"


def _texts(asked: Asked) -> Iterator[str]:
    """Of one feature or of many."""
    table = _table(asked)
    told = {column.name: column.written(asked.site) for column in table.columns if column.written}
    if asked.kind == "bases" and len(told) == len(table.columns) - 1:  # all but the id
        return _written_bases(asked, told)
    return map(_encode, features(asked))


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


def _written_bases(asked: Asked, told: Mapping[str, Combinable]) -> Iterator[str]:
    """The same features of bases, so many at a time; their properties PostgreSQL writes."""
    values = asked.rows.prefetch_related(None).values_list("pk", "slug", *_PLACE, Written(**told))
    rows = values.iterator(chunk_size=AT_A_TIME)
    there: Mapping[int, str] | None = None
    while some := list(islice(rows, AT_A_TIME)):
        if len(some) == AT_A_TIME:
            there = there or _written_present(_PRESENT_ANYWHERE(when=asked.when), asked.site)
        here = there or _written_present(_PRESENT(bases=[row[0] for row in some], when=asked.when), asked.site)
        yield ",\n".join(
            [
                f'{{"type":"Feature","id":"{slug}","geometry":{_point(lat, lon, precision)},'
                f'"properties":{properties[:-1]},"present":{here.get(key, "[]")}}}}}'
                for key, slug, lat, lon, precision, properties in some
            ]
        )


_PLACE = ("lat", "lon", "location_precision")


@lru_cache(1 << 15)
def _point(lat: float | None, lon: float | None, precision: str) -> str:
    if lat is None or lon is None:
        return "null"
    digits = DIGITS[precision]
    return f'{{"type":"Point","coordinates":[{round(lon, digits)},{round(lat, digits)}]}}'


def _present(bases: Iterable[int], asked: Asked) -> dict[int, Present]:
    found = _there(_PRESENT(bases=list(bases), when=asked.when))
    actors = {each: _actor(each, asked.site) for each in set(chain.from_iterable(found.values()))}
    return {base: [actors[each] for each in there] for base, there in found.items()}


def _written_present(rows: Iterable[Row], site: str) -> dict[int, str]:
    found = _there(rows)
    actors = {each: _encode(_actor(each, site)) for each in set(chain.from_iterable(found.values()))}
    return {base: f"[{','.join([actors[each] for each in there])}]" for base, there in found.items()}


def _actor(there: There, site: str) -> dict[str, str]:
    slug, name, presence = there
    return {
        "slug": slug,
        "name": name,
        "url": f"{site}{reverse('api:actors-list')}{quote(slug)}/",
        "presence": presence,
    }


def _there(rows: Iterable[Row]) -> dict[int, Collection[There]]:
    """By base, the actors present and possibly present, each once: certainty goes before doubt."""
    found: dict[int, dict[str, There]] = defaultdict(dict)
    for base, slug, name, presence in rows:
        found[base].setdefault(slug, (slug, name, presence))
    return {base: actors.values() for base, actors in found.items()}


def _present_anywhere(when: Period) -> QuerySet[Any, Any]:
    named = ("base_id", "actor__slug", "actor__name_en", "presence")
    there: QuerySet[Any] = timeline.there(shown.deployments(), when)
    return there.order_by("actor__name_en", "-presence").values_list(*named)


_PRESENT_ANYWHERE = Compiled(_present_anywhere, when=timeline.MARK)
_PRESENT = Compiled(
    lambda bases, when: _present_anywhere(when).filter(base__pk__among=bases), bases=KEYS, when=timeline.MARK
)
