"""What stands where a retracted record stood."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from presence.history.subjects import SUBJECTS, Subject, parent_of
from presence.history.tracks import INSTANT
from presence.models.vocabulary import State


@dataclass(frozen=True, slots=True)
class Tombstone:
    """`record` is what was retracted: the one asked for, or what it belongs to (a deployment's base)."""

    kind: str
    record: Any
    reason: str
    at: datetime
    last_published: datetime
    asked: Any


def tombstone(kind: str, slug: str, known_at: datetime | None = None) -> Tombstone | None:
    """Of what was retracted itself, or was published and belongs to what was."""
    subject = SUBJECTS.get(kind)
    if subject is None or not subject.is_record:
        return None
    parent = parent_of(subject.model)
    rows = subject.model._default_manager.select_related(*([parent] if parent else []))
    asked: Any = rows.filter(slug=slug, state__in=(State.PUBLISHED, State.RETRACTED)).first()
    if asked is None:
        return None
    if asked.state == State.RETRACTED:
        above = getattr(asked, parent, None) if parent else None
        # The name of a record holds that of its base or agreement, which may never have been public.
        hidden = above is not None and above.state not in (State.PUBLISHED, State.RETRACTED)
        return None if hidden else _of(subject, asked, asked, known_at)
    above = getattr(asked, parent) if parent else None
    if above is None or above.state != State.RETRACTED:
        return None
    return _of(next(each for each in SUBJECTS.values() if each.model is type(above)), above, asked, known_at)


def _of(subject: Subject, record: Any, asked: Any, known_at: datetime | None) -> Tombstone:
    at = _retracted_at(subject, record, known_at)
    return Tombstone(subject.kind, record, record.retraction_reason, at, at - INSTANT, asked)


def _retracted_at(subject: Subject, record: Any, known_at: datetime | None) -> datetime:
    """When it was last published until; what was done to it since does not move that day."""
    kept = subject.history.objects.filter(pgh_obj_id=record.pk, known__isempty=False).order_by("-pgh_id")
    if known_at:
        kept = kept.filter(known__startswith__lte=known_at)
    for state, known in kept.values_list("state", "known"):
        if state != State.RETRACTED:
            moment: datetime = known.upper
            return moment
    changed: datetime = record.updated_at
    return changed
