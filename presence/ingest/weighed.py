"""Each telling weighed: who did it, what it was, whether it counts."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import product

from actors.names import level
from presence.ingest.abroad import is_abroad
from presence.ingest.background import reacted_to, recalled
from presence.ingest.count_signs import Found, count_signs, repeats
from presence.ingest.doer_signs import Cast, Possible, cast_of, doing, possible_doers
from presence.ingest.doers import Sides
from presence.ingest.event_dates import date_of
from presence.ingest.event_kinds import AT_HOME
from presence.ingest.event_weights import COUNTS, DOERS, KINDS, SHARE
from presence.ingest.kind_signs import PossibleKind, kinds_titled, possible_kinds
from presence.ingest.page import Page
from presence.ingest.reading import FoundMention
from presence.ingest.sides import sides_of
from presence.ingest.tellings import STRUCK, Telling, tellings
from presence.ingest.undergoers import target_of
from presence.ingest.weighing import Signs, chance, chances
from presence.ingest.whereabouts import wheres_of

_MOVES = ("withdrawal", "deployment", "ground_incursion", "handover", "construction", "patrol")


@dataclass(frozen=True, slots=True)
class WeighedKind:
    """The kinds one doer's deed may be of."""

    actor: FoundMention | None
    options: list[PossibleKind]


@dataclass(frozen=True, slots=True)
class Weighed:
    told: Telling
    target: FoundMention | None
    doers: list[Possible]
    kinds: list[WeighedKind]
    found: list[tuple[Found, Signs]]
    """What it comes to, with what speaks for it."""


def weighed(page: Page, hosts: frozenset[str], states: Mapping[str, str], *, everything: bool = False) -> list[Weighed]:
    """`states` says whose office each person holds."""
    cast = cast_of(page, hosts, states)
    titled = kinds_titled(page, level(page.document.title))
    recent: dict[str, list[FoundMention]] = {}
    told = tellings(page, hosts, states, recent, everything=everything)
    all_of_them = [_weighed(page, one, recent, cast, titled) for one in told]
    plain = (one for each in all_of_them if each.told.strength != "word" for one, _ in each.found)
    often = Counter((one.kind, one.key) for one in plain)
    return [
        replace(each, found=[(one, (*signs, *repeats(one.kind, one.key, often))) for one, signs in each.found])
        for each in all_of_them
    ]


def counts(signs: Signs) -> float:
    return chance(signs, COUNTS)


def _weighed(
    page: Page, told: Telling, recent: dict[str, list[FoundMention]], cast: Cast, titled: frozenset[str]
) -> Weighed:
    sides = sides_of(page, told.trigger, told.rule, told.actors, cast.hosts) or _on_base(page, told)
    day, dated = date_of(page, told.clause, told.trigger)
    if not dated:
        day, dated = date_of(page, told.sentence.span, told.trigger)
    past = recalled(page, told.rule.kind, told.clause, told.trigger, day)
    options = possible_doers(page, told, sides, recent, cast)
    odds = chances([one.signs for one in options], DOERS)
    who = doing(page, told.rule.kind, options, odds, SHARE)
    ruled = _ruled(page, told, sides, past)
    if ruled and sides:
        _remember(told.rule.kind, sides, recent, past)
    likely = dict[str | None, float]()
    for one, odd in zip(options, odds, strict=True):
        likely[one.key] = likely.get(one.key, 0.0) + odd
    fits = {one.mention: one.signs for one in options}
    wheres = wheres_of(page, replace(told.sentence, span=told.clause), told.trigger, told.rule.kind, cast.hosts)
    kinds, found = list[WeighedKind](), list[tuple[Found, Signs]]()
    for where, actor in product(wheres, who):
        possible = possible_kinds(page, told, actor, where.base is not None, cast.hosts, titled)
        sure = chances([one.signs for one in possible], KINDS)
        best = max(range(len(sure)), key=sure.__getitem__)
        kinds.append(WeighedKind(actor, possible))
        vague = not dated and not (where.base or where.place) and where.region in (None, *cast.hosts)
        counted = ruled and not past and not (vague and reacted_to(page, told.sentence.span, told.trigger))
        made = Found(
            told=told,
            kind=possible[best].kind,
            actor=actor,
            ruled=counted,
            doer_signs=fits[actor],
            sure_of_doer=likely[actor.key if actor else None],
            sure_of_kind=sure[best],
            where=where,
            day=day,
            dated=dated,
        )
        found.append((made, count_signs(page, made, cast, titled)))
    target = sides.target if sides else None
    if target is None and who[0]:
        target = target_of(page, told.trigger, who[0], told.actors)
    return Weighed(told, target, options, kinds, found)


def _ruled(page: Page, told: Telling, sides: Sides | None, past: bool) -> bool:
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


def _at_home(told: Telling, sides: Sides) -> bool:
    """What forces of Syria itself do: they move, and talk with each other."""
    talked = told.rule.kind == "talks" and bool(sides.actors)
    return (told.rule.kind in _MOVES or talked) and all(m.key in AT_HOME for m in sides.actors)


def _on_base(page: Page, told: Telling) -> Sides | None:
    """ "Rockets landed near the Omar base.": nobody is named but the base."""
    based = any(m.kind == "base" for m in page.mentions_in(told.clause))
    return Sides() if told.rule.kind == "attack_on_base" and based and not told.actors else None
