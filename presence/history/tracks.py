"""The stored rows of some subjects, each with the time over which it was what the dataset said."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.db.models import F

from presence.history.subjects import Part, Subject

INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A subject at one moment; no row when there was none, or when the asker may not see it."""

    row: Any
    parts: dict[Part, list[Any]] = field(default_factory=dict)


@dataclass(slots=True)
class Track:
    subject: Subject
    pk: int
    rows: list[Any] = field(default_factory=list)
    parts: dict[Part, list[Any]] = field(default_factory=lambda: defaultdict(list))
    told: dict[datetime, dict[str, Any]] = field(default_factory=dict)

    def moments(self) -> list[datetime]:
        """When it or what belongs to it changed, the earliest first."""
        rows = [*self.rows, *(row for rows in self.parts.values() for row in rows)]
        return sorted({end for row in rows for end in (row.known.lower, row.known.upper) if end is not None})

    def at(self, moment: datetime) -> Snapshot:
        row = next((row for row in self.rows if _held(row, moment)), None)
        parts = {part: [row for row in rows if _held(row, moment)] for part, rows in self.parts.items()}
        return Snapshot(row, parts)

    def every_row(self) -> Iterator[Any]:
        yield from self.rows
        for rows in self.parts.values():
            yield from rows


def _held(row: Any, moment: datetime) -> bool:
    known = row.known
    return bool(known.lower <= moment and (known.upper is None or moment < known.upper))


def tracks(
    subject: Subject, owners: Collection[int], since: datetime | None = None, until: datetime | None = None
) -> dict[int, Track]:
    """The tracks of these subjects by id, whole or as far as they reach into the time from `since` to `until`.

    One query for the subjects and one for each kind of part.
    """
    found = {pk: Track(subject, pk) for pk in owners}
    for row in _rows(subject.history.objects.filter(pgh_obj_id__in=owners), "pgh_obj_id", since, until):
        _keep(found[row.owner], found[row.owner].rows, row)
    for part in subject.parts:
        for row in _rows(part.history.objects.filter(**{f"{part.owner}__in": owners}), part.owner, since, until):
            _keep(found[row.owner], found[row.owner].parts[part], row)
    return found


def _rows(queryset: Any, owner: str, since: datetime | None, until: datetime | None) -> Iterable[Any]:
    """With the marks of deletions, whose time is empty, for who deleted and why."""
    window = DateTimeTZRange(since - INSTANT if since else None, until, "[]")
    found = queryset.filter(known__isnull=False).select_related("pgh_context").annotate(owner=F(owner))
    marks = found.filter(known__isempty=True, pgh_label="delete")
    if since or until:
        marks = marks.filter(pgh_created_at__range=(window.lower or datetime.min, window.upper or datetime.max))
        found = found.filter(known__overlap=window)
    rows: Iterable[Any] = (found.filter(known__isempty=False) | marks).order_by("pgh_id")
    return rows


def _keep(track: Track, rows: list[Any], row: Any) -> None:
    if row.pgh_context is not None:
        track.told.setdefault(row.pgh_created_at, row.pgh_context.metadata)
    if not row.known.isempty:
        rows.append(row)
