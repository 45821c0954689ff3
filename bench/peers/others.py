"""Peers that are no dependencies of ours: installed into a folder of the benchmark's own and put over the same rows.

Datasette reads SQLite and pygeoapi, which wants PostGIS where it asks PostgreSQL, a file of GeoJSON: that is not the
same engine. It favours them, for what they answer is lying there ready.
"""

# ruff: noqa: S608 — all that is put together is written here.

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml
from django.db import connection

from bench.serving import granian

NINJA = ("django-ninja==1.*", "pydantic==2.*")
VENV = ("datasette==0.65.*", "pygeoapi==0.21.*", "granian==2.*")

_COPIED: Mapping[str, str] = {
    "deployment": """SELECT deployment.id, deployment.slug, actor.slug AS actor, actor.name_en AS actor_name,
        base.slug AS base, base.name_en AS base_name, region.slug AS region, role, start, "end", deployment.status,
        as_of, personnel_min, personnel_max, host_position, own_position, deployment.summary, deployment.confidence,
        deployment.revision, deployment.updated_at::text, lower(possible)::text AS first, upper(possible)::text AS until
        FROM presence_deployment deployment JOIN actors_actor actor ON actor.id = actor_id
        JOIN presence_base base ON base.id = base_id JOIN presence_region region ON region.id = region_id
        WHERE deployment.state = 'published' AND base.state = 'published'""",
    "citation": """SELECT deployment_id, stance, excerpt, origin, article.slug AS article, title, url, published,
        source.slug AS source, source.name AS source_name
        FROM presence_citation citation JOIN presence_article article ON article.id = article_id
        LEFT JOIN presence_source source ON source.id = source_id WHERE deployment_id IS NOT NULL""",
    "base": """SELECT base.slug, base.name_en, base.name_ar, kind, lat, lon, location_precision, place, confidence,
        region.slug AS region, region.name_en AS region_name
        FROM presence_base base JOIN presence_region region ON region.id = region_id WHERE state = 'published'""",
}
_THERE = "first <= '{day}' AND (until IS NULL OR until > '{day}')"
_DAY = _THERE.format(day="2019-10-15")
_QUERIES = {
    "list": f"""SELECT *, (SELECT json_group_array(json_object('stance', stance, 'excerpt', excerpt, 'article', article,
        'title', title, 'url', url, 'published', published, 'source', source, 'source_name', source_name))
        FROM citation WHERE deployment_id = deployment.id) AS citations
        FROM deployment WHERE {_DAY} ORDER BY slug LIMIT 100""",
    "map": f"""SELECT *, (SELECT json_group_array(DISTINCT actor) FROM deployment WHERE base = base.slug
        AND {_THERE.format(day="2026-01-01")}) AS present FROM base ORDER BY slug""",
    "matrix": f"SELECT actor, region, count(DISTINCT base) AS touched FROM deployment WHERE {_DAY} GROUP BY 1, 2",
}


def installed(folder: Path) -> tuple[Path, Path]:
    """Where django-ninja is to be imported from, and the environment of the other two."""
    ninja, venv = folder / "ninja", folder / "venv"
    pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if not ninja.exists():
        # Without what it shares with us: Django is ours, so that both have the same.
        subprocess.run([sys.executable, *pip, "--no-deps", "--target", str(ninja), NINJA[0]], check=True)
        subprocess.run([sys.executable, *pip, "--target", str(ninja), NINJA[1]], check=True)
    if not (venv / "ready").exists():
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
        subprocess.run([str(venv / "bin" / "python"), *pip, *VENV], check=True)
        (venv / "ready").touch()
    return ninja, venv / "bin"


def datasette(folder: Path, programs: Path, port: int) -> list[str]:
    """The command that serves the rows out of SQLite, the three questions as canned queries."""
    file, told = folder / "bench.sqlite", folder / "datasette.json"
    file.unlink(missing_ok=True)
    _copy(file)
    queries = {name: {"sql": sql} for name, sql in _QUERIES.items()}
    told.write_text(json.dumps({"databases": {"bench": {"queries": queries}}}))
    limits = ["--setting", "max_returned_rows", "50000", "--setting", "sql_time_limit_ms", "20000"]
    served = ["serve", "--immutable", str(file), "--metadata", str(told), "--host", "127.0.0.1", "--port", str(port)]
    return [str(programs / "datasette"), *served, *limits]


def _copy(file: Path) -> None:
    copied = sqlite3.connect(file)
    with connection.cursor() as cursor:
        for table, sql in _COPIED.items():
            cursor.execute(sql)
            columns = [column.name for column in cursor.description]
            copied.execute(f"CREATE TABLE {table} ({', '.join(f'[{name}]' for name in columns)})")
            places = ", ".join("?" * len(columns))
            copied.executemany(f"INSERT INTO {table} VALUES ({places})", _plain(cursor))
    for table, column in (("deployment", "slug"), ("deployment", "base"), ("citation", "deployment_id")):
        copied.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")
    copied.execute("ANALYZE")
    copied.commit()
    copied.close()


def _plain(rows: Iterable[Any]) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in rows]


def pygeoapi(folder: Path, programs: Path, port: int, features: bytes) -> tuple[list[str], dict[str, str]]:
    """The command and the environment that serve the map out of a file of GeoJSON."""
    data, config, openapi = folder / "bases.geojson", folder / "pygeoapi.yml", folder / "pygeoapi-openapi.yml"
    data.write_bytes(features)
    config.write_text(yaml.safe_dump(_pygeoapi_config(data, port)))
    environment = {"PYGEOAPI_CONFIG": str(config), "PYGEOAPI_OPENAPI": str(openapi)}
    program = str(programs / "pygeoapi")
    subprocess.run(
        [program, "openapi", "generate", str(config), "--output-file", str(openapi)],
        check=True, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    return granian("pygeoapi.flask_app:APP", port, str(programs / "python")), environment


def _pygeoapi_config(data: Path, port: int) -> dict[str, Any]:
    text = {"en": "bench"}
    address = f"http://127.0.0.1:{port}"
    provider = {"type": "feature", "name": "GeoJSON", "data": str(data), "id_field": "id"}
    bases = {
        "type": "collection", "title": text, "description": text, "keywords": {"en": ["bench"]},
        "extents": {"spatial": {"bbox": [-180, -90, 180, 90], "crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84"}},
        "links": [], "providers": [provider],
    }  # fmt: skip
    return {
        "server": {
            "bind": {"host": "127.0.0.1", "port": port}, "url": address, "mimetype": "application/json",
            "encoding": "utf-8", "gzip": False, "languages": ["en-US"], "pretty_print": False,
            "limits": {"default_items": 50000, "max_items": 50000}, "map": {"url": address, "attribution": "bench"},
        },
        "logging": {"level": "ERROR"},
        "metadata": {
            "identification": {
                "title": text, "description": text, "keywords": {"en": ["bench"]}, "keywords_type": "theme",
                "terms_of_service": address, "url": address,
            },
            "license": {"name": "none", "url": address},
            "provider": {"name": "bench", "url": address},
            "contact": {"name": "bench", "email": "bench@example.org", "url": address},
        },
        "resources": {"bases": bases},
    }  # fmt: skip
