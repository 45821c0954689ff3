"""Two days held against each other: which actor came to which base, which left it, what became surer or vaguer.

PostgreSQL decides presence on both (`timeline.on`); here the two answers are only laid beside each other.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from django.db.models import Count, QuerySet, TextChoices
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from actors.letters import lowered
from actors.models import Actor
from presence import timeline
from presence.models import Base, Citation, Deployment, Region
from presence.models.vocabulary import OVER, DeploymentStatus, RegionLevel
from presence.timeline import ABSENT, POSSIBLE, PRESENT, Period


class Kind(TextChoices):
    """What became of one actor at one base; in the order in which pages tell of it."""

    LEFT = "left", pgettext_lazy("an actor a base", "Left")
    APPEARED = "appeared", _("Appeared")
    HANDED = "changed_hands", _("Changed hands")
    FADED = "became_possible", _("Now only possible")
    CONFIRMED = "became_present", _("Now present")
    STATUS = "changed_status", _("Changed status")


@dataclass(frozen=True, slots=True)
class Stand:
    """One actor at one base on a day: the surest of its deployments, and the status of those that go on."""

    presence: str = ABSENT
    statuses: frozenset[str] = frozenset()
    handed_over: bool = False

    @property
    def status(self) -> str:
        return gettext(", ").join(sorted(lowered(DeploymentStatus(each).label) for each in self.statuses))


class Site(NamedTuple):
    """What is needed of a base to count it and to draw it."""

    pk: int
    name: str
    governorate: int
    lat: float | None
    lon: float | None
    precision: str


class Turn(NamedTuple):
    """What became of one actor at one base, without the records: there may be very many."""

    kind: Kind
    site: Site
    actor: Actor
    before: Stand
    after: Stand
    deployments: Sequence[int]
    """Those of both days; one that is of both stands twice."""

    @property
    def certain(self) -> bool:
        """Whether it was, or is, certainly there; where not, it may be no change at all."""
        return PRESENT in (self.before.presence, self.after.presence)


@dataclass(frozen=True, slots=True)
class Ground:
    """A deployment a change rests on, and how many citations it has itself."""

    deployment: Deployment
    citations: int


@dataclass(frozen=True, slots=True)
class Change:
    turn: Turn
    base: Base
    grounds: Sequence[Ground]

    @property
    def kind(self) -> Kind:
        return self.turn.kind

    @property
    def actor(self) -> Actor:
        return self.turn.actor

    @property
    def before(self) -> Stand:
        return self.turn.before

    @property
    def after(self) -> Stand:
        return self.turn.after

    @property
    def certain(self) -> bool:
        return self.turn.certain

    @property
    def governorate(self) -> Region:
        region = self.base.region
        return region.parent if region.level == RegionLevel.DISTRICT and region.parent else region


@dataclass(frozen=True, slots=True)
class Comparison:
    before: Period
    after: Period
    turns: Sequence[Turn]
    unchanged: int

    @property
    def changes(self) -> list[Change]:
        return changes(self.turns)

    def by_kind(self) -> dict[Kind, list[Turn]]:
        """In the order in which pages tell of them; of kinds that there are."""
        return {kind: list(turns) for kind, turns in groupby(self.turns, key=lambda turn: turn.kind)}


ORDER = {kind: place for place, kind in enumerate(Kind)}
Pair = tuple[int, int]
Grounds = dict[Pair, list[int]]


def compare(deployments: QuerySet[Deployment], before: Period, after: Period) -> Comparison:
    """In four queries, however many deployments there are; `changes` reads the records of those that are shown."""
    grounds: Grounds = defaultdict(list)
    then, now = _stands(deployments, before, grounds), _stands(deployments, after, grounds)
    handed, nothing = _changed_hands(then, now), Stand()
    kinds = {
        pair: Kind.HANDED if pair in handed else kind
        for pair in then.keys() | now.keys()
        # What stood the same is one and the same: most did.
        if (stood := then.get(pair, nothing)) is not (stands := now.get(pair, nothing))
        and (kind := _kind(stood, stands))
    }
    sites, actors = _sites({base for base, _ in kinds}), Actor.objects.in_bulk({actor for _, actor in kinds})
    turns = [
        Turn(kind, site, actors[pair[1]], then.get(pair, nothing), now.get(pair, nothing), grounds[pair])
        for pair, kind in kinds.items()
        if (site := sites.get(pair[0]))
    ]
    turns.sort(key=lambda t: (ORDER[t.kind], not t.certain, t.site.name, t.site.pk, t.actor.name_en))
    return Comparison(before, after, turns, len(then.keys() | now.keys()) - len(kinds))


def _stands(deployments: QuerySet[Deployment], when: Period, grounds: Grounds) -> Mapping[Pair, Stand]:
    """Where each actor is on the day; values alone, for most of them did not change and are never shown."""
    there: QuerySet[Any] = timeline.there(deployments, when).order_by().select_related(None).defer(None)
    held: dict[Pair, list[tuple[str, str]]] = defaultdict(list)
    for base, actor, presence, status, pk in there.values_list("base_id", "actor_id", "presence", "status", "pk"):
        pair = base, actor
        held[pair].append((presence, status))
        grounds[pair].append(pk)
    return {pair: _stand(frozenset(each)) for pair, each in held.items()}


@cache
def _stand(held: frozenset[tuple[str, str]]) -> Stand:
    """Of thousands there are some dozens that differ."""
    sure = [status for presence, status in held if presence == PRESENT]
    every = [status for _presence, status in held]
    statuses = frozenset(sure or every) - frozenset(OVER)
    return Stand(PRESENT if sure else POSSIBLE, statuses, DeploymentStatus.HANDED_OVER in every)


def _sites(pks: Iterable[int]) -> dict[int, Site]:
    rows = Base.objects.filter(pk__in=among(pks)).order_by().annotate(governorate=timeline.governorate("region"))
    columns = rows.values_list("pk", "name_en", "governorate", "lat", "lon", "location_precision")
    return {row[0]: Site(*row) for row in columns}


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


def changes(turns: Sequence[Turn]) -> list[Change]:
    """The same with their records, in four queries; what many share is made once."""
    wanted = {pk for turn in turns for pk in turn.deployments}
    cited = Citation.objects.filter(deployment__in=among(wanted)).order_by().values_list("deployment")
    citations = dict(cited.annotate(n=Count("pk")))
    found: dict[Pair, list[Ground]] = defaultdict(list)
    actors, bases = {turn.actor.pk: turn.actor for turn in turns}, _bases({turn.site.pk for turn in turns})
    for each in Deployment.objects.filter(pk__in=among(wanted)).order_by("start_earliest", "pk"):
        each.actor, each.base = actors[each.actor_id], bases[each.base_id]
        found[each.base_id, each.actor_id].append(Ground(each, citations.get(each.pk, 0)))
    return [Change(t, on[0].deployment.base, on) for t in turns if (on := found[t.site.pk, t.actor.pk])]


def _bases(pks: Iterable[int]) -> dict[int, Base]:
    """Each with its region, and that with the one it is part of."""
    regions = {region.pk: region for region in Region.objects.defer("geometry")}
    for region in regions.values():
        region.parent = regions[region.parent_id] if region.parent_id else None
    bases = {base.pk: base for base in Base.objects.filter(pk__in=among(pks))}
    for base in bases.values():
        base.region = regions[base.region_id]
    return bases


def among(pks: Iterable[int]) -> RawSQL:
    """As one value: to write and read a thousand takes as long as the query."""
    return RawSQL("SELECT unnest(%s::bigint[])", [list(pks)])
