"""A page of a list, its records written by PostgreSQL."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.translation import get_language
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request

from presence.api.pagination import RecordCursorPagination
from presence.api.rows.first import first
from presence.api.rows.plan import encode, plan
from presence.api.rows.row import on_site
from presence.filters import Filters
from presence.timeline import Period

# JSON knows them as letters, JavaScript as ends of lines: the renderer writes them so too.
_FIRST = "\u2028".encode()[:1]
_ENDS_OF_LINES = {"\u2028".encode(): b"\\u2028", "\u2029".encode(): b"\\u2029"}


AT_A_TIME = 500


def page(view: Any, names: tuple[str, ...], filters: Filters, request: Request) -> HttpResponse:
    """What the serializers would make of the same rows, to the byte: of the fields named, or of all.

    The rows of the filters are not used, only what narrows them.
    """
    keys = _keys(view, filters, request)
    context = view.get_serializer_context()
    site = context["links"].site
    texts = [on_site(text, site) for text in plan(view.kind, _spoken(), names).texts(keys, filters.when, context)]
    # All of it is put together once: half a megabyte more to be had from the system takes longer than to write it.
    texts[:1] = [f'{encode(view.paginator.around())[:-1]},"results":['.encode() + (texts[0] if texts else b"")]
    texts[-1] += b"]}"
    return as_json(b",".join(texts))


def lines(view: Any, names: tuple[str, ...], when: Period, rows: QuerySet[Any]) -> Iterator[bytes]:
    """The same records, each by itself and none on more than one line, however many there are."""
    found, context = rows.values_list("pk", flat=True).iterator(chunk_size=AT_A_TIME), view.get_serializer_context()
    while keys := list(islice(found, AT_A_TIME)):
        for text in plan(view.kind, _spoken(), names).texts(keys, when, context):
            yield _without_ends_of_lines(on_site(text, context["links"].site))


def _spoken() -> str:
    return get_language() or "en"


def _keys(view: Any, filters: Filters, request: Request) -> list[int]:
    paginator: RecordCursorPagination = view.paginator
    if read := first(view.kind, filters, request.query_params):
        return paginator.keys_of_first_page(read, request, view)
    filters.queryset = view.get_queryset()
    return paginator.keys_of_page(filters.found, request, view)


def as_json(body: bytes) -> HttpResponse:
    return HttpResponse(_without_ends_of_lines(body), content_type=JSONRenderer.media_type)


def _without_ends_of_lines(body: bytes) -> bytes:
    # To look for one byte costs nothing, for three as long as a query.
    if _FIRST in body:
        for letter, escaped in _ENDS_OF_LINES.items():
            body = body.replace(letter, escaped)
    return body
