"""JSON, one record a line: the records of the API's list, or the table's columns where there is no API at hand."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import QuerySet

from presence.publish.formats.asked import Asked
from presence.publish.formats.rows import cells, plain

AT_A_TIME = 500
BROKEN = b'{"error": "This answer broke off here: it is not whole."'

_encode: Callable[[Any], str] = DjangoJSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def write(asked: Asked) -> Iterator[bytes]:
    records = asked.records(asked.rows) if asked.records else map(encoded, _columns(asked))
    for record in records:
        yield record + b"\n"


def line(record: Mapping[str, Any]) -> bytes:
    return encoded(record) + b"\n"


def encoded(record: Mapping[str, Any]) -> bytes:
    """With what some programs take for ends of lines written as JSON can write every letter."""
    return _encode(record).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").encode()


def chunks(rows: QuerySet[Any], size: int) -> Iterator[Sequence[Any]]:
    """Whole objects, with what was asked to be fetched with them."""
    found = rows.iterator(chunk_size=size)
    while some := list(islice(found, size)):
        yield some


def _columns(asked: Asked) -> Iterator[Mapping[str, Any]]:
    names = [column.name for column in asked.table.columns]
    for row in cells(asked):
        yield dict(zip(names, map(plain, row), strict=True))
