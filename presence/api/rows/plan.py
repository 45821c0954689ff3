"""How the records of a kind are written: which runs of fields PostgreSQL writes, and which fields Python says."""
# ruff: noqa: S608 — what is put into SQL are our own models' names and quoted words.

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Prefetch, QuerySet
from rest_framework import serializers
from rest_framework.utils.encoders import JSONEncoder

from presence.api.rows.fields import MANY, said
from presence.api.rows.read import reader
from presence.api.rows.row import WITH_SITE, Row, written
from presence.api.shape.whole import VIEWS
from presence.timeline import Period

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
    """`read` fetches of records what Python needs to say the fields that `declared` holds."""

    sql: str
    parts: tuple[Part, ...]
    declared: Mapping[str, Any]
    read: Callable[[list[int], Period], Mapping[int, Any]]

    def texts(self, keys: list[int], when: Period, context: Mapping[str, Any]) -> list[str]:
        """The JSON of each; of one that went away meanwhile there is none. The context is the serializers'."""
        written, read = self._written(keys, context["links"].site), self.read(keys, when)
        fields = self._fields(context)
        there = [key for key in keys if key in written and key in read]
        return [self._joined(written[key], read[key], fields) for key in there]

    def _fields(self, context: Mapping[str, Any]) -> list[Any]:
        """Of this request: to copy those of a whole serializer, and of those within it, takes as long as a query."""
        here = deepcopy(self.declared)
        parent: Any = serializers.Serializer(context=dict(context))
        for name, field in here.items():
            field.bind(name, parent)
        return [here.get(part.name) for part in self.parts]

    def _written(self, keys: list[int], site: str) -> Mapping[int, Sequence[str]]:
        with connection.cursor() as cursor:
            cursor.execute(self.sql, {"keys": keys, "site": site})
            return {row[0]: row for row in cursor}

    def _joined(self, row: Sequence[str], thing: Any, fields: Sequence[Any]) -> str:
        said, column = [], 0
        for part, field in zip(self.parts, fields, strict=True):
            if part.by is By.PYTHON:
                said.append(f'"{part.name}":{_said(field, thing)}')
                continue
            column += 1
            said.append(row[column][1:-1] if part.by is By.OBJECT else f'"{part.name}":{row[column]}')
        return f"{{{','.join(said)}}}"


def _said(field: Any, thing: Any) -> str:
    """As its serializer would have it."""
    value = field.get_attribute(thing)
    return encode(None if value is None else field.to_representation(value))


@cache
def plan(kind: str, language: str) -> Plan:
    """The language is that which is spoken: words and names are of it."""
    view = VIEWS[kind]()
    rows = view.get_queryset()
    row = Row(rows.model, ALIAS, dict(_narrowed(rows)))
    fields = view.serializer_class().fields
    parts = tuple(_parts({name: said(field, row) for name, field in fields.items()}, fields))
    by_python = {part.name: fields[part.name] for part in parts if part.by is By.PYTHON}
    columns = ", ".join((row.column("id"), *(part.sql for part in parts if part.sql)))
    sql = f"SELECT {columns} FROM {WITH_SITE}, {row.tables} WHERE {row.column('id')} = ANY(%(keys)s)"
    declared = {name: view.serializer_class._declared_fields[name] for name in by_python}
    return Plan(sql, parts, declared, reader(kind, list(by_python.values())) if by_python else _nothing)


def _nothing(keys: list[int], _when: Period) -> Mapping[int, Any]:
    return dict.fromkeys(keys)


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
