"""What of an answer is kept, and how a kept one is given."""

import zlib
from collections.abc import Callable, Iterable
from typing import Any

from config.answers.asked import VARY, Environ
from config.answers.kept import Headers, Kept

Start = Callable[..., Any]

# Of the one who happened to ask first.
_PERSONAL = ("ratelimit", "date", "connection", "x-request-id")
_VERSION = "dataset-version"
STREAMED = 4_000_000  # bytes of a stream, compressed: a longer one is made anew for each who asks


def to_keep(status: str, headers: Headers) -> bool:
    """Only what is the same for all: no errors, no cookies, nothing that says it must not be kept."""
    told = {name.lower(): value.lower() for name, value in headers}
    varies = {part.strip() for part in told.get("vary", "").split(",") if part.strip()}
    private = any(word in told.get("cache-control", "") for word in ("no-store", "private"))
    return status.startswith("200") and "set-cookie" not in told and not private and varies <= VARY


def whole(answer: Iterable[bytes]) -> bytes:
    body = b"".join(answer)
    _close(answer)
    return body


def kept(body: bytes, status: str, headers: Headers, key: str) -> Kept:
    told = {name.lower(): value for name, value in headers}
    own = {"etag", "vary", "content-length", "content-encoding", *(() if "cache-control" in told else ("expires",))}
    kept = [(n, v) for n, v in headers if n.lower() not in own and not n.lower().startswith(_PERSONAL)]
    tag = told.get("etag", etag(key))
    kept += [("ETag", tag), *freshness(told.get("cache-control", ""))]
    return Kept(status, kept, tag, body, told.get("content-encoding") == "gzip")


def tee(answer: Iterable[bytes], keep: Callable[[bytes], object]) -> Iterable[bytes]:
    """A stream as it comes; once it has come to its end and was not too long, it is kept."""
    parts: list[bytes] | None = []
    size = 0
    try:
        for part in answer:
            size += len(part)
            if size > STREAMED:
                parts = None
            if parts is not None:
                parts.append(part)
            yield part
        if parts is not None:
            keep(b"".join(parts))
    finally:
        _close(answer)


def freshness(control: str = "") -> Headers:
    """To be asked about each time, unless the page itself says otherwise; who is signed in gets another."""
    said = [] if control else [("Cache-Control", "public, no-cache")]
    return [*said, ("Vary", "Accept, Accept-Encoding, Cookie, X-Explorer")]


def etag(key: str) -> str:
    """Weak: the same answer compressed and plain."""
    return f'W/"{key}"'


def matches(environ: Environ, key: str) -> bool:
    return key in environ.get("HTTP_IF_NONE_MATCH", "")


def version(headers: Headers) -> str:
    return next((value for name, value in headers if name.lower() == _VERSION), "")


def given(kept: Kept, environ: Environ, start: Start) -> Iterable[bytes]:
    if kept.etag and kept.etag in environ.get("HTTP_IF_NONE_MATCH", ""):
        start("304 Not Modified", [(n, v) for n, v in kept.headers if n.lower() != "content-type"])
        return []
    zipped = kept.zipped and "gzip" in environ.get("HTTP_ACCEPT_ENCODING", "")
    body = kept.body if zipped else kept.plain()
    coded = [("Content-Encoding", "gzip")] if zipped else []
    start(kept.status, [*kept.headers, *coded, ("Content-Length", str(len(body)))])
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]


def passed_on(
    answer: Iterable[bytes], environ: Environ, start: Start, status: str, headers: Headers
) -> Iterable[bytes]:
    """As Django made it; unpacked for who takes no gzip."""
    if "gzip" in environ.get("HTTP_ACCEPT_ENCODING", "") or ("content-encoding", "gzip") not in [
        (name.lower(), value) for name, value in headers
    ]:
        start(status, headers)
        return answer
    start(status, [(n, v) for n, v in headers if n.lower() not in ("content-encoding", "content-length")])
    return _unpacked(answer)


def _unpacked(answer: Iterable[bytes]) -> Iterable[bytes]:
    unpack = zlib.decompressobj(31)
    try:
        for part in answer:
            yield unpack.decompress(part)
        yield unpack.flush()
    finally:
        _close(answer)


def _close(answer: Iterable[bytes]) -> None:
    close = getattr(answer, "close", None)
    if close:
        close()
