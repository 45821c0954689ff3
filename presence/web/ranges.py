"""A file that never changes, given whole or in part (RFC 9110, 14), to be taken up again where a download broke off."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import http_date, parse_http_date_safe, quote_etag

_CHUNK = 1 << 18
_ONE = re.compile(r"\s*bytes\s*=\s*(\d{0,18})\s*-\s*(\d{0,18})\s*", re.ASCII | re.IGNORECASE)
_YEAR = 31_536_000


class Span(NamedTuple):
    """From the first byte to before the last."""

    start: int
    stop: int


class _Outside(Exception):
    """The range asked for holds nothing of the file."""


def given(request: HttpRequest, path: Path, *, size: int, tag: str, kind: str, at: datetime) -> HttpResponseBase:
    """`tag` names the bytes, `at` is when they came to be."""
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET", "HEAD"])
    etag = quote_etag(tag)
    # A file is sent as it is: compressed on the way, its parts would be parts of something else.
    request.META.pop("HTTP_ACCEPT_ENCODING", None)
    if _has(request, etag):
        return _headed(HttpResponse(status=304), etag, at)
    try:
        span = _asked(request, size, etag, at)
    except _Outside:
        refused = _headed(HttpResponse(status=416), etag, at)
        refused["Content-Range"] = f"bytes */{size}"
        return refused
    return _headed(_body(request, path, span or Span(0, size), 206 if span else 200, kind, size), etag, at)


def _body(request: HttpRequest, path: Path, span: Span, status: int, kind: str, size: int) -> HttpResponseBase:
    answer: HttpResponseBase
    if request.method == "HEAD":
        answer = HttpResponse(status=status, content_type=kind)
    else:
        answer = StreamingHttpResponse(_read(path, span), status=status, content_type=kind)
    answer["Content-Length"] = str(span.stop - span.start)
    answer["Content-Disposition"] = f'attachment; filename="{path.name}"'
    if status == 206:
        answer["Content-Range"] = f"bytes {span.start}-{span.stop - 1}/{size}"
    return answer


def _headed(answer: HttpResponseBase, etag: str, at: datetime) -> HttpResponseBase:
    answer["ETag"] = etag
    answer["Last-Modified"] = http_date(at.timestamp())
    answer["Accept-Ranges"] = "bytes"
    answer["Cache-Control"] = f"public, max-age={_YEAR}, immutable, no-transform"
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def _has(request: HttpRequest, etag: str) -> bool:
    """Whoever asks has these very bytes."""
    told = request.headers.get("If-None-Match", "")
    return told.strip() == "*" or etag in {each.strip().removeprefix("W/") for each in told.split(",")}


def _asked(request: HttpRequest, size: int, etag: str, at: datetime) -> Span | None:
    """The part asked for; None for the whole, which is also what several parts at once, or other units, come to."""
    told = _ONE.fullmatch(request.headers.get("Range", ""))
    if request.method != "GET" or told is None or told.groups() == ("", "") or not _same(request, etag, at):
        return None
    first, last = told.groups()
    if not first:
        return _span(max(0, size - int(last)), size, size if int(last) else 0)
    if last and int(last) < int(first):
        return None  # no range at all
    return _span(int(first), min(int(last) + 1, size) if last else size, size)


def _span(start: int, stop: int, size: int) -> Span:
    if start >= size:
        raise _Outside
    return Span(start, stop)


def _same(request: HttpRequest, etag: str, at: datetime) -> bool:
    """If-Range: the part is wanted only of these very bytes; of others, the whole."""
    told = request.headers.get("If-Range", "").strip()
    if not told or told == etag:
        return True
    return parse_http_date_safe(told) == int(at.timestamp())


def _read(path: Path, span: Span) -> Iterator[bytes]:
    left = span.stop - span.start
    with path.open("rb") as file:
        file.seek(span.start)
        while left > 0 and (part := file.read(min(_CHUNK, left))):
            left -= len(part)
            yield part
