"""The changes of some versions: each in a sentence, or counted by kind where a version changed very much."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.db.models import F
from pghistory.models import Context

from presence.changes.about import About, touching
from presence.changes.large import Numbers, large, numbers
from presence.changes.sentences import counted, in_numbers, sentence, why_in_words
from presence.changes.written import Written, written
from presence.history import SUBJECTS, Names, Revision, Subject, revisions_between, tracks, turn
from presence.history.subjects import PUBLIC
from presence.history.tracks import INSTANT
from presence.models import DatasetVersion

GROUPED = 25  # changes: a version of more is told in numbers
COMPARED = ("changed", "retracted")  # of the rest nothing is told but that it came or went


@dataclass(frozen=True, slots=True)
class Entry:
    """One subject that a version changed. Without a sentence where the version is told in numbers."""

    kind: str
    slug: str
    what: str
    thing: Any  # as it is now; None when it is no longer there
    sentence: str = ""
    reason: str = ""
    former: str = ""  # the slug that it had before this version


@dataclass(frozen=True, slots=True)
class VersionTold:
    number: int
    at: datetime
    entries: tuple[Entry, ...]
    counts: tuple[str, ...]
    why: tuple[str, ...]
    large: bool = False  # told in numbers alone, without entries

    @property
    def grouped(self) -> bool:
        return self.large or len(self.entries) > GROUPED


@dataclass(frozen=True, slots=True)
class _Touched:
    at: datetime
    subject: Subject
    owner: int
    slug: str
    what: str
    former: str = ""


def told(chosen: Sequence[DatasetVersion], about: About | None = None, *, whole: bool = False) -> list[VersionTold]:
    """In the order given; a fixed number of queries, however many versions and changes.

    Asked for the `whole`, it has every entry of a version of any size, for a copy that follows them.
    """
    asked = about or About()
    many = {} if whole else _many([version.at for version in chosen], asked)
    few = {each.at: each for each in _told([version for version in chosen if version.at not in many], asked)}
    whys = _whys({at: each.contexts for at, each in many.items()})
    return [few.get(each.at) or _large(each, many[each.at], whys[each.at]) for each in chosen]


def _many(moments: Sequence[datetime], about: About) -> dict[datetime, Numbers]:
    """Those that changed too much for sentences; of what is asked about, a large version may have changed little."""
    found = numbers(large(moments), about)
    return {at: each for at, each in found.items() if not about or each.more or each.counts.total() > GROUPED}


def _told(chosen: Sequence[DatasetVersion], about: About) -> list[VersionTold]:
    if not chosen:
        return []
    touched, contexts = _touched([version.at for version in chosen], about)
    names = Names()
    for subject in SUBJECTS.values():
        names.fetch(subject.model, {each.owner for each in touched if each.subject is subject})
    touched = [each for each in touched if _may_tell(each, names)]
    size = Counter(each.at for each in touched)
    compared = [each for each in touched if size[each.at] <= GROUPED and each.what in COMPARED]
    revisions = _revisions(compared, names)
    whys = _whys(contexts)
    entries: dict[datetime, list[Entry]] = defaultdict(list)
    for each in touched:
        if entry := _entry(each, revisions.get((each.subject.kind, each.owner, each.at)), names, size[each.at]):
            entries[each.at].append(entry)
    return [_version(version, entries[version.at], whys[version.at]) for version in chosen]


def _touched(moments: Sequence[datetime], about: About) -> tuple[list[_Touched], dict[datetime, set[UUID]]]:
    """What was public before or after and changed at one of the moments, and in which contexts."""
    contexts: dict[datetime, set[UUID]] = defaultdict(set)
    pairs: dict[str, set[tuple[datetime, int]]] = defaultdict(set)
    for kind, at, owner, context in _written(moments, about) if about else written(moments):
        pairs[kind].add((at, owner))
        if context:
            contexts[at].add(context)
    # In the order in which the kinds are told of.
    return [each for kind, subject in SUBJECTS.items() for each in _turns(subject, pairs[kind])], contexts


def _written(moments: Sequence[datetime], about: About) -> Iterable[Written]:
    for kind, condition in about.subjects().items():
        first, *more = [
            rows.filter(pgh_created_at__in=moments).values_list("pgh_created_at", F(owner), "pgh_context_id")
            for rows, owner in touching(SUBJECTS[kind], condition)
        ]
        for at, owner, context in first.order_by().union(*(rows.order_by() for rows in more)):
            yield kind, at, owner, context


def _turns(subject: Subject, pairs: set[tuple[datetime, int]]) -> list[_Touched]:
    if not pairs:
        return []
    window = DateTimeTZRange(min(at for at, _ in pairs) - INSTANT, max(at for at, _ in pairs), "[]")
    rows = subject.history.objects.filter(
        pgh_obj_id__in={owner for _, owner in pairs}, known__overlap=window, known__isempty=False
    )
    columns = ["pgh_obj_id", "known", "slug", *(["state"] if subject.is_record else [])]
    held: dict[int, list[tuple[Any, str, str]]] = defaultdict(list)
    for pk, known, slug, *state in rows.order_by("pgh_id").values_list(*columns):
        held[pk].append((known, slug, state[0] if state else "published"))
    found = []
    for at, owner in sorted(pairs):
        before, after = _state(held[owner], at - INSTANT), _state(held[owner], at)
        if before[1] in PUBLIC or after[1] in PUBLIC:
            earlier = before[1] if before[1] in PUBLIC else ""
            former = before[0] if earlier and after[0] not in ("", before[0]) else ""
            found.append(_Touched(at, subject, owner, after[0] or before[0], turn(earlier, after[1]), former))
    return found


def _state(held: Iterable[tuple[Any, str, str]], at: datetime) -> tuple[str, str]:
    for known, slug, state in held:
        if known.lower <= at and (known.upper is None or at < known.upper):
            return slug, state
    return "", ""


def _may_tell(each: _Touched, names: Names) -> bool:
    """What is not published now, or lies in what is not, is told of only by its going."""
    return not names.hides(each.subject.model, each.owner) or each.what == "withdrawn"


def _revisions(touched: Sequence[_Touched], names: Names) -> dict[tuple[str, int, datetime], Revision]:
    found = {}
    for subject in SUBJECTS.values():
        mine = [each for each in touched if each.subject is subject]
        if not mine:
            continue
        since, until = min(each.at for each in mine), max(each.at for each in mine)
        read = tracks(subject, {each.owner for each in mine}, since, until)
        names.learn(row for track in read.values() for row in track.every_row())
        for pk, track in read.items():
            for revision in revisions_between(track, names, since, until):
                found[subject.kind, pk, revision.at] = revision
    return found


def _entry(each: _Touched, revision: Revision | None, names: Names, size: int) -> Entry | None:
    thing = names.get(each.subject.model, each.owner)
    if size > GROUPED:
        return Entry(each.subject.kind, each.slug, each.what, thing, former=each.former)
    if revision is None and each.what == "changed":
        return None  # nothing that is shown: a place moved by less than is printed
    words = sentence(each.subject, thing, each.slug, each.what, revision)
    reason = revision.reason if revision else ""
    return Entry(each.subject.kind, each.slug, each.what, thing, words, reason, each.former)


def _whys(contexts: dict[datetime, set[UUID]]) -> dict[datetime, tuple[str, ...]]:
    every = {pk for pks in contexts.values() for pk in pks}
    known = dict(Context.objects.filter(pk__in=every).values_list("pk", "metadata")) if every else {}
    found: dict[datetime, tuple[str, ...]] = defaultdict(tuple)
    for at, pks in contexts.items():
        said = {why_in_words(known.get(pk, {})) for pk in pks}
        found[at] = tuple(sorted(said - {""}))
    return found


def _version(version: DatasetVersion, entries: list[Entry], why: tuple[str, ...]) -> VersionTold:
    return VersionTold(version.number, version.at, tuple(entries), counted(entries), why)


def _large(version: DatasetVersion, found: Numbers, why: tuple[str, ...]) -> VersionTold:
    return VersionTold(version.number, version.at, (), in_numbers(found.counts, found.more), why, large=True)
