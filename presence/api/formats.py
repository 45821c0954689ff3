"""A whole set as the API answers with it: from memory where it is small, streamed where it is not."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.core.handlers.wsgi import WSGIRequest
from django.db import connection
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import resolve, reverse

from presence.api.filtering import LANG
from presence.api.shape.asked import FIELDS
from presence.api.shape.asked import PARAMETERS as SHAPE
from presence.api.shape.paths import listed, unknown
from presence.filters import Filters
from presence.filters.strict import known_only
from presence.problems import InvalidParameter, UnknownParameter
from presence.publish.formats import Asked, Format, made, written
from presence.publish.tables import TABLES

# An answer up to this size is made before its first byte is sent: then what goes wrong is told, and it can be kept.
AT_ONCE = 16_000_000
# Of JSON alone.
PAGING = ("cursor", "page_size", "count")
# What a page of JSON may be asked besides, and another format perhaps not.
OF_JSON = (*PAGING, "order", FIELDS, "expand", "labels", "lang")
BOM = "bom"
ATOM = "atom"
# A date's marks of doubt, where no file may have them in its name.
MARKS = str.maketrans({"?": "-uncertain", "~": "-about", "%": "-about-uncertain"})


def parameters(form: Format) -> tuple[str, ...]:
    """Those it takes besides the filters and the order."""
    if form.name == "ndjson":
        return SHAPE
    return (*LANG, *((FIELDS,) if form.columns else ()), *((BOM,) if form.name == "csv" else ()))


def columns(form: Format, kind: str, request: HttpRequest) -> tuple[str, ...] | None:
    """Those of the table that are asked for; all where none is named.

    Raises:
        InvalidParameter: there is none of this name.
    """
    asked = listed(FIELDS, request.GET.get(FIELDS, "")) if form.columns else []
    known = [column.name for column in TABLES[kind].columns]
    for name in asked:
        if name not in known:
            raise unknown(FIELDS, name, known)
    return tuple(asked) or None


def refuse_pages(form: Format, request: HttpRequest) -> None:
    """A whole set has no pages.

    Raises:
        UnknownParameter: it is asked for one.
    """
    asked = [name for name in PAGING if name in request.GET]
    if asked:
        message = f"“{form.name}” gives all that is found at once and takes no {asked[0]}."
        raise UnknownParameter(message, errors={name: [message] for name in asked})


def asks_for_bom(request: HttpRequest) -> bool:
    """
    Raises:
        InvalidParameter: it is neither 0 nor 1.
    """
    said = request.GET.get(BOM, "")
    if said not in ("", "0", "1"):
        message = "Give 1 for a byte order mark, 0 or nothing for none."
        raise InvalidParameter(f"{BOM}: {message}", errors={BOM: [message]})
    return said == "1"


def answer(form: Format, asked: Asked, request: HttpRequest, name: Sequence[str]) -> HttpResponseBase:
    """`name` are the words of the file's name."""
    if request.method == "HEAD":
        response: HttpResponseBase = StreamingHttpResponse(iter(()))
    elif form.make is not None:
        response = _of_file(form, asked)
    else:
        response = _of_pieces(form, asked)
    response["Content-Type"] = form.content_type
    response["Content-Disposition"] = as_file(name, form.extension, inline=form.inline)
    return response


def as_file(words: Sequence[str], extension: str, *, inline: bool = False) -> str:
    """The header that names the file."""
    return f'{"inline" if inline else "attachment"}; filename="{"-".join(words).translate(MARKS)}.{extension}"'


def _of_file(form: Format, asked: Asked) -> HttpResponseBase:
    file = made(form, asked)
    head = file.read(AT_ONCE + 1)
    if len(head) <= AT_ONCE:
        file.close()
        return HttpResponse(head)
    file.seek(0)
    return FileResponse(file)


def _of_pieces(form: Format, asked: Asked) -> HttpResponseBase:
    inside = connection.in_atomic_block
    pieces = written(form, asked)
    first, whole = _taken(pieces, AT_ONCE)
    if whole:
        return HttpResponse(b"".join(first))
    if inside:
        # The transaction ends with the view (one that shows the past has one), and its rows end with it.
        _close(pieces)
        return StreamingHttpResponse(written(form, asked))
    return StreamingHttpResponse(_Resumed(first, pieces))


def _taken(pieces: Iterator[bytes], most: int) -> tuple[list[bytes], bool]:
    """Pieces up to this size, and whether that was all."""
    taken: list[bytes] = []
    size = 0
    for piece in pieces:
        taken.append(piece)
        size += len(piece)
        if size > most:
            return taken, False
    return taken, True


class _Resumed:
    """What was taken, then the rest; closed, it lets go of the database even where nothing was read."""

    def __init__(self, first: list[bytes], rest: Iterator[bytes]) -> None:
        self._first, self._rest = first, rest

    def __iter__(self) -> Iterator[bytes]:
        while self._first:
            yield self._first.pop(0)
        yield from self._rest

    def close(self) -> None:
        _close(self._rest)


def _close(pieces: Any) -> None:
    pieces.close()


def feed(kind: str, filters: type[Filters], request: HttpRequest) -> HttpResponseBase:
    """What a feed reader gets at the page's address, to the letter: one feed, at two addresses."""
    known_only(request.GET, (*filters.base_filters, "format"), _several(filters))
    asked = request.GET.copy()
    asked.pop("format", None)
    address = feed_address(kind)
    view, args, kwargs = resolve(address)
    there = WSGIRequest({**request.META, "PATH_INFO": address, "QUERY_STRING": asked.urlencode()})
    for name in ("dataset_version", "known_at"):
        setattr(there, name, getattr(request, name, None))
    response: HttpResponseBase = view(there, *args, **kwargs)
    return response


def feed_address(kind: str) -> str:
    """
    Raises:
        NoReverseMatch: what is listed nowhere is followed nowhere.
    """
    return reverse(f"{kind}-{ATOM}")


def alternates(request: HttpRequest, formats: Iterable[tuple[str, str]]) -> str:
    """The same list in other formats (names and media types), as a Link field."""
    asked = request.GET.copy()
    for name in (*OF_JSON, "format"):
        asked.pop(name, None)
    rest = f"{asked.urlencode()}&" if asked else ""
    address = request.build_absolute_uri(f"{request.path}?{rest}format=")
    return ", ".join(f'<{address}{name}>; rel="alternate"; type="{media_type}"' for name, media_type in formats)


def _several(filters: type[Filters]) -> list[str]:
    return [name for name, each in filters.base_filters.items() if getattr(each, "many", False)]
