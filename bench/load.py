"""Asks an address again and again over connections that are kept, in one thread, and says how fast it is answered.

Python's sockets and a selector, nothing else: a client that understood what it reads would cost more than the servers
it measures. Besides the time it tells what the servers spent on the processor, which travels better: this machine may
be busy, and client and server share it.
"""

import selectors
import socket
import statistics
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import psutil

PATIENCE = 60.0  # seconds without any answer
# So many answers at least, if they come within so many times the time given.
LEAST, SLOWEST = 40, 5


@dataclass(frozen=True, slots=True)
class Measured:
    rate: float
    p50: float  # milliseconds
    p99: float
    cpu: float  # milliseconds of the server's, and of PostgreSQL's, for each answer
    size: int


class Connection:
    def __init__(self, port: int, request: bytes) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._request, self._buffer = request, bytearray(1 << 20)
        self.ask()

    def ask(self) -> None:
        self._head, self._left, self._tail, self.size = b"", -1, b"", 0
        self.asked_at = time.perf_counter()
        self.socket.sendall(self._request)

    def read(self) -> bool:
        """Whether the answer is whole."""
        count = self.socket.recv_into(self._buffer)
        if not count:
            raise ConnectionError("The server hung up.")
        if self._left >= 0:
            self._took(self._buffer[max(count - 5, 0) : count], count)
        else:
            self._begin(bytes(self._buffer[:count]))
        return self._left == 0

    def _begin(self, part: bytes) -> None:
        self._head += part
        head, ended, body = self._head.partition(b"\r\n\r\n")
        if not ended:
            return
        if not head.startswith((b"HTTP/1.1 200", b"HTTP/1.0 200")):
            raise ConnectionError(head.partition(b"\r\n")[0].decode())
        lines = head.lower().split(b"\r\n")
        length = next((line for line in lines if line.startswith(b"content-length:")), None)
        self._chunked = length is None
        self._left = 1 if length is None else int(length.partition(b":")[2])
        self._took(body[-5:], len(body))

    def _took(self, end: bytes | bytearray, count: int) -> None:
        self.size += count
        if self._chunked:
            self._tail = (self._tail + end)[-5:]
            self._left = self._tail != b"0\r\n\r\n"
        else:
            self._left -= count


def measured(
    port: int, path: str, seconds: float, clients: int, processes: Iterable[psutil.Process], zipped: bool = True
) -> Measured:
    """
    Raises:
        ConnectionError: an answer was none.
    """
    encoding = "gzip" if zipped else "identity"
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: {encoding}\r\n\r\n".encode()
    every = list(processes)
    before, began = _on_cpu(every), time.perf_counter()
    took, size = _asked(port, request, began + seconds, began + SLOWEST * seconds, clients)
    spent = (_on_cpu(every) - before) * 1000
    took.sort()
    lasted = time.perf_counter() - began
    return Measured(len(took) / lasted, statistics.median(took), took[int(len(took) * 0.99)], spent / len(took), size)


def _asked(port: int, request: bytes, until: float, latest: float, clients: int) -> tuple[list[float], int]:
    """How many milliseconds each answer took, and the size of one. Goes on until there are enough, or it is late."""
    took, size = [], 0
    with selectors.DefaultSelector() as selector:
        for _ in range(clients):
            one = Connection(port, request)
            selector.register(one.socket, selectors.EVENT_READ, one)
        while selector.get_map():
            for one in _ready(selector):
                if not one.read():
                    continue
                now = time.perf_counter()
                took.append((now - one.asked_at) * 1000)
                size = one.size
                if now < until or (len(took) < LEAST and now < latest):
                    one.ask()
                else:
                    selector.unregister(one.socket)
                    one.socket.close()
    return took, size


def _ready(selector: selectors.BaseSelector) -> Iterator[Connection]:
    ready = selector.select(PATIENCE)
    if not ready:
        raise ConnectionError(f"Nothing was answered in {PATIENCE:.0f} s.")
    for key, _events in ready:
        yield key.data


def _on_cpu(processes: Iterable[psutil.Process]) -> float:
    """Seconds, of these and of all they started."""
    every = {each.pid: each for process in processes for each in (process, *process.children(recursive=True))}
    return sum(_seconds(each) for each in every.values())


def _seconds(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return float(times.user + times.system)
