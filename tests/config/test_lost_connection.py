"""A kept connection that PostgreSQL ended is not used again; one that still is, is not asked for it."""

from collections.abc import Iterator
from time import monotonic, sleep
from typing import Any

import psycopg
import pytest
from django.db import OperationalError, connection, connections


@pytest.fixture(autouse=True)
def checked(transactional_db: None) -> Iterator[None]:
    """As for a server, whose connections are kept, at the beginning of a request."""
    connection.ensure_connection()
    kept: Any = connections["default"]
    kept.health_check_enabled, kept.health_check_done = True, False
    yield
    kept.close()


def pid() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def asked(sql: str, backend: int) -> str:
    with psycopg.connect(**{**connection.get_connection_params(), "cursor_factory": psycopg.Cursor}) as other:
        return str(other.execute(sql, [backend]).fetchone()[0])  # type: ignore[index]


def end(backend: int) -> None:
    """Waits until the goodbye has arrived."""
    asked("SELECT pg_terminate_backend(%s)", backend)
    until = monotonic() + 5
    while connection.is_usable() and monotonic() < until:
        sleep(0.01)


def test_a_connection_that_still_is_stays_and_is_asked_nothing() -> None:
    before = pid()
    vars(connections["default"]).update(health_check_done=False)
    connection.close_if_health_check_failed()
    last = asked("SELECT query FROM pg_stat_activity WHERE pid = %s", before)
    assert (pid(), last) == (before, "SELECT pg_backend_pid()")


def test_one_that_postgresql_ended_is_made_anew() -> None:
    before = connection.connection.info.backend_pid
    end(before)
    assert pid() != before


def test_one_that_was_closed_here_is_made_anew() -> None:
    connection.connection.close()
    assert not connection.is_usable()
    assert pid() > 0


def test_after_an_error_it_is_asked() -> None:
    end(connection.connection.info.backend_pid)
    vars(connections["default"]).update(health_check_done=True)
    with pytest.raises(OperationalError):
        pid()
    assert connection.errors_occurred
    connection.close_if_unusable_or_obsolete()
    assert pid() > 0
