"""PostgreSQL and Redis start as children, keep what they were given, and leave nothing behind."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psycopg
import pytest
import redis
from kombu import Connection

from config import embedded, engines, unprivileged
from config.children import CannotStart

ROOT = Path(__file__).parents[2]
# A process that starts both, says so, and waits.
HOLDER = """
import sys, time
from pathlib import Path
from config import engines
with engines.start(Path(sys.argv[1]), durable=False) as children:
    print(*(child.process.pid for child in children), flush=True)
    time.sleep(60)
"""


def start_holder(data_dir: Path) -> tuple["subprocess.Popen[str]", list[int]]:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(data_dir)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout
    with holder.stdout as said:
        return holder, [int(pid) for pid in said.readline().split()]


def are_gone(pids: list[int]) -> bool:
    """A zombie whom nobody reaps is gone too."""
    for _ in range(100):
        states = [Path(f"/proc/{pid}/stat") for pid in pids]
        if not any(state.exists() and state.read_text().rpartition(")")[2].split()[0] != "Z" for state in states):
            return True
        time.sleep(0.1)
    return False


def test_what_was_stored_is_there_at_the_second_start(tmp_path: Path) -> None:
    where = embedded.addresses(tmp_path)
    with engines.start(tmp_path):
        with psycopg.connect(where.database_url) as connection:
            connection.execute("CREATE TABLE kept AS SELECT 'قاعدة حميميم' AS name")
        with redis.Redis.from_url(where.redis_url) as client:
            client.set("kept", "also")
    with engines.start(tmp_path):
        with psycopg.connect(where.database_url) as connection:
            assert connection.execute("SELECT name FROM kept").fetchone() == ("قاعدة حميميم",)
        with redis.Redis.from_url(where.redis_url) as client:
            assert client.get("kept") == b"also"
    assert not embedded.socket_dir(tmp_path).exists()


@pytest.mark.parametrize("name", ["with spaces, a comma", "قاعدة", "/".join(["a-long-name" * 10] * 4)])
def test_any_folder_will_do(tmp_path: Path, name: str) -> None:
    data_dir = tmp_path / name
    with (
        engines.start(data_dir, durable=False),
        psycopg.connect(embedded.addresses(data_dir).database_url) as connection,
        redis.Redis.from_url(embedded.addresses(data_dir).redis_url) as client,
    ):
        assert connection.execute("SELECT 1").fetchone() == (1,)
        assert client.ping()


def test_celery_reaches_the_same_redis_where_paths_have_spaces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    short = Path(tempfile.mkdtemp(prefix="a b "))
    monkeypatch.setattr(tempfile, "tempdir", str(short))
    url = embedded.addresses(tmp_path).redis_url.replace("db=0", "db=5")
    with engines.start(tmp_path, durable=False):
        with Connection(embedded.broker_url(url)) as broker, broker.SimpleQueue("work") as queue:
            queue.put({"id": 1})
        with redis.Redis.from_url(url) as client:
            assert client.llen("work") == 1
    short.rmdir()


def test_nothing_listens_on_the_network(tmp_path: Path) -> None:
    with (
        engines.start(tmp_path, durable=False),
        psycopg.connect(embedded.addresses(tmp_path).database_url) as connection,
        redis.Redis.from_url(embedded.addresses(tmp_path).redis_url, decode_responses=True) as client,
    ):
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
        assert client.config_get("port") == {"port": "0"}
        assert embedded.socket_dir(tmp_path).stat().st_mode & 0o777 == 0o700


def test_a_second_start_on_the_same_folder_is_told(tmp_path: Path) -> None:
    with (
        engines.start(tmp_path, durable=False),
        pytest.raises(CannotStart, match=rf"Already running on .* \(process {os.getpid()}\)"),
        engines.start(tmp_path, durable=False),
    ):
        pass


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_all_three(tmp_path: Path, number: signal.Signals) -> None:
    holder, pids = start_holder(tmp_path)
    holder.send_signal(number)
    holder.wait(10)
    assert are_gone(pids)
    assert not (tmp_path / "postgresql-18" / "postmaster.pid").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent was killed")
def test_they_do_not_outlive_a_killed_parent(tmp_path: Path) -> None:
    holder, pids = start_holder(tmp_path)
    holder.kill()
    holder.wait()
    assert are_gone(pids)
    shutil.rmtree(embedded.socket_dir(tmp_path))


def test_a_start_after_a_power_cut(tmp_path: Path) -> None:
    holder, pids = start_holder(tmp_path)
    os.kill(holder.pid, signal.SIGSTOP)
    for pid in pids:
        os.kill(pid, signal.SIGKILL)
    holder.kill()
    holder.wait()
    pid_file = tmp_path / "postgresql-18" / "postmaster.pid"
    # The number now belongs to a process that has nothing to do with it: this one.
    pid_file.write_text("\n".join([str(os.getpid()), *pid_file.read_text().split("\n")[1:]]))
    with (
        engines.start(tmp_path, durable=False),
        psycopg.connect(embedded.addresses(tmp_path).database_url) as connection,
    ):
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_a_first_start_that_was_broken_off_begins_again(tmp_path: Path) -> None:
    half = tmp_path / "postgresql-18.new"
    half.mkdir()
    (half / "PG_VERSION").write_text("18\n")
    with (
        engines.start(tmp_path, durable=False),
        psycopg.connect(embedded.addresses(tmp_path).database_url) as connection,
    ):
        assert connection.execute("SELECT 1").fetchone() == (1,)
    assert not half.exists()


def test_what_postgresql_says_when_it_does_not_start(tmp_path: Path) -> None:
    with engines.start(tmp_path, durable=False):
        pass
    with (tmp_path / "postgresql-18" / "postgresql.conf").open("a") as file:
        file.write("no_such_setting = 1\n")
    with pytest.raises(CannotStart, match="no_such_setting"), engines.start(tmp_path, durable=False):
        pass


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to become somebody else")
def test_root_where_namespaces_are_forbidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    with engines.start(closed / "data", durable=False):
        pass
    monkeypatch.setattr(engines, "guise", unprivileged.without_namespaces)
    with engines.start(closed / "data", durable=False) as (postgres, _):
        assert postgres.process
        assert Path(f"/proc/{postgres.process.pid}").stat().st_uid != 0
    monkeypatch.undo()
    with engines.start(closed / "data", durable=False):
        pass
