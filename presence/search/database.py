"""Asking the index: in one transaction, of the dataset as it is published now, and never for long."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction

PATIENCE_MS = 2000


@contextmanager
def published_now() -> Iterator[None]:
    """Inside, tables are those of now even where the request reads the past, and a statement ends in time."""
    with transaction.atomic():
        before = _set("public", str(PATIENCE_MS))
        try:
            yield
        finally:
            if not connection.needs_rollback:
                _set(*before)


def _set(path: str, timeout: str) -> tuple[str, str]:
    """Until the transaction ends; gives what held before."""
    ((path_before, timeout_before),) = rows(
        "SELECT current_setting('search_path'), current_setting('statement_timeout')", ()
    )
    rows("SELECT set_config('search_path', %s, true), set_config('statement_timeout', %s, true)", (path, timeout))
    return path_before, timeout_before


def rows(sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found
