"""A whole table as CSV, for answers that are small enough to be made at once."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from presence.api.formats import as_file
from presence.api.shape.asked import FIELDS
from presence.api.shape.paths import listed, unknown
from presence.publish.formats.csv import safe


class TableRenderer(BaseRenderer):
    """Of what `table` makes."""

    media_type = "text/csv"
    format = "csv"
    charset = "utf-8"

    def render(
        self, data: Any, accepted_media_type: str | None = None, renderer_context: Mapping[str, Any] | None = None
    ) -> bytes:
        written = io.StringIO()
        line = csv.writer(written).writerow
        line(data["columns"])
        for row in data["rows"]:
            line([safe(row[name]) for name in data["columns"]])
        return written.getvalue().encode()


def table(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], request: Request, name: Sequence[str]) -> Response:
    """The columns are told apart from the rows, for there may be no row; `fields` names those that are wanted, and
    `name` are the words of the file's name.

    Raises:
        InvalidParameter: there is no such column.
    """
    asked = listed(FIELDS, request.query_params.get(FIELDS, ""))
    for name in asked:
        if name not in columns:
            raise unknown(FIELDS, name, list(columns))
    headers = {"Content-Disposition": as_file(name, TableRenderer.format)}
    # Made now, while the language asked for is spoken: what is rendered is rendered later.
    return Response({"columns": asked or columns, "rows": list(rows)}, headers=headers)


def as_table(request: Request) -> bool:
    return bool(request.accepted_renderer.format == TableRenderer.format)
