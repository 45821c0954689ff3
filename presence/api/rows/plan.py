"""How the records of a kind are written: which runs of fields PostgreSQL writes, and which fields Python says."""
# ruff: noqa: S608 — what is put into SQL are our own models' names and quoted words.

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import Prefetch, QuerySet
from rest_framework import serializers
from rest_framework.utils.encoders import JSONEncoder

from presence.api.rows.fields import said
from presence.api.rows.read import Reader, reader
from presence.api.rows.row import Row, members
from presence.api.shape.whole import VIEWS
from presence.compiled import Wrapped
from presence.timeline import Period

ALIAS = "t"
MOST_SAID = 5000
# As the serializers' own renderer does.
encode = JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


class Run(NamedTuple):
    """Some fields of a record one after the other: `sql` that writes them, or the names of those that Python says.

    With what stands before and after them, so that the runs in their order are the record.
    """

    before: str
    after: str
    sql: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """`query` gives what `reader` reads of each record, and the texts; `declared` are the fields that Python says."""

    query: Wrapped
    runs: tuple[Run, ...]
    declared: Mapping[str, Any]
    reader: Reader
    # By what was read: lists have hundreds, and the same again and again.
    said: dict[Any, list[bytes]] = field(default_factory=dict)

    def texts(self, keys: list[int], when: Period, context: Mapping[str, Any]) -> list[bytes]:
        """The JSON of each, `on_site` to come; of one that went away meanwhile there is none.

        The context is the serializers'.
        """
        asked = self.reader.asked(keys, when)
        rows = {row[0]: row for row in self.query(**asked)}
        things = self.reader.things(keys, when)
        fields, in_order, found = _Fields(self.declared, context), self._in_order, list[bytes]()
        texts = 1 + self.reader.width
        for key in keys:
            if key not in rows or (things is not None and key not in things):
                continue
            row = rows[key]
            says = self._says(things[key], fields) if things else self._says_again(row[1:texts], fields)
            found.append(b"".join(in_order((*row[texts:], *says))))
        return found

    @property
    def _in_order(self) -> Callable[[Sequence[bytes]], Sequence[bytes]]:
        """Puts what PostgreSQL wrote, and after that what Python says, run by run."""
        if len(self.runs) == 1:
            return lambda pieces: pieces
        written = [run for run in self.runs if run.sql]
        said = [run for run in self.runs if not run.sql]
        return itemgetter(*map([*written, *said].index, self.runs))

    def _says_again(self, read: Any, fields: "_Fields") -> list[bytes]:
        """What Python says of all records of which the same was read."""
        if not read:
            return []
        key = (settings.FADE_MONTHS, *map(_fixed, read))
        found = self.said.get(key)
        if found is None:
            if len(self.said) >= MOST_SAID:
                self.said.clear()
            found = self.said[key] = self._says(self.reader.thing(read), fields)
        return found

    def _says(self, thing: Any, fields: "_Fields") -> list[bytes]:
        return [self._run(run, thing, fields.bound) for run in self.runs if run.names]

    def _run(self, run: Run, thing: Any, bound: Mapping[str, Any]) -> bytes:
        members = (f'"{name}":{_said(bound[name], thing)}' for name in run.names)
        return f"{run.before}{','.join(members)}{run.after}".encode()


def _fixed(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


@dataclass(slots=True)
class _Fields:
    """Of this request, where they are wanted: to copy those of a whole serializer takes as long as a query."""

    declared: Mapping[str, Any]
    context: Mapping[str, Any]
    _bound: Mapping[str, Any] | None = None

    @property
    def bound(self) -> Mapping[str, Any]:
        if self._bound is None:
            here = deepcopy(self.declared)
            parent: Any = serializers.Serializer(context=dict(self.context))
            for name, each in here.items():
                each.bind(name, parent)
            self._bound = here
        return self._bound


def _said(field: Any, thing: Any) -> str:
    """As its serializer would have it."""
    value = field.get_attribute(thing)
    return encode(None if value is None else field.to_representation(value))


@lru_cache(256)
def plan(kind: str, language: str, names: tuple[str, ...] = ()) -> Plan:
    """The language is that which is spoken: words and names are of it. Of some fields alone where they are named."""
    view = VIEWS[kind]()
    rows = view.get_queryset()
    row = Row(rows.model, ALIAS, dict(_narrowed(rows)))
    whole = view.serializer_class().fields
    fields = {name: field for name, field in whole.items() if not names or name in names}
    runs = tuple(_runs({name: said(field, row) for name, field in fields.items()}))
    by_python = [name for run in runs for name in run.names]
    read = reader(kind, [fields[name] for name in by_python])
    columns = ", ".join(("read.*", *(run.sql for run in runs if run.sql)))
    found = f"{row.tables} WHERE {row.column('id')} = read.pk"
    # Anybody may name other fields: PostgreSQL would have to keep what each of them needs.
    query = Wrapped(
        read.build,
        lambda sql: f"SELECT {columns} FROM ({sql}) read, {found}",
        as_bytes=True,
        is_kept=not names,
        **read.marks,
    )
    return Plan(query, runs, {name: view.serializer_class._declared_fields[name] for name in by_python}, read)


def _runs(made: Mapping[str, str | None]) -> Iterator[Run]:
    """Fields in their order, those together that PostgreSQL writes."""
    runs = [(written, tuple(names)) for written, names in groupby(made, lambda name: made[name] is not None)]
    for place, (written, names) in enumerate(runs):
        before, after = "," if place else "{", "" if place + 1 < len(runs) else "}"
        if written:
            yield Run(before, after, sql=members({name: made[name] or "" for name in names}, before, after))
        else:
            yield Run(before, after, names=names)


def _narrowed(rows: QuerySet[Any]) -> Iterator[tuple[str, QuerySet[Any]]]:
    """The rows that the view fetches beside its own, where they are not all there are."""
    for each in vars(rows)["_prefetch_related_lookups"]:
        if isinstance(each, Prefetch) and each.queryset is not None and each.queryset.query.where:
            yield each.prefetch_to, each.queryset
