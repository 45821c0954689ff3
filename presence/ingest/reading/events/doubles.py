"""One event told more than once, and what is only a part of another."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from presence.ingest.reading.events.kinds import FLYING
from presence.ingest.reading.found import EventKind, FoundEvent, Span
from presence.ingest.reading.names.geography import PARTS, may_be_one
from presence.ingest.reading.weighing import Signs

_PARTS: dict[EventKind, tuple[EventKind, ...]] = {
    "ground_incursion": ("withdrawal", "construction", "deployment", "patrol"),
    "patrol": ("withdrawal", "visit"),
    "withdrawal": ("deployment",),
}
"""What those who raid a village or patrol do besides: they set up a checkpoint, and leave again."""

_ATTACKED = ("united-states", "cjtf-oir")
"""Whose bases are attacked: where they strike it is the answer to it."""
_SOON = 700
_DAY = len("2025-01-31")


@dataclass(frozen=True, slots=True)
class Whole:
    """An event with how likely each of its tellings was by itself, and what spoke for the likeliest."""

    event: FoundEvent
    likely: tuple[float, ...]
    signs: Signs
    tellings: tuple[FoundEvent, ...] = ()
    """What each of several says, the likeliest first."""


def without_asides(told: Sequence[Whole]) -> list[Whole]:
    """ "Troops entered the village, set up a checkpoint and withdrew" is one incursion."""
    return [one for one in told if not any(_part_of(one.event, other.event) for other in told)]


def _part_of(event: FoundEvent, whole: FoundEvent) -> bool:
    left = event.kind == "withdrawal" and whole.kind in ("ground_incursion", "patrol")
    if left and event.actor_key == whole.actor_key and 0 <= event.span.start - whole.span.start < _SOON:
        return event.base_key is None or event.span == whole.span
    return (
        event.kind in _PARTS.get(whole.kind, ())
        and event.span == whole.span
        and event.actor_key == whole.actor_key
        and event.trigger.start > whole.trigger.start
    )


def once(told: Sequence[Whole], hosts: frozenset[str], within: Mapping[str, str], text: str) -> list[Whole]:
    """In the order of the text; what the likeliest telling says holds, the others add to it.

    What one telling tells of several places is told of each; none of these is another one told again.
    """
    order = sorted(range(len(told)), key=lambda index: -told[index].likely[0])
    kept: dict[int, Whole] = {}
    tellings: dict[int, set[tuple[Span, EventKind]]] = {}
    for index in order:
        one = told[index]
        telling = one.event.trigger, one.event.kind
        apart = [at for at in kept if telling not in tellings[at]]
        found = _told_before(one.event, kept, apart, hosts, within, text)
        if found is None:
            kept[index], tellings[index] = one, {telling}
        else:
            at, event = found
            before = kept[at]
            said = (*(before.tellings or (before.event,)), one.event)
            kept[at] = replace(before, event=event, likely=(*before.likely, *one.likely), tellings=said)
            tellings[at].add(telling)
    return [kept[index] for index in sorted(kept)]


def _told_before(
    event: FoundEvent,
    kept: Mapping[int, Whole],
    apart: Collection[int],
    hosts: frozenset[str],
    within: Mapping[str, str],
    text: str,
) -> tuple[int, FoundEvent] | None:
    """Which of those kept it is, and that one with what this telling adds; `apart` are those of other tellings."""
    for at, one in kept.items():
        if _same(event, one.event, hosts, within) and (at in apart or not _beside(event, one.event)):
            return at, _fuller(one.event, event, hosts)
    for at in apart:
        if _again(event, kept[at].event, text):
            return at, kept[at].event
    for at in apart:
        if len(kept[at].event.date) < _DAY and _placed(event, text) and _again(kept[at].event, event, text):
            return at, event
    return None


def _again(event: FoundEvent, other: FoundEvent, text: str) -> bool:
    """The like of what is told elsewhere, of no other day, and at no place that its own sentence names.

    Only guessing puts it elsewhere: "Moscow condemned the strikes", three sentences behind a road that was mentioned.
    """
    like = (event.kind, event.actor_key) == (other.kind, other.actor_key) and _dates(event, other)
    return like and not _placed(event, text) and (_placed(other, text) or len(other.date) == _DAY)


def _placed(event: FoundEvent, text: str) -> bool:
    return bool(event.place) and event.place in event.span.of(text)


def _beside(one: FoundEvent, other: FoundEvent) -> bool:
    """ "Deir ez-Zor and Albukamal": a governorate named beside a town of it is its chief town."""
    coarse, fine = sorted((one, other), key=lambda event: bool(event.base_key or event.place_key))
    town = not (coarse.base_key or coarse.place_key) and coarse.region_key not in PARTS
    return town and fine.place_key is not None and fine.base_key is None


def _same(one: FoundEvent, other: FoundEvent, hosts: frozenset[str], within: Mapping[str, str]) -> bool:
    if not _same_kind(one, other) or (one.actor_key != other.actor_key and one.actor_key and other.actor_key):
        return False
    if one.kind == "patrol" and one.span != other.span and min(len(one.date), len(other.date)) < _DAY:
        return True  # its way, told further on
    bases = {one.base_key, other.base_key} - {None}
    towns = {one.place_key, other.place_key} - {None}
    first, second = (None if one.region_key in hosts else one.region_key for one in (one, other))
    apart = first is not None and second is not None and not may_be_one(first, second, within)
    at_base = one.base_key is not None and one.base_key == other.base_key
    return _dates(one, other) and len(bases) < 2 and len(towns) < 2 and (at_base or not apart)


def _dates(one: FoundEvent, other: FoundEvent) -> bool:
    return one.date.startswith(other.date) or other.date.startswith(one.date) or _days_apart(one.date, other.date)


def _days_apart(one: str, other: str) -> bool:
    """ "on 31 July", and told again without a day by a paper of 1 August."""
    month, day = sorted((one, other), key=len)
    if len(month) != len("2025-08") or len(day) != _DAY:
        return False
    opens, told = date.fromisoformat(f"{month}-01"), date.fromisoformat(day)
    return timedelta(0) <= opens - told <= timedelta(days=4)


def _fuller(first: FoundEvent, second: FoundEvent, hosts: frozenset[str]) -> FoundEvent:
    """The likelier telling, with what only the other says."""
    precise = second if _precision(second, hosts) > _precision(first, hosts) else first
    return replace(
        first,
        kind=second.kind if second.actor_key and not first.actor_key else first.kind,
        actor_key=first.actor_key or second.actor_key,
        target_key=first.target_key or second.target_key,
        region_key=precise.region_key or first.region_key or second.region_key,
        base_key=first.base_key or second.base_key,
        place=precise.place,
        place_key=first.place_key or second.place_key,
        date=max(first.date, second.date, key=len),
        score=max(first.score, second.score),
        killed=first.killed if first.killed is not None else second.killed,
        wounded=first.wounded if first.wounded is not None else second.wounded,
        personnel=first.personnel if first.personnel is not None else second.personnel,
        reasons=(*first.reasons, *(r for r in second.reasons if r.code == "figure" and r not in first.reasons)),
    )


def _precision(event: FoundEvent, hosts: frozenset[str]) -> int:
    if event.base_key or event.place_key:
        return 4
    if event.region_key is None:
        return 0
    return 1 if event.region_key in hosts else 2 if event.region_key in PARTS else 3


def _same_kind(one: FoundEvent, other: FoundEvent) -> bool:
    """ "Missiles struck the base … Israel bombed it": by whom is told later, and with it what it was."""
    if one.kind == other.kind:
        return True
    attack, strike = sorted((one, other), key=lambda event: event.kind != "attack_on_base")
    if (attack.kind, strike.kind) != ("attack_on_base", "air_strike") or attack.actor_key:
        return False
    if strike.actor_key in _ATTACKED:
        return False
    return strike.actor_key in FLYING and bool(
        {attack.base_key, attack.region_key} & {strike.base_key, strike.region_key} - {None}
    )
