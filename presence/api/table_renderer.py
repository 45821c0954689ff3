"""A whole table as CSV, for answers that are small enough to be made at once."""

import csv
import io
from collections.abc import Mapping
from typing import Any

from rest_framework.renderers import BaseRenderer

from presence.publish.formats.csv import FORMULA
from presence.publish.tables import text


class TableRenderer(BaseRenderer):
    """Of `results`, rows that have the same columns; the view says which (`columns`) for there may be no row."""

    media_type = "text/csv"
    format = "csv"
    charset = "utf-8"

    def render(
        self, data: Any, accepted_media_type: str | None = None, renderer_context: Mapping[str, Any] | None = None
    ) -> bytes:
        columns = (renderer_context or {})["view"].columns
        written = io.StringIO()
        line = csv.writer(written).writerow
        line(columns)
        for row in data["results"]:
            line([_safe(text(row[name])) for name in columns])
        return written.getvalue().encode()


def _safe(said: str) -> str:
    return f"'{said}" if said.startswith(FORMULA) else said
