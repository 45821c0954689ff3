"""Where an actor is on a day: counted in PostgreSQL, so that hundreds of bases cost no more than a few."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Case, Max, QuerySet, Value, When
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from actors.models import Actor
from presence import shown, timeline
from presence.models import Deployment, Region
from presence.models.place import PRECISION_DECIMALS, PRECISION_KM
from presence.models.vocabulary import LocationPrecision
from presence.timeline import PRESENT, Period
from presence.web.languages import of_page
from presence.web.svg_map import MANY, Pin, SvgMap, drawn

LISTED = 40  # deployments; the list of deployments and the explorer have the others


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
    mine = shown.deployments().filter(actor=actor)
    on = timeline.there(mine, when)
    sites = _sites(on)
    by_region = _by_region(sites)
    counted = mine.filter(possible__overlap=when.days).count()
    listed = list(_surest_first(on.select_related("base__region__parent").defer(*_HEAVY))[:LISTED])
    pins = [_pin(actor, site, _kept(request)) for site in sites[:MANY]]
    return There(
        present=sum(each.present for each in by_region),
        possible=sum(each.possible for each in by_region),
        by_region=by_region,
        listed=listed,
        more=counted - len(listed),
        elsewhen=mine.count() - counted,
        map=drawn(pins, title=_("Where %(actor)s is") % {"actor": actor}) if any(pin.point for pin in pins) else None,
        unmapped=max(len(sites) - MANY, 0),
    )


_HEAVY = ("base__region__geometry", "base__region__parent__geometry", "base__summary")
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


def _sites(on: QuerySet[Deployment]) -> list[Site]:
    """Each base once, however often it is there: those at which it is certainly present first."""
    names = [f"base__{name}" for name in _DRAWN]
    bases: QuerySet[Any] = on.order_by().select_related(None).annotate(of=timeline.governorate())
    # By alphabet “present” comes after “possible”.
    rows = bases.values("base_id", *names, "of").annotate(surest=Max("presence"))
    surest = rows.order_by("-surest", "base__name_en", "base_id")
    return [Site(*row) for row in surest.values_list(*names, "of", "surest")]


def _by_region(sites: Sequence[Site]) -> list[InRegion]:
    present = Counter(site.region for site in sites if site.surest == PRESENT)
    touched = Counter(site.region for site in sites)
    regions = Region.objects.defer("geometry").in_bulk(list(touched))
    found = [InRegion(regions[pk], present[pk], count - present[pk]) for pk, count in touched.items()]
    return sorted(found, key=lambda each: (-each.present, -each.possible, str(each.region)))


def _surest_first(on: QuerySet[Deployment]) -> QuerySet[Deployment]:
    sure = Case(When(presence=PRESENT, then=Value(0)), default=Value(1))
    return on.order_by(sure, *shown.by_name("base__")[:1], "start_earliest", "pk")


def _pin(actor: Actor, site: Site, keep: str) -> Pin:
    precision = LocationPrecision(site.precision)
    digits = PRECISION_DECIMALS[precision]
    return Pin(
        None if site.lat is None or site.lon is None else (round(site.lat, digits), round(site.lon, digits)),
        PRECISION_KM[precision] * 1000,
        [(actor, site.surest)],
        site.name_ar if of_page() == "ar" and site.name_ar else site.name_en,
        reverse("base", args=[site.slug]) + keep,
    )


def _kept(request: HttpRequest) -> str:
    asked = request.GET.copy()
    return f"?{asked.urlencode()}" if asked else ""  # the day and the moment go along
