"""What the API's answers cost: hot, cold, and held against what the same server does without us.

    python -m bench.api [--keep FOLDER] [--bases 2000] [--seconds 3] [--clients 4]

Fills a database (or takes the one kept in FOLDER, as bench.pages does), starts the product as it is deployed, and
beside it, in the same server with as many workers, an application that returns the same bytes from memory and one that
returns what PostgreSQL makes with json_agg. Hot is the same address again and again; cold is with nothing kept. Prints
answers a second, median, 99th percentile, bytes on the wire and memory; the ratios travel from machine to machine.
"""

import argparse
import http.client
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from bench import pages
from bench.lighthouse import status_of

DAY = "2019-10-15"
ADDRESSES = {
    "list": f"/api/v1/deployments/?on={DAY}",
    "map": f"/api/v1/bases/?format=geojson&on={DAY}",
    "matrix": f"/api/v1/matrix/?on={DAY}",
}
GZIP = {"Accept-Encoding": "gzip", "Host": "127.0.0.1"}


@dataclass(frozen=True, slots=True)
class Measured:
    rate: float
    p50: float  # milliseconds
    p99: float
    size: int


def measured(port: int, path: str, seconds: float, clients: int) -> Measured:
    """As many clients as given, each with a connection that it keeps, one request after the other."""
    took: list[list[float]] = [[] for _ in range(clients)]
    sizes: set[int] = set()
    wrong: set[int] = set()
    until = time.perf_counter() + seconds

    def ask(mine: list[float]) -> None:
        client = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        while (started := time.perf_counter()) < until:
            client.request("GET", path, headers=GZIP)
            answer = client.getresponse()
            body = answer.read()
            wrong.update({answer.status} - {200})
            mine.append((time.perf_counter() - started) * 1000)
            sizes.add(len(body))
        client.close()

    threads = [threading.Thread(target=ask, args=(mine,)) for mine in took]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    every = sorted(one for mine in took for one in mine)
    if wrong or not every:
        raise SystemExit(f"{path}: answered {wrong or 'nothing'} in {seconds} s")
    return Measured(len(every) / seconds, statistics.median(every), every[int(len(every) * 0.99)], max(sizes))


@contextmanager
def serving(application: str, port: int, **environment: str) -> Iterator[psutil.Process]:
    """Granian with one worker and four threads, as `manage.py run` starts it."""
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--workers", "1", "--blocking-threads", "4", "--no-ws", "--log-level", "error", application]
    server = subprocess.Popen(command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 60
        while not status_of(port, "/health/" if "config" in application else "/list"):
            if server.poll() is not None or time.monotonic() > until:
                raise SystemExit(f"{application} did not start")
            time.sleep(0.2)
        yield psutil.Process(server.pid)
    finally:
        server.terminate()
        server.wait(20)


def megabytes(process: psutil.Process) -> float:
    every = [process, *process.children(recursive=True)]
    return float(sum(each.memory_info().rss for each in every)) / 1e6


def table(folder: Path, seconds: float, clients: int) -> Iterator[str]:
    from django.conf import settings

    told = settings.DATABASES["default"]
    database = f"host={told['HOST']} port={told['PORT']} user={told['USER']} dbname={told['NAME']}"
    saved = folder / "bytes"
    saved.mkdir(exist_ok=True)
    yield f"{'':26}{'a second':>10}{'p50 ms':>9}{'p99 ms':>9}{'bytes':>11}   ratio"
    with serving("config.wsgi:application", 8291, RATE_LIMIT_ADDRESS="0") as product:
        hot = {name: measured(8291, path, seconds, clients) for name, path in ADDRESSES.items()}
        for name, path in ADDRESSES.items():
            client = http.client.HTTPConnection("127.0.0.1", 8291)
            client.request("GET", path, headers=GZIP)
            (saved / name).write_bytes(client.getresponse().read())
        memory = megabytes(product)
    with serving("bench.api_peers:from_memory", 8292, BENCH_BYTES=str(saved)):
        bytes_only = {name: measured(8292, f"/{name}", seconds, clients) for name in ADDRESSES}
    with serving("config.wsgi:application", 8293, RATE_LIMIT_ADDRESS="0", ANSWER_CACHE_MB="0"):
        cold = {name: measured(8293, path, seconds, 1) for name, path in ADDRESSES.items()}
    with serving("bench.api_peers:aggregated", 8294, BENCH_DATABASE=database):
        bare = {name: measured(8294, f"/{name}", seconds, 1) for name in ADDRESSES}
    for name in ADDRESSES:
        yield line(f"{name}, hot", hot[name], hot[name].rate / bytes_only[name].rate, "of bytes from memory")
        yield line(f"{name}, bytes from memory", bytes_only[name])
        yield line(f"{name}, cold", cold[name], cold[name].p50 / bare[name].p50, "times json_agg")
        yield line(f"{name}, json_agg", bare[name])
    yield f"The product's processes of the web: {memory:.0f} MB resident."


def line(name: str, found: Measured, ratio: float | None = None, of: str = "") -> str:
    said = f"   {ratio:.2f} {of}" if ratio is not None else ""
    return f"{name:26}{found.rate:10.0f}{found.p50:9.2f}{found.p99:9.2f}{found.size:11,}{said}"


def main() -> None:
    ask_for = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("bases", 2000), ("statements", 50_000), ("events", 5000), ("articles", 200_000)):
        ask_for.add_argument(f"--{name}", type=int, default=default)
    ask_for.add_argument("--keep", type=Path, help="a folder for the data, used again by the next run")
    ask_for.add_argument("--seconds", type=float, default=3.0, help="of each measurement")
    ask_for.add_argument("--clients", type=int, default=4)
    asked = ask_for.parse_args()
    asked.deployments = asked.bases * 3
    with ExitStack() as stack:
        folder = asked.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="presence-bench-")))
        stack.enter_context(pages.database(folder))
        pages.prepare(asked)
        for said in table(folder, asked.seconds, asked.clients):
            print(said, flush=True)


if __name__ == "__main__":
    main()
