"""A whole set, read in one moment of the database however long it takes, with little in memory at a time."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import IO

from django.db import connection, transaction
from django.utils import translation

from presence import knowledge
from presence.publish.formats.asked import Asked, Format

PIECE = 64 * 1024
# Somebody who stops reading for so long does not keep a transaction open: it would keep old rows from being cleared.
PATIENCE = "5min"

log = logging.getLogger(__name__)


def written(form: Format, asked: Asked) -> Iterator[bytes]:
    """The set in this format, piece by piece. What breaks on the way shows at the end of what was sent."""
    if form.make is not None:
        return _read(form, asked)
    assert form.write is not None
    return _told(form, _spoken(asked.language, _gathered(_snapshot(asked, form.write(asked)))))


def made(form: Format, asked: Asked) -> IO[bytes]:
    """The set as a temporary file that is gone when it is closed."""
    assert form.make is not None
    with _moment(asked), translation.override(asked.language):
        return form.make(asked)


def _read(form: Format, asked: Asked) -> Iterator[bytes]:
    with made(form, asked) as file:
        yield from iter(partial(file.read, PIECE), b"")


def _snapshot(asked: Asked, pieces: Iterator[bytes]) -> Iterator[bytes]:
    with _moment(asked):
        yield from pieces


@contextmanager
def _moment(asked: Asked) -> Iterator[None]:
    """One state of the database; where a transaction is open already (a page of the past, a release), that one's."""
    if connection.in_atomic_block:
        with knowledge.at(asked.known_at) if asked.known_at and not knowledge.is_past() else _as_it_is():
            yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            # All rows will be read, and not the first ones alone, as PostgreSQL supposes of a cursor. The first query
            # is the moment from which on nothing changes.
            cursor.execute(
                "SELECT set_config('idle_in_transaction_session_timeout', %s, true), "
                "set_config('cursor_tuple_fraction', '1', true)",
                [PATIENCE],
            )
        with knowledge.at(asked.known_at) if asked.known_at else _as_it_is():
            yield


@contextmanager
def _as_it_is() -> Iterator[None]:
    yield


def _spoken(language: str, pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Whoever reads may speak another language between two pieces."""
    while True:
        with translation.override(language):
            piece = next(pieces, None)
        if piece is None:
            return
        yield piece


def _gathered(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Rows are small: to send each by itself takes longer than to make it."""
    held: list[bytes] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= PIECE:
            yield b"".join(held)
            held, size = [], 0
    if held:
        yield b"".join(held)


def _told(form: Format, pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The server ends what breaks off as if it were whole, so the format has to say it."""
    sent = False
    try:
        for piece in pieces:
            sent = True
            yield piece
    except Exception:
        if sent:
            yield form.broken
            log.exception("%s broke off", form.name)
        raise
