"""Other people's counts, each with ours beside it: on the same date, of the same thing, as far as we count that."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import BigIntegerField, Count, Q, QuerySet, Sum, Value
from django.db.models.functions import Coalesce

from actors.models import Actor
from presence import shown, timeline
from presence.compiled import KEY, Compiled
from presence.models import Base, Estimate, Region
from presence.models.vocabulary import BaseKind, RegionLevel
from presence.timeline import PRESENT, Period
from presence.web.drawings import Stretch

MOST = 20
SITES = ("base", "site", "outpost", "point", "post", "position", "facilit", "installation", "location", "airfield")
PEOPLE = ("troop", "soldier", "personnel", "fighter", "adviser", "advisor", "service member", "servicemen")
# A narrower thing than a base; “military base” is what most count when they mean any.
NARROWER = [kind for kind in BaseKind if kind != BaseKind.MILITARY_BASE]


@dataclass(frozen=True, slots=True)
class Ours:
    """Bases where the actor was present and possibly present; of troops, the lowest and highest sum of those present.

    `unknown` counts the deployments present whose strength nobody has given.
    """

    present: int
    possible: int
    people: tuple[int, int] | None = None
    unknown: int = 0

    @property
    def nothing_known(self) -> bool:
        """People are there, and how many nobody says."""
        return self.people is not None and self.unknown == self.present > 0

    @property
    def low(self) -> int:
        return self.people[0] if self.people else self.present

    @property
    def high(self) -> int:
        return self.people[1] if self.people else self.present + self.possible


@dataclass(frozen=True, slots=True)
class Counted:
    """An estimate with our own count of the same; None where we do not count what they counted."""

    estimate: Estimate
    ours: Ours | None
    theirs_drawn: Stretch
    ours_drawn: Stretch | None
    ours_possible: Stretch | None


def estimates_for(*, actor: Actor | None = None, region: Region | None = None) -> list[Counted]:
    """Those of an actor, or about a region, the latest first."""
    listed = [
        *(_OF_ACTOR(actor=actor.pk) if actor is not None else ()),
        *(_of_region(region) if region is not None else ()),
    ]
    ours = our_counts(listed)
    return list(_drawn([(estimate, ours.get(estimate.pk)) for estimate in listed]))


def _of_region(region: Region) -> list[Estimate]:
    """Of the country are those about no region too."""
    about = _OF_COUNTRY if region.level == RegionLevel.COUNTRY else _OF_REGION
    return about(region=region.pk)


def _latest(about: Q) -> QuerySet[Estimate]:
    found = Estimate.objects.select_related("actor", "region", "article__source").filter(about)
    return found.defer("region__geometry", "article__text").order_by("-date_latest", "-pk")[:MOST]


_OF_ACTOR = Compiled(lambda actor: _latest(Q(actor=actor)), actor=KEY)
_OF_REGION = Compiled(lambda region: _latest(Q(region=region)), region=KEY)
_OF_COUNTRY = Compiled(lambda region: _latest(Q(region=region) | Q(region=None)), region=KEY)


def our_counts(estimates: Sequence[Estimate]) -> dict[int, Ours]:
    """Ours by the same definition: actor, region, date and what is counted; one query for all of them."""
    asked = {e.pk: _asked(e) for e in estimates if _has(PEOPLE, e) or _has(SITES, e)}
    if not asked:
        return {}
    first, *others = asked.values()
    rows = first.union(*others, all=True) if others else first
    people = {e.pk for e in estimates if _has(PEOPLE, e)}
    return {row["estimate"]: _people(row) if row["estimate"] in people else _bases(row) for row in rows}


def _has(words: Iterable[str], estimate: Estimate) -> bool:
    return any(word in estimate.counted.casefold() for word in words)


def _asked(estimate: Estimate) -> QuerySet[Any]:
    """One row: what we count where and when the estimate counted."""
    deployments = shown.deployments().filter(_of_kind(estimate.counted.casefold()), actor=estimate.actor)
    if estimate.region:
        inside = Base.objects.filter(timeline.within(estimate.region)).values("pk")
        deployments = deployments.filter(base__in=inside)
    there = timeline.there(deployments, Period(estimate.date, estimate.date_earliest, estimate.date_latest))
    present = Q(presence=PRESENT)
    told = present & (Q(personnel_min__isnull=False) | Q(personnel_max__isnull=False))
    return (
        there.order_by()
        .values(estimate=Value(estimate.pk, BigIntegerField()))
        .annotate(
            sites=Count("base", filter=present, distinct=True),
            touched=Count("base", distinct=True),
            there=Count("pk", filter=present),
            told=Count("pk", filter=told),
            low=Coalesce(Sum("personnel_min", filter=told), 0),
            high=Coalesce(Sum(Coalesce("personnel_max", "personnel_min"), filter=told), 0),
        )
    )


def _of_kind(what: str) -> Q:
    """“observation points” are those alone; “bases and outposts” are all."""
    named = [kind for kind in NARROWER if kind.label.casefold() in what]
    for kind in named:
        what = what.replace(f"{kind.label.casefold()}s", "").replace(kind.label.casefold(), "")
    return Q(base__kind__in=named) if named and not any(word in what for word in SITES) else Q()


def _bases(row: Mapping[str, int]) -> Ours:
    return Ours(row["sites"], row["touched"] - row["sites"])


def _people(row: Mapping[str, int]) -> Ours:
    return Ours(row["there"], 0, (row["low"], row["high"]), row["there"] - row["told"])


def _drawn(counted: Iterable[tuple[Estimate, Ours | None]]) -> Iterable[Counted]:
    """On one scale for all that counted the same."""
    rows = list(counted)
    for estimate, ours in rows:
        same = [(e, o) for e, o in rows if e.counted.casefold() == estimate.counted.casefold()]
        most = max(1, *(e.high for e, _ in same), *(o.high for _, o in same if o))
        ours_drawn = ours if ours and not ours.nothing_known else None
        sure = _stretch(0, ours_drawn.low, most) if ours_drawn and ours_drawn.low else None
        maybe = (
            _stretch(ours_drawn.low, ours_drawn.high, most) if ours_drawn and ours_drawn.high > ours_drawn.low else None
        )
        yield Counted(estimate, ours, _stretch(estimate.low, estimate.high, most), sure, maybe)


def _stretch(low: int, high: int, most: int) -> Stretch:
    return Stretch(f"{low / most * 98:.2f}%", f"{max((high - low) / most * 98, 1.5):.2f}%")
