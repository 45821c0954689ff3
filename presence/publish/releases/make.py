"""Make a release: one moment of the dataset, written beside the others and put in its place when it is whole.

Whatever stops it, the next run goes on from there: what is not whole has a name of its own and is cleared away, and
what was put in its place and not yet listed is listed then.
"""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.db import connection, transaction
from django.utils import timezone, translation
from django.utils.dateparse import parse_datetime

from presence import knowledge
from presence.models import Release
from presence.problems import Problem
from presence.publish.described.package import in_release
from presence.publish.releases import changelog, folder, texts, zipped
from presence.publish.releases.contents import Content, contents
from presence.publish.releases.texts import Head

LOCK = 7_041_975  # any number, the same for every run
SOURCES: tuple[Callable[[date, str], Iterator[Content]], ...] = (contents, in_release)


class NotReleased(Problem):
    """No release was made; the message says why."""

    code = "not_released"
    status = 409


@dataclass(frozen=True, slots=True)
class Made:
    """`new`: whether it was made now, or found as the newest with nothing changed since."""

    release: Release
    new: bool


def make(site: str, *, note: str = "", again: bool = False) -> Made:
    """`again`: though nothing changed since the last one.

    Raises:
        NotReleased: another run is at it, or nothing is published yet.
    """
    with _alone(), translation.override("en"):
        folder.root().mkdir(parents=True, exist_ok=True)
        _tidy()
        last = Release.objects.first()
        with _one_moment():
            head = _head(site, note, last)
            if last is not None and last.version == head.version and not again:
                return Made(last, new=False)
            making = folder.root() / f"{folder.MAKING}{head.name}"
            _fill(making, head, last)
        made = folder.root() / head.name
        making.rename(made)
        folder.settle(folder.root())
        return Made(_listed(made), new=True)


@contextmanager
def _alone() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        (ours,) = cursor.fetchone()
        if not ours:
            raise NotReleased("Another release is being made: wait until it is done.")
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


@contextmanager
def _one_moment() -> Iterator[None]:
    """All that is read inside is of one and the same moment."""
    with transaction.atomic(durable=True):
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def _tidy() -> None:
    """Clear away what was left unfinished, and list what was finished and not listed."""
    listed = set(Release.objects.values_list("name", flat=True))
    for path in sorted(folder.root().iterdir()):
        if path.name.startswith(folder.MAKING):
            shutil.rmtree(path)
        elif path.is_dir() and path.name not in listed and (path / folder.MANIFEST).is_file():
            _listed(path)


def _head(site: str, note: str, last: Release | None) -> Head:
    version, now = knowledge.version_at(), timezone.now()
    if version is None:
        raise NotReleased("Nothing is published yet: there is nothing to release.")
    return Head(
        number=last.number + 1 if last else 1,
        name=_name(now.date()),
        version=version.number,
        version_at=version.at,
        made_at=now,
        site=site,
        note=" ".join(note.split()),
        before=last.name if last else "",
        changes=changelog.since(last.version_at if last else None),
    )


def _name(today: date) -> str:
    """The day; with a number behind it where that day has one already."""
    taken = {path.name for path in folder.root().iterdir()} | set(Release.objects.values_list("name", flat=True))
    named = f"{today:%Y.%m.%d}"
    return next(n for n in (named, *(f"{named}.{i}" for i in range(2, len(taken) + 3))) if n not in taken)


def _fill(making: Path, head: Head, last: Release | None) -> None:
    making.mkdir()
    names = []
    for source in SOURCES:
        for name, parts in source(head.made_at.date(), head.site):
            folder.write(making / name, parts())
            names.append(name)
    after, until = last.version if last else 0, head.version or 0
    changed = (line.encode() for line in changelog.lines(after or 0, until, head.name, head.before))
    folder.write(making / "CHANGELOG.md", changed)
    folder.write(making / "CITATION.cff", texts.citation(head))
    folder.write(making / "README.md", [texts.readme(head, names)])
    folder.write(making / folder.MANIFEST, [texts.manifest(head)])
    folder.write(making / folder.SUMS, folder.sums(folder.files(making)))
    zipped.pack(making, f"syria-presence-{head.name}", head.made_at)
    for path in (making, *(path for path in making.rglob("*") if path.is_dir())):
        folder.settle(path)


def _listed(made: Path) -> Release:
    """Its row, from what the folder says of itself.

    Raises:
        NotReleased: a file is not what it was when it was written.
    """
    told, found = json.loads((made / folder.MANIFEST).read_bytes()), folder.files(made)
    wanted = folder.read_sums((made / folder.SUMS).read_text())
    if wrong := [file.name for file in found if wanted.get(file.name, file.sha256) != file.sha256]:
        raise NotReleased(f"{wrong[0]} in {made} is damaged: move that folder away and run this again.")
    return Release.objects.create(
        number=told["number"],
        name=made.name,
        version=told["version"],
        version_at=_moment(told["version_at"]),
        made_at=_moment(told["made_at"]) or timezone.now(),
        note=told["note"],
        changes=told["changes"],
        files=[file.as_row() for file in found],
    )


def _moment(text: str | None) -> datetime | None:
    return parse_datetime(text) if text else None
