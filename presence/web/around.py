"""What lies around a base: a small map, and the nearest other bases with distance and direction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.functions import Power
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from presence import shown, timeline
from presence.compiled import KEY, KEYS, LAT, LON, NARROW, Compiled
from presence.models import Base
from presence.publish.coordinates import Point, bearing, distance_km
from presence.publish.places import Occupant, Place
from presence.timeline import PRESENT, Period
from presence.web.in_order import ACTORS, by_key

NEAREST = 6
DRAWN = 80
REACH_KM = 25
COMPASS = (
    gettext_lazy("to the north"),
    gettext_lazy("to the north-east"),
    gettext_lazy("to the east"),
    gettext_lazy("to the south-east"),
    gettext_lazy("to the south"),
    gettext_lazy("to the south-west"),
    gettext_lazy("to the west"),
    gettext_lazy("to the north-west"),
)


@dataclass(frozen=True, slots=True)
class Near:
    place: Place
    distance: str
    direction: str


def reach_km(base: Base) -> float:
    """So far around that where it may lie fits in."""
    return max(REACH_KM, base.radius_km * 2.2)


def places_near(base: Base, when: Period) -> list[Place]:
    """The nearest others, nearest first, each with who is there; none where it is not known where this one lies."""
    if base.lat is None or base.lon is None:
        return []
    others = _NEAREST(base=base.pk, lat=base.lat, lon=base.lon, narrow=cos(radians(base.lat)))
    return occupied(others, _THERE(bases=[each.pk for each in others], when=when))


def _nearest(base: int, lat: float, lon: float, narrow: float) -> QuerySet[Base]:
    apart = Power(F("lat") - lat, 2) + Power((F("lon") - lon) * narrow, 2)
    return shown.bases().filter(lat__isnull=False).exclude(pk=base).order_by(apart, "pk")[:DRAWN]


def _there(bases: list[int], when: Period) -> QuerySet[Any]:
    here = shown.deployments().filter(base__pk__among=bases)
    there: QuerySet[Any] = timeline.there(here, when).order_by("base_id", "pk")
    return there.values_list("base_id", "actor_id", "presence")


_NEAREST = Compiled(_nearest, base=KEY, lat=LAT, lon=LON, narrow=NARROW)
_THERE = Compiled(_there, bases=KEYS, when=timeline.MARK)


def occupied(bases: Iterable[Base], there: Iterable[tuple[int, int, str]]) -> list[Place]:
    """Each base with who is or may be there; `there` are keys of a base and an actor, and how surely."""
    found = {base.pk: Place(base) for base in bases}
    surest: dict[tuple[int, int], str] = {}
    for base_id, actor_id, presence in there:
        if surest.get((base_id, actor_id)) != PRESENT:
            surest[base_id, actor_id] = presence
    actors = by_key(ACTORS, sorted({actor for _base, actor in surest}))
    for (base_id, actor_id), presence in surest.items():
        found[base_id].occupants.append(Occupant(actors[actor_id], presence))
    for place in found.values():
        place.occupants.sort(key=lambda each: (each.presence != PRESENT, each.actor.name_en))
    return list(found.values())


def nearest(base: Base, places: Sequence[Place]) -> list[Near]:
    here = Place(base).point
    return [_near(base, here, place) for place in places[:NEAREST]] if here else []


def _near(base: Base, here: tuple[float, float], place: Place) -> Near:
    """As far as both places are known: no direction to what may be the same place."""
    there = place.point or here
    km, doubt = distance_km(Point(*here), Point(*there)), base.radius_km + place.base.radius_km
    if km <= doubt:
        return Near(place, _("within %(km)s km") % {"km": max(1, round(km + doubt))}, "")
    direction = str(COMPASS[round(bearing(Point(*here), Point(*there)) / 45) % 8])
    if doubt:
        return Near(place, _("about %(km)s km") % {"km": round(km)}, direction)
    turned = round(bearing(Point(*here), Point(*there))) % 360
    exact = _("%(direction)s (%(degrees)s°)") % {"direction": direction, "degrees": turned}
    return Near(place, _("%(km)s km") % {"km": f"{km:.1f}" if km < 10 else round(km)}, exact)
