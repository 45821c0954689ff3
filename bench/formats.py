"""How much memory a whole set takes on its way out, in every format: a million events through the real view.

    python -m bench.formats [--rows 1000000] [--keep FOLDER] [--only csv,gpkg] [--limit 100]

Starts a PostgreSQL and a Redis of its own in a temporary folder (or in FOLDER, which is filled once and kept). Each
format is asked for in a process of its own, through the whole stack of middleware, and read piece by piece as a client
does; what counts is by how much the process grew at its greatest, beside what it held after a small answer in the same
format. PostgreSQL's process that answers is told beside it. The exit code says whether any grew over the limit (MB).
"""

import argparse
import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import django
from django.db import connection
from django.test import Client

from bench.pages import database

FORMATS = ("csv", "geojson", "kml", "gpkg", "ndjson", "ftm")
MB = 1024 * 1024
# One transaction of a million would be one version of the dataset: the triggers rest, and so does history.
FILL = (
    "SET session_replication_role = replica",
    """
    INSERT INTO presence_event (slug, state, confidence, confidence_reason, retraction_reason, revision, created_at,
        updated_at, date, date_earliest, date_latest, date_end, kind, actor_id, base_id, region_id, place, lat, lon,
        summary)
    SELECT 'invented-event-' || n, 'published', 'low', '', '', 1, now(), now(), day::text, day, day, '',
        (array['air_strike', 'clash', 'patrol'])[n % 3 + 1], who[n % cardinality(who) + 1],
        CASE WHEN n % 2 = 0 THEN site[n % cardinality(site) + 1] END, area[n % cardinality(area) + 1],
        'Near village ' || n % 5000, 33 + n % 4000 / 1000.0, 36 + n % 6000 / 1000.0,
        'Something that was invented to measure with, told in about as many words as an editor would take; ' || n
    FROM generate_series(1, %(rows)s) n,
        LATERAL (SELECT '2011-03-15'::date + n %% 5500 AS day) d,
        (SELECT array_agg(id) AS who FROM actors_actor) a, (SELECT array_agg(id) AS area FROM presence_region) r,
        (SELECT array_agg(id) AS site FROM presence_base) b
    """.replace("n % ", "n %% "),
    """
    INSERT INTO presence_citation (article_id, event_id, fields, stance, excerpt, origin, attests, seen, seen_until,
        created_at)
    SELECT article[id %% cardinality(article) + 1], id, '{}', 'supports', 'As the article has it.', '', '', '', '',
        now()
    FROM presence_event, (SELECT array_agg(id) AS article FROM presence_article) a
    WHERE slug LIKE 'invented-event-%%'
    """,
    "SET session_replication_role = DEFAULT",
)


@dataclass(frozen=True, slots=True)
class Grown:
    seconds: float
    size: int
    python: float
    postgresql: float


def prepare(rows: int) -> None:
    # Only now: models cannot be imported before django.setup().
    from presence.data import STARTER
    from presence.data.load import load
    from presence.models import Event

    if Event.objects.count() >= rows:
        return
    started = perf_counter()
    load(STARTER)
    with connection.cursor() as cursor:
        for statement in FILL:
            cursor.execute(statement, {"rows": rows})
        cursor.execute("VACUUM ANALYZE")
    print(f"Filled in {perf_counter() - started:.0f} s: {rows:,} events, each with a citation", flush=True)


def ask(name: str) -> Grown:
    """In this process, which has asked for nothing else."""
    client = Client(SERVER_NAME="localhost")
    read(client, f"/api/v1/events/?format={name}&kind=visit")
    own = os.getpid()
    Path(f"/proc/{own}/clear_refs").write_text("5")  # the greatest is counted from here
    before, started = held(own, "VmRSS"), perf_counter()
    size, there = read(client, f"/api/v1/events/?format={name}")
    return Grown(perf_counter() - started, size, held(own, "VmHWM") - before, there)


def read(client: Client, address: str) -> tuple[int, float]:
    """How long the answer is, and what the process of PostgreSQL that gave it holds of its own in the end."""
    answer: Any = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}")
    pieces = answer.streaming_content if answer.streaming else [answer.content]
    size = sum(len(piece) for piece in pieces)
    connection.ensure_connection()
    there = held(connection.connection.info.backend_pid, "RssAnon")
    answer.close()
    return size, there


def held(process: int, what: str) -> float:
    """MB, as Linux tells them."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith(what)).split()[1]) / 1024


def measure(asked: argparse.Namespace) -> bool:
    """Whether every format kept to the limit."""
    over = 0
    print(f"{'':10}{'seconds':>9}{'rows/s':>9}{'MB sent':>9}{'grew by MB':>12}{'PostgreSQL MB':>15}")
    for name in asked.only.split(","):
        command = [sys.executable, "-m", "bench.formats", "--one", name]
        told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.split()[-4:]
        found = Grown(float(told[0]), int(told[1]), float(told[2]), float(told[3]))
        over += found.python > asked.limit
        rate = asked.rows / found.seconds
        mark = "  OVER" if found.python > asked.limit else ""
        print(
            f"{name:10}{found.seconds:9.1f}{rate:9,.0f}{found.size / MB:9.0f}{found.python:12.1f}"
            f"{found.postgresql:15.1f}{mark}",
            flush=True,
        )
    return not over


def one(name: str) -> int:
    django.setup()
    found = ask(name)
    print(found.seconds, found.size, found.python, found.postgresql)
    return 0


def main() -> int:
    ask_for = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask_for.add_argument("--rows", type=int, default=1_000_000)
    ask_for.add_argument("--keep", type=Path, help="a folder for the data, used again by the next run")
    ask_for.add_argument("--only", default=",".join(FORMATS), help="these formats alone")
    ask_for.add_argument("--limit", type=float, default=100.0, help="MB")
    ask_for.add_argument("--one", choices=FORMATS, help=argparse.SUPPRESS)
    asked = ask_for.parse_args()
    if asked.one:
        return one(asked.one)
    with ExitStack() as stack:
        folder = asked.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="presence-bench-")))
        stack.enter_context(database(folder))
        prepare(asked.rows)
        return 0 if measure(asked) else 1


if __name__ == "__main__":
    sys.exit(main())
