"""How the records of a kind are written: which runs of fields PostgreSQL writes, and which fields Python says."""
# ruff: noqa: S608 — what is put into SQL are our own models' names and quoted words.

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import chain, groupby
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Prefetch, QuerySet
from rest_framework.utils.encoders import JSONEncoder

from presence.api.rows.fields import MANY, reads, said
from presence.api.rows.row import Row, written
from presence.api.shape.whole import VIEWS

ALIAS = "t"
# As the serializers' own renderer does.
encode = JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


class By(Enum):
    OBJECT = "PostgreSQL writes an object of some fields"
    LIST = "PostgreSQL writes the list that a field is"
    PYTHON = "the field itself says it"


class Part(NamedTuple):
    """Of a record; `name` is that of a single field."""

    by: By
    name: str
    sql: str


@dataclass(frozen=True, slots=True)
class Plan:
    sql: str
    parts: tuple[Part, ...]
    reads: frozenset[str]

    def narrowed(self, rows: QuerySet[Any], keys: Iterable[str]) -> QuerySet[Any]:
        """Nothing is fetched but the keys of the order and what Python has to read."""
        there = [each for each in vars(rows)["_prefetch_related_lookups"] if getattr(each, "to_attr", "") in self.reads]
        known = {each.attname for each in rows.model._meta.concrete_fields}
        columns = {name for name in (*self.reads, *keys) if "__" in name or name in known}
        paths = {path.rpartition("__")[0] for path in columns if "__" in path}
        found = rows.select_related(None).prefetch_related(None).prefetch_related(*there)
        return (found.select_related(*paths) if paths else found).only("pk", *columns)

    def texts(self, rows: Sequence[Any], serializer: Any, site: str) -> list[str]:
        """The JSON of each; of one that went away meanwhile there is none."""
        found = self._asked([row.pk for row in rows], site)
        fields = serializer.fields
        return [self._joined(row, fields, found[row.pk]) for row in rows if row.pk in found]

    def _asked(self, keys: list[int], site: str) -> Mapping[int, Sequence[str]]:
        with connection.cursor() as cursor:
            cursor.execute(self.sql, {"keys": keys, "site": site})
            return {key: texts for key, *texts in cursor}

    def _joined(self, row: Any, fields: Any, texts: Sequence[str]) -> str:
        written = iter(texts)
        return f"{{{','.join([self._part(part, row, fields, written) for part in self.parts])}}}"

    def _part(self, part: Part, row: Any, fields: Any, written: Iterator[str]) -> str:
        match part.by:
            case By.OBJECT:
                return next(written)[1:-1]
            case By.LIST:
                return f'"{part.name}":{next(written)}'
            case By.PYTHON:
                return f'"{part.name}":{_said(fields[part.name], row)}'


def _said(field: Any, row: Any) -> str:
    """As its serializer would have it."""
    value = field.get_attribute(row)
    return encode(None if value is None else field.to_representation(value))


@cache
def plan(kind: str, language: str) -> Plan:
    """The language is that which is spoken: words and names are of it."""
    view = VIEWS[kind]()
    rows = view.get_queryset()
    row = Row(rows.model, ALIAS, dict(_narrowed(rows)))
    fields = view.serializer_class().fields
    parts = tuple(_parts({name: said(field, row) for name, field in fields.items()}, fields))
    needed = chain.from_iterable(reads(fields[part.name], row.model) for part in parts if part.by is By.PYTHON)
    columns = ", ".join((row.column("id"), *(part.sql for part in parts if part.sql)))
    return Plan(f"SELECT {columns} FROM {row.table} WHERE {row.column('id')} = ANY(%(keys)s)", parts, frozenset(needed))


def _parts(made: Mapping[str, str | None], fields: Any) -> Iterator[Part]:
    """Fields in their order, those together that PostgreSQL writes as one object."""

    def alone(name: str) -> str:
        return name if made[name] is None or isinstance(fields[name], MANY) else ""

    for single, names in groupby(made, alone):
        if not single:
            yield Part(By.OBJECT, "", f"{written({name: str(made[name]) for name in names})}::text")
        elif sql := made[single]:
            yield Part(By.LIST, single, sql)
        else:
            yield Part(By.PYTHON, single, "")


def _narrowed(rows: QuerySet[Any]) -> Iterator[tuple[str, QuerySet[Any]]]:
    """The rows that the view fetches beside its own, where they are not all there are."""
    for each in vars(rows)["_prefetch_related_lookups"]:
        if isinstance(each, Prefetch) and each.queryset is not None and each.queryset.query.where:
            yield each.prefetch_to, each.queryset
