"""Statements that PostgreSQL reads once for each connection and mostly plans once: both take it as long as to answer.

Where it looks for tables is part of the question (presence.knowledge): when that changes, PostgreSQL itself reads and
plans a statement anew.
"""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from weakref import WeakKeyDictionary

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.postgresql.psycopg_any import DateRange

# By connection, which forgets them when it is closed: the names of those it has.
_THERE: WeakKeyDictionary[Any, set[str]] = WeakKeyDictionary()
_TYPES = {int: "bigint", str: "text", float: "double precision", date: "date", DateRange: "daterange"}


class Prepared:
    """`sql` has $1, $2 … in the place of values, each of the type of its example."""

    def __init__(self, sql: str, examples: Sequence[Any]) -> None:
        types, values = _listed(map(_type, examples)), _listed("%s" for _ in examples)
        name = f"presence_{hashlib.blake2b(f'{types} {sql}'.encode(), digest_size=12).hexdigest()}"
        self._name, self._prepare = name, f"PREPARE {name} {types} AS {sql}"
        self._execute = f"EXECUTE {name} {values}"

    def on(self, connection: BaseDatabaseWrapper) -> str:
        """What executes it there, with a `%s` for each value."""
        connection.ensure_connection()
        there = _THERE.setdefault(connection.connection, set())
        if self._name not in there:
            with connection.wrap_database_errors:
                connection.connection.execute(self._prepare)
            there.add(self._name)
        return self._execute


def _listed(words: Iterable[str]) -> str:
    """PostgreSQL knows no empty list here."""
    listed = ", ".join(words)
    return f"({listed})" if listed else ""


def may_prepare() -> bool:
    """Not where a pooler gives each transaction another connection."""
    return bool(settings.DATABASE_PREPARE)


def _type(example: Any) -> str:
    return f"{_type(example[0])}[]" if isinstance(example, list) else _TYPES[type(example)]
