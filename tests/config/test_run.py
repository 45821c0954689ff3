"""`manage.py run`: everything by one command, the same data the second time, and nothing left when it ends."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psutil

ROOT = Path(__file__).parents[2]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def environment(data_dir: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "LANG") if name in os.environ}
    return {**kept, "DATA_DIR": str(data_dir), "PYTHONUNBUFFERED": "1"}


@contextmanager
def running(data_dir: Path, port: int, log: Path) -> Iterator["subprocess.Popen[bytes]"]:
    command = [sys.executable, "manage.py", "run", "--port", str(port)]
    with log.open("wb") as file:
        process = subprocess.Popen(command, cwd=ROOT, env=environment(data_dir), stdout=file, stderr=subprocess.STDOUT)
    try:
        wait_for(log, "Ctrl-C ends it", process)
        yield process
    finally:
        process.terminate()
        process.wait(20)


def wait_for(log: Path, words: str, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + 60
    while words not in log.read_text():
        assert process.poll() is None, log.read_text()
        assert time.monotonic() < until, log.read_text()
        time.sleep(0.1)


def status_of(port: int, path: str) -> int:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as client:
        client.request("GET", path)
        return client.getresponse().status


def test_start_use_stop_and_start_again(tmp_path: Path) -> None:
    data_dir, port, log = tmp_path / "a folder" / "data", free_port(), tmp_path / "log"
    with running(data_dir, port, log) as process:
        family = [*psutil.Process(process.pid).children(recursive=True)]
        assert status_of(port, "/health/") == 200
        assert status_of(port, "/") == 200
        told = re.search(r"as editor, password (\S+) \(shown only now\)", log.read_text())
        assert told
        taken = subprocess.run(
            [sys.executable, "manage.py", "run", "--port", str(port)],
            cwd=ROOT,
            env=environment(tmp_path / "other"),
            capture_output=True,
            text=True,
            check=False,
        )
        assert taken.returncode == 1
        assert f"Port {port} is taken" in taken.stderr
        assert "Traceback" not in taken.stderr
        started = time.monotonic()
        process.send_signal(signal.SIGINT)
        assert process.wait(15) == 0
        assert time.monotonic() - started < 10
    assert [child for child in family if child.is_running() and child.status() != psutil.STATUS_ZOMBIE] == []
    assert "Stopped. The data stays in" in log.read_text()
    with running(data_dir, port, log):
        assert "shown only now" not in log.read_text()
        assert "Loading the starter dataset" not in log.read_text()
        assert status_of(port, "/bases/") == 200
    for path in data_dir.rglob("*"):
        if path.is_file() and path.suffix != ".log":
            assert told[1].encode() not in path.read_bytes()


def test_a_server_installation_starts_each_process_itself(tmp_path: Path) -> None:
    env = environment(tmp_path) | {
        "DATABASE_URL": "postgresql://nobody@127.0.0.1:9/none",
        "SECRET_KEY": "only-for-this-test-0123456789-abcdefghijklmnopqrstuvw",
    }
    done = subprocess.run(
        [sys.executable, "manage.py", "run"], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "DATABASE_URL is set" in done.stderr
