"""A track as a reader follows it: revision by revision, field by field, with what was added and struck."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from presence.history import words
from presence.history.naming import Names
from presence.history.subjects import PUBLIC, Subject
from presence.history.tracks import Snapshot, Track
from presence.models.labels import FIELDS
from presence.models.vocabulary import State

NOTHING = Snapshot(None)
GONE = ("retracted", "withdrawn", "removed")


@dataclass(frozen=True, slots=True)
class Difference:
    """One field: before and after in words, empty for nothing recorded."""

    label: str
    before: str
    after: str
    field: str = ""

    @property
    def long(self) -> bool:
        return len(self.before) + len(self.after) > 160


@dataclass(frozen=True, slots=True)
class Listed:
    """One list of ties, citations or parties: what came to it and what was struck from it."""

    name: str  # in `FIELDS`
    added: tuple[str, ...]
    struck: tuple[str, ...]

    @property
    def label(self) -> str:
        return str(FIELDS[self.name])


@dataclass(frozen=True, slots=True)
class Differences:
    fields: tuple[Difference, ...] = ()
    lists: tuple[Listed, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.fields or self.lists)


@dataclass(frozen=True, slots=True)
class Revision:
    """`number` counts every change of the record, so that it stays the same whoever asks."""

    number: int
    at: datetime
    what: str
    differences: Differences
    reason: str  # of a retraction
    told: dict[str, Any]  # user, why, suggestion
    snapshot: Snapshot

    @property
    def first(self) -> bool:
        return self.what in ("published", "drafted")

    @property
    def readable(self) -> bool:
        """The record's page shows it at that moment."""
        return self.snapshot.row is not None and getattr(self.snapshot.row, "state", "published") == State.PUBLISHED


def revisions_of(track: Track, names: Names, until: datetime | None = None) -> list[Revision]:
    """All that may be told, the newest first: to the public only how it was published."""
    return revisions_between(track, names, None, until)[::-1]


def revisions_between(track: Track, names: Names, since: datetime | None, until: datetime | None) -> list[Revision]:
    """The earliest first. Of a track that was not read whole, the numbers mean nothing."""
    found: list[Revision] = []
    before = NOTHING
    for number, moment in enumerate(track.moments(), start=1):
        if until and moment > until:
            break
        after = seen(track, track.at(moment), names)
        if (since is None or moment >= since) and (before.row is not None or after.row is not None):
            made = _revision(track, number, moment, before, after, names)
            if made.differences or made.what != "changed":
                found.append(made)
        before = after
    return found


def seen(track: Track, snapshot: Snapshot, names: Names) -> Snapshot:
    """Nothing of it while it was not published, unless everything may be told."""
    if snapshot.row is None:
        return NOTHING
    return snapshot if names.everything or track.subject.state_of(snapshot.row) in PUBLIC else NOTHING


def _revision(track: Track, number: int, moment: datetime, before: Snapshot, after: Snapshot, names: Names) -> Revision:
    what = _what(track, before, moment)
    gone = what in GONE
    return Revision(
        number=number,
        at=moment,
        what=what,
        differences=Differences() if gone else compared(track.subject, before, after, names),
        reason=getattr(after.row, "retraction_reason", "") if what == "retracted" else "",
        told=track.told.get(moment, {}),
        snapshot=after,
    )


def _what(track: Track, before: Snapshot, moment: datetime) -> str:
    now = track.at(moment).row
    states = [track.subject.state_of(row) if row is not None else "" for row in (before.row, now)]
    return turn(*states)


def turn(before: str, after: str) -> str:
    """What a change from one state to another is; nothing stands for a record that is not there."""
    if after == before:
        return "changed"
    if not after:
        return "removed"
    if after == State.PUBLISHED:
        return "published again" if before == State.RETRACTED else "published"
    if after == State.RETRACTED:
        return "retracted"
    return "withdrawn" if before in PUBLIC else "changed" if before else "drafted"


def compared(subject: Subject, before: Snapshot, after: Snapshot, names: Names) -> Differences:
    """From nothing, every value is new."""
    one, other = told(subject, before, names), told(subject, after, names)
    fields = [Difference(d.label, d.after, e.after, d.field) for d, e in zip(one, other, strict=True)]
    lists = [_listed(subject, name, before, after, names) for name in dict.fromkeys(p.name for p in subject.parts)]
    changed = tuple(each for each in fields if each.before != each.after)
    return Differences(changed, tuple(each for each in lists if each.added or each.struck))


def told(subject: Subject, snapshot: Snapshot, names: Names) -> list[Difference]:
    """Every field of a snapshot in words, in the order of the model."""
    row, model = snapshot.row, subject.model
    fields = words.fields_told(subject)
    found = [
        Difference(words.label(f.name), "", words.value(f, row, names) if row is not None else "", f.name)
        for f in fields
    ]
    if any(f.name == "lat" for f in model._meta.concrete_fields):
        placed = words.coordinates(row, names) if row is not None else ""
        found.append(Difference(words.label("coordinates"), "", placed, "coordinates"))
    return found


def listed(subject: Subject, name: str, snapshot: Snapshot, names: Names) -> list[str]:
    found = [
        words.part(subject, part, row, names)
        for part, rows in snapshot.parts.items()
        if part.name == name
        for row in rows
    ]
    return list(dict.fromkeys(found))


def _listed(subject: Subject, name: str, before: Snapshot, after: Snapshot, names: Names) -> Listed:
    """By what they say: a list that is written again keeps its entries and changes their ids."""
    one, other = listed(subject, name, before, names), listed(subject, name, after, names)
    return Listed(name, tuple(_without(other, one)), tuple(_without(one, other)))


def _without(some: Sequence[str], others: Iterable[str]) -> list[str]:
    known = set(others)
    return [each for each in some if each not in known]
