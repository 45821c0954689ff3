"""The dataset of the benchmark with ten times the bases and deployments, in a database of its own beside it."""
# ruff: noqa: S608 — what is put into the statements are columns of our own models.

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import psycopg.conninfo
from django.db import connections, transaction

from presence.models import Base, Deployment

TIMES = 9  # as many again
NAME = "presence_grown"


@contextmanager
def database() -> Iterator[dict[str, str]]:
    """The environment in which a server finds it; made the first time."""
    here = connections["default"]
    known = here.get_connection_params()
    here.close()
    where = {key: known[key] for key in ("host", "port", "user", "password") if known.get(key)}
    with psycopg.connect(**where, dbname="template1", autocommit=True) as server:
        if server.execute("SELECT FROM pg_database WHERE datname = %s", [NAME]).fetchone() is None:
            server.execute(f'CREATE DATABASE "{NAME}" TEMPLATE "{known["dbname"]}" STRATEGY FILE_COPY')
    grown = here.copy()
    grown.settings_dict["NAME"] = NAME
    connections["default"] = grown
    try:
        _grow()
        yield {"BENCH_NAME": NAME, "DJANGO_SETTINGS_MODULE": "bench.grown_settings"}
    finally:
        grown.close()
        connections["default"] = here


_SLUG = {"slug": "'grown-' || n || '-' || t.slug"}


def _grow() -> None:
    """Rows alone: their history and their search are measured elsewhere, and would take minutes."""
    if Base.objects.filter(slug__startswith="grown-").exists():
        return
    invented = "t.slug LIKE 'invented-%'"
    of_base = _grown_from(Base, "t.base_id")
    with transaction.atomic(), connections["default"].cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")  # no trigger
        cursor.execute(_again(Base, _SLUG, invented))
        cursor.execute(_again(Deployment, _SLUG | {"base_id": of_base}, f"{invented} AND {of_base} IS NOT NULL"))
    with connections["default"].cursor() as cursor:
        cursor.execute("VACUUM ANALYZE presence_base, presence_deployment")


def _grown_from(model: Any, key: str) -> str:
    table = model._meta.db_table
    slug = "'grown-' || n || '-' || was.slug"
    return f"(SELECT g.id FROM {table} was JOIN {table} g ON g.slug = {slug} WHERE was.id = {key})"


def _again(model: Any, other: dict[str, str], where: str) -> str:
    columns = [field.column for field in model._meta.concrete_fields if not (field.primary_key or field.generated)]
    values = ", ".join(other.get(column, f't."{column}"') for column in columns)
    table = model._meta.db_table
    return f"""INSERT INTO {table} ({", ".join(f'"{column}"' for column in columns)})
        SELECT {values} FROM {table} t CROSS JOIN generate_series(1, {TIMES}) n WHERE {where}"""


def address(environment: dict[str, str]) -> str:
    """For who asks it without Django."""
    told = connections["default"].get_connection_params()
    where = {name: told[name] for name in ("host", "port", "user", "password") if told.get(name)}
    return psycopg.conninfo.make_conninfo(**where, dbname=environment.get("BENCH_NAME", told["dbname"]))
