"""A database for each size, in the one PostgreSQL that runs."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.core.management import call_command
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from presence.search import texts

_made: dict[int, BaseDatabaseWrapper] = {}
_steps: dict[int, dict[str, tuple[float, list[object]]]] = {}


def make(size: int) -> None:
    """As it was kept, else with what the last one has, else empty."""
    template = _made[max(_made)] if _made else connections["default"]
    template.close()
    known, name = template.get_connection_params(), f"presence_{size}"
    where = {key: known[key] for key in ("host", "port", "user", "password") if known.get(key)}
    with psycopg.connect(**where, dbname="template1", autocommit=True) as server:
        if server.execute("SELECT FROM pg_database WHERE datname = %s", [name]).fetchone() is None:
            server.execute(f'CREATE DATABASE "{name}" TEMPLATE "{known["dbname"]}"')
    _made[size] = template.copy()
    _made[size].settings_dict["NAME"] = name
    with of(size):
        call_command("migrate", verbosity=0)


@contextmanager
def of(size: int) -> Iterator[int]:
    """Inside, everything asks this one; gives the number of the process that answers."""
    before = connections["default"]
    connections["default"] = _made[size]
    # What search remembers of a database is true of that one alone.
    texts._boundaries.clear()
    texts._boundaries.update(_steps.get(size, {}))  # type: ignore[arg-type]
    try:
        _made[size].ensure_connection()
        yield _made[size].connection.info.backend_pid
        _steps[size] = dict(texts._boundaries)  # type: ignore[arg-type]
    finally:
        connections["default"] = before


def close() -> None:
    for one in _made.values():
        one.close()
