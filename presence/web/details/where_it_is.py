"""Where an actor is on a day: counted in PostgreSQL, so that hundreds of bases cost no more than a few."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Case, Count, Max, QuerySet, Value, When
from django.http import HttpRequest
from django.utils.translation import gettext as _

from actors.addresses import address_of
from actors.models import Actor
from presence import shown, timeline
from presence.compiled import KEY, Compiled
from presence.models import Deployment, Region
from presence.models.place import PRECISION_DECIMALS, PRECISION_KM
from presence.models.vocabulary import LocationPrecision
from presence.timeline import PRESENT, Period
from presence.web.in_order import REGIONS, by_key
from presence.web.languages import of_page
from presence.web.svg_map import MANY, Pin, SvgMap, drawn

LISTED = 25  # deployments; the list of deployments and the explorer have the others


@dataclass(frozen=True, slots=True)
class InRegion:
    region: Region
    present: int
    possible: int


@dataclass(frozen=True, slots=True)
class There:
    """Where one actor is: by governorate, the surest places in a list and on a map, and how many more there are."""

    present: int
    possible: int
    by_region: Sequence[InRegion]
    listed: Sequence[Deployment]
    more: int
    elsewhen: int
    map: SvgMap | None
    unmapped: int  # places that the map leaves out, for there are too many


def presence_of(actor: Actor, when: Period, request: HttpRequest) -> There:
    """A fixed number of queries, and of objects: of the bases that are only counted no more than numbers are read."""
    sites = [Site(*row) for row in _SITES(actor=actor.pk, when=when)]
    by_region = _by_region(sites)
    counted = sum(site.times for site in sites)
    listed = list(_FIRST(actor=actor.pk, when=when))
    keep = _kept(request)
    pins = [_pin(actor, site, keep) for site in sites[:MANY]]
    return There(
        present=sum(each.present for each in by_region),
        possible=sum(each.possible for each in by_region),
        by_region=by_region,
        listed=listed,
        more=counted - len(listed),
        elsewhen=sum(count for (count,) in _EVER(actor=actor.pk)) - counted,
        map=drawn(pins, title=_("Where %(actor)s is") % {"actor": actor}) if any(pin.point for pin in pins) else None,
        unmapped=max(len(sites) - MANY, 0),
    )


# What a row of the list shows, and no more.
_NAMES = ("slug", "name_en", "name_ar")
_SHOWN = (
    *("slug", "start", "status", "as_of", "actor_id"),
    *(f"base__{name}" for name in _NAMES),
    *(f"base__region__{name}" for name in (*_NAMES, "level")),
    *(f"base__region__parent__{name}" for name in _NAMES),
)
_DRAWN = ("slug", "name_en", "name_ar", "lat", "lon", "location_precision")


class Site(NamedTuple):
    """A base at which it is, as little of it as a map needs."""

    slug: str
    name_en: str
    name_ar: str
    lat: float | None
    lon: float | None
    precision: str
    region: int
    surest: str
    times: int


def _sites(actor: int, when: Period) -> QuerySet[Any]:
    """Each base once, however often it is there: those at which it is certainly present first."""
    names = [f"base__{name}" for name in _DRAWN]
    on = timeline.there(shown.deployments().filter(actor=actor), when)
    bases: QuerySet[Any] = on.order_by().select_related(None).annotate(of=timeline.governorate())
    # By alphabet “present” comes after “possible”.
    rows = bases.values("base_id", *names, "of").annotate(surest=Max("presence"), times=Count("pk"))
    surest: QuerySet[Any] = rows.order_by("-surest", "base__name_en", "base_id")
    return surest.values_list(*names, "of", "surest", "times")


def _first(actor: int, when: Period) -> QuerySet[Deployment]:
    on = timeline.there(shown.deployments().filter(actor=actor), when)
    sure = Case(When(presence=PRESENT, then=Value(0)), default=Value(1))
    surest = on.order_by(sure, *shown.by_name("base__")[:1], "start_earliest", "pk")
    return surest.select_related(None).select_related("base__region__parent").defer(None).only(*_SHOWN)[:LISTED]


def _ever(actor: int) -> QuerySet[Any]:
    mine: QuerySet[Any] = shown.deployments().filter(actor=actor).order_by().select_related(None).values("actor")
    counted: QuerySet[Any] = mine.annotate(count=Count("pk")).values_list("count")
    return counted


_EVER = Compiled(_ever, actor=KEY)
_SITES = Compiled(_sites, actor=KEY, when=timeline.MARK)
_FIRST = Compiled(_first, actor=KEY, when=timeline.MARK)


def _by_region(sites: Sequence[Site]) -> list[InRegion]:
    present = Counter(site.region for site in sites if site.surest == PRESENT)
    touched = Counter(site.region for site in sites)
    regions = by_key(REGIONS, list(touched))
    found = [InRegion(regions[pk], present[pk], count - present[pk]) for pk, count in touched.items()]
    return sorted(found, key=lambda each: (-each.present, -each.possible, str(each.region)))


def _pin(actor: Actor, site: Site, keep: str) -> Pin:
    precision = LocationPrecision(site.precision)
    digits = PRECISION_DECIMALS[precision]
    return Pin(
        None if site.lat is None or site.lon is None else (round(site.lat, digits), round(site.lon, digits)),
        PRECISION_KM[precision] * 1000,
        [(actor, site.surest)],
        site.name_ar if of_page() == "ar" and site.name_ar else site.name_en,
        address_of("base", site.slug) + keep,
    )


def _kept(request: HttpRequest) -> str:
    asked = request.GET.copy()
    return f"?{asked.urlencode()}" if asked else ""  # the day and the moment go along
