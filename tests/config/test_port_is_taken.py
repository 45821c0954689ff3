"""A port that cannot be had is told before anything starts, with what to do."""

import os
import socket
from collections.abc import Iterator

import pytest

from config.children import CannotStart
from config.ports import require_free


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_free_one(taken: int) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        free = server.getsockname()[1]
    require_free("127.0.0.1", free)


def test_a_taken_one_is_told_with_who_has_it(taken: int) -> None:
    with pytest.raises(CannotStart, match=rf"Port {taken} is taken.*give another port with --port {taken + 1}") as told:
        require_free("127.0.0.1", taken)
    assert f"(process {os.getpid()})" in str(told.value)


@pytest.mark.parametrize("port", [0, -1, 65536])
def test_no_port_at_all(port: int) -> None:
    with pytest.raises(CannotStart, match="from 1 to 65535"):
        require_free("127.0.0.1", port)


def test_an_address_of_another_machine() -> None:
    with pytest.raises(CannotStart, match=r"Cannot listen on 192\.0\.2\.1"):
        require_free("192.0.2.1", 8000)


def test_no_address() -> None:
    with pytest.raises(CannotStart, match="is no address of this machine"):
        require_free("no such host", 8000)
