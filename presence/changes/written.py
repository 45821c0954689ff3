"""What was written at some moments to the history of every kind: one query, put together once."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import BooleanField, CharField, F, Value
from django.db.models.expressions import RawSQL

from presence.changes.about import touching
from presence.history import SUBJECTS

_THEN = object()  # stands for the moments

Written = tuple[str, datetime, int, UUID | None]  # the kind, when, the subject's id, the context


def written(moments: Sequence[datetime]) -> Iterator[Written]:
    sql, params = _select()
    # Written once for all the tables.
    then = "{" + ",".join(moment.isoformat() for moment in moments) + "}"
    with connection.cursor() as cursor:
        cursor.execute(sql, [then if value is _THEN else value for value in params])
        yield from cursor.fetchall()


@cache
def _select() -> tuple[str, Sequence[Any]]:
    """Of all tables of all kinds. To have the ORM write it anew takes longer than PostgreSQL needs to answer."""
    # As values: of another table's PostgreSQL would not know that they are few, and read the histories through.
    then = RawSQL("pgh_created_at = ANY (%s::timestamptz[])", [_THEN], BooleanField())
    each = [
        rows.filter(then)
        .order_by()
        .values_list(Value(kind, CharField()), "pgh_created_at", F(owner), "pgh_context_id")
        .query.sql_with_params()
        for kind, subject in SUBJECTS.items()
        for rows, owner in touching(subject, None)
    ]
    return " UNION ".join(f"({sql})" for sql, _params in each), [value for _sql, params in each for value in params]
