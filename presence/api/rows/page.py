"""A page of a list, its records written by PostgreSQL."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import get_language
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request

from presence.api.rows.plan import encode, plan
from presence.filters import Filters

# JSON knows them as letters, JavaScript as ends of lines: the renderer writes them so too.
_ENDS_OF_LINES = str.maketrans({"\u2028": "\\u2028", "\u2029": "\\u2029"})


def page(view: Any, filters: Filters, request: Request) -> HttpResponse:
    """What the serializers would make of the same rows, to the byte."""
    keys = view.paginator.keys_of_page(filters.found, request, view)
    planned = plan(view.kind, get_language() or "en")
    texts = planned.texts(keys, filters.when, view.get_serializer_context())
    body = f'{encode(view.paginator.around())[:-1]},"results":[{",".join(texts)}]}}'
    if "\u2028" in body or "\u2029" in body:
        body = body.translate(_ENDS_OF_LINES)
    return HttpResponse(body, content_type=JSONRenderer.media_type)
