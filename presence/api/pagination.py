"""Pages by cursor: the last record seen, not a number of rows; nothing is missed or doubled while data changes."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.db.models import QuerySet
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import remove_query_param, replace_query_param
from rest_framework.views import APIView

from presence.api.ordering import Key, after, sorted_by, values_of
from presence.api.parameters import number
from presence.api.refusal import flag, refused

PAGE_SIZE = 100
MAX_PAGE_SIZE = 500
COUNT = "count"
# What may differ from page to page: none of it says which records there are, or in which order.
_FREE = ("cursor", "page_size", "format", "fields", "expand", "labels", COUNT)
# Of the first rows there are: the named columns of so many.
ReadRows = Callable[[Sequence[str], int], list[Any]]
_signer = signing.Signer(salt="presence.api.cursor")


@dataclass(frozen=True, slots=True)
class Cursor:
    """Go on after the record with these values of the order's keys, or before it."""

    values: tuple[Any, ...]
    back: bool

    def text(self, query: str) -> str:
        return _signer.sign_object([query, int(self.back), *self.values])

    @classmethod
    def read(cls, text: str, query: str) -> "Cursor":
        """Read a cursor that this server made for this query."""
        try:
            made_for, back, *values = _signer.unsign_object(text)
        except (signing.BadSignature, ValueError) as error:
            raise refused("cursor", "Not a cursor of ours: take it from “next” or “previous” as it is.") from error
        if made_for != query:
            raise refused("cursor", "This cursor belongs to another query: start again without it.")
        return cls(tuple(values), bool(back))


class RecordCursorPagination(BasePagination):
    """By `order=` or the view's own order, whose fields are never null and the last of them unique."""

    count: int | None = None

    def paginate_queryset(  # type: ignore[override]
        self, queryset: QuerySet[Any], request: Request, view: APIView | None = None
    ) -> list[Any]:
        return self._page(queryset, request, view, lambda rows: rows)

    def keys_of_page(self, queryset: QuerySet[Any], request: Request, view: APIView) -> list[int]:
        """The primary keys of the same page, and nothing else of its records."""

        def bare(rows: QuerySet[Any]) -> QuerySet[Any, Any]:
            return rows.values_list(*self._columns, named=True)

        return [row.pk for row in self._page(queryset, request, view, bare)]

    def keys_of_first_page(
        self, read: Callable[[Sequence[str], int], list[Any]], request: Request, view: Any
    ) -> list[int]:
        """The same of a list of which nothing is asked that this class knows; `read` reads columns of so many rows."""
        self.count = None
        self._begin(request, tuple(map(Key.usual, view.order)))
        return [row.pk for row in self._linked(read(self._columns, PAGE_SIZE + 1), PAGE_SIZE, None)]

    def _page(
        self,
        queryset: QuerySet[Any],
        request: Request,
        view: APIView | None,
        fetched: Callable[[QuerySet[Any]], QuerySet[Any, Any]],
    ) -> list[Any]:
        usual: Sequence[str] = getattr(view, "order", ("slug",))
        rows, keys = sorted_by(queryset, getattr(view, "kind", ""), usual, request.query_params)
        self._begin(request, keys)
        size = _page_size(request.query_params.get("page_size"))
        text = request.query_params.get("cursor")
        cursor = Cursor.read(text, self.query) if text else None
        self.count = queryset.order_by().count() if flag(request.query_params, COUNT) else None
        return self._linked(list(fetched(self._sorted(rows, cursor))[: size + 1]), size, cursor)

    def _begin(self, request: Request, keys: tuple[Key, ...]) -> None:
        self.address, self.keys = request.build_absolute_uri(), keys
        self.query = _fingerprint(request, keys)

    @property
    def _columns(self) -> Sequence[str]:
        """Of a row, what tells which it is and where it stands."""
        return list(dict.fromkeys(("pk", *(key.name for key in self.keys))))

    def _linked(self, found: list[Any], size: int, cursor: Cursor | None) -> list[Any]:
        """The rows of the page, of which one more than its size was read."""
        more, found = len(found) > size, found[:size]
        if cursor is None or not cursor.back:
            self._link(found, previous=cursor is not None, following=more)
            return found
        found.reverse()
        self._link(found, previous=more, following=True)
        return found

    def _sorted(self, rows: QuerySet[Any], cursor: Cursor | None) -> QuerySet[Any]:
        back = cursor is not None and cursor.back
        if cursor is not None:
            rows = rows.filter(after(self.keys, cursor.values, back=back))
        return rows.order_by(*(key.by(back=back) for key in self.keys))

    def _link(self, rows: list[Any], *, previous: bool, following: bool) -> None:
        self.previous = self._address(rows[0], back=True) if rows and previous else None
        self.following = self._address(rows[-1], back=False) if rows and following else None

    def _address(self, row: Any, *, back: bool) -> str:
        text = Cursor(values_of(row, self.keys), back).text(self.query)
        return replace_query_param(remove_query_param(self.address, "cursor"), "cursor", text)

    def around(self) -> dict[str, Any]:
        """What an answer has besides its results, before them."""
        counted = {} if self.count is None else {COUNT: self.count}
        return {"next": self.following, "previous": self.previous, **counted}

    def get_paginated_response(self, data: Any) -> Response:
        return Response({**self.around(), "results": data})

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        address = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["next", "previous", "results"],
            "properties": {
                "next": {**address, "description": "The next page; null on the last one."},
                "previous": {**address, "description": "The page before; null on the first one."},
                COUNT: {"type": "integer", "minimum": 0, "description": "How many there are in all, with `count=1`."},
                "results": schema,
            },
        }

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        return [
            {
                "name": "cursor",
                "in": "query",
                "required": False,
                "description": "Where to go on: taken from “next” or “previous”, never made by hand.",
                "schema": {"type": "string"},
                "examples": {"first page": {"value": ""}},
            },
            {
                "name": "page_size",
                "in": "query",
                "required": False,
                "description": "How many records a page holds. GeoJSON is not paged and takes neither of the two.",
                "schema": {**number(1, MAX_PAGE_SIZE), "default": PAGE_SIZE},
                "example": PAGE_SIZE,
            },
        ]


def _page_size(text: str | None) -> int:
    if not text:
        return PAGE_SIZE
    if not (text.isascii() and text.isdecimal() and len(text) < 6 and 1 <= int(text) <= MAX_PAGE_SIZE):
        raise refused("page_size", f"Give a whole number from 1 to {MAX_PAGE_SIZE}.")
    return int(text)


def _fingerprint(request: Request, keys: Sequence[Key]) -> str:
    """What a cursor is valid for: the address, its filters and the order, whatever the size of a page."""
    asked = sorted((name, values) for name, values in request.query_params.lists() if name not in _FREE and any(values))
    return hashlib.sha256(repr((request.path, asked, tuple(keys))).encode()).hexdigest()[:16]
