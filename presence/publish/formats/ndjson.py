"""JSON, one record a line: the records of the API's list, or the table's columns where there is no API at hand."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from presence.publish.formats.asked import Asked, Records
from presence.publish.formats.rows import cells, plain

AT_A_TIME = 500
BROKEN = b'{"error": "This answer broke off here: it is not whole."'

_encode: Callable[[Any], str] = DjangoJSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def write(asked: Asked) -> Iterator[bytes]:
    found = _records(asked, asked.records) if asked.records else _columns(asked)
    for record in found:
        yield line(record)


def line(record: Mapping[str, Any]) -> bytes:
    return f"{_encode(record)}\n".encode()


def _records(asked: Asked, records: Records) -> Iterator[Mapping[str, Any]]:
    for some in chunks(asked, AT_A_TIME):
        yield from records(some)


def chunks(asked: Asked, size: int) -> Iterator[Sequence[Any]]:
    """Whole objects, with what was asked to be fetched with them."""
    found = asked.rows.iterator(chunk_size=size)
    while some := list(islice(found, size)):
        yield some


def _columns(asked: Asked) -> Iterator[Mapping[str, Any]]:
    names = [column.name for column in asked.table.columns]
    for row in cells(asked):
        yield dict(zip(names, map(plain, row), strict=True))
