"""Which version of everything an answer is made from: the data, the day, and the code."""

import threading
import time
from typing import NamedTuple

from django.db import DatabaseError, close_old_connections, connection

_SECONDS = 1.0  # how long what was read of the database is taken for granted


class Stamp(NamedTuple):
    version: int
    outside: int  # raised by every new name of a publisher or title of an article, cited or not
    searched: int  # when what is found last changed: an article's text may change without a version; µs since 1970
    day: int  # today, as far as pages know: days since 1970, UTC

    @property
    def text(self) -> str:
        return "-".join(map(str, self))


class Stamps:
    """The newest stamp, read at most once a second by this process; None while the database does not answer."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._read: tuple[int, int, int] | None = None
        self._until = 0.0

    def now(self) -> Stamp | None:
        if time.monotonic() >= self._until and self._lock.acquire(blocking=self._read is None):
            try:
                self._renew()
            finally:
                self._lock.release()
        return None if self._read is None else Stamp(*self._read, int(time.time()) // 86_400)

    def forget(self) -> None:
        """Read again at the next request: an answer told of a newer version."""
        self._until = 0.0

    def _renew(self) -> None:
        if time.monotonic() < self._until:
            return
        try:
            self._read = _ask()
        except DatabaseError:
            self._read = None
        finally:
            close_old_connections()
        self._until = time.monotonic() + _SECONDS


def _ask() -> tuple[int, int, int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce((SELECT max(number) FROM presence_datasetversion), 0),"
            " (SELECT last_value FROM presence_outside_version),"
            " (SELECT coalesce(extract(epoch FROM max(at)) * 1000000, 0)::bigint FROM presence_searchmoment)"
        )
        version, outside, searched = cursor.fetchone()
    return int(version), int(outside), int(searched)
