"""Pages by cursor: the last record seen, not a number of rows; nothing is missed or doubled while data changes."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core import signing
from django.db.models import Model, Q, QuerySet
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import remove_query_param, replace_query_param
from rest_framework.views import APIView

from presence.problems import InvalidParameter

PAGE_SIZE = 100
MAX_PAGE_SIZE = 500
_FREE = ("cursor", "page_size", "format")
_signer = signing.Signer(salt="presence.api.cursor")


@dataclass(frozen=True, slots=True)
class Cursor:
    """Go on after the record with these values of the order's fields, or before it."""

    values: tuple[str, ...]
    back: bool

    def text(self, query: str) -> str:
        return _signer.sign_object([query, int(self.back), *self.values])

    @classmethod
    def read(cls, text: str, query: str) -> "Cursor":
        """Read a cursor that this server made for this query."""
        try:
            made_for, back, *values = _signer.unsign_object(text)
        except (signing.BadSignature, ValueError) as error:
            raise _refused("cursor", "Not a cursor of ours: take it from “next” or “previous” as it is.") from error
        if made_for != query:
            raise _refused("cursor", "This cursor belongs to another query: start again without it.")
        return cls(tuple(values), bool(back))


def after(order: Sequence[str], cursor: Cursor) -> Q:
    """What comes after the cursor's record (before it, for one that goes back) in the given order."""
    found, same = Q(), Q()
    for key, value in zip(order, cursor.values, strict=True):
        name = key.removeprefix("-")
        way = "lt" if key.startswith("-") != cursor.back else "gt"
        found |= same & Q(**{f"{name}__{way}": value})
        same &= Q(**{name: value})
    return found


def turned(order: Sequence[str]) -> list[str]:
    return [key[1:] if key.startswith("-") else f"-{key}" for key in order]


class RecordCursorPagination(BasePagination):
    """By the view's `order`: fields that are never null, the last of them unique."""

    def paginate_queryset(  # type: ignore[override]
        self, queryset: QuerySet[Any], request: Request, view: APIView | None = None
    ) -> list[Any]:
        self.address = request.build_absolute_uri()
        self.order: Sequence[str] = getattr(view, "order", ("slug",))
        self.query = _fingerprint(request, self.order)
        size = _page_size(request.query_params.get("page_size"))
        text = request.query_params.get("cursor")
        cursor = Cursor.read(text, self.query) if text else None
        rows = self._rows(queryset, cursor, size + 1)
        more, rows = len(rows) > size, rows[:size]
        if cursor is None or not cursor.back:
            self._link(rows, previous=cursor is not None, following=more)
            return rows
        rows.reverse()
        self._link(rows, previous=more, following=True)
        return rows

    def _rows(self, queryset: QuerySet[Any], cursor: Cursor | None, limit: int) -> list[Any]:
        if cursor is None:
            return list(queryset.order_by(*self.order)[:limit])
        order = turned(self.order) if cursor.back else self.order
        return list(queryset.filter(after(self.order, cursor)).order_by(*order)[:limit])

    def _link(self, rows: list[Model], *, previous: bool, following: bool) -> None:
        self.previous = self._address(rows[0], back=True) if rows and previous else None
        self.following = self._address(rows[-1], back=False) if rows and following else None

    def _address(self, row: Model, *, back: bool) -> str:
        values = [getattr(row, key.removeprefix("-")) for key in self.order]
        said = tuple(value.isoformat() if isinstance(value, date) else str(value) for value in values)
        return replace_query_param(
            remove_query_param(self.address, "cursor"), "cursor", Cursor(said, back).text(self.query)
        )

    def get_paginated_response(self, data: Any) -> Response:
        return Response({"next": self.following, "previous": self.previous, "results": data})

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        address = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["next", "previous", "results"],
            "properties": {
                "next": {**address, "description": "The next page; null on the last one."},
                "previous": {**address, "description": "The page before; null on the first one."},
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
                "schema": {"type": "integer", "minimum": 1, "maximum": MAX_PAGE_SIZE, "default": PAGE_SIZE},
                "example": PAGE_SIZE,
            },
        ]


def _page_size(text: str | None) -> int:
    if not text:
        return PAGE_SIZE
    if not (text.isascii() and text.isdecimal() and len(text) < 6 and 1 <= int(text) <= MAX_PAGE_SIZE):
        raise _refused("page_size", f"Give a whole number from 1 to {MAX_PAGE_SIZE}.")
    return int(text)


def _fingerprint(request: Request, order: Sequence[str]) -> str:
    """What a cursor is valid for: the address, its filters and the order, whatever the size of a page."""
    asked = sorted((name, value) for name, value in request.query_params.items() if value and name not in _FREE)
    return hashlib.sha256(repr((request.path, asked, tuple(order))).encode()).hexdigest()[:16]


def _refused(name: str, message: str) -> InvalidParameter:
    return InvalidParameter(f"{name}: {message}", errors={name: [message]})
