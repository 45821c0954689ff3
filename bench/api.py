"""What the API's answers cost: hot, cold, and held against what the same server does without us, and what others do.

    python -m bench.api [--keep FOLDER] [--bases 2000] [--seconds 3] [--clients 4] [--peers FOLDER] [--grown]

Fills a database (or takes the one kept in FOLDER, as bench.pages does), starts the product as it is deployed, and after
it, one by one, in the same server with as many threads: the same bytes from memory, what PostgreSQL makes with
json_agg, and plain REST framework. With --peers also django-ninja, Datasette and pygeoapi, which it installs into that
folder the first time. Hot is the same address again and again, compressed; cold is with nothing kept, uncompressed, for
the bare servers compress nothing. With --grown the map again at ten times the bases.
"""

import argparse
import http.client
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from bench import pages
from bench.load import Measured, measured
from bench.serving import free_port, granian, megabytes, serving

DAY = "2019-10-15"
ADDRESSES = {
    "list": f"/api/v1/deployments/?on={DAY}",
    "map": "/api/v1/bases/?format=geojson",
    "matrix": f"/api/v1/matrix/?on={DAY}",
}
OWN = {name: f"/{name}" for name in ADDRESSES}
DATASETTE = {name: f"/bench/{name}.json?_shape=objects" for name in ADDRESSES}
PYGEOAPI = {"map": "/collections/bases/items?f=json&limit=50000"}
PORT = free_port()
PRODUCT = "config.wsgi:application"
COLD = {"ANSWER_CACHE_MB": "0"}
HEAD = f"{'':30}{'a second':>10}{'p50 ms':>9}{'p99 ms':>9}{'CPU ms':>9}{'bytes':>11}{'MB':>6}   ratio"


@dataclass(frozen=True, slots=True)
class Asked:
    folder: Path
    seconds: float
    database: str  # as libpq has it
    postgresql: Sequence[psutil.Process]
    environment: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Served:
    """What one server answers, by question, and what it takes of memory after that."""

    answers: dict[str, Measured]
    memory: float


def served(
    asked: Asked,
    command: Sequence[str],
    paths: dict[str, str],
    clients: int,
    environment: Mapping[str, str] = {},
    *,
    zipped: bool = False,
) -> Served:
    ready = "/health/" if PRODUCT in command else next(iter(paths.values()))
    with serving(command, PORT, ready, {**asked.environment, "RATE_LIMIT_ADDRESS": "0", **environment}) as server:
        every = [server, *asked.postgresql]
        answers = {}
        for name, path in paths.items():
            # Each thread has its connection, and each connection reads the catalogue and plans by itself.
            measured(PORT, path, 1.0, clients, every, zipped)
            answers[name] = measured(PORT, path, asked.seconds, clients, every, zipped)
        return Served(answers, megabytes(server))


def save(folder: Path, paths: dict[str, str]) -> None:
    """What the product answers, for the server that answers it from memory."""
    folder.mkdir(exist_ok=True)
    with serving(granian(PRODUCT, PORT), PORT, "/health/", {"RATE_LIMIT_ADDRESS": "0"}):
        for name, path in paths.items():
            for coding, file in (("gzip", name), ("identity", f"{name}.plain")):
                client = http.client.HTTPConnection("127.0.0.1", PORT)
                client.request("GET", path, headers={"Accept-Encoding": coding, "Host": "127.0.0.1"})
                (folder / file).write_bytes(client.getresponse().read())


def table(asked: Asked, clients: int, peers: Path | None) -> Iterator[str]:
    saved = asked.folder / "bytes"
    save(saved, ADDRESSES)
    product = granian(PRODUCT, PORT)
    yield HEAD
    hot = served(asked, product, ADDRESSES, clients, zipped=True)
    memory = served(
        asked, granian("bench.peers.bare:from_memory", PORT), OWN, clients, {"BENCH_BYTES": str(saved)}, zipped=True
    )
    rest = granian("bench.peers.wsgi:application", PORT)
    busy = served(asked, rest, OWN, clients)
    for name in ADDRESSES:
        of_memory = hot.answers[name].rate / memory.answers[name].rate
        of_rest = hot.answers[name].rate / busy.answers[name].rate
        said = f"{of_memory:.2f} of bytes from memory, {of_rest:.0f} × REST framework"
        yield line(f"{name}, hot", hot, name, said)
        yield line(f"{name}, bytes from memory", memory, name)
        yield line(f"{name}, REST framework, busy", busy, name)
    cold = served(asked, product, ADDRESSES, 1, COLD)
    yield from against(cold, ADDRESSES, beside(asked, saved, peers))


def beside(asked: Asked, saved: Path, peers: Path | None) -> Iterator[tuple[str, Served]]:
    """Every peer, asked by one client."""
    bare = granian("bench.peers.bare:aggregated", PORT)
    rest = granian("bench.peers.wsgi:application", PORT)
    yield "json_agg", served(asked, bare, OWN, 1, {"BENCH_DATABASE": asked.database})
    yield "REST framework", served(asked, rest, OWN, 1)
    if peers is not None:
        yield from installed(asked, saved, peers, rest)


def installed(asked: Asked, saved: Path, peers: Path, rest: list[str]) -> Iterator[tuple[str, Served]]:
    # Only now: it asks the database as Django has it.
    from bench.peers import others, sqlite

    peers = peers.resolve()
    peers.mkdir(parents=True, exist_ok=True)
    ninja, programs = others.installed(peers)
    of_ninja = {"PYTHONPATH": str(ninja), "BENCH_URLS": "bench.peers.ninja_api"}
    yield "django-ninja", served(asked, rest, OWN, 1, of_ninja)
    yield "Datasette (SQLite)", served(asked, sqlite.datasette(peers, programs, PORT), DATASETTE, 1)
    command, environment = others.pygeoapi(peers, programs, PORT, (saved / "map.plain").read_bytes())
    yield "pygeoapi (a file)", served(asked, command, PYGEOAPI, 1, environment)


def against(cold: Served, paths: dict[str, str], peers: Iterator[tuple[str, Served]]) -> Iterator[str]:
    for name in paths:
        yield line(f"{name}, cold", cold, name)
    for who, peer in peers:
        for name in peer.answers:
            mine, theirs = cold.answers[name], peer.answers[name]
            said = f"cold takes {mine.p50 / theirs.p50:.2f} × as long, {mine.cpu / theirs.cpu:.2f} × the processor"
            yield line(f"{name}, {who}", peer, name, said)


def line(name: str, of: Served, question: str, said: str = "") -> str:
    found = of.answers[question]
    numbers = f"{found.rate:10.0f}{found.p50:9.2f}{found.p99:9.2f}{found.cpu:9.2f}{found.size:11,}{of.memory:6.0f}"
    return f"{name:30}{numbers}   {said}".rstrip()


def grown(asked: Asked, clients: int) -> Iterator[str]:
    from bench import grown

    with grown.database() as environment:
        more = Asked(asked.folder, asked.seconds, grown.address(environment), asked.postgresql, environment)
        paths = {"map": ADDRESSES["map"]}
        yield "At ten times the bases:"
        yield line("map, hot", served(more, granian(PRODUCT, PORT), paths, clients, zipped=True), "map")
        cold = served(more, granian(PRODUCT, PORT), paths, 1, COLD)
        bare = granian("bench.peers.bare:aggregated", PORT)
        peer = served(more, bare, {"map": "/map"}, 1, {"BENCH_DATABASE": more.database})
        yield from against(cold, paths, iter([("json_agg", peer)]))


def main() -> None:
    ask_for = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("bases", 2000), ("statements", 50_000), ("events", 5000), ("articles", 200_000)):
        ask_for.add_argument(f"--{name}", type=int, default=default)
    ask_for.add_argument("--keep", type=Path, help="a folder for the data, used again by the next run")
    ask_for.add_argument("--seconds", type=float, default=3.0, help="of each measurement")
    ask_for.add_argument("--clients", type=int, default=4)
    ask_for.add_argument("--peers", type=Path, help="a folder to install the other peers into")
    ask_for.add_argument("--grown", action="store_true", help="the map at ten times the bases as well")
    asked = ask_for.parse_args()
    asked.deployments = asked.bases * 3
    with ExitStack() as stack:
        folder = asked.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="presence-bench-")))
        stack.enter_context(pages.database(folder))
        pages.prepare(asked)
        _print(asked, folder.resolve())


def _print(asked: argparse.Namespace, folder: Path) -> None:
    from bench.grown import address

    engines = [each for each in psutil.Process().children() if "postgres" in each.name()]
    here = Asked(folder, asked.seconds, address({}), engines)
    for said in table(here, asked.clients, asked.peers):
        print(said, flush=True)
    for said in grown(here, asked.clients) if asked.grown else ():
        print(said, flush=True)


if __name__ == "__main__":
    main()
