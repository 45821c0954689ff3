"""Each telling weighed: who did it, what it was, whether it counts."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import product

from actors.names import level
from presence.ingest.reading.events.abroad import is_abroad
from presence.ingest.reading.events.alike import compared
from presence.ingest.reading.events.background import reacted_to, recalled
from presence.ingest.reading.events.count_signs import Found, count_signs, repeats
from presence.ingest.reading.events.count_weights import COUNTS
from presence.ingest.reading.events.days import date_of
from presence.ingest.reading.events.doer_signs import Cast, Possible, cast_of, doing, possible_doers
from presence.ingest.reading.events.doer_weights import DOERS, SHARE
from presence.ingest.reading.events.doers import Sides
from presence.ingest.reading.events.kind_signs import PossibleKind, kinds_titled, possible_kinds
from presence.ingest.reading.events.kind_weights import KINDS
from presence.ingest.reading.events.kinds import AT_HOME
from presence.ingest.reading.events.place_choice import Atlas, Telling
from presence.ingest.reading.events.sides import sides_of
from presence.ingest.reading.events.tellings import STRUCK, tellings
from presence.ingest.reading.events.tellings import Telling as Told
from presence.ingest.reading.events.undergoers import target_of
from presence.ingest.reading.events.whereabouts import Placed, wheres_of
from presence.ingest.reading.found import FoundMention
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.weighing import Signs, chance, chances

_MOVES = ("withdrawal", "deployment", "ground_incursion", "handover", "construction", "patrol")


@dataclass(frozen=True, slots=True)
class WeighedKind:
    """The kinds one doer's deed may be of."""

    actor: FoundMention | None
    options: list[PossibleKind]


@dataclass(frozen=True, slots=True)
class Weighed:
    told: Told
    target: FoundMention | None
    doers: list[Possible]
    kinds: list[WeighedKind]
    found: list[tuple[Found, Signs]]
    """What it comes to, with what speaks for it."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """A telling of which is known who could have done it, and not yet where it was."""

    told: Told
    sides: Sides | None
    day: str
    dated: bool
    ruled: bool
    """Whether the rules alone would count it, if it was lately."""
    past: bool
    doers: list[Possible]
    odds: list[float]


def weighed(page: Page, hosts: frozenset[str], states: Mapping[str, str], *, everything: bool = False) -> list[Weighed]:
    """`states` says whose office each person holds."""
    cast = cast_of(page, hosts, states)
    titled = kinds_titled(page, level(page.document.title))
    recent: dict[str, list[FoundMention]] = {}
    told = tellings(page, hosts, states, recent, everything=everything)
    begun = [_begun(page, one, recent, cast) for one in told]
    atlas = Atlas(page, hosts, [_placed(one) for one in begun if one.ruled])
    done = [_done(page, one, atlas, cast, titled) for one in begun]
    plain = (one for each in done if each.told.strength != "word" for one, _ in each.found)
    every = [one for each in done if not each.told.besides for one, _ in each.found]
    often = Counter((one.kind, one.key) for one in plain)
    return [
        replace(
            each,
            found=[
                (one, (*signs, *repeats(one.kind, one.key, often), *compared(one, every, hosts)))
                for one, signs in each.found
            ],
        )
        for each in done
    ]


def counts(signs: Signs) -> float:
    return chance(signs, COUNTS)


def _begun(page: Page, told: Told, recent: dict[str, list[FoundMention]], cast: Cast) -> _Begun:
    sides = sides_of(page, told.trigger, told.rule, told.actors, cast.hosts) or _on_base(page, told)
    day, dated = date_of(page, told.clause, told.trigger)
    if not dated:
        day, dated = date_of(page, told.sentence.span, told.trigger)
    past = recalled(page, told.rule.kind, told.clause, told.trigger, day)
    options = possible_doers(page, told, sides, recent, cast)
    ruled = _ruled(page, told, sides)
    if ruled and sides:
        _remember(told.rule.kind, sides, recent, past)
    odds = chances([one.signs for one in options], DOERS)
    return _Begun(told, sides, day, dated, ruled, past, options, odds)


def _placed(begun: _Begun) -> Telling:
    """As the choice of its place sees it."""
    told, sides = begun.told, begun.sides
    who = tuple(one.key for one in sides.actors) if sides else ()
    return Telling(told.rule.kind, told.trigger, told.clause, told.sentence, who, begun.day, begun.past)


def _done(page: Page, begun: _Begun, atlas: Atlas, cast: Cast, titled: frozenset[str]) -> Weighed:
    told = begun.told
    wheres = wheres_of(atlas, _placed(begun))
    who = doing(page, told.rule.kind, begun.doers, begun.odds, SHARE)
    kinds, found = list[WeighedKind](), list[tuple[Found, Signs]]()
    for placed, actor in product(wheres, who):
        where = placed.where
        possible = possible_kinds(page, told, actor, where.base is not None, cast.hosts, titled)
        kinds.append(WeighedKind(actor, possible))
        made = _made(page, begun, actor, placed, possible, cast)
        found.append((made, count_signs(page, made, cast, titled)))
    target = begun.sides.target if begun.sides else None
    if target is None and who[0]:
        target = target_of(page, told.trigger, who[0], told.actors)
    return Weighed(told, target, begun.doers, kinds, found)


def _made(
    page: Page, begun: _Begun, actor: FoundMention | None, placed: Placed, possible: list[PossibleKind], cast: Cast
) -> Found:
    told, key, where = begun.told, actor.key if actor else None, placed.where
    sure = chances([one.signs for one in possible], KINDS)
    best = max(range(len(sure)), key=sure.__getitem__)
    vague = not begun.dated and (
        placed.carried or (not (where.base or where.place) and where.region in (None, *cast.hosts))
    )
    return Found(
        told=told,
        kind=possible[best].kind,
        actor=actor,
        ruled=begun.ruled and not begun.past and not (vague and reacted_to(page, told.sentence.span, told.trigger)),
        doer_signs=next(one.signs for one in begun.doers if one.mention == actor),
        sure_of_doer=sum(odd for one, odd in zip(begun.doers, begun.odds, strict=True) if one.key == key),
        sure_of_kind=sure[best],
        sure_of_place=placed.sure,
        where=where,
        day=placed.day or begun.day,
        dated=begun.dated,
    )


def _ruled(page: Page, told: Told, sides: Sides | None) -> bool:
    """Whether the rules find somebody who did it in Syria, and it happened."""
    if sides is None or told.strength != "plain":
        return False
    return not is_abroad(page, told.clause, told.trigger) and not _at_home(told, sides)


def _remember(kind: str, sides: Sides, recent: dict[str, list[FoundMention]], past: bool) -> None:
    """Who did the like last; who strikes again and again is meant further on, though that is no event."""
    if past and kind != "air_strike":
        return
    if sides.actors:
        recent[kind] = sides.actors
    elif sides.target:
        recent[STRUCK] = [sides.target]


def _at_home(told: Told, sides: Sides) -> bool:
    """What forces of Syria itself do: they move, and talk with each other."""
    talked = told.rule.kind == "talks" and bool(sides.actors)
    return (told.rule.kind in _MOVES or talked) and all(m.key in AT_HOME for m in sides.actors)


def _on_base(page: Page, told: Told) -> Sides | None:
    """ "Rockets landed near the Omar base.": nobody is named but the base."""
    based = any(m.kind == "base" for m in page.mentions_in(told.clause))
    return Sides() if told.rule.kind == "attack_on_base" and based and not told.actors else None
