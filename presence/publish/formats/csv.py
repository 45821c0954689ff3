"""CSV (RFC 4180, UTF-8): the columns of the table, a line for each row."""

import csv
from collections.abc import Iterator

from presence.publish.formats.asked import Asked
from presence.publish.formats.rows import cells
from presence.publish.tables import Cell, text

# What a cell begins with that a spreadsheet takes for a formula. The apostrophe before it says that it is text.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
BOM = b"\xef\xbb\xbf"
# A quote that is never closed: no reader takes it for a line.
BROKEN = b'"This answer broke off here: it is not whole.'


class _Line:
    """What csv writes to: it hands the line back."""

    def write(self, line: str) -> str:
        return line


def write(asked: Asked) -> Iterator[bytes]:
    line = csv.writer(_Line()).writerow
    yield (BOM if asked.bom else b"") + line([column.name for column in asked.table.columns]).encode()
    for row in cells(asked):
        yield line([safe(cell) for cell in row]).encode()


def safe(cell: Cell) -> str:
    """Numbers are what they are, with their minus."""
    said = text(cell)
    return f"'{said}" if isinstance(cell, str | tuple) and said.startswith(FORMULA) else said
