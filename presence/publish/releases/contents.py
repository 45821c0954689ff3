"""Every file of a release but those that tell of the files."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import Collate

from presence import timeline
from presence.publish.formats import FORMATS, Asked, written
from presence.publish.releases.carried import CARRIED
from presence.publish.releases.records import lines
from presence.publish.tables import TABLES

Content = tuple[str, Callable[[], Iterable[bytes]]]

# What tells the rows of a table from each other, where that is not their slug.
_ORDER: Mapping[str, tuple[str, ...]] = {
    "offices": ("person__slug", "actor__slug", "title", "start"),
    "citations": (
        "base__slug", "deployment__slug", "agreement__slug", "stage__slug", "statement__slug", "event__slug",
        "office__person__slug", "office__actor__slug", "office__title", "office__start",
        "article__slug", "stance", "excerpt",
    ),
}  # fmt: skip


def contents(day: date, site: str) -> Iterator[Content]:
    """The name of each file, and what gives its bytes. What is told of a time is told of the day."""
    for kind in CARRIED:
        yield kind.file, partial(lines, kind)
    when = timeline.period(day.isoformat())
    for name, table in TABLES.items():
        asked = Asked(name, in_order(table.shown(), name), when, site)
        for form in FORMATS.values():
            if name in form.kinds or form.name == "csv":
                yield f"{form.name}/{name}.{form.extension}", partial(written, form, asked)


def in_order(rows: QuerySet[Any], table: str) -> QuerySet[Any]:
    """The same rows in the same order, whatever their ids are, and whatever language the database sorts in."""
    return rows.order_by(*(Collate(path, "C") for path in _ORDER.get(table, ("slug",))))
