"""What an anonymous answer depends on: its address, and the few headers that choose a format."""

import hashlib
from functools import lru_cache
from http.cookies import CookieError, SimpleCookie
from typing import Any, NamedTuple

Environ = dict[str, Any]

# Who has one of these is known to the server, or is to be told something: nothing for them is kept.
_OF_SOMEBODY = ("sessionid", "messages")
# Nothing under these is the same for all, or they are kept by other means.
_APART = ("/static/", "/admin/", "/account/", "/editor/", "/health/", "/map/ground.json")
_LANGUAGES = ("/ar/", "/tr/", "/ru/")
# Besides the address, answers may differ by these alone; one that says it varies by another is not kept.
CHOOSE = ("HTTP_ACCEPT", "HTTP_X_EXPLORER")
VARY = frozenset({"accept", "x-explorer", "accept-encoding", "accept-language", "cookie", "hx-request"})


class Asked(NamedTuple):
    """One answer, the same for everybody; of all versions."""

    site: str
    path: str
    query: str
    chosen: tuple[str, ...]

    @property
    def of_another_time(self) -> bool:
        return "known_at=" in self.query

    def digest(self, *more: object) -> str:
        return _digest(self, more)


@lru_cache(maxsize=2000)
def _digest(wanted: Asked, more: tuple[object, ...]) -> str:
    return hashlib.blake2b(repr((wanted, more)).encode(), digest_size=16).hexdigest()


def asked(environ: Environ) -> Asked | None:
    """None where the answer may depend on who asks, or is no mere reading."""
    if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or "HTTP_AUTHORIZATION" in environ or "HTTP_RANGE" in environ:
        return None
    path = environ.get("PATH_INFO", "")
    if _plain(path).startswith(_APART) or "HTTP_HX_REQUEST" in environ or _known(environ.get("HTTP_COOKIE", "")):
        return None
    site = f"{environ.get('wsgi.url_scheme')}://{environ.get('HTTP_HOST', '')}"
    # A page is the same whatever a browser accepts.
    chosen = tuple(environ.get(name, "") for name in CHOOSE) if path.startswith(("/api/", "/ogc/")) else ()
    explorer = () if chosen else (environ.get("HTTP_X_EXPLORER", ""),)
    return Asked(site, path, environ.get("QUERY_STRING", ""), chosen or explorer)


def _plain(path: str) -> str:
    return path[3:] if path.startswith(_LANGUAGES) else path


def _known(cookies: str) -> bool:
    if not any(name in cookies for name in _OF_SOMEBODY):
        return False
    try:
        return any(name in SimpleCookie(cookies) for name in _OF_SOMEBODY)
    except CookieError:
        return True
