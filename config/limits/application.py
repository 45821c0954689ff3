"""How often one address or one key may ask the API; outside of everything, so that kept answers count as well.

A sliding window in Redis, of which each process takes a handful at a time for those who ask much: the most that can be
given is never exceeded, and a busy reader costs no trip to Redis for each request. Without Redis nobody is refused.
Told as in draft-ietf-httpapi-ratelimit-headers.
"""

import json
import time
from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import Any

from django.conf import settings
from redis import Redis

from config.limits.counter import WINDOW, Counter, Recent, Verdict
from config.visitors import address_in, network_of

LIMITED = ("/api/", "/ogc/", "/reconcile/")
_BEARER = "Bearer sp_"
_PROBLEM = "/api/v1/problems/too_many_requests/"

Environ = dict[str, Any]
Start = Callable[..., Any]
Application = Callable[[Environ, Start], Iterable[bytes]]


class Limits:
    """Around the whole application. `known` tells the name of the key that a bearer's words are, while it stands."""

    def __init__(self, application: Application, redis: Redis, known: Callable[[str], str]) -> None:
        self._application, self._known = application, known
        self._counter = Counter(redis)
        self._keys: Recent[tuple[str, float]] = Recent()

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        if not environ.get("PATH_INFO", "").startswith(LIMITED):
            return self._application(environ, start)
        policy, quota, verdict = self._judged(environ)
        if not quota:
            return self._application(environ, start)
        headers = [("RateLimit-Policy", f'"{policy}";q={quota};w={WINDOW}')]
        if verdict is not None:
            headers.append(("RateLimit", f'"{policy}";r={verdict.remaining};t={verdict.seconds}'))
            if not verdict.allowed:
                return _refuse(environ, start, policy, quota, verdict, headers)

        def told(status: str, given: list[tuple[str, str]], *more: Any) -> Any:
            return start(status, [*given, *headers], *more)

        return self._application(environ, told)

    def _judged(self, environ: Environ) -> tuple[str, int, Verdict | None]:
        """By its key, for who has one that stands; everybody else by address, and so is whoever makes keys up."""
        header = environ.get("HTTP_AUTHORIZATION", "")
        digest = sha256(header.encode(errors="replace")).hexdigest() if header.startswith(_BEARER) else ""
        seen = self._keys.get(digest) if digest else None
        fresh = seen is not None and time.monotonic() < seen[1]
        if seen is not None and seen[0]:
            name = seen[0] if fresh else self._look_up(header, digest)
            return self._by_key(name) if name else self._by_address(environ)
        judged = self._by_address(environ)
        verdict = judged[2]
        if not digest or fresh or not (verdict is None or verdict.allowed):
            return judged
        name = self._look_up(header, digest)
        return self._by_key(name) if name else judged

    def _look_up(self, header: str, digest: str) -> str:
        name = self._known(header.removeprefix("Bearer "))
        self._keys.put(digest, (name, time.monotonic() + WINDOW))
        return name

    def _by_key(self, name: str) -> tuple[str, int, Verdict | None]:
        quota = settings.RATE_LIMIT_KEY
        return "key", quota, self._counter.take(f"key:{name}", quota) if quota else None

    def _by_address(self, environ: Environ) -> tuple[str, int, Verdict | None]:
        quota = settings.RATE_LIMIT_ADDRESS
        name = f"address:{network_of(address_in(environ))}"
        return "address", quota, self._counter.take(name, quota) if quota else None


def _refuse(
    environ: Environ, start: Start, policy: str, quota: int, verdict: Verdict, headers: list[tuple[str, str]]
) -> Iterable[bytes]:
    said = {
        "type": _PROBLEM,
        "status": 429,
        "title": "Too many requests",
        "code": "too_many_requests",
        "detail": f"More than {quota:,} requests in {WINDOW} seconds: ask again in {verdict.seconds} s.",
        "violated-policies": [policy],
    }
    body = json.dumps(said).encode()
    own = [
        ("Content-Type", "application/problem+json"),
        ("Content-Length", str(len(body))),
        ("Retry-After", str(verdict.seconds)),
        ("Cache-Control", "no-store"),
        ("Access-Control-Allow-Origin", "*"),
        ("Access-Control-Expose-Headers", "RateLimit, RateLimit-Policy, Retry-After"),
    ]
    start("429 Too Many Requests", [*own, *headers])
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]
