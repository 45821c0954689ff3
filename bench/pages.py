"""How long the server takes for every type of public page, uncached, in a dataset of the size the product is made for.

    python -m bench.pages [--bases 2000] [--articles 200000] … [--runs 11] [--keep FOLDER] [--only TEXT] [--profile]

Starts a PostgreSQL and a Redis of its own in a temporary folder (or in FOLDER, which is filled once and kept), fills
the database and asks each page through the whole stack of middleware and templates. The cache is emptied before every
request. A page over the limit is marked; the exit code says whether any was. Beside other work the time on the
processor grows by half, for the caches of the processor are shared: the least of several runs is the figure.
"""

import argparse
import cProfile
import os
import pstats
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import django
from django.core.management import call_command

from config import engines
from config.garbage import settle

LIMIT = 50.0  # milliseconds, of the median; on a busy machine of the least time on the processor


@contextmanager
def database(folder: Path) -> Iterator[None]:
    with engines.start(folder.resolve()):
        os.environ.update(DATA_DIR=str(folder.resolve()), DJANGO_SETTINGS_MODULE="config.settings")
        os.environ["LOG_LEVEL"] = "CRITICAL"
        django.setup()
        call_command("migrate", verbosity=0)
        yield


def prepare(asked: argparse.Namespace) -> None:
    # Only now: models cannot be imported before django.setup().
    from bench import large
    from presence.models import Base

    if Base.objects.exists():
        return
    started = perf_counter()
    large.fill(large.Size(asked.bases, asked.deployments, asked.statements, asked.events, asked.articles))
    print(f"Filled in {perf_counter() - started:.0f} s: {asked.bases:,} bases, {asked.articles:,} articles …")


@dataclass(frozen=True, slots=True)
class Answered:
    url: str
    cpu: float  # of Python and of PostgreSQL, the least of the runs: what it takes where nothing else is done
    p50: float
    p95: float
    queries: int
    in_queries: float
    size: int


def ask(url: str, runs: int, status: int = 200) -> Answered:
    from django.core.cache import cache
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client, response = Client(headers={"accept-encoding": "gzip"}, SERVER_NAME="localhost"), None
    took, spent_cpu = [], []
    for _ in range(runs + 1):
        cache.clear()
        started, on_cpu = perf_counter(), cpu_ms()
        response = client.get(url)
        took.append((perf_counter() - started) * 1000)
        spent_cpu.append(cpu_ms() - on_cpu)
    assert response is not None
    if response.status_code != status:
        raise RuntimeError(f"{url} answered {response.status_code}")
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
    size = len(b"".join(response)) if response.streaming else len(response.content)
    p95 = statistics.quantiles(took[1:], n=20)[-1] if runs > 1 else took[-1]
    spent = sum(float(query["time"]) for query in captured) * 1000
    return Answered(url, min(spent_cpu[1:]), statistics.median(took[1:]), p95, len(captured), spent, size)


def cpu_ms() -> float:
    """Of this process and of its PostgreSQL so far; on Linux."""
    from django.db import connection

    connection.ensure_connection()
    schedule = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
    return process_time() * 1000 + (int(schedule.read_text().split()[0]) / 1e6 if schedule.exists() else 0.0)


def measure(asked: argparse.Namespace) -> bool:
    """Whether every page kept to the limit."""
    from django.utils import timezone

    from bench.addresses import MISSING, addresses

    settle()
    then = f"known_at={timezone.now():%Y-%m-%dT%H:%M:%S.%f}Z"
    slow = failed = 0
    print(f"{'':38}{'CPU ms':>8}{'p50 ms':>8}{'p95 ms':>8}{'queries':>9}{'of it SQL':>10}{'bytes':>9}")
    for name, url in addresses():
        if asked.only not in f"{name} {url}":
            continue
        if not url:
            print(f"{name:38}  there is no such page")
            continue
        if asked.past:
            url += ("&" if "?" in url else "?") + then
        try:
            found = ask(url, asked.runs, 404 if name.startswith(MISSING) else 200)
        except Exception as error:  # noqa: BLE001 — one broken page must not hide the rest
            failed += 1
            print(f"{name:38}  {type(error).__name__}: {str(error)[:120]}")
            continue
        over = not asked.past and min(found.p50, found.cpu) > LIMIT
        slow += over
        numbers = (
            f"{found.cpu:8.1f}{found.p50:8.1f}{found.p95:8.1f}{found.queries:9}{found.in_queries:8.0f}ms{found.size:9,}"
        )
        print(f"{name:38}{numbers}{'  SLOW' if over else ''}", flush=True)
        if asked.profile:
            profile(url)
    print(f"{slow} over {LIMIT:.0f} ms, {failed} failed")
    return not slow and not failed


def profile(url: str) -> None:
    """The slowest queries, and where Python spends its time."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(SERVER_NAME="localhost")
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
    for query in sorted(captured, key=lambda one: -float(one["time"]))[:5]:
        print(f"    {float(query['time']) * 1000:6.0f} ms  {query['sql'][:3000]}")
    taken = cProfile.Profile()
    taken.runcall(client.get, url)
    pstats.Stats(taken).sort_stats("cumulative").print_stats("presence|templatetags|render|prefetch|execute", 40)


def main() -> int:
    ask_for = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sizes: dict[str, Any] = {"bases": 2000, "deployments": 6000, "statements": 50_000, "events": 5000}
    for name, default in {**sizes, "articles": 200_000, "runs": 11}.items():
        ask_for.add_argument(f"--{name}", type=int, default=default)
    ask_for.add_argument("--keep", type=Path, help="a folder for the data, used again by the next run")
    ask_for.add_argument("--only", default="", help="only pages whose name or address contains this")
    ask_for.add_argument("--past", action="store_true", help="as the dataset stood a moment ago; held to no limit")
    ask_for.add_argument("--profile", action="store_true", help="with the slowest queries and a profile of each")
    asked = ask_for.parse_args()
    with ExitStack() as stack:
        folder = asked.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="presence-bench-")))
        stack.enter_context(database(folder))
        prepare(asked)
        return 0 if measure(asked) else 1


if __name__ == "__main__":
    sys.exit(main())
