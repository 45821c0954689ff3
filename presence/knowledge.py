"""Knowledge time: every query inside `at(moment)` reads the followed tables as they were at that moment.

For each followed table the schema `known` has a view of the same name and columns over its history. Inside `at` that
schema is searched first, so the same querysets, filters and pages answer from then; nothing of them has to know.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime, time

from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from actors.models import FOLLOWED as ACTORS_FOLLOWED
from presence.models import FOLLOWED, FOLLOWED_BESIDE, NOT_OF_THEN, TIES_FOLLOWED, DatasetVersion
from presence.prepared import Prepared, may_prepare
from presence.problems import InvalidParameter

PARAMETER = "known_at"
SCHEMA = "known"
_PAST: ContextVar[bool] = ContextVar("past", default=False)


def moment(text: str) -> datetime:
    """Read `known_at=`: a moment between the first version of this dataset and now.

    Raises:
        InvalidParameter: it is none, or lies before the first version or in the future.
    """
    read = _read(text)
    now = timezone.now()
    first = DatasetVersion.objects.order_by("number").values_list("at", flat=True).first()
    if read is None:
        raise _refused(
            _(
                "“%(text)s” is not a moment we can read: write a moment such as 2026-01-31T12:00Z "
                "or a day such as 2026-01-31 (its end, UTC)."
            )
            % {"text": text[:40]}
        )
    if read > now:
        raise _refused(f"{read:%Y-%m-%d %H:%M} UTC lies in the future: what we will say then nobody knows.")
    if first is None or read < first:
        since = f"{first:%Y-%m-%dT%H:%M:%S.%f}Z" if first else "its first record"
        raise _refused(f"This dataset began at {since}: ask for that moment or a later one.")
    return read


def _read(text: str) -> datetime | None:
    try:
        day = parse_date(text)
        # A plus sign that was not escaped in the address arrives as a space.
        read = None if day else parse_datetime(text.replace(" ", "+"))
    except ValueError:
        return None
    if day:
        return min(datetime.combine(day, time.max, UTC), max(timezone.now(), datetime.combine(day, time.min, UTC)))
    if read and timezone.is_naive(read):
        return read.replace(tzinfo=UTC)
    return read


def _refused(message: str) -> InvalidParameter:
    return InvalidParameter(message, errors={"known_at": [message]})


@contextmanager
def at(when: datetime) -> Iterator[None]:
    """Read as of then; to write inside is an error of the database, for the views take no writes."""
    with transaction.atomic():
        before = _set(f"{SCHEMA}, public", when.isoformat())
        was = _PAST.set(True)
        try:
            yield
        finally:
            _PAST.reset(was)
            if not connection.needs_rollback:
                _set(before, "")


def is_past() -> bool:
    """Whether queries are answered as of an earlier moment."""
    return _PAST.get()


def _set(path: str, when: str) -> str:
    """Until the transaction ends; gives the search path that held before."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('search_path')")
        (before,) = cursor.fetchone()
        cursor.execute(
            "SELECT set_config('search_path', %s, true), set_config('presence.known_at', %s, true)", [path, when]
        )
    return str(before)


def version_at(when: datetime | None = None) -> DatasetVersion | None:
    """The version that held then, or the newest."""
    if when is None:
        with connection.cursor() as cursor:
            cursor.execute(_NEWEST.on(connection) if may_prepare() else NEWEST)
            found = cursor.fetchone()
        return DatasetVersion.from_db(connection.alias, ("number", "at"), found) if found else None
    return DatasetVersion.objects.order_by("-number").filter(at__lte=when).first()


# In words of our own: every request asks, and to have it written takes longer than to have it answered.
NEWEST = "SELECT number, at FROM presence_datasetversion ORDER BY number DESC LIMIT 1"
_NEWEST = Prepared(NEWEST, ())


def views() -> Iterator[tuple[str, str]]:
    """Each view's name and its select."""
    ties = {getattr(model, name).through: history for (model, name), history in TIES_FOLLOWED.items()}
    for model, history in {**ACTORS_FOLLOWED, **FOLLOWED, **ties}.items():
        table, source = model._meta.db_table, history._meta.db_table
        fields = (_MADE.get((table, f.column), _column(f.column)) for f in model._meta.concrete_fields)
        columns = ", ".join((*fields, *_BESIDE.get(table, ())))
        # Only our own models' names are put together here.
        yield table, f'SELECT {columns} FROM public."{source}" WHERE known @> {_MOMENT}'  # noqa: S608
    for model, history in FOLLOWED_BESIDE.items():
        yield model._meta.db_table, _beside(model, history)
    for table, columns in _SEARCHED.items():
        yield table, _searched(table, columns)


def _column(name: str | None) -> str:
    """The key is indexed under its other name."""
    return 'pgh_obj_id AS "id"' if name == "id" else f'"{name}"'


def _beside(model: type[Model], history: type[Model]) -> str:
    """What is not followed is that of now, and null of a row that is gone; unless asked for, that is not looked up."""
    table, unfollowed = model._meta.db_table, NOT_OF_THEN[model]
    columns = ", ".join(
        f'now."{f.column}"' if f.name in unfollowed else f"past.{_column(f.column)}"
        for f in model._meta.concrete_fields
    )
    source = f'public."{history._meta.db_table}" past LEFT JOIN public."{table}" now ON now.id = past.pgh_obj_id'
    return f"SELECT {columns} FROM {source} WHERE past.known @> {_MOMENT}"  # noqa: S608 - as above


def _searched(table: str, columns: str) -> str:
    """Rows that came before then, those that hold now and those that do not: told by the transactions since."""
    since = f"ARRAY(SELECT number FROM public.presence_searchmoment WHERE at > {_MOMENT})"  # noqa: S608 - as above
    return (
        f"SELECT {columns} FROM public.{table} WHERE written <> ALL ({since})"  # noqa: S608 - as above
        f" UNION ALL SELECT {columns} FROM public.{table}past WHERE written <> ALL ({since}) AND until = ANY ({since})"
    )


# The index of search (presence/search/sql), which keeps what it held by itself.
_SEARCHED = {
    "presence_searchname": "kind, object_id, place, slug, name, folded, core, trigrams, written",
    "presence_searchtext": "kind, object_id, day, source_id, words, written",
    "presence_searchtyped": "kind, object_id, day, words, written",
}
_MOMENT = "current_setting('presence.known_at')::timestamptz"

# What a trigger makes from other tables is no part of a row's history: of then it is made from what they were then.
_DISPUTED_DAYS = f"""
CASE WHEN id IN (SELECT deployment_id FROM public.presence_citationhistory
    WHERE stance = 'disputes' AND deployment_id IS NOT NULL AND known @> {_MOMENT})
THEN public.presence_disputed_days(id) ELSE '{{}}' END AS disputed_days
"""  # noqa: S608
_MADE = {("presence_deployment", "disputed_days"): _DISPUTED_DAYS}
# Columns that are no field: of then they are made from the row as it was then.
_BESIDE = {"presence_citation": ["public.presence_citation_said(presence_citationhistory) AS said"]}


def rebuild_views() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
        for name, select in views():
            cursor.execute(f'CREATE VIEW {SCHEMA}."{name}" AS {select}')


def drop_views() -> None:
    """Before columns change: a view holds on to those it shows."""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")
