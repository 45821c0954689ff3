"""SQL of one row of a table, and of those that lead from it. What is put into it are our own models' names."""
# ruff: noqa: S608

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from psycopg.sql import Literal

# Given once: psycopg takes a query with many parameters to pieces at every call.
SITE, WITH_SITE = "site.address", "(SELECT %(site)s::text AS address) site"


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
        return f'"{self.model._meta.db_table}" {self.alias}{self._joined()}'

    def _joined(self) -> str:
        return "".join(
            f' LEFT JOIN "{there.model._meta.db_table}" {there.alias} ON {there.column("id")} = {self.column(name)}'
            f"{there._joined()}"
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

    def looked_up(self, name: str, made: Callable[["Row"], str]) -> str:
        """The same, looked up only where it is wanted: of many keys few are set."""
        there = self.beyond(name, self.model._meta.get_field(name).related_model)
        item = made(there)
        return f"(SELECT {item} FROM {there.tables} WHERE {there.column('id')} = {self.column(name)})"

    def seen(self, name: str, there: "Row") -> str:
        """Whether one that points here may be seen, as Django says it."""
        if name not in self.only:
            return "true"
        rows = self.only[name].filter(pk=RawSQL(there.column("id"), []))  # noqa: S611
        sql, params = rows.order_by().values("pk").query.sql_with_params()
        return f"EXISTS ({sql % tuple(quoted(each) for each in params)})"


def quoted(value: object) -> str:
    """As a value in SQL that is given parameters."""
    return Literal(value).as_string(None).replace("%", "%%")


def known(sql: str) -> str:
    """An empty text is what is not known."""
    return f"nullif({sql}, '')"


def pairs(values: Mapping[str, str]) -> str:
    return ", ".join(f'{sql} AS "{name}"' for name, sql in values.items())


def written(values: Mapping[str, str]) -> str:
    """An object, as compact as Python's; `json_build_object` puts spaces."""
    return f"(SELECT row_to_json(o) FROM (SELECT {pairs(values)}) o)"


def only_if(condition: str, sql: str) -> str:
    return f"CASE WHEN {condition} THEN {sql} END"


def listed(item: str, tables: str, where: str, order: str) -> str:
    """The text of a list: as JSON within JSON it would be read once more at each level."""
    return (
        f"(SELECT '[' || coalesce(string_agg(({item})::text, ',' ORDER BY {order}), '') || ']' "
        f"FROM {tables} WHERE {where})"
    )


def ordered(row: Row) -> str:
    """As the model is by itself."""
    return ", ".join(_by(row, name) for name in row.model._meta.ordering)


def _by(row: Row, name: str) -> str:
    plain = name.removeprefix("-")
    column = row.column("id" if plain == "pk" else plain)
    return f"{column} DESC" if name.startswith("-") else column
