"""Asking the index: in one transaction, and never for long."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from presence import knowledge
from presence.problems import InvalidParameter

PATIENCE_MS = 2000


@contextmanager
def searching() -> Iterator[date]:
    """Inside, a statement ends in time; gives the day that what is found is new or old on: today, or that of the past.

    Raises:
        InvalidParameter: the moment that is read lies before what the index remembers.
    """
    require_memory()
    today = _day_of_then() if knowledge.is_past() else timezone.localdate()
    with transaction.atomic():
        before = _set(str(PATIENCE_MS))
        try:
            yield today
        finally:
            if not connection.needs_rollback:
                _set(before)


def begun_after() -> datetime | None:
    """Since when the index remembers, where the moment that is read lies before that; else None.

    One that was filled before it remembered (presence/migrations/0021_search_of_then.py) knows of nothing earlier.
    """
    if not knowledge.is_past():
        return None
    found = rows(
        "SELECT at FROM public.presence_searchmoment WHERE number = 0"
        " AND at > current_setting('presence.known_at')::timestamptz",
        (),
    )
    return found[0][0] if found else None


def require_memory() -> None:
    """
    Raises:
        InvalidParameter: the moment that is read lies before what the index remembers.
    """
    if begun := begun_after():
        said = _("Search knows of what was published since %(begun)s: ask for that moment or a later one.")
        message = said % {"begun": f"{begun:%Y-%m-%dT%H:%M:%S.%f}Z"}
        raise InvalidParameter(message, errors={knowledge.PARAMETER: [message]})


def _day_of_then() -> date:
    ((then,),) = rows("SELECT current_setting('presence.known_at')::timestamptz", ())
    return timezone.localdate(then)


def _set(timeout: str) -> str:
    """Until the transaction ends; gives what held before."""
    ((before,),) = rows("SELECT current_setting('statement_timeout')", ())
    rows("SELECT set_config('statement_timeout', %s, true)", (timeout,))
    return str(before)


def rows(sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found
