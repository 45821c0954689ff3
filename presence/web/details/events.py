"""The page of an event."""

from datetime import timedelta

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from presence import shown
from presence.models import Event
from presence.models.vocabulary import RegionLevel, State
from presence.publish.places import Place
from presence.web import sentences
from presence.web.asked import period_asked
from presence.web.citing import evidence
from presence.web.frame import frame_of
from presence.web.pinned import keeping, map_of
from presence.web.svg_map import Pin, SvgMap, drawn, pins

NEAR_DAYS = 45
NEAR_DEGREES = 0.25  # of latitude and longitude: about 25 km
MOST = 10
REACH_KM = 120
PLACE_M = 5000  # how far around the point of a place in words it may have been


def event(request: HttpRequest, slug: str) -> HttpResponse:
    period_asked(request)
    found = get_object_or_404(shown.events().prefetch_related(shown.cited()), slug=slug)
    base = found.base if found.base and found.base.state == State.PUBLISHED else None
    account = evidence(found)
    context = {
        "event": found,
        "base": base,
        "map": _map(found, keeping(request)),
        "vague": found.date_earliest != found.date_latest or found.date_end_earliest != found.date_end_latest,
        "near": _near(found),
        "figures": _figures(found),
        "evidence": account,
        "frame": frame_of(
            request,
            found,
            answer=sentences.of_event(found),
            trail=[found.region] if found.region else [],
            related=[(_("Who and where"), [each for each in (found.actor, found.target_actor, base) if each])],
            cites=account,
        ),
    }
    return render(request, "pages/event.html", context)


def _figures(found: Event) -> list[tuple[str, int | None, int | None]]:
    """Those known, each with its bounds."""
    all_of_them = (
        (_("Killed"), found.killed_min, found.killed_max),
        (_("Wounded"), found.wounded_min, found.wounded_max),
        (_("Personnel"), found.personnel_min, found.personnel_max),
    )
    return [each for each in all_of_them if each[1] or each[2] is not None]


def _map(found: Event, keep: str) -> SvgMap | None:
    title = _("Where it happened")
    pin = _pin(found, keep)
    if pin is None:
        return map_of([], [found.region], keep, title=title) if found.region else None
    if found.region and found.region.level in (RegionLevel.DISTRICT, RegionLevel.GOVERNORATE):
        return drawn([pin], highlight=found.region, title=title)
    return drawn([pin], centre=pin.point, reach_km=REACH_KM, title=title)


def _pin(found: Event, keep: str) -> Pin | None:
    """The base it happened at, else the place in words, which is known less well."""
    if found.base and found.base.state == State.PUBLISHED and found.base.coordinates:
        return pins([Place(found.base)], keep)[0]
    if found.lat is None or found.lon is None:
        return None
    return Pin((round(found.lat, 2), round(found.lon, 2)), PLACE_M, [], found.place or str(found.region or ""))


def _near(found: Event) -> list[Event]:
    """Others within some weeks at the same base or region, or close by; the nearest in time first."""
    first, last = found.date_earliest, found.date_end_latest or found.date_latest
    if first is None or last is None:
        return []
    reach = timedelta(days=NEAR_DAYS)
    others = shown.events().filter(_nearby(found)).exclude(pk=found.pk)
    then = others.filter(date_earliest__lte=last + reach, date_latest__gte=first - reach)
    apart = sorted(then[: MOST * 10], key=lambda other: (abs(other.date_earliest - first), other.pk))
    return apart[:MOST]


def _nearby(found: Event) -> Q:
    same = Q(pk__in=[])
    if found.base_id:
        same |= Q(base=found.base_id)
    if found.region and found.region.level in (RegionLevel.DISTRICT, RegionLevel.GOVERNORATE):
        same |= Q(region=found.region)
    if at := _point(found):
        lat, lon = ((round(degree - NEAR_DEGREES, 4), round(degree + NEAR_DEGREES, 4)) for degree in at)
        same |= Q(lat__range=lat, lon__range=lon)
        same |= Q(base__lat__range=lat, base__lon__range=lon, base__state=State.PUBLISHED)
    return same


def _point(found: Event) -> tuple[float, float] | None:
    """Its own, or that of its base if the public may know it."""
    base = found.base if found.base and found.base.state == State.PUBLISHED else None
    for each in (found, base):
        if each is not None and each.lat is not None and each.lon is not None:
            return each.lat, each.lon
    return None
