"""What a release has that the one before had not: in numbers, net; and version by version, in sentences."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any

from presence import changes, knowledge, shown
from presence.changes.about import touching
from presence.changes.told import VersionTold
from presence.history import SUBJECTS, Subject
from presence.models import DatasetVersion
from presence.models.vocabulary import State

Counted = tuple[str, str, int]
"""A kind, what was done (a key of presence.changes.sentences.DONE), and to how many."""

_AT_ONCE = 100
_SHOWN: dict[str, Any] = {
    "bases": shown.bases,
    "deployments": shown.deployments,
    "agreements": shown.agreements,
    "stages": shown.stages,
    "statements": shown.statements,
    "events": shown.events,
    "actors": shown.actors,
    "people": shown.people,
    "regions": shown.regions,
}


def since(moment: datetime | None) -> list[Counted]:
    """Between a moment and now; from nothing where there is none. What came and went between is not counted."""
    found = []
    for kind, subject in SUBJECTS.items():
        now, then = _ids(kind), _ids_at(kind, moment)
        changed = (now & then) & _touched(subject, moment) if then and moment else set()
        found += [(kind, "published", len(now - then)), (kind, "changed", len(changed))]
        found += [(kind, what, number) for what, number in _gone(subject, then - now).items()]
    return [each for each in found if each[2]]


def _ids(kind: str) -> set[int]:
    return set(_SHOWN[kind]().order_by().values_list("pk", flat=True))


def _ids_at(kind: str, moment: datetime | None) -> set[int]:
    if moment is None:
        return set()
    with knowledge.at(moment):
        return _ids(kind)


def _touched(subject: Subject, moment: datetime) -> set[int]:
    found: set[int] = set()
    for rows, owner in touching(subject, None):
        found |= set(rows.filter(pgh_created_at__gt=moment).values_list(owner, flat=True))
    return found


def _gone(subject: Subject, gone: set[int]) -> dict[str, int]:
    if not gone:
        return {}
    if not subject.is_record:
        return {"removed": len(gone)}
    left = subject.model._default_manager.filter(pk__in=gone)
    retracted = left.filter(state=State.RETRACTED).count()
    kept = left.count()
    return {"retracted": retracted, "withdrawn": kept - retracted, "removed": len(gone) - kept}


def told(after: int, until: int) -> Iterator[VersionTold]:
    """The versions of the dataset after one up to another, the newest first."""
    numbers = DatasetVersion.objects.filter(number__gt=after, number__lte=until).order_by("-number")
    waiting = numbers.iterator(chunk_size=_AT_ONCE)
    while some := list(islice(waiting, _AT_ONCE)):
        yield from changes.told(some)


def lines(after: int, until: int, name: str, before: str) -> Iterator[str]:
    """CHANGELOG.md."""
    yield f"# What changed in {name}\n\n"
    yield f"Since release {before}" if before else "The first release; what led to it"
    yield ", version by version of the dataset, the newest first.\n"
    for version in told(after, until):
        yield f"\n## Version {version.number}, {version.at:%Y-%m-%d %H:%M} UTC\n\n"
        yield from (f"{_line(why)}\n\n" for why in version.why)
        yield from (f"- {_line(each)}\n" for each in _said(version))


def _said(version: VersionTold) -> Sequence[str]:
    if version.grouped:
        return version.counts
    return [entry.sentence for entry in version.entries] or [
        "No record that is shown: an article or a publisher, or a detail below what is printed."
    ]


def _line(text: str) -> str:
    """What came from outside makes no line, heading or link of its own."""
    plain = " ".join(text.split())
    return "".join(f"\\{sign}" if sign in r"\`*_[]<>#|" else sign for sign in plain)
