"""The whole load: read the folder, check all of it, write what is new or changed; in one transaction, or nothing."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import pghistory
from django.db import DataError, IntegrityError, connection, models, transaction

from actors.models import Actor, Office, Person
from presence.data.check import check_references, check_rows
from presence.data.columns import SHEETS
from presence.data.identifiers import load_identifiers
from presence.data.known import Known, references
from presence.data.overlaps import overlaps
from presence.data.people import invent_people, load_actors, load_people
from presence.data.places import check_places, invent_parents, load_regions, read_outlines
from presence.data.problems import DatasetProblem, Finding, Report
from presence.data.records import KINDS, load_records
from presence.data.sources import invent_sources, load_sources
from presence.data.table import Row, read_table
from presence.data.tally import Summary
from presence.models import Article, Citation, Identifier, Region, Source

# Any number, the same for every load: the second waits until the first is done.
LOCK = 7_041_974
RECORD_FILES = (
    "bases.csv",
    "agreements.csv",
    "deployments.csv",
    "agreement_stages.csv",
    "statements.csv",
    "events.csv",
)
COUNTED: dict[str, type[models.Model]] = {
    "region": Region,
    "actor": Actor,
    "person": Person,
    "office": Office,
    "article": Article,
    "identifier": Identifier,
    **KINDS,
}


def load(folder: Path, *, placeholders: bool = False, check_only: bool = False) -> Summary:
    """Bring the database to what the folder says; rows it no longer has are left alone.

    `placeholders` makes a bare source, person or parent region for each name that is listed nowhere. `check_only`
    does all of it and takes it back.

    Raises:
        DatasetProblem: something in the folder is not acceptable; it carries every finding, and nothing was loaded.
    """
    started = perf_counter()
    report = Report()
    summary = Summary(warnings=report.warnings, notes=report.notes)
    tables = read_folder(folder, report)
    outlines = read_outlines(folder, report)
    check_rows(tables, report)
    why = f"load_dataset {folder.resolve().name}"
    with _refusals(folder), pghistory.context(why=why), transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        known = Known(tables)
        if placeholders:
            _invent(tables, known, summary)
        check_references(tables, known, report)
        check_places(tables, outlines, known, report)
        _check_overlaps(tables.get("deployments.csv", []), known, report, placeholders=placeholders)
        report.refuse_if_bad()
        load_regions(tables.get("regions.csv", []), outlines, known, summary)
        load_actors(tables.get("actors.csv", []), known, summary)
        load_sources(tables.get("sources.csv", []), known, summary, report)
        load_people(tables.get("people.csv", []), known, summary)
        for file in RECORD_FILES:
            if file in tables:
                load_records(file, tables[file], known, summary)
        load_identifiers(tables.get("identifiers.csv", []), known, summary)
        _settle()
        _count_absent(summary)
        transaction.set_rollback(check_only)
    summary.warnings.sort()
    summary.seconds = perf_counter() - started
    return summary


def _check_overlaps(rows: Iterable[Row], known: Known, report: Report, *, placeholders: bool) -> None:
    """A stay told twice is refused; in synthetic data, where nobody can mend it, the second waits in review."""
    for row, other in overlaps(rows):
        if placeholders:
            known.waiting.add((row.file, row.line))
        else:
            report.bad(
                row.file, row.line, "start", f"overlaps line {other.line}: the same actor is certainly there then"
            )
    if known.waiting:
        report.notes.append(f"{len(known.waiting):,} deployments overlap another of the same actor and wait in review")


@contextmanager
def _refusals(folder: Path) -> Iterator[None]:
    """What only the database could know is a problem of the folder like any other."""
    try:
        yield
    except (IntegrityError, DataError) as error:
        reason = f"the database refuses it: {str(error).splitlines()[0]}"
        raise DatasetProblem([Finding(str(folder), 0, "", reason)]) from error


def read_folder(folder: Path, report: Report) -> dict[str, list[Row]]:
    """The rows of each file of the format that is there.

    Raises:
        DatasetProblem: there is no such folder, or none of the files in it.
    """
    if not folder.is_dir():
        raise DatasetProblem([Finding(str(folder), 0, "", "there is no such folder")])
    present = sorted(path.name for path in folder.iterdir() if path.suffix.lower() == ".csv")
    known = [name for name in SHEETS if name in present]
    if not known:
        raise DatasetProblem([Finding(str(folder), 0, "", f"holds none of {', '.join(SHEETS)}")])
    report.notes += [f"{name}: not a file of this format; not read." for name in present if name not in SHEETS]
    return {name: read_table(folder / name, SHEETS[name], report) for name in known}


def _invent(tables: dict[str, list[Row]], known: Known, summary: Summary) -> None:
    """Bare things for the names that need one and are nowhere."""
    here = {(SHEETS[file].kind, row.get("id") or row.get("slug")) for file, rows in tables.items() for row in rows}
    missing: dict[str, set[str]] = {"source": set(), "person": set(), "parent": set()}
    for _row, column, slug in references(tables):
        need = column.name if column.name == "parent" else column.refers
        if need in missing and (column.refers, slug) not in here and not known.has(column.refers, slug):
            missing[need].add(slug)
    invent_sources(missing["source"], known, summary)
    invent_people(missing["person"], known, summary)
    invent_parents(missing["parent"], known, summary)


def _settle() -> None:
    """Let the database check every foreign key here, where an error still belongs to the load.

    It is told of the new rows first: with the plans it made for empty tables the check of a large load takes minutes.
    """
    written: list[type[models.Model]] = [*COUNTED.values(), Source, Citation]
    tables = ", ".join(connection.ops.quote_name(model._meta.db_table) for model in written)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {tables}")
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _count_absent(summary: Summary) -> None:
    for kind, tally in summary.counts.items():
        if kind in COUNTED:
            stored = COUNTED[kind]._default_manager.count()
            tally.absent = max(0, stored - tally.new - tally.changed - tally.same)
