"""What a writer is given, and what a format is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Any

from django.db.models import QuerySet

from presence.publish.tables import TABLES, Table
from presence.timeline import Period

Records = Callable[[QuerySet[Any]], Iterable[bytes]]


@dataclass(frozen=True, slots=True)
class Asked:
    """Rows that a filter found, in the order in which they are to be written.

    What they say of a time (who is present, what an agreement had come to) they say of `when`.
    """

    kind: str  # as in addresses and in TABLES: bases, deployments …
    rows: QuerySet[Any]
    when: Period
    site: str  # https://host, without a slash at the end
    language: str = "en"
    known_at: datetime | None = None
    fields: tuple[str, ...] | None = None  # only these columns of the table
    records: Records | None = None  # the API's own JSON of each row: NDJSON has it in the place of the table's columns
    bom: bool = False  # of CSV: some spreadsheets take UTF-8 for something else without it

    @property
    def table(self) -> Table:
        whole = TABLES[self.kind]
        return whole if self.fields is None else whole.only(self.fields)


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write: piece by piece (`write`), or as a file that is whole before its first byte is sent (`make`).

    `broken` ends a stream that cannot go on, so that no reader takes the part for the whole.
    """

    name: str  # the value of `format=`
    title: str
    media_type: str
    extension: str
    kinds: frozenset[str]
    write: Callable[[Asked], Iterator[bytes]] | None = None
    make: Callable[[Asked], IO[bytes]] | None = None
    also: tuple[str, ...] = ()  # other names of the media type
    columns: bool = True  # it has those of the table, so that some can be chosen
    charset: bool = False
    inline: bool = False  # a browser shows it rather than keeping it as a file
    broken: bytes = b""

    @property
    def content_type(self) -> str:
        return f"{self.media_type}; charset=utf-8" if self.charset else self.media_type
