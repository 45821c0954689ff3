"""What the API is held against, behind the same server: the same bytes from memory, and PostgreSQL's own JSON.

python -m bench.api starts them: each is a WSGI application of this module.
"""

# ruff: noqa: S608 — all that is put together is written here.

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import local
from typing import Any

import psycopg

Start = Callable[..., Any]

# Present, and not only possibly so: docs/time.md, as one would write it by hand.
_SURE = """NOT coalesce(disputed_days && {days}, false) AND (certain @> {days} OR (
    "end" = '' AND status IN ('active', 'reduced', 'contested') AND start_latest <= {day}
    AND as_of_earliest >= {day} - '18 months'::interval))"""
_DAY = {"day": "date '2019-10-15'", "days": "daterange '[2019-10-15,2019-10-15]'"}
_TODAY = {"day": "current_date", "days": "daterange(current_date, current_date, '[]')"}

# All of a citation but what the product keeps ready beside it.
_CITED = ", ".join(
    f'citation."{name}"'
    for name in (
        "id", "base_id", "deployment_id", "agreement_id", "stage_id", "statement_id", "event_id", "office_id",
        "article_id", "suggestion_id", "fields", "stance", "excerpt", "start", "end", "origin", "attests", "seen",
        "seen_earliest", "seen_latest", "seen_until", "seen_until_earliest", "seen_until_latest", "created_by_id",
        "created_at",
    )
)  # fmt: skip

# The same rows as the API's, as PostgreSQL writes them with nothing in between.
QUERIES = {
    "list": """SELECT json_agg(row_to_json(rows)) FROM (
        SELECT deployment.*, actor.slug AS actor, actor.name_en AS actor_name, base.slug AS base,
            base.name_en AS base_name, region.slug AS region, (SELECT json_agg(row_to_json(cited)) FROM (
                SELECT {own}, article.slug, article.title, article.url, article.published, source.slug AS source,
                    source.name AS source_name
                FROM presence_citation citation JOIN presence_article article ON article.id = citation.article_id
                LEFT JOIN presence_source source ON source.id = article.source_id
                WHERE citation.deployment_id = deployment.id) cited) AS citations
        FROM presence_deployment deployment JOIN actors_actor actor ON actor.id = deployment.actor_id
        JOIN presence_base base ON base.id = deployment.base_id
        JOIN presence_region region ON region.id = base.region_id
        WHERE deployment.state = 'published' AND base.state = 'published' AND deployment.possible && {days}
        ORDER BY deployment.slug LIMIT 100) rows""".format(own=_CITED, **_DAY),
    "map": f"""SELECT json_build_object('type', 'FeatureCollection', 'features', json_agg(json_build_object(
            'type', 'Feature', 'id', slug,
            'geometry', json_build_object('type', 'Point', 'coordinates', json_build_array(lon, lat)),
            'properties', row_to_json(rows)))) FROM (
        SELECT base.slug, base.name_en, base.name_ar, base.kind, base.lat, base.lon, base.place, base.confidence,
            base.location_precision, region.slug AS region, region.name_en AS region_name,
            '/api/v1/bases/' || base.slug AS url, '/bases/' || base.slug AS page, there.present
        FROM presence_base base JOIN presence_region region ON region.id = base.region_id LEFT JOIN (
            SELECT base_id, json_agg(json_build_object('slug', slug, 'name', name_en, 'sure', sure)) AS present FROM (
                SELECT base_id, actor.slug, actor.name_en, bool_or({_SURE.format(**_TODAY)}) AS sure
                FROM presence_deployment deployment JOIN actors_actor actor ON actor.id = deployment.actor_id
                WHERE state = 'published' AND possible && {_TODAY["days"]} GROUP BY 1, 2, 3) actors
            GROUP BY 1) there ON there.base_id = base.id
        WHERE base.state = 'published' ORDER BY base.slug) rows""",
    "matrix": f"""SELECT json_agg(row_to_json(cells)) FROM (
        SELECT actor, region, count(DISTINCT base) AS touched, count(DISTINCT base) FILTER (WHERE sure) AS present
        FROM (SELECT actor.slug AS actor, coalesce(parent.slug, region.slug) AS region, base.id AS base,
                {_SURE.format(**_DAY).replace("status", "deployment.status")} AS sure
            FROM presence_deployment deployment JOIN actors_actor actor ON actor.id = deployment.actor_id
            JOIN presence_base base ON base.id = deployment.base_id
            JOIN presence_region region ON region.id = base.region_id
            LEFT JOIN presence_region parent ON parent.id = region.parent_id AND region.level = 'district'
            WHERE deployment.state = 'published' AND base.state = 'published' AND possible && {_DAY["days"]}) stays
        GROUP BY 1, 2) cells""",
}
_of_thread = local()


def from_memory(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
    """`/<name>`: the file of that name in BENCH_BYTES, read once."""
    name = environ["PATH_INFO"].strip("/") or "list"
    body = _BYTES.get(name)
    if body is None:
        body = _BYTES[name] = (Path(os.environ["BENCH_BYTES"]) / name).read_bytes()
    start(
        "200 OK",
        [("Content-Type", "application/json"), ("Content-Encoding", "gzip"), ("Content-Length", str(len(body)))],
    )
    return [body]


_BYTES: dict[str, bytes] = {}


def aggregated(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
    """`/<name>`: what PostgreSQL answers with json_agg, sent on as it is."""
    if not hasattr(_of_thread, "connection"):
        _of_thread.connection = psycopg.connect(os.environ["BENCH_DATABASE"], autocommit=True)
        _of_thread.connection.execute("SET jit = off")
    row = _of_thread.connection.execute(f"SELECT ({QUERIES[environ['PATH_INFO'].strip('/')]})::text").fetchone()
    body = (row[0] or "").encode()
    start("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
    return [body]
