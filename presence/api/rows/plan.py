"""How the records of a kind are written: which runs of fields PostgreSQL writes, and which fields Python says."""
# ruff: noqa: S608 — what is put into SQL are our own models' names and quoted words.

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from django.conf import settings
from django.db import connection
from django.db.models import Prefetch, QuerySet
from psycopg.abc import Buffer
from psycopg.adapt import Loader
from rest_framework import serializers
from rest_framework.utils.encoders import JSONEncoder

from presence.api.rows.fields import MANY, said
from presence.api.rows.read import Reader, reader
from presence.api.rows.row import WITH_SITE, Row, written
from presence.api.shape.whole import VIEWS
from presence.compiled import KEYS, SLUG
from presence.prepared import Prepared, may_prepare
from presence.timeline import Period

ALIAS = "t"
MOST_SAID = 5000
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
    """`reader` fetches of records what Python needs to say the fields that `declared` holds."""

    sql: str
    prepared: Prepared
    parts: tuple[Part, ...]
    declared: Mapping[str, Any]
    reader: Reader
    # By what was read: lists have hundreds, and the same again and again.
    said: dict[Any, list[bytes]] = field(default_factory=dict)

    def texts(self, keys: list[int], when: Period, context: Mapping[str, Any]) -> bytes:
        """The JSON of all, with commas between; of one that went away meanwhile there is none.

        The context is the serializers'.
        """
        written, read = self._written(keys, context["links"].site), self.reader.read(keys, when)
        fields, layout, pieces = _Fields(self.declared, context), self._layout, list[bytes]()
        for key in keys:
            if key not in written or key not in read:
                continue
            columns, says = iter(written[key][1:]), iter(self._says(read[key], fields))
            for by, before in layout:
                text = next(says if by is By.PYTHON else columns)
                pieces += before, text[1:-1] if by is By.OBJECT else text
            pieces.append(b"}")
        return b"".join(pieces)[1:]

    @property
    def _layout(self) -> list[tuple[By, bytes]]:
        """With what stands before each; the first opens a record, after another."""
        names = [f'"{part.name}":' if part.name else "" for part in self.parts]
        opened = [f",{{{names[0]}", *(f",{name}" for name in names[1:])]
        return [(part.by, before.encode()) for part, before in zip(self.parts, opened, strict=True)]

    def _says(self, read: Any, fields: "_Fields") -> list[bytes]:
        """What Python says of a record."""
        if self.reader.thing is None:
            return [_said(each, read) for each in fields.bound]
        key = (settings.FADE_MONTHS, read)
        found = self.said.get(key)
        if found is None:
            if len(self.said) >= MOST_SAID:
                self.said.clear()
            thing = self.reader.thing(read)
            found = self.said[key] = [_said(each, thing) for each in fields.bound]
        return found

    def _written(self, keys: list[int], site: str) -> Mapping[int, Sequence[Any]]:
        with connection.cursor() as cursor:
            cursor.adapters.register_loader("text", _AsItCame)
            if may_prepare():
                cursor.execute(self.prepared.on(connection), (keys, site))
            else:
                cursor.execute(self.sql, {"keys": keys, "site": site})
            return {row[0]: row for row in cursor.fetchall()}


class _AsItCame(Loader):
    """Of half a million bytes, to make letters and then bytes again takes as long as a query."""

    def load(self, data: Buffer) -> bytes:
        return bytes(data)


@dataclass(slots=True)
class _Fields:
    """Of this request, where they are wanted: to copy those of a whole serializer takes as long as a query."""

    declared: Mapping[str, Any]
    context: Mapping[str, Any]
    _bound: list[Any] | None = None

    @property
    def bound(self) -> list[Any]:
        if self._bound is None:
            here = deepcopy(self.declared)
            parent: Any = serializers.Serializer(context=dict(self.context))
            for name, each in here.items():
                each.bind(name, parent)
            self._bound = list(here.values())
        return self._bound


def _said(field: Any, thing: Any) -> bytes:
    """As its serializer would have it."""
    value = field.get_attribute(thing)
    return encode(None if value is None else field.to_representation(value)).encode()


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
    prepared = Prepared(sql % {"keys": "$1", "site": "$2"}, (KEYS, SLUG))
    read = reader(kind, list(by_python.values())) if by_python else Reader(_nothing)
    return Plan(sql, prepared, parts, declared, read)


def _nothing(keys: list[int], _when: Period) -> Mapping[int, Any]:
    """Nothing is read to say nothing."""
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
