"""Answers kept: in this process's memory, within a bound, and in Redis for the processes beside it."""

import json
import threading
import time
import zlib
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from redis import Redis, RedisError

_LIVES = 600  # seconds in Redis
_MAKING = 20_000  # milliseconds for which one process makes an answer and the others wait
_POLL = 0.02
_SHARED_PER_MINUTE = 16_000_000  # bytes this process gives to Redis: a flood of addresses must not fill it
Headers = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Kept:
    """A whole answer; its body compressed where `zipped`."""

    status: str
    headers: Headers
    etag: str
    body: bytes
    zipped: bool

    @property
    def size(self) -> int:
        return len(self.body) + 1_000

    def plain(self) -> bytes:
        return zlib.decompress(self.body, 31) if self.zipped else self.body

    def dump(self) -> bytes:
        head = json.dumps([self.status, self.headers, self.etag, self.zipped])
        return head.encode() + b"\n" + self.body

    @classmethod
    def load(cls, text: bytes) -> "Kept":
        head, body = text.split(b"\n", 1)
        status, headers, etag, zipped = json.loads(head)
        return cls(status, [(name, value) for name, value in headers], etag, body, zipped)


class Memory:
    """Those asked for last, up to a number of bytes."""

    def __init__(self, most: int) -> None:
        self._most, self._size = most, 0
        self._kept: OrderedDict[str, Kept] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: str) -> Kept | None:
        # No lock, for which threads would wait for one another at every answer: each step is whole by itself.
        found = self._kept.get(key)
        if found is not None:
            with suppress(KeyError):  # it was put out meanwhile
                self._kept.move_to_end(key)
        return found

    def put(self, key: str, made: Kept) -> None:
        if made.size > self._most // 4:
            return
        with self._lock:
            if before := self._kept.pop(key, None):
                self._size -= before.size
            self._kept[key] = made
            self._size += made.size
            while self._size > self._most:
                self._size -= self._kept.popitem(last=False)[1].size


class Shared:
    """The same for all processes; without Redis each keeps its own."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._minute, self._given = 0, 0

    def get(self, key: str) -> Kept | None:
        with suppress(RedisError):
            found = self._redis.get(f"answer:{key}")
            return Kept.load(found) if isinstance(found, bytes) else None
        return None

    def put(self, key: str, made: Kept) -> None:
        minute = int(time.monotonic()) // 60
        if minute != self._minute:
            self._minute, self._given = minute, 0
        self._given += made.size
        if self._given <= _SHARED_PER_MINUTE:
            with suppress(RedisError):
                self._redis.set(f"answer:{key}", made.dump(), ex=_LIVES)

    def ours_to_make(self, key: str) -> bool:
        """Whether no other process is making it now."""
        try:
            return bool(self._redis.set(f"making:{key}", b"1", nx=True, px=_MAKING))
        except RedisError:
            return True

    def made(self, key: str) -> None:
        with suppress(RedisError):
            self._redis.delete(f"making:{key}")

    def wait_for(self, key: str) -> Kept | None:
        """What another process makes; None if it gives up, or makes something that is not kept."""
        until = time.monotonic() + _MAKING / 1000
        while time.monotonic() < until:
            if found := self.get(key):
                return found
            with suppress(RedisError):
                if not self._redis.exists(f"making:{key}"):
                    return self.get(key)
            time.sleep(_POLL)
        return None


class Flights:
    """Of those in this process who want the same answer, one makes it; the others wait for that one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._flying: dict[str, tuple[threading.Lock, int]] = {}

    @contextmanager
    def only_one(self, key: str) -> Iterator[None]:
        with self._lock:
            lock, waiting = self._flying.get(key, (threading.Lock(), 0))
            self._flying[key] = (lock, waiting + 1)
        try:
            with lock:
                yield
        finally:
            with self._lock:
                lock, waiting = self._flying[key]
                if waiting == 1:
                    del self._flying[key]
                else:
                    self._flying[key] = (lock, waiting - 1)
