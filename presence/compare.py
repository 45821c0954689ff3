"""Two days held against each other: which actor came to which base, which left it, what became surer or vaguer.

PostgreSQL decides presence on both (`timeline.on`); here the two answers are only laid beside each other.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from django.db.models import Case, CharField, Count, Q, QuerySet, TextChoices, When
from django.db.models.functions import Collate
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from actors.letters import lowered
from actors.models import Actor
from presence import timeline
from presence.compiled import KEYS, Compiled
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

    __hash__ = str.__hash__  # Enum's own is Python; thousands are counted by their kind


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
    """Those of either day."""

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


NOTHING = Stand()
_Held = tuple[Any, ...]  # of a deployment: presence then and now (None on a day it does not touch), status


class _Became(NamedTuple):
    """What became of it between the days; `kind` is None where nothing did."""

    then: Stand
    now: Stand
    kind: Kind | None


class _Pair(NamedTuple):
    """One actor at one base where it is or may be on either day, and its deployments of either."""

    base: int
    actor: int
    became: _Became
    deployments: Sequence[int]


def compare(deployments: QuerySet[Deployment], before: Period, after: Period) -> Comparison:
    """In three queries, however many deployments there are; `changes` reads the records of those that are shown."""
    pairs = _pairs(deployments, before, after)
    turns = _in_order([pair for pair in pairs if pair.became.kind], _changed_hands(pairs))
    return Comparison(before, after, turns, len(pairs) - len(turns))


def _pairs(deployments: QuerySet[Deployment], before: Period, after: Period) -> list[_Pair]:
    """Of values alone, for few of them are ever shown."""
    on = {"then": _on(before), "now": _on(after)}
    either = Q(possible__overlap=before.days) | Q(possible__overlap=after.days)
    found: QuerySet[Any] = deployments.filter(either).order_by().select_related(None).defer(None).annotate(**on)
    held, pks = defaultdict[tuple[int, int], list[_Held]](list), defaultdict[tuple[int, int], list[int]](list)
    for base, actor, pk, *said in found.values_list("base_id", "actor_id", "pk", "then", "now", "status"):
        held[base, actor].append(tuple(said))
        pks[base, actor].append(pk)
    return [_Pair(*pair, _became(frozenset(each)), pks[pair]) for pair, each in held.items()]


def _on(when: Period) -> Case:
    """Presence on the day; null where the deployment does not touch it."""
    touched = When(possible__overlap=when.days, then=timeline.presence_there(when))
    return Case(touched, default=None, output_field=CharField())


@cache
def _became(held: frozenset[_Held]) -> _Became:
    """Of thousands there are some dozens that differ."""
    then = _stand([(presence, status) for presence, _now, status in held])
    now = _stand([(presence, status) for _then, presence, status in held])
    return _Became(then, now, _kind(then, now))


def _stand(held: Iterable[tuple[str | None, str]]) -> Stand:
    there = [(presence, status) for presence, status in held if presence]
    if not there:
        return NOTHING
    every = [status for _presence, status in there]
    sure = [status for presence, status in there if presence == PRESENT]
    statuses = frozenset(sure or every) - frozenset(OVER)
    return Stand(PRESENT if sure else POSSIBLE, statuses, DeploymentStatus.HANDED_OVER in every)


def _in_order(changed: Sequence[_Pair], handed: Container[tuple[int, int]]) -> list[Turn]:
    """By kind, the certain first, then by name of base and of actor."""
    met = _ACTORS(keys=list({pair.actor for pair in changed}))
    actors = {actor.pk: actor for actor in sorted(met, key=lambda one: one.name_en)}
    places = {pk: place for place, pk in enumerate(actors)}
    at: dict[int, list[_Pair]] = defaultdict(list)
    for pair in sorted(changed, key=lambda one: places[one.actor]):
        at[pair.base].append(pair)
    parts: dict[tuple[Kind, bool], list[Turn]] = {(kind, sure): [] for kind in Kind for sure in (True, False)}
    for site in _sites(at):
        for base, actor, (then, now, kind), pks in at[site.pk]:
            assert kind
            turn = Turn(Kind.HANDED if (base, actor) in handed else kind, site, actors[actor], then, now, pks)
            parts[turn.kind, turn.certain].append(turn)
    return [turn for part in parts.values() for turn in part]


def _sites(pks: Iterable[int]) -> list[Site]:
    """In the order of their names, letter by letter."""
    return [Site(*row) for row in _SITES(keys=list(pks))]


def _kind(before: Stand, after: Stand) -> Kind | None:
    if before.presence != after.presence:
        if after.presence == ABSENT:
            return Kind.LEFT
        if before.presence == ABSENT:
            return Kind.APPEARED
        return Kind.CONFIRMED if after.presence == PRESENT else Kind.FADED
    # Of one that is over, the status tells how it ended and not how it was while it lasted.
    return Kind.STATUS if before.statuses and after.statuses and before.statuses != after.statuses else None


def _changed_hands(pairs: Iterable[_Pair]) -> set[tuple[int, int]]:
    """Those who left and those who came, at bases where there is one of each; and those who handed a base over."""
    left, came = defaultdict[int, list[_Pair]](list), defaultdict[int, list[_Pair]](list)
    for pair in pairs:
        if pair.became.now is NOTHING:
            left[pair.base].append(pair)
        elif pair.became.then is NOTHING:
            came[pair.base].append(pair)
    swapped = {pair[:2] for base in left.keys() & came.keys() for pair in left[base] + came[base]}
    return swapped | {pair[:2] for pairs in left.values() for pair in pairs if pair.became.then.handed_over}


def changes(turns: Sequence[Turn]) -> list[Change]:
    """The same with their records, in four queries; what many share is made once."""
    wanted = {pk for turn in turns for pk in turn.deployments}
    citations = dict(_CITED(keys=list(wanted)))
    found: dict[tuple[int, int], list[Ground]] = defaultdict(list)
    actors, bases = {turn.actor.pk: turn.actor for turn in turns}, _bases({turn.site.pk for turn in turns})
    for each in _GROUNDS(keys=list(wanted)):
        each.actor, each.base = actors[each.actor_id], bases[each.base_id]
        found[each.base_id, each.actor_id].append(Ground(each, citations.get(each.pk, 0)))
    return [Change(t, on[0].deployment.base, on) for t in turns if (on := found[t.site.pk, t.actor.pk])]


def _bases(pks: Iterable[int]) -> dict[int, Base]:
    """Each with its region, and that with the one it is part of."""
    regions = {region.pk: region for region in Region.objects.defer("geometry")}
    for region in regions.values():
        region.parent = regions[region.parent_id] if region.parent_id else None
    bases = {base.pk: base for base in _BASES(keys=list(pks))}
    for base in bases.values():
        base.region = regions[base.region_id]
    return bases


def _named_sites(keys: list[int]) -> QuerySet[Any, Any]:
    rows = Base.objects.filter(pk__among=keys).annotate(governorate=timeline.governorate("region"))
    columns = rows.values_list("pk", "name_en", "governorate", "lat", "lon", "location_precision")
    return columns.order_by(Collate("name_en", "C"), "pk")


def _cited(keys: list[int]) -> QuerySet[Any, Any]:
    """How many citations each has; as one value, for to write and read a thousand keys takes as long as the query."""
    return (
        Citation.objects.filter(deployment__pk__among=keys).order_by().values_list("deployment").annotate(n=Count("pk"))
    )


_SITES = Compiled(_named_sites, keys=KEYS)
_CITED = Compiled(_cited, keys=KEYS)
_ACTORS = Compiled(lambda keys: Actor.objects.filter(pk__among=keys), keys=KEYS)
_BASES = Compiled(lambda keys: Base.objects.filter(pk__among=keys), keys=KEYS)
_GROUNDS = Compiled(lambda keys: Deployment.objects.filter(pk__among=keys).order_by("start_earliest", "pk"), keys=KEYS)
