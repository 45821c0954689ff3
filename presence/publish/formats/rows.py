"""Rows of a set as the table of their kind has them, so many at a time."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from presence.publish.formats.asked import Asked
from presence.publish.tables import Cell, Table

AT_A_TIME = 2000


def cells(asked: Asked, table: Table | None = None) -> Iterator[tuple[Cell, ...]]:
    """Row by row, with types."""
    table = table or asked.table
    cell = table.cells(asked.site)
    for values in values_of(asked, table):
        yield cell(values)


def values_of(asked: Asked, table: Table) -> Iterator[Sequence[Any]]:
    # Of a set that may have millions, PostgreSQL hands out some at a time.
    return table.selected(asked.rows, asked.when).iterator(chunk_size=AT_A_TIME)


def plain(cell: Cell) -> Any:
    """As JSON has it."""
    match cell:
        case datetime():
            return cell.isoformat().replace("+00:00", "Z")
        case date():
            return cell.isoformat()
        case tuple():
            return list(cell)
        case _:
            return cell
