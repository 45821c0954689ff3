"""Servers on loopback for as long as they are measured, each stopped by its own process id."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import psutil

from bench.lighthouse import status_of

PATIENCE = 120.0  # seconds to start, of which loading all of the product takes most


@contextmanager
def serving(command: Sequence[str], port: int, ready: str, environment: Mapping[str, str]) -> Iterator[psutil.Process]:
    server = subprocess.Popen(
        command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        until = time.monotonic() + PATIENCE
        while status_of(port, ready) != 200:
            if server.poll() is not None or time.monotonic() > until:
                raise SystemExit(f"{' '.join(command)} does not answer {ready}.")
            time.sleep(0.2)
        yield psutil.Process(server.pid)
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
        return port


def granian(application: str, port: int, python: str = sys.executable) -> list[str]:
    """With one worker and four threads, as `manage.py run` starts it."""
    command = [python, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    return [*command, "--workers", "1", "--blocking-threads", "4", "--no-ws", "--log-level", "error", application]


def megabytes(process: psutil.Process) -> float:
    every = [process, *process.children(recursive=True)]
    return float(sum(each.memory_info().rss for each in every)) / 1e6
