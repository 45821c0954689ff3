"""Changes of state against the deployments they change: a patch of the one that is current then, or a new one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import QuerySet

from actors.models import Actor, ActorKind
from presence.ingest.draft import Draft, about_then, dated, day_of, evidence, fingerprint, flat
from presence.ingest.reading.found import FoundChange
from presence.ingest.reading.why import because
from presence.models import Article, Base, Deployment, RecordKind
from presence.models.vocabulary import OVER, Attests, DeploymentStatus, State

_STATUS = {
    "started": DeploymentStatus.ACTIVE,
    "reduced": DeploymentStatus.REDUCED,
    "vacated": DeploymentStatus.VACATED,
    "handed_over": DeploymentStatus.HANDED_OVER,
    "personnel": DeploymentStatus.ACTIVE,
}
_ORDER = ("handed_over", "vacated", "reduced", "started", "personnel")
_ATTESTS = {"started": Attests.STARTED, "vacated": Attests.ENDED, "handed_over": Attests.ENDED}
_UNRECORDED = 0.1


@dataclass(frozen=True, slots=True)
class Recorded:
    """What is known of the bases that an article speaks of: three queries, however many changes it tells of."""

    deployments: Mapping[str, Sequence[Deployment]]
    foreign: frozenset[str]

    def current(self, change: FoundChange, on: date | None) -> Deployment | None:
        """The deployment of that actor there on that day; else its last one before."""
        known = [d for d in self.deployments.get(change.base_key or "", ()) if d.actor.slug == change.actor_key]
        standing = [d for d in known if on is None or on in d.possible]
        earlier = [d for d in known if on is not None and d.start_earliest and d.start_earliest <= on]
        return min(standing or earlier, key=lambda d: _latest(d, over_last=bool(standing)), default=None)

    def whose(self, change: FoundChange, on: date | None) -> FoundChange | None:
        """Of a change without an actor, the only foreign force at the base is meant."""
        if change.actor_key is not None:
            return change
        there = self.deployments.get(change.base_key or "", ())
        actors = {d.actor.slug for d in there if (on is None or on in d.possible) and d.status not in OVER}
        if len(actors) != 1:
            return None
        return replace(change, actor_key=actors.pop(), why=(*change.why, because("only_force")))


def recorded(changes: Sequence[FoundChange]) -> Recorded:
    bases = {change.base_key for change in changes if change.base_key}
    there: defaultdict[str, list[Deployment]] = defaultdict(list)
    for slug in Base.objects.filter(slug__in=bases, state=State.PUBLISHED).values_list("slug", flat=True):
        there[slug] = []
    for deployment in _deployments(bases):
        there[deployment.base.slug].append(deployment)
    actors = Actor.objects.filter(slug__in={change.actor_key for change in changes if change.actor_key})
    states = actors.exclude(kind=ActorKind.NON_STATE_ARMED_GROUP).values_list("slug", flat=True)
    return Recorded(there, frozenset(states))


def _deployments(bases: Iterable[str]) -> QuerySet[Deployment]:
    rows = Deployment.objects.filter(base__slug__in=bases, state=State.PUBLISHED)
    return rows.select_related("base", "actor").order_by("start_earliest", "pk")


def _latest(deployment: Deployment, *, over_last: bool) -> tuple[bool, int]:
    start = deployment.start_earliest or date.min
    return over_last and deployment.status in OVER, -start.toordinal()


def _has_gone(deployment: Deployment, on: date | None) -> bool:
    ended = deployment.end_latest is not None and on is not None and deployment.end_latest < on
    return ended or deployment.status in OVER


def deployment_drafts(article: Article, changes: Sequence[FoundChange]) -> Iterator[Draft]:
    """One for each force at each base: its figure and its status together."""
    moves = [change for change in changes if change.kind != "stage" and change.base_key]
    if not moves:
        return
    known = recorded(moves)
    together: defaultdict[tuple[str, str], list[FoundChange]] = defaultdict(list)
    for change in sorted(moves, key=lambda c: _ORDER.index(c.kind)):
        of = known.whose(change, day_of(change.day_told, article))
        if of and of.base_key in known.deployments:
            together[of.base_key or "", of.actor_key or ""].append(of)
    for group in together.values():
        yield from _drafted(article, known, group)


def _drafted(article: Article, known: Recorded, group: Sequence[FoundChange]) -> Iterator[Draft]:
    first = group[0]
    on = day_of(first.day_told, article)
    target = known.current(first, on)
    if target is not None and _has_gone(target, on):
        if first.kind in ("vacated", "handed_over"):
            return
        target = None  # it had gone, and is there again
    told = [first, *(c for c in group[1:] if c.kind == "personnel" and first.kind in ("reduced", "started"))]
    if target is None:
        if first.actor_key in known.foreign:
            yield _draft(article, told, {**_new(article, first), **_figures(told)}, None)
        return
    patch = {} if _is_older(target, on) else _patch(article, target, told)
    if patch:
        yield _draft(article, told, patch, target)


def _is_older(target: Deployment, on: date | None) -> bool:
    """What the record says of a later day stands."""
    return on is not None and target.as_of_earliest is not None and on < target.as_of_earliest


def _new(article: Article, change: FoundChange) -> dict[str, object]:
    when = change.day_told or about_then(article)
    over = change.kind in ("vacated", "handed_over")
    return {
        "base": change.base_key,
        "actor": change.actor_key,
        "start": when if change.kind == "started" else "",
        "end": when if over else "",
        "status": _STATUS[change.kind].value,
        "as_of": change.day_told or article.published,
        "summary": flat(change.span.of(article.text)),
        **_sighting(change),
    }


def _patch(article: Article, target: Deployment, told: Sequence[FoundChange]) -> dict[str, object]:
    """Only what differs from the record."""
    change = told[0]
    wanted: dict[str, object] = _figures(told)
    if change.kind in ("reduced", "vacated", "handed_over"):
        wanted["status"] = _STATUS[change.kind].value
    if change.kind in ("vacated", "handed_over") and not target.end:
        wanted["end"] = change.day_told or about_then(article)
    patch = {name: value for name, value in wanted.items() if value != getattr(target, name)}
    return {**patch, "as_of": change.day_told or article.published, **_sighting(change)} if patch else {}


def _figures(told: Sequence[FoundChange]) -> dict[str, object]:
    figure = next((change for change in told if change.kind == "personnel"), None)
    return {"personnel_min": figure.low, "personnel_max": figure.high} if figure else {}


def _sighting(change: FoundChange) -> dict[str, object]:
    """An article attests a day only where it names the day."""
    found = dated(change.day_told)
    if change.kind not in _ATTESTS or found is None or found.earliest != found.latest:
        return {}
    return {"attests": _ATTESTS[change.kind].value, "seen": change.day_told}


def _draft(
    article: Article, told: Sequence[FoundChange], payload: dict[str, object], target: Deployment | None
) -> Draft:
    first = told[0]
    spans = [(role, span) for change in told for role, span in (("sentence", change.span), ("trigger", change.trigger))]
    reasons = tuple(reason for change in told for reason in change.why)
    score = min(change.score for change in told) - (0 if target or first.kind == "started" else _UNRECORDED)
    known_by = fingerprint(RecordKind.DEPLOYMENT, first.kind, first.base_key or "", flat(first.span.of(article.text)))
    return Draft(
        RecordKind.DEPLOYMENT,
        payload,
        evidence(dict.fromkeys(spans)),
        round(score, 2),
        known_by,
        reasons=reasons if target or first.kind == "started" else (*reasons, because("no_record")),
        target=target,
    )
