"""Reading one CSV file into checked rows (RFC 4180, UTF-8 with or without a mark, one header row)."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from presence.data.cells import BadCell
from presence.data.problems import Report
from presence.data.sheet import Column, Sheet

LIST_MARK = "|"


@dataclass(frozen=True, slots=True)
class Row:
    """A row's values by column. Neither an optional column the file does without nor a bad cell is among them."""

    file: str
    line: int
    values: dict[str, Any]

    def __getitem__(self, column: str) -> Any:
        return self.values[column]

    def get(self, column: str) -> Any:
        return self.values.get(column, "")


def read_table(path: Path, sheet: Sheet, report: Report) -> list[Row]:
    """The file's rows, each with the cells that could be read; everything wrong goes into the report."""
    text = _decode(path, report)
    if text is None:
        return []
    lines = _lines(path.name, text, report)
    first = next(lines, None)
    if first is None:
        report.bad(path.name, 1, "", f"the file is empty: its first row names the columns {_names(sheet)}")
        return []
    columns = _header(path.name, first[1], sheet, report)
    if columns is None:
        return []
    rows = (_row(path.name, line, cells, columns, report) for line, cells in lines)
    return [row for row in rows if row is not None]


def _names(sheet: Sheet) -> str:
    return ",".join(column.name for column in sheet.columns if not column.optional)


def _decode(path: Path, report: Report) -> str | None:
    try:
        raw = path.read_bytes()
    except OSError as error:
        report.bad(path.name, 0, "", f"cannot be read: {error.strerror}")
        return None
    if b"\0" in raw:
        line = raw.count(b"\n", 0, raw.index(b"\0")) + 1
        report.bad(path.name, line, "", "holds a NUL byte: this is not a text file in UTF-8")
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        report.bad(path.name, line, "", "is not UTF-8: save the file as CSV in UTF-8")
        return None


def _lines(file: str, text: str, report: Report) -> Iterator[tuple[int, list[str]]]:
    """Each row with the number of the line it starts on; empty lines are passed over."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        report.bad(file, line, "", f"is not CSV from here on ({error}): look for a quotation mark left open")


def _header(file: str, cells: Sequence[str], sheet: Sheet, report: Report) -> list[Column | None] | None:
    """The column at each position (None: not one of ours); no answer when the file cannot be read by it."""
    names = [cell.strip() for cell in cells]
    ours = {column.name: column for column in sheet.columns}
    twice = sorted({name for name in names if name in ours and names.count(name) > 1})
    missing = [column.name for column in sheet.columns if not column.optional and column.name not in names]
    for name in twice:
        report.bad(file, 1, name, "the header names this column twice")
    for name in missing:
        report.bad(file, 1, name, "the header lacks this column")
    other = [name for name in names if name not in ours]
    if other:
        report.notes.append(f"{file}: columns not read: {', '.join(name or '(no name)' for name in other[:20])}.")
    return None if twice or missing else [ours.get(name) for name in names]


def _row(file: str, line: int, cells: Sequence[str], columns: Sequence[Column | None], report: Report) -> Row | None:
    if len(cells) != len(columns):
        report.bad(file, line, "", f"has {len(cells)} cells where the header has {len(columns)}")
        return None
    values: dict[str, Any] = {}
    for column, cell in zip(columns, cells, strict=True):
        if column is None:
            continue
        try:
            values[column.name] = _read(column, cell.strip())
        except BadCell as error:
            report.bad(file, line, column.name, str(error))
    return Row(file, line, values)


def _read(column: Column, cell: str) -> Any:
    if not cell:
        if column.needed:
            raise BadCell("is empty")
        return [] if column.many else column.empty
    if column.many:
        parts = [part.strip() for part in cell.split(LIST_MARK)]
        if column.needed and not any(parts):
            raise BadCell("is empty")
        return list(dict.fromkeys(column.read(part) for part in parts if part))
    return column.read(cell)
