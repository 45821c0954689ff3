"""Querysets whose SQL is written once: Django often takes longer to write it than PostgreSQL to answer it."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from copy import copy
from typing import Any, NamedTuple

from django.conf import settings
from django.db import connection, connections
from django.db.models import Field, Lookup, QuerySet
from django.db.models.sql.compiler import SQLCompiler
from django.utils.translation import get_language
from psycopg.abc import Buffer
from psycopg.adapt import Loader
from psycopg.sql import Literal

from presence.prepared import Prepared, may_prepare

# Marks: no key, no place, no slug and no day is like them.
KEY, OWN, KEYS, SLUG = -918273645, -918273647, [-918273646], "\x00"
LAT, LON, NARROW = -1234.5, -1345.6, -1456.7


@Field.register_lookup
class Among(Lookup):
    """As `__in` with plain keys, but as one value: the SQL is the same for few and many."""

    lookup_name = "among"

    def get_prep_lookup(self) -> list[Any]:
        return list(self.rhs)

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        left, params = self.process_lhs(compiler, connection)
        return f"{left} = ANY(%s)", (*params, list(self.rhs))


class _Made(NamedTuple):
    queryset: QuerySet[Any]
    compiler: SQLCompiler
    sql: str
    params: Sequence[Any]
    prepared: Prepared


class Compiled:
    """`build` makes the queryset from named values, on which nothing but values in its SQL may depend;
    nor may its SQL depend on the moment asked about (`knowledge.is_past`).

    `marks` are values of the same kinds that nobody asks for, each another: the SQL is written with them, and wherever
    they stand in it the values asked for are put.
    """

    def __init__(self, build: Callable[..., QuerySet[Any]], **marks: Any) -> None:
        self._build = build
        self._marks = marks
        self._is_kept = True
        self._made: dict[Hashable, _Made] = {}

    def __call__(self, **values: Any) -> list[Any]:
        """Things, or rows where the queryset is of values."""
        made = self._of_now()
        compiler = copy(made.compiler)
        compiler.connection = connections[made.queryset.db]
        asked = self._asked(made, compiler.connection, values)
        compiler.as_sql = lambda *_args, **_kwargs: asked  # type: ignore[method-assign]
        found = made.queryset.all()
        found.query.get_compiler = lambda *_args, **_kwargs: compiler  # type: ignore[method-assign]
        return list(found)

    def _asked(self, made: _Made, connection: Any, values: Mapping[str, Any]) -> tuple[str, tuple[Any, ...]]:
        """The SQL and its parameters."""
        if self._is_kept and may_prepare():
            return made.prepared.on(connection), tuple(_all_facts(self._marks, values))
        put = dict(
            zip(map(_hashable, _all_facts(self._marks, self._marks)), _all_facts(self._marks, values), strict=True)
        )
        return made.sql, tuple(put.get(_hashable(param), param) for param in made.params)

    def _of_now(self) -> _Made:
        """Names are ordered by the language."""
        key = (get_language(), settings.FADE_MONTHS)
        if key not in self._made:
            queryset = self._build(**self._marks)
            compiler = queryset.query.get_compiler(queryset.db)
            sql, params = self._whole(*compiler.as_sql())
            _complete(self._marks, params)
            prepared = _prepared(sql, params, _all_facts(self._marks, self._marks), compiler.connection)
            self._made[key] = _Made(queryset, compiler, sql, params, prepared)
        return self._made[key]

    def _whole(self, sql: str, params: Sequence[Any]) -> tuple[str, Sequence[Any]]:
        return sql, params


class Wrapped(Compiled):
    """SQL of our own around that of a queryset; `around` makes the whole of it.

    With `as_bytes`, texts are given as they come: of half a million bytes, to make letters and then bytes again takes
    as long as a query. Unless it `is_kept`, PostgreSQL prepares nothing.
    """

    def __init__(
        self,
        build: Callable[..., QuerySet[Any]],
        around: Callable[[str], str],
        *,
        as_bytes: bool = False,
        is_kept: bool = True,
        **marks: Any,
    ) -> None:
        super().__init__(build, **marks)
        self._around, self._as_bytes, self._is_kept = around, as_bytes, is_kept

    def _whole(self, sql: str, params: Sequence[Any]) -> tuple[str, Sequence[Any]]:
        return self._around(sql), params

    def __call__(self, **values: Any) -> list[Any]:
        """The rows, as PostgreSQL gives them."""
        return self._fetched(*self._asked(self._of_now(), connection, values))

    def of(self, queryset: QuerySet[Any]) -> list[Any]:
        """The same around another queryset, whose SQL is not kept."""
        sql, params = queryset.query.sql_with_params()
        return self._fetched(self._around(sql), params)

    def _fetched(self, sql: str, params: Sequence[Any]) -> list[Any]:
        with connection.cursor() as cursor:
            if self._as_bytes:
                cursor.adapters.register_loader("text", _AsItCame)
            cursor.execute(sql, params)
            return list(cursor.fetchall())


class _AsItCame(Loader):
    def load(self, data: Buffer) -> bytes:
        return bytes(data)


def _complete(marks: Mapping[str, Any], params: Sequence[Any]) -> None:
    """Each is in the SQL as it was given: what was made into something else could not be put."""
    there = {_hashable(param) for param in params}
    for name, mark in marks.items():
        if not any(_hashable(fact) in there for fact in _facts(mark)):
            raise AssertionError(f"The query does not hold {name} as it was given.")


def _prepared(sql: str, params: Sequence[Any], facts: Sequence[Any], connection: Any) -> Prepared:
    """Where a mark is, is a value to come; all else is part of the statement."""
    places = {_hashable(fact): f"${place}" for place, fact in enumerate(facts, 1)}
    return Prepared(sql % tuple(places.get(_hashable(param)) or _literal(param, connection) for param in params), facts)


def _literal(value: Any, connection: Any) -> str:
    return Literal(value).as_string(connection.connection)


def _all_facts(marks: Mapping[str, Any], values: Mapping[str, Any]) -> list[Any]:
    """Of the values, in the order of the marks."""
    return [fact for name in marks for fact in _facts(values[name])]


def _facts(value: Any) -> list[Any]:
    """A value and what is worked out of it."""
    return list(value.facts) if hasattr(value, "facts") else [value]


def _hashable(value: Any) -> Hashable:
    return tuple(value) if isinstance(value, list) else value
