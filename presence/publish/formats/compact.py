"""JSON that PostgreSQL writes: for thousands of rows, an object for each of them takes longer than the query."""

from typing import Any

from django.db.models import Func, TextField
from django.db.models.expressions import Combinable


class Written(Func):
    """The text of an object with these values, as compact as Python's: `json_build_object` puts spaces."""

    def __init__(self, **values: Combinable) -> None:
        super().__init__(*values.values(), output_field=TextField())
        self.names = tuple(values)

    def as_sql(  # type: ignore[override]
        self, compiler: Any, connection: Any, **_more: Any
    ) -> tuple[str, list[Any]]:
        columns, params = [], []
        for name, expression in zip(self.names, self.get_source_expressions(), strict=True):
            sql, given = compiler.compile(expression)
            columns.append(f'{sql} AS "{name}"')
            params += given
        return f"(SELECT row_to_json(o) FROM (SELECT {', '.join(columns)}) o)::text", params  # noqa: S608
