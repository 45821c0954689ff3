"""One PostgreSQL and one Redis for the whole test run, unless DATABASE_URL names servers to test against.

Loaded with `-p`, because pytest-django reads the settings before any conftest.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from config import embedded, engines

_running = ExitStack()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests() -> Iterator[None]:
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if worker:
        _use_own_redis_database(int(worker.removeprefix("gw")) + 1)
    elif not os.environ.get("DATABASE_URL"):
        _start()
    return (yield)


def pytest_unconfigure() -> None:
    _running.close()


def _start() -> None:
    data_dir = Path(_running.enter_context(tempfile.TemporaryDirectory(prefix="presence-tests-"))).resolve()
    _running.enter_context(engines.start(data_dir, durable=False))
    # Not DATABASE_URL: the tests are of the one-machine installation, plain http and all.
    os.environ["DATA_DIR"] = str(data_dir)
    os.environ["REDIS_URL"] = embedded.addresses(data_dir).redis_url


def _use_own_redis_database(number: int) -> None:
    url = os.environ.get("REDIS_URL", "")
    if urlsplit(url).scheme == "unix":
        os.environ["REDIS_URL"] = f"{url.partition('?')[0]}?db={number}"
    elif url:
        os.environ["REDIS_URL"] = f"{url.rpartition('/')[0]}/{number}"
