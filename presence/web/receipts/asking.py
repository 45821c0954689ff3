"""An address read as a question, and the question answered: now, or as of a moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode, urlsplit

from django.http import QueryDict
from django.utils import translation
from django.utils.translation import gettext as _

from presence import knowledge
from presence.filters.strict import short_enough
from presence.publish.receipts import Answer
from presence.web.languages import unprefixed
from presence.web.receipts.questions import QUESTIONS, NotKept, Question, too_many

_TRIES = 3
_BYTES = 10_000_000
# How a page is shown, not what it says.
_SHOWING = ("page", "order")


@dataclass(frozen=True, slots=True)
class Asked:
    path: str
    params: QueryDict
    known_at: str = ""

    @property
    def question(self) -> Question:
        return QUESTIONS[self.path]

    @property
    def query(self) -> str:
        """In one order, whatever order it came in."""
        return urlencode(sorted((name, value) for name, values in self.params.lists() for value in values))

    @property
    def address(self) -> str:
        return f"{self.path}?{self.query}" if self.query else self.path


def read(address: str) -> Asked:
    """
    Raises:
        NotKept: it is no address of a page whose answer can be kept.
        QueryTooLong
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    path = unprefixed(parts.path)
    if parts.scheme or parts.netloc or path not in QUESTIONS:
        raise NotKept(_("This page has no answer to keep: lists, the matrix, comparisons and the search have."))
    short_enough(parts.query)
    given = QueryDict(parts.query)
    params = QueryDict(mutable=True)
    for name, values in given.lists():
        if name not in (*_SHOWING, knowledge.PARAMETER) and any(values):
            params.setlist(name, [value for value in values if value])
    return Asked(path, QUESTIONS[path].whole(params), given.get(knowledge.PARAMETER, "").strip())


def answered(asked: Asked) -> Answer:
    """
    Raises:
        NotKept: there are too many rows, or nothing is published yet.
        UnknownParameter, InvalidParameter: as its page would.
    """
    when = knowledge.moment(asked.known_at) if asked.known_at else None
    for _again in range(_TRIES):
        made = _answered(asked, when)
        # What was written meanwhile is in a version of its own.
        if when or knowledge.version_at() == knowledge.version_at(made.version_at):
            break
    if len(made.text) > _BYTES:
        raise too_many()
    return made


def _answered(asked: Asked, when: datetime | None) -> Answer:
    version = knowledge.version_at(when)
    if version is None:
        raise NotKept(_("Nothing has been published here yet."))
    with translation.override("en"), _at(when):
        rows, on = asked.question.answer(asked.params)
    return Answer(asked.path, asked.query, on, when, version.number, version.at, rows)


@contextmanager
def _at(when: datetime | None) -> Iterator[None]:
    if when is None:
        yield
        return
    with knowledge.at(when):
        yield
