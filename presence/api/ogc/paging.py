"""Pages of items by cursor: after the last one seen, by a key that never changes; nothing is missed or doubled."""

import hashlib
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from presence.api.pagination import Cursor
from presence.api.refusal import refused

DEFAULT, MOST = 100, 5_000
# So many are counted; of more it is not said how many there are.
COUNTED = 10_000
PAGING = ("cursor", "limit")


@dataclass(frozen=True, slots=True)
class Page:
    keys: list[int]
    matched: int | None
    following: str | None
    previous: str | None


def limit(text: str | None) -> int:
    """
    Raises:
        InvalidParameter: no whole number from 1; more than `MOST` is read as that, as the standard demands.
    """
    if text is None:
        return DEFAULT
    if not (text.isascii() and text.isdecimal() and len(text) < 20 and int(text) > 0):
        raise refused("limit", f"Give a whole number from 1 to {MOST}.")
    return min(int(text), MOST)


def page(found: QuerySet[Any], params: QueryDict, path: str) -> Page:
    """
    Raises:
        InvalidParameter: the limit is no number, or the cursor not one of ours for this query.
    """
    size, query = limit(params.get("limit")), _fingerprint(path, params)
    text = params.get("cursor")
    cursor = Cursor.read(text, query) if text else None
    keys = _keys(found, cursor, size + 1)
    more, keys = len(keys) > size, keys[:size]
    forth, back = more, cursor is not None
    if cursor is not None and cursor.back:
        keys.reverse()
        forth, back = True, more
    return Page(
        keys,
        _matched(found, cursor, keys, more),
        _cursor(keys[-1], False, query) if keys and forth else None,
        _cursor(keys[0], True, query) if keys and back else None,
    )


def _keys(found: QuerySet[Any], cursor: Cursor | None, most: int) -> list[int]:
    if cursor is None:
        rows = found.order_by("pk")
    elif cursor.back:
        rows = found.filter(pk__lt=cursor.values[0]).order_by("-pk")
    else:
        rows = found.filter(pk__gt=cursor.values[0]).order_by("pk")
    return list(rows.values_list("pk", flat=True)[:most])


def _matched(found: QuerySet[Any], cursor: Cursor | None, keys: list[int], more: bool) -> int | None:
    """Known where all are on this page; counted on the first one, unless there are very many."""
    if cursor is not None:
        return None
    if not more:
        return len(keys)
    number = found.order_by()[: COUNTED + 1].count()
    return number if number <= COUNTED else None


def _cursor(key: int, back: bool, query: str) -> str:
    return Cursor((key,), back).text(query)


def _fingerprint(path: str, params: QueryDict) -> str:
    """What a cursor is valid for: the address and its filters, whatever the size of a page."""
    asked = sorted((name, value) for name, values in params.lists() for value in values if name not in (*PAGING, "f"))
    return hashlib.sha256(repr((path, asked)).encode()).hexdigest()[:16]
