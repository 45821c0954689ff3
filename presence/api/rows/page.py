"""A page of a list, its records written by PostgreSQL."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import get_language
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request

from presence.api.pagination import RecordCursorPagination
from presence.api.rows.first import first
from presence.api.rows.plan import encode, plan
from presence.filters import Filters

# JSON knows them as letters, JavaScript as ends of lines: the renderer writes them so too.
_FIRST = "\u2028".encode()[:1]
_ENDS_OF_LINES = {"\u2028".encode(): b"\\u2028", "\u2029".encode(): b"\\u2029"}


def page(view: Any, filters: Filters, request: Request) -> HttpResponse:
    """What the serializers would make of the same rows, to the byte; of the filters' rows only what they narrow."""
    keys = _keys(view, filters, request)
    planned = plan(view.kind, get_language() or "en")
    texts = planned.texts(keys, filters.when, view.get_serializer_context())
    head = f'{encode(view.paginator.around())[:-1]},"results":['.encode()
    return as_json(b"".join((head, texts, b"]}")))


def _keys(view: Any, filters: Filters, request: Request) -> list[int]:
    paginator: RecordCursorPagination = view.paginator
    if read := first(view.kind, filters, request.query_params):
        return paginator.keys_of_first_page(read, request, view)
    filters.queryset = view.get_queryset()
    return paginator.keys_of_page(filters.found, request, view)


def as_json(body: bytes) -> HttpResponse:
    # To look for one byte costs nothing, for three as long as a query.
    if _FIRST in body:
        for letter, escaped in _ENDS_OF_LINES.items():
            body = body.replace(letter, escaped)
    return HttpResponse(body, content_type=JSONRenderer.media_type)
