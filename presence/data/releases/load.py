"""Read a release, write it: names and articles in bulk, records by the one function that writes every record."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Any

import pghistory
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, connection, transaction

from presence.data.load import LOCK
from presence.data.problems import DatasetProblem
from presence.data.releases.made import Things, drafted, plain
from presence.data.releases.package import Package, bad, opened
from presence.data.releases.parts import belonging, tie, write_belonging
from presence.data.releases.stamps import as_they_were
from presence.data.tally import Summary
from presence.models import Record
from presence.problems import InvalidRecord
from presence.publish.releases.carried import CARRIED, Carried
from presence.review.write import RecordDraft, write_records

BATCH = 2000
REFUSED = (
    "This installation holds a dataset already, and a release is loaded into an empty one only. Make a new database "
    "(createdb), point DATABASE_URL at it (or DATA_DIR at a new folder), run `manage.py migrate`, and load it there."
)


class NotEmpty(DatasetProblem):
    code = "not_empty"
    status = 409

    def __init__(self) -> None:
        super().__init__([])
        self.detail = REFUSED
        self.args = (REFUSED,)


def load_release(path: Path) -> Summary:
    """
    Raises:
        NotEmpty: something is here already.
        DatasetProblem: the release is damaged, or the database refuses something in it; nothing was loaded.
    """
    started, summary = perf_counter(), Summary()
    with opened(path) as package:
        package.check(CARRIED)
        # Changes are told as those of a load.
        with _explained(), pghistory.context(why=f"load_dataset {package.name}"), transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
            if any(kind.model._default_manager.exists() for kind in CARRIED):
                raise NotEmpty()
            things = Things()
            for kind in CARRIED:
                _load(kind, package, things, summary)
    summary.seconds = perf_counter() - started
    return summary


def _load(kind: Carried, package: Package, things: Things, summary: Summary) -> None:
    pairs: list[tuple[Any, dict[str, Any]]] = []
    for rows in _waves(kind, package):
        while some := dict(islice(rows, BATCH)):
            made = _write(kind, some, things)
            summary.of(kind.name).new += len(made)
            if kind.ties and not issubclass(kind.model, Record):
                pairs += zip(made, some.values(), strict=True)
    tie(kind, pairs, things)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {connection.ops.quote_name(kind.model._meta.db_table)}")


def _waves(kind: Carried, package: Package) -> Iterator[Iterator[tuple[int, dict[str, Any]]]]:
    """What leads to another of its own kind comes after that one."""
    itself = [name for name in kind.refers if kind.model._meta.get_field(name).related_model is kind.model]
    if not itself:
        yield package.lines(kind)
        return
    waiting = {row["slug"]: (number, row) for number, row in package.lines(kind)}
    while waiting:
        ready = [slug for slug, (_number, row) in waiting.items() if row[itself[0]] not in waiting]
        if not ready:
            number, row = next(iter(waiting.values()))
            raise bad(kind.file, number, f"“{row[itself[0]]}” leads back to this line", itself[0])
        yield iter([waiting.pop(slug) for slug in ready])


def _write(kind: Carried, rows: Mapping[int, Mapping[str, Any]], things: Things) -> list[Any]:
    """In the order of the lines."""
    made: list[Any] = []
    drafts: list[RecordDraft] = []
    for number, row in rows.items():
        with _on(kind, number):
            made.append(plain(kind, row, things))
            if issubclass(kind.model, Record):
                drafts.append(drafted(kind, made[-1], row, things))
    if drafts:
        write_records(drafts, by=None)
    else:
        kind.model._default_manager.bulk_create(made, batch_size=BATCH)
    for (number, row), thing in zip(rows.items(), made, strict=True):
        with _on(kind, number):
            things.learn(kind, thing)
            if not drafts:
                belonging(kind, thing, row, things)
    write_belonging(things)
    if "updated_at" in kind.columns:
        as_they_were(kind.model, {thing.pk: row["updated_at"] for thing, row in zip(made, rows.values(), strict=True)})
    return made


@contextmanager
def _on(kind: Carried, number: int) -> Iterator[None]:
    try:
        yield
    except KeyError as error:
        raise bad(kind.file, number, f"“{error.args[0]}” is nowhere in this release") from error
    except (ValidationError, ValueError, TypeError, AttributeError) as error:
        raise bad(kind.file, number, "; ".join(getattr(error, "messages", [str(error)]))) from error


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except InvalidRecord as error:
        said = "; ".join(f"{name}: {' '.join(messages)}" for name, messages in error.errors.items())
        raise bad("records", 0, f"{error.detail} {said}".strip()) from error
    except (IntegrityError, DataError) as error:
        raise bad("records", 0, f"the database refuses it: {str(error).splitlines()[0]}") from error
