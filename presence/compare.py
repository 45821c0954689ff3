"""Two days held against each other: which actor came to which base, which left it, and what became surer or vaguer.

PostgreSQL decides presence on both (`timeline.on`); here the two answers are only laid beside each other.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Count, QuerySet, TextChoices

from actors.edtf_words import in_words
from actors.models import Actor
from presence import timeline
from presence.models import Base, Citation, Deployment, Region
from presence.models.vocabulary import OVER, DeploymentStatus, RegionLevel
from presence.timeline import ABSENT, POSSIBLE, PRESENT, Period

GEOMETRY = ("base__region__geometry", "base__region__parent__geometry")


class Kind(TextChoices):
    """What became of one actor at one base; in the order in which pages tell of it."""

    LEFT = "left", "Left"
    APPEARED = "appeared", "Appeared"
    HANDED = "changed_hands", "Changed hands"
    FADED = "became_possible", "Now only possible"
    CONFIRMED = "became_present", "Now present"
    STATUS = "changed_status", "Changed status"


TOLD = {
    Kind.LEFT: ("{} base was left", "{} bases were left"),
    Kind.APPEARED: ("somebody appeared at {} base", "somebody appeared at {} bases"),
    Kind.HANDED: ("{} base changed hands", "{} bases changed hands"),
    Kind.FADED: ("at {} presence is now only possible", "at {} presence is now only possible"),
    Kind.CONFIRMED: ("at {} presence is now certain", "at {} presence is now certain"),
    Kind.STATUS: ("at {} the status changed", "at {} the status changed"),
}


@dataclass(frozen=True, slots=True)
class Stand:
    """One actor at one base on a day: the surest of its deployments, and the status of those that go on."""

    presence: str = ABSENT
    statuses: frozenset[str] = frozenset()
    deployments: frozenset[int] = frozenset()
    handed_over: bool = False

    @property
    def status(self) -> str:
        return ", ".join(sorted(DeploymentStatus(each).label.lower() for each in self.statuses))


@dataclass(frozen=True, slots=True)
class Ground:
    """A deployment a change rests on, and how many citations it has itself."""

    deployment: Deployment
    citations: int


@dataclass(frozen=True, slots=True)
class Change:
    kind: Kind
    base: Base
    actor: Actor
    before: Stand
    after: Stand
    grounds: Sequence[Ground]

    @property
    def governorate(self) -> Region:
        region = self.base.region
        return region.parent if region.level == RegionLevel.DISTRICT and region.parent else region

    @property
    def certain(self) -> bool:
        """Whether it was, or is, certainly there; where not, it may be no change at all."""
        return PRESENT in (self.before.presence, self.after.presence)


@dataclass(frozen=True, slots=True)
class Comparison:
    before: Period
    after: Period
    changes: Sequence[Change]
    unchanged: int

    def of(self, kind: Kind) -> list[Change]:
        return [change for change in self.changes if change.kind == kind]


Pair = tuple[int, int]


def compare(deployments: QuerySet[Deployment], before: Period, after: Period) -> Comparison:
    """In four queries, however many deployments there are."""
    then, now = _stands(deployments, before), _stands(deployments, after)
    handed = _changed_hands(then, now)
    kinds = {
        pair: Kind.HANDED if pair in handed else kind
        for pair in then.keys() | now.keys()
        if (kind := _kind(then.get(pair, Stand()), now.get(pair, Stand())))
    }
    rows = {pair: (then.get(pair, Stand()), now.get(pair, Stand())) for pair in kinds}
    changes = [
        Change(kinds[pair], found[0].deployment.base, found[0].deployment.actor, *rows[pair], found)
        for pair, found in _grounds(rows).items()
    ]
    order = list(Kind)
    changes.sort(key=lambda c: (order.index(c.kind), not c.certain, c.base.name_en, c.base.pk, c.actor.name_en))
    return Comparison(before, after, changes, len(then.keys() | now.keys()) - len(kinds))


def _stands(deployments: QuerySet[Deployment], when: Period) -> Mapping[Pair, Stand]:
    """Where each actor is on the day; values alone, for most of them did not change and are never shown."""
    there: QuerySet[Any] = (
        timeline.on(deployments, when).order_by("base_id", "actor_id", "pk").select_related(None).defer(None)
    )
    rows = there.values_list("base_id", "actor_id", "presence", "status", "pk")
    found = {}
    for pair, group in groupby(rows, key=lambda row: (row[0], row[1])):
        each = list(group)
        sure = [row for row in each if row[2] == PRESENT]
        statuses = frozenset(row[3] for row in sure or each if row[3] not in OVER)
        handed_over = any(row[3] == DeploymentStatus.HANDED_OVER for row in each)
        ids = frozenset(row[4] for row in each)
        found[pair] = Stand(PRESENT if sure else POSSIBLE, statuses, ids, handed_over)
    return found


def _kind(before: Stand, after: Stand) -> Kind | None:
    if before.presence != after.presence:
        if after.presence == ABSENT:
            return Kind.LEFT
        if before.presence == ABSENT:
            return Kind.APPEARED
        return Kind.CONFIRMED if after.presence == PRESENT else Kind.FADED
    # Of one that is over, the status tells how it ended and not how it was while it lasted.
    return Kind.STATUS if before.statuses and after.statuses and before.statuses != after.statuses else None


def _changed_hands(then: Mapping[Pair, Stand], now: Mapping[Pair, Stand]) -> set[Pair]:
    """Those who left and those who came, at bases where there is one of each; and those who handed a base over."""
    left, came = defaultdict(set), defaultdict(set)
    for base, actor in then.keys() - now.keys():
        left[base].add((base, actor))
    for base, actor in now.keys() - then.keys():
        came[base].add((base, actor))
    swapped = {pair for base in left.keys() & came.keys() for pair in left[base] | came[base]}
    return swapped | {pair for pairs in left.values() for pair in pairs if then[pair].handed_over}


def _grounds(rows: Mapping[Pair, tuple[Stand, Stand]]) -> dict[Pair, list[Ground]]:
    wanted = {pk for before, after in rows.values() for pk in before.deployments | after.deployments}
    counted = Citation.objects.filter(deployment__in=wanted).order_by().values_list("deployment")
    citations = dict(counted.annotate(n=Count("pk")))
    deployments = Deployment.objects.filter(pk__in=wanted).select_related("actor", "base__region__parent")
    found: dict[Pair, list[Ground]] = defaultdict(list)
    for each in deployments.defer(*GEOMETRY).order_by("start_earliest", "pk"):
        found[each.base_id, each.actor_id].append(Ground(each, citations.get(each.pk, 0)))
    return found


def summary(found: Comparison) -> str:
    """The comparison's finding in a sentence."""
    said = [_told(kind, changes) for kind in Kind if (changes := found.of(kind))]
    between = f"Between {in_words(found.before.text)} and {in_words(found.after.text)}"
    return f"{between}: {'; '.join(said) or 'nothing changed that is on record'}."


def _told(kind: Kind, changes: Sequence[Change]) -> str:
    """By bases: one that two actors left was still one base."""
    bases = len({change.base.pk for change in changes})
    sure = len({change.base.pk for change in changes if change.certain})
    what = TOLD[kind]
    doubt = (
        f" ({bases - sure} of them only possibly held)" if kind in (Kind.LEFT, Kind.APPEARED) and sure < bases else ""
    )
    return f"{what[0] if bases == 1 else what[1]}{doubt}".format(bases)
