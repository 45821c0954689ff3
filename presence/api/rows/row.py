"""SQL of one row of a table, and of those that lead from it. What is put into it are our own models' names."""
# ruff: noqa: S608

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from psycopg.sql import Literal

# Stands where an address of this site begins, until `on_site`: JSON has that letter escaped alone, so nowhere else.
_SITE = "\x01"

MOST_ARGUMENTS = 100


class Json(str):
    """SQL whose value is JSON already, as text: as `json` PostgreSQL would read it once more at each level."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Row:
    model: Any
    alias: str
    # Of those that point here, by path: which of them the public may see.
    only: Mapping[str, QuerySet[Any]] = field(default_factory=dict)

    # Rows that keys of this one lead to, by the names of the keys.
    joins: dict[str, "Row"] = field(default_factory=dict)

    @property
    def tables(self) -> str:
        """To select from; asked for when all that is selected is written."""
        return f'"{self.model._meta.db_table}" {self.alias}{self.joined}'

    @property
    def joined(self) -> str:
        return "".join(
            f' LEFT JOIN "{there.model._meta.db_table}" {there.alias} ON {there.column("id")} = {self.column(name)}'
            f"{there.joined}"
            for name, there in self.joins.items()
        )

    def has(self, name: str) -> bool:
        return any(name == field.name for field in self.model._meta.concrete_fields)

    def column(self, name: str) -> str:
        return f'{self.alias}."{self.model._meta.get_field(name).column}"'

    def beyond(self, name: str, model: Any) -> "Row":
        below = {path.removeprefix(f"{name}__"): rows for path, rows in self.only.items() if path != name}
        return Row(model, f"{self.alias}_{name}", below)

    def to(self, name: str) -> "Row":
        """The row that a foreign key leads to; all its columns are null where it leads nowhere."""
        if name not in self.joins:
            self.joins[name] = self.beyond(name, self.model._meta.get_field(name).related_model)
        return self.joins[name]

    def looked_up(self, name: str, made: Callable[["Row"], Json]) -> Json:
        """The same, looked up only where it is wanted: of many keys few are set."""
        there = self.beyond(name, self.model._meta.get_field(name).related_model)
        item = made(there)
        return Json(f"(SELECT {item} FROM {there.tables} WHERE {there.column('id')} = {self.column(name)})")

    def seen(self, name: str, there: "Row") -> str:
        """Whether one that points here may be seen, as Django says it."""
        if name not in self.only:
            return "true"
        rows = self.only[name].filter(pk=RawSQL(there.column("id"), []))  # noqa: S611
        sql, params = rows.order_by().values("pk").query.sql_with_params()
        return f"EXISTS ({sql % tuple(quoted(each) for each in params)})"


def on_site(text: bytes, site: str) -> bytes:
    """What PostgreSQL wrote, its addresses those of the site asked."""
    return text.replace(_SITE.encode(), site.encode())


def quoted(value: object) -> str:
    """As a value in SQL that is given parameters."""
    return Literal(value).as_string(None).replace("%", "%%")


SITE = quoted(_SITE)


def plain(sql: str) -> Json:
    """Of what holds no letter that JSON writes another way: slugs, addresses, days. To look for one takes its time."""
    return Json(f"'\"' || {sql} || '\"'")


def word(text: str) -> Json:
    """One that is the same of all."""
    return Json(quoted(json.dumps(text)))


def known(sql: str) -> str:
    """An empty text is what is not known."""
    return f"nullif({sql}, '')"


def written(values: Mapping[str, str]) -> Json:
    """An object, as compact as Python's; `row_to_json` takes half as long again, `json_build_object` puts spaces."""
    return Json(members(values, "{", "}"))


def members(values: Mapping[str, str], before: str, after: str) -> str:
    """Some of an object's, with what stands before and after them."""
    pieces = []
    for place, (name, sql) in enumerate(values.items()):
        pieces.append(quoted(f'{"," if place else before}"{name}":'))
        pieces.append(f"coalesce({sql if isinstance(sql, Json) else f'to_json({sql})::text'}, 'null')")
    return joined([*pieces, *([quoted(after)] if after else ())])


def joined(texts: Sequence[str]) -> str:
    """PostgreSQL's functions take no more than a hundred."""
    if len(texts) <= MOST_ARGUMENTS:
        return f"concat({', '.join(texts)})"
    some = (texts[at : at + MOST_ARGUMENTS] for at in range(0, len(texts), MOST_ARGUMENTS))
    return joined(list(map(joined, some)))


def only_if(condition: str, sql: str) -> str:
    return type(sql)(f"CASE WHEN {condition} THEN {sql} END")


def listed(item: Json, tables: str, where: str, order: str) -> Json:
    of_all = f"coalesce(string_agg({item}, ',' ORDER BY {order}), '')"
    return Json(f"(SELECT concat('[', {of_all}, ']') FROM {tables} WHERE {where})")


def ordered(row: Row) -> str:
    """As the model is by itself."""
    return ", ".join(_by(row, name) for name in row.model._meta.ordering)


def _by(row: Row, name: str) -> str:
    plain = name.removeprefix("-")
    column = row.column("id" if plain == "pk" else plain)
    return f"{column} DESC" if name.startswith("-") else column
