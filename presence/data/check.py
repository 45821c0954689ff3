"""What must hold between cells, rows and files, before anything is written."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from actors import edtf
from presence.data.cells import shown
from presence.data.columns import SHEETS
from presence.data.identifiers import contradictions as of_identifier
from presence.data.known import Known, Tables, listed, references
from presence.data.order import waves
from presence.data.problems import Report
from presence.data.sheet import Sheet
from presence.data.table import Row

HINT = "For synthetic data, --placeholders makes a bare source, person or parent region for each such name."
MADE_UP = ("source", "person")


def check_rows(tables: Tables, report: Report) -> None:
    """Whatever can be told from the folder alone."""
    for file, rows in tables.items():
        sheet = SHEETS[file]
        _check_keys(sheet, rows, report)
        for row in rows:
            _check_spans(sheet, row, report)
            for column, reason in _contradictions(sheet.kind, row):
                report.bad(row.file, row.line, column, reason)
    _check_people(tables.get("people.csv", []), report)
    for file, column in (("regions.csv", "parent"), ("agreements.csv", "amends")):
        for row in waves(tables.get(file, []), column)[1]:
            report.bad(file, row.line, column, f"{shown(row.get(column))} leads back to this row")


def check_references(tables: Tables, known: Known, report: Report) -> None:
    """Every slug is listed in the folder or is in the database."""
    here = listed(tables)
    for row, column, slug in references(tables):
        if slug not in here[column.refers] and not known.has(column.refers, slug):
            report.bad(row.file, row.line, column.name, _unknown(column.refers, slug))
            if column.refers in MADE_UP or column.name == "parent":
                report.hint = HINT


def _unknown(kind: str, slug: str) -> str:
    file = next(name for name, sheet in SHEETS.items() if sheet.kind == kind)
    return f"{shown(slug)} is neither in {file} nor in the database"


def _check_keys(sheet: Sheet, rows: Iterable[Row], report: Report) -> None:
    for key in sheet.keys:
        seen: dict[tuple[Any, ...], Row] = {}
        for row in rows:
            value = tuple(row.get(name) for name in key)
            if not value[0]:
                continue
            first = seen.setdefault(value, row)
            # Two rows that each have a slug of their own are told apart by it.
            if first is not row and ("slug" in key or not (first.get("slug") and row.get("slug"))):
                words = ", ".join(shown(str(part)) for part in value)
                report.bad(row.file, row.line, key[0], f"{words} is on line {first.line} already")


def _check_spans(sheet: Sheet, row: Row, report: Report) -> None:
    for start, end in sheet.spans:
        first, last = row.get(start), row.get(end)
        if first and last and edtf.parse(last).latest < edtf.parse(first).earliest:
            report.bad(row.file, row.line, end, f"{last} is before {start} {first}")


def _contradictions(kind: str, row: Row) -> Iterator[tuple[str, str]]:
    if "lat" in row.values and "lon" in row.values and (row["lat"] is None) != (row["lon"] is None):
        yield ("lat" if row["lat"] is None else "lon"), "is empty: give both coordinates or neither"
    yield from _figures_in_disorder(row)
    if kind == "statement" and not any(row.get(name) for name in ("speaker", "actor", "speaker_description")):
        yield "speaker", "is empty, and so is actor: say who spoke"
    if kind == "person" and bool(row.get("office")) != bool(row.get("actor")):
        yield ("actor" if row.get("office") else "office"), "is empty: an office is a title held for an actor"
    if kind == "identifier":
        yield from of_identifier(row)
    if kind == "region" and "level" in row.values and "parent" in row.values:
        if row["level"] == "country" and row["parent"]:
            yield "parent", "a country lies in no other region: leave it empty"
        if row["level"] != "country" and not row["parent"]:
            yield "parent", "is empty: every region but a country lies in another"
        if row["level"] != "zone" and row.get("members"):
            yield "members", "only a zone has members"


def _figures_in_disorder(row: Row) -> Iterator[tuple[str, str]]:
    for figure in ("personnel", "killed", "wounded"):
        low, high = row.get(f"{figure}_min"), row.get(f"{figure}_max")
        if isinstance(low, int) and isinstance(high, int) and high < low:
            yield f"{figure}_max", f"{high} is below {figure}_min {low}"


def _check_people(rows: Iterable[Row], report: Report) -> None:
    """A person's rows, one for each office, agree on the name."""
    by_slug: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_slug[row.get("slug")].append(row)
    for same in by_slug.values():
        for row in same[1:]:
            for name in ("name_en", "name_ar"):
                if row.get(name) != same[0].get(name):
                    first = shown(same[0].get(name))
                    report.bad(row.file, row.line, name, f"{shown(row.get(name))} is {first} on line {same[0].line}")
