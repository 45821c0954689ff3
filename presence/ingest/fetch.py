"""Getting one page or feed from the web, safely: its size, time, kind and place are all bounded.

httpcore, the engine inside httpx, is used directly, for the place where a connection is made must be ours to fill.
"""

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from urllib.parse import urlsplit

import httpcore
from django.conf import settings

from presence.ingest.addresses import BadAddress, canonical, joined
from presence.reachable import Clock, FetchError, PinnedBackend, Policy, addresses_of

USER_AGENT = "SyriaPresence/0.1 (reads news articles for a public dataset)"
READABLE = frozenset(
    {"text/html", "application/xhtml+xml", "application/xml", "text/xml", "text/plain"}
    | {"application/rss+xml", "application/atom+xml", "application/rdf+xml", ""}
)
_REDIRECTS = (301, 302, 303, 307, 308)
_PASSING = (408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524)
_ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,text/plain"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came, from where the redirects ended. An unchanged feed has no body."""

    url: str
    content_type: str = ""
    charset: str = ""
    body: bytes = b""
    etag: str = ""
    modified: str = ""
    not_modified: bool = False


def configured_policy() -> Policy:
    return Policy(allowed_hosts=frozenset(host.lower() for host in settings.INGEST_ALLOW_HOSTS))


def fetch(url: str, policy: Policy | None = None, *, etag: str = "", modified: str = "") -> Fetched:
    """Get the page; with `etag` or `modified` only if it changed.

    Raises:
        FetchError: with a code, what to do, and whether a later try may succeed.
        BadAddress: it is no address on the web.
    """
    rules = policy or configured_policy()
    clock = Clock(rules.seconds)
    conditions = {"If-None-Match": etag, "If-Modified-Since": modified}
    headers = {name: value for name, value in conditions.items() if value}
    here = canonical(url)
    for _ in range(rules.max_redirects + 1):
        got = _get(here, rules, clock, headers)
        if isinstance(got, Fetched):
            return got
        here = got
    raise FetchError("too_many_redirects", f"The site redirects more than {rules.max_redirects} times.")


def _get(url: str, policy: Policy, clock: Clock, conditions: Mapping[str, str]) -> Fetched | str:
    """The page, or the address it redirects to."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    backend = PinnedBackend(addresses_of(parts.scheme, host, parts.port, policy, clock), clock)
    headers = {"Host": parts.netloc, "User-Agent": USER_AGENT, "Accept": _ACCEPT, "Accept-Encoding": "gzip"}
    headers.update(conditions)
    try:
        with (
            httpcore.ConnectionPool(network_backend=backend, http2=False, retries=0) as pool,
            pool.stream("GET", url, headers=list(headers.items())) as response,
        ):
            return _taken(url, response, policy, clock)
    except httpcore.TimeoutException as error:
        raise clock.over() from error
    except httpcore.ConnectError as error:
        raise FetchError("unreachable", f"{host} could not be reached: {error}.", retry=True) from error
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise FetchError("broken_off", f"{host} broke the answer off: {error}.", retry=True) from error


def _taken(url: str, response: httpcore.Response, policy: Policy, clock: Clock) -> Fetched | str:
    headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
    if response.status in _REDIRECTS and headers.get("location"):
        return _redirected(url, headers["location"])
    if response.status == 304:
        return Fetched(url, not_modified=True)
    if response.status != 200:
        raise _refusal(url, response.status)
    kind, charset = _kind_of(headers.get("content-type", ""))
    if kind not in READABLE:
        raise FetchError("unreadable_kind", f"The site sent {kind}, which cannot be read: give the address of a page.")
    body = b"".join(_body(response, headers, policy, clock))
    return Fetched(url, kind, charset, body, headers.get("etag", "")[:500], headers.get("last-modified", "")[:100])


def _redirected(url: str, location: str) -> str:
    try:
        # Servers send raw UTF-8 here, which HTTP hands over as Latin-1.
        return joined(url, location.encode("latin-1").decode("utf-8", "replace"))
    except BadAddress as error:
        raise FetchError("bad_redirect", f"The site redirects to no page: {error.detail}") from error


def _refusal(url: str, status: int) -> FetchError:
    host = urlsplit(url).hostname
    if status in (404, 410):
        return FetchError("not_found", f"{host} has no page at this address (status {status}): check the address.")
    if status in (401, 402, 403, 451):
        return FetchError("refused", f"{host} refuses to show this page (status {status}): paste its text instead.")
    return FetchError(
        "bad_status", f"{host} answered with status {status} instead of a page.", retry=status in _PASSING
    )


def _kind_of(header: str) -> tuple[str, str]:
    """Media type and charset of a Content-Type header."""
    message = Message()
    message["content-type"] = header
    kind = message.get_content_type() if header.strip() else ""
    return kind, str(message.get_param("charset", "")).strip("\"' ").lower()


def _body(response: httpcore.Response, headers: Mapping[str, str], policy: Policy, clock: Clock) -> Iterator[bytes]:
    declared = headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > policy.max_bytes:
        raise _too_large(policy)
    total = raw = 0
    unpack = _unpacker(headers.get("content-encoding", "").strip().lower())
    for chunk in response.iter_stream():
        clock.left()
        raw += len(chunk)
        if raw > policy.max_bytes:
            raise _too_large(policy)
        # One byte more than is allowed is asked for, so a bomb is seen without being unpacked.
        piece = _unpacked(unpack, chunk, policy.max_bytes - total + 1)
        total += len(piece)
        if total > policy.max_bytes:
            raise _too_large(policy)
        yield piece
    if unpack is not None and raw and not unpack.eof:
        raise FetchError("broken_off", "The site broke the answer off in the middle.", retry=True)


def _unpacker(encoding: str) -> "zlib._Decompress | None":
    if encoding in ("", "identity"):
        return None
    if encoding in ("gzip", "x-gzip", "deflate"):
        return zlib.decompressobj(zlib.MAX_WBITS | 32)
    raise FetchError("unreadable_encoding", f"The site packed the page as “{encoding[:40]}”, which was not asked for.")


def _unpacked(unpack: "zlib._Decompress | None", chunk: bytes, at_most: int) -> bytes:
    if unpack is None:
        return chunk
    try:
        return unpack.decompress(chunk, at_most)
    except zlib.error as error:
        raise FetchError("unreadable_encoding", "The page is packed wrongly and cannot be unpacked.") from error


def _too_large(policy: Policy) -> FetchError:
    return FetchError(
        "too_large", f"The page is larger than {policy.max_bytes / 1_000_000:g} MB: paste the part that matters."
    )
