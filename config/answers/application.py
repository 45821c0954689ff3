"""A WSGI application around Django's that gives anonymous answers from memory.

Such an answer depends on the version of the dataset, the address, the language (which is in the address) and the format
alone. So its ETag is known before anything is done, whoever has it already gets 304 at once, and whoever has not gets
the compressed body that was made once. Whoever is signed in passes through to Django, and nothing of theirs is kept.
"""

from collections.abc import Callable, Iterable
from typing import Any

from redis import Redis

from config.answers.asked import Asked, Environ, asked
from config.answers.http import Start, etag, freshness, given, kept, matches, passed_on, tee, to_keep, version, whole
from config.answers.kept import Flights, Kept, Memory, Shared
from config.answers.stamp import Stamp, Stamps
from presence.code import code

Application = Callable[[Environ, Start], Iterable[bytes]]


class Answers:
    """`most` bytes are kept in this process."""

    def __init__(self, application: Application, redis: Redis, most: int) -> None:
        self._application = application
        self._memory, self._shared, self._flights = Memory(most), Shared(redis), Flights()
        self._stamps, self._code = Stamps(), code()

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        wanted = asked(environ)
        stamp = self._stamps.now() if wanted else None
        if wanted is None or stamp is None:
            return self._application(environ, start)
        key = wanted.digest(stamp, self._code)
        if matches(environ, key):
            start("304 Not Modified", [("ETag", etag(key)), *freshness()])
            return []
        found = self._memory.get(key)
        if found is not None:
            return given(found, environ, start)
        return self._one_makes_it(wanted, stamp, key, environ, start)

    def _one_makes_it(self, wanted: Asked, stamp: Stamp, key: str, environ: Environ, start: Start) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] == "HEAD":
            return self._application(environ, start)
        with self._flights.only_one(key):
            found = self._memory.get(key) or self._shared.get(key)
            mine = found is None and self._shared.ours_to_make(key)
            if found is None and not mine:
                found = self._shared.wait_for(key)
            if found is not None:
                self._memory.put(key, found)
                return given(found, environ, start)
            try:
                return self._made(wanted, stamp, key, environ, start)
            finally:
                if mine:
                    self._shared.made(key)

    def _made(self, wanted: Asked, stamp: Stamp, key: str, environ: Environ, start: Start) -> Iterable[bytes]:
        told: list[Any] = []
        # Kept compressed: who takes no gzip gets it unpacked.
        answer = self._application(environ | {"HTTP_ACCEPT_ENCODING": "gzip"}, lambda *given: told.extend(given))
        status, headers = told[0], told[1]
        if not to_keep(status, headers):
            return passed_on(answer, environ, start, status, headers)

        def keep(body: bytes) -> Kept:
            return self._keep(wanted, stamp, key, kept(body, status, headers, key), version(headers))

        if getattr(answer, "streaming", True):
            return passed_on(tee(answer, keep), environ, start, status, headers)
        return given(keep(whole(answer)), environ, start)

    def _keep(self, wanted: Asked, stamp: Stamp, key: str, made: Kept, of: str) -> Kept:
        """Unless it is of another version than the one it was asked for."""
        if wanted.of_another_time or of in ("", str(stamp.version)):
            self._memory.put(key, made)
            self._shared.put(key, made)
        else:
            self._stamps.forget()
        return made
