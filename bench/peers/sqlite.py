"""Datasette over the same tables, copied row by row into SQLite with the same keys and indexes, asked the same.

SQLite has no ranges: their ends are columns, and the days disputed a table. The texts of articles stay behind.
"""

# ruff: noqa: S608 — all that is put together is written here.

import json
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.db import connection
from django.db.models import DateField, DateTimeField, DecimalField, ForeignKey, JSONField

from actors.models import Actor
from presence.models import Article, Base, Citation, Deployment, Region, Source

_TABLES: Sequence[Any] = (Actor, Region, Base, Deployment, Source, Article, Citation)
_LEFT_OUT = ("geometry", "text", "disputed_days")
_DISPUTED = """SELECT id AS deployment_id, lower(days)::text AS first, upper(days)::text AS until
    FROM presence_deployment, unnest(disputed_days) days"""
_DAY, _TODAY = "2019-10-15", "date()"
_THERE = "(coalesce(deployment.possible_first, '') <= {day} AND coalesce(deployment.possible_until, '9') > {day})"
# Present, and not only possibly so: docs/time.md, as one would write it by hand.
_SURE = """(NOT EXISTS (SELECT 1 FROM disputed WHERE deployment_id = deployment.id
        AND coalesce(first, '') <= {day} AND coalesce(until, '9') > {day})
    AND (coalesce(deployment.certain_first <= {day} AND coalesce(deployment.certain_until, '9') > {day}, 0) OR (
        deployment."end" = '' AND deployment.status IN ('active', 'reduced', 'contested')
        AND deployment.start_latest <= {day} AND deployment.as_of_earliest >= date({day}, '-18 months'))))"""


def datasette(folder: Path, programs: Path, port: int) -> list[str]:
    """The command that serves the rows out of SQLite, the three questions as canned queries."""
    file, told = folder / "bench.sqlite", folder / "datasette.json"
    file.unlink(missing_ok=True)
    _copy(file)
    told.write_text(json.dumps({"databases": {"bench": {"queries": {n: {"sql": q} for n, q in _queries().items()}}}}))
    limits = ["--setting", "max_returned_rows", "50000", "--setting", "sql_time_limit_ms", "20000"]
    served = ["serve", "--immutable", str(file), "--metadata", str(told), "--host", "127.0.0.1", "--port", str(port)]
    return [str(programs / "datasette"), *served, *limits]


def _copy(file: Path) -> None:
    with sqlite3.connect(file) as copied:
        for model in _TABLES:
            table = model._meta.db_table
            names, sql = zip(*_columns(model), strict=True)
            _fill(copied, table, names, f"SELECT {', '.join(sql)} FROM {table}")
            for field in _fields(model):
                if isinstance(field, ForeignKey) or field.name == "slug":
                    copied.execute(f'CREATE INDEX {table}_{field.column} ON {table} ("{field.column}")')
        _fill(copied, "disputed", ("deployment_id", "first", "until"), _DISPUTED)
        copied.execute("CREATE INDEX disputed_deployment ON disputed (deployment_id)")
        copied.execute("CREATE INDEX deployment_possible ON presence_deployment (possible_first, possible_until)")
        copied.execute("ANALYZE")
    copied.close()


def _fill(copied: sqlite3.Connection, table: str, names: Sequence[str], sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        rows = cursor.fetchall()
    kinds = (_kind(name, [row[place] for row in rows]) for place, name in enumerate(names))
    columns = ", ".join(f"[{name}] {kind}" for name, kind in zip(names, kinds, strict=True))
    copied.execute(f"CREATE TABLE {table} ({columns})")
    copied.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(names))})", rows)


def _kind(name: str, values: Sequence[Any]) -> str:
    """Without one, keys would not be looked up by their indexes."""
    if name == "id":
        return "INTEGER PRIMARY KEY"
    known = {type(value) for value in values if value is not None}
    return "INTEGER" if known <= {int, bool} else "REAL" if known <= {int, float} else "TEXT"


def _fields(model: Any) -> list[Any]:
    return [field for field in model._meta.concrete_fields if field.name not in _LEFT_OUT]


def _columns(model: Any) -> Iterator[tuple[str, str]]:
    """Names, and what PostgreSQL is to say for SQLite to keep."""
    for field in _fields(model):
        name, kind = str(field.column), getattr(field, "output_field", field)
        if isinstance(kind, DateRangeField):
            yield f"{name}_first", f'lower("{name}")::text'
            yield f"{name}_until", f'upper("{name}")::text'
        elif isinstance(kind, ArrayField | JSONField):
            yield name, f'to_json("{name}")::text'
        elif isinstance(kind, DateField | DateTimeField | DecimalField):
            yield name, f'"{name}"::text'
        else:
            yield name, f'"{name}"'


def _queries() -> dict[str, str]:
    """Those of `bench.peers.bare`, in SQLite's words."""
    cited = ", ".join(f"'{name}', citation.\"{name}\"" for name, _sql in _columns(Citation))
    day, today = {"day": f"'{_DAY}'"}, {"day": _TODAY}
    return {
        # What is selected SQLite works out for all rows, and takes the first hundred then.
        "list": f"""SELECT *, (SELECT json_group_array(json_object({cited},
                'slug', article.slug, 'title', article.title, 'url', article.url, 'published', article.published,
                'source', source.slug, 'source_name', source.name))
                FROM presence_citation citation JOIN presence_article article ON article.id = citation.article_id
                LEFT JOIN presence_source source ON source.id = article.source_id
                WHERE citation.deployment_id = listed.id) AS citations
            FROM (SELECT deployment.*, actor.slug AS actor, actor.name_en AS actor_name, base.slug AS base,
                    base.name_en AS base_name, region.slug AS region
                FROM presence_deployment deployment JOIN actors_actor actor ON actor.id = deployment.actor_id
                JOIN presence_base base ON base.id = deployment.base_id
                JOIN presence_region region ON region.id = base.region_id
                WHERE deployment.state = 'published' AND base.state = 'published' AND {_THERE.format(**day)}
                ORDER BY deployment.slug LIMIT 100) listed""",
        "map": f"""SELECT base.slug, base.name_en, base.name_ar, base.kind, base.lat, base.lon, base.place,
            base.confidence, base.location_precision, region.slug AS region, region.name_en AS region_name,
            '/api/v1/bases/' || base.slug AS url, '/bases/' || base.slug AS page, there.present
            FROM presence_base base JOIN presence_region region ON region.id = base.region_id LEFT JOIN (
                SELECT base_id, json_group_array(json_object('slug', slug, 'name', name_en, 'sure', sure)) AS present
                FROM (SELECT base_id, actor.slug, actor.name_en, max({_SURE.format(**today)}) AS sure
                    FROM presence_deployment deployment JOIN actors_actor actor ON actor.id = deployment.actor_id
                    WHERE deployment.state = 'published' AND {_THERE.format(**today)} GROUP BY 1, 2, 3)
                GROUP BY base_id) there ON there.base_id = base.id
            WHERE base.state = 'published' ORDER BY base.slug""",
        "matrix": f"""SELECT actor, region, count(DISTINCT base) AS touched,
                count(DISTINCT base) FILTER (WHERE sure) AS present
            FROM (SELECT actor.slug AS actor, coalesce(parent.slug, region.slug) AS region, base.id AS base,
                    {_SURE.format(**day)} AS sure
                FROM presence_deployment deployment JOIN actors_actor actor ON actor.id = deployment.actor_id
                JOIN presence_base base ON base.id = deployment.base_id
                JOIN presence_region region ON region.id = base.region_id
                LEFT JOIN presence_region parent ON parent.id = region.parent_id AND region.level = 'district'
                WHERE deployment.state = 'published' AND base.state = 'published' AND {_THERE.format(**day)})
            GROUP BY 1, 2""",
    }
