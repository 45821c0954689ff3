"""A map without a script: places, areas of doubt and the land below them, as one SVG drawn on the server."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

import shapely
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from shapely.geometry import shape

from presence.compiled import KEY, Compiled
from presence.models import Region
from presence.models.vocabulary import RegionLevel
from presence.publish.places import Place
from presence.timeline import PRESENT
from presence.web.colours import mark
from presence.web.svg_ground import (
    COUNTRY,
    UNDOF,
    Frame,
    around,
    framed,
    ground,
    outlines,
    path_of,
    state_of_regions,
)
from presence.web.svg_parts import Doubt, Heap, Name, Number, Pin, Placed, Scale, Sign, Spot, SvgMap

__all__ = ["Heap", "Pin", "Placed", "SvgMap", "drawn", "pins"]

WIDTH = 720
# Above so many, links between the signs help nobody: the list beside the map has them all.
MANY = 150
REACH = 10.5  # from one sign at a place to the next, half
LETTER = 6.6  # the width of one, as region names are written
LINE = 12  # and how tall
STEPS_KM = (1, 2, 5, 10, 20, 50, 100, 200, 500)

# Where a neighbour's name is read best; those out of the frame are left out.
NAMES_AROUND = (
    (gettext_lazy("Türkiye"), 37.2, 38.1),
    (gettext_lazy("Iraq"), 34.2, 42.05),
    (gettext_lazy("Jordan"), 32.35, 37.75),
    (gettext_lazy("Lebanon"), 34.03, 35.87),
    (gettext_lazy("Israel"), 32.62, 35.3),
)


def pins(places: Iterable[Place], keep: str = "") -> list[Pin]:
    """Places as `presence.publish.places` gives them; `keep` goes behind each address."""
    return [
        Pin(
            place.point,
            place.base.radius_km * 1000,
            [(occupant.actor, occupant.presence) for occupant in place.occupants],
            str(place.base),
            place.base.get_absolute_url() + keep,
        )
        for place in places
    ]


def drawn(
    places: Sequence[Placed],
    width: int = WIDTH,
    highlight: Region | None = None,
    *,
    title: str = "",
    zoom: bool = True,
    centre: tuple[float, float] | None = None,
    reach_km: float = 0,
    heaps: Sequence[Heap] = (),
) -> SvgMap:
    """The whole country; with `centre` and `reach_km` what lies so far around; of a region to highlight, that region.

    `heaps` are numbers drawn in place of regions' names, where places would be too many.
    """
    state = state_of_regions()
    chosen = _chosen(highlight)
    bounds = around(*centre, reach_km) if centre else _bounds(state, chosen if zoom else set())
    frame = framed(bounds, width)
    below = ground(state, frame)
    placed = [(each, each.point) for each in places if each.point]
    here = [(each, frame.place(*point)) for each, point in placed if _inside(frame, *frame.place(*point))]
    actors = {actor.slug: actor for each, _at in here for actor, _presence in each.marks}
    return SvgMap(
        title=title or _("Map of Syria"),
        desc=_description(len(here) or sum(heap.count for heap in heaps), highlight),
        frame=frame,
        abroad=below.abroad,
        areas=[(path, slug in chosen) for slug, path in below.areas.items() if slug != UNDOF],
        undof=below.areas.get(UNDOF, ""),
        golan=below.golan,
        extra=_own_outline(state, highlight, frame),
        names=[*([] if heaps else _names_of_regions(state, frame)), *_names_around(frame)],
        doubts=[doubt for each, at in here for doubt in _doubt(each, at, frame)],
        marks=[(slug, mark(actor)) for slug, actor in actors.items()],
        # The certain are drawn last, on top.
        spots=sorted((_spot(each, at) for each, at in here), key=_certain),
        numbers=_numbers(state, frame, heaps),
        unplaced=len(places) - len(placed),
        hidden=len(here) > MANY,
        scale=_scale(frame),
    )


def _chosen(region: Region | None) -> set[str]:
    """The governorates that stand for a region: itself, a zone's members, a district's own."""
    if region is None or region.level == RegionLevel.COUNTRY:
        return set()
    if region.level == RegionLevel.ZONE:
        return {*_MEMBERS(zone=region.pk), region.slug}
    if region.level == RegionLevel.DISTRICT and region.parent:
        return {region.parent.slug}
    return {region.slug}


_MEMBERS = Compiled(lambda zone: Region.objects.filter(zones=zone).order_by().values_list("slug", flat=True), zone=KEY)


def _bounds(state: str, chosen: set[str]) -> tuple[float, float, float, float]:
    """All of Syria where no outline of the region is known."""
    known = outlines(state).fine
    found = [known[slug] for slug in sorted(chosen) if slug in known]
    if "quneitra" in chosen:
        found += outlines(state).golan
    if not found:
        return COUNTRY
    west, south, east, north = shapely.total_bounds(found)
    spare = max(east - west, north - south) * 0.12
    return float(west - spare), float(south - spare), float(east + spare), float(north + spare)


def _own_outline(state: str, region: Region | None, frame: Frame) -> str:
    """Of a zone or a district that has one."""
    if region is None or region.level not in (RegionLevel.ZONE, RegionLevel.DISTRICT):
        return ""
    return _outline_of(state, region.pk, frame)


@lru_cache(maxsize=256)
def _outline_of(state: str, pk: int, frame: Frame) -> str:
    region = Region.objects.filter(pk=pk, geometry__isnull=False).only("slug", "geometry").first()
    if region is None or not region.geometry:
        return ""
    known = outlines(state).fine.get(region.slug)
    return path_of([known if known is not None else shapely.make_valid(shape(region.geometry))], frame)


def _inside(frame: Frame, x: float, y: float) -> bool:
    return 0 <= x <= frame.width and 0 <= y <= frame.height


def _description(count: int, region: Region | None) -> str:
    where = str(region) if region else _("Syria")
    return ngettext(
        "%(count)s place drawn on the outline of %(where)s. The list on this page has the same.",
        "%(count)s places drawn on the outline of %(where)s. The list on this page has the same.",
        count,
    ) % {"count": count, "where": where}


def _certain(spot: Spot) -> bool:
    return any(not sign.hollow for sign in spot.signs)


def _spot(place: Placed, at: tuple[float, float]) -> Spot:
    """The signs at one place stand side by side."""
    x, y = at
    count = len(place.marks)
    signs = [
        Sign(round(x + (2 * n - count + 1) * REACH, 1), y, actor.slug, mark(actor).hue, presence != PRESENT)
        for n, (actor, presence) in enumerate(place.marks)
    ]
    return Spot(place.url, _words(place), signs, x, y)


def _words(place: Placed) -> str:
    """“Kuweires: Russia (present), Iran (possibly present)”."""
    if not place.marks:
        return place.label
    who = [
        (_("%(actor)s (present)") if presence == PRESENT else _("%(actor)s (possibly present)")) % {"actor": actor}
        for actor, presence in place.marks
    ]
    return _("%(place)s: %(who)s") % {"place": place.label, "who": _(", ").join(who)}


def _doubt(place: Placed, at: tuple[float, float], frame: Frame) -> list[Doubt]:
    """How far from the point it may lie, at its true size; not drawn where it would be no larger than the sign."""
    r = round(place.radius_m / 1000 * frame.per_km, 1)
    if not place.radius_m or r < 2:
        return []
    hue = mark(place.marks[0][0]).hue if place.marks else ""
    return [Doubt(*at, r, hue, all(presence != PRESENT for _actor, presence in place.marks))]


def _numbers(state: str, frame: Frame, heaps: Sequence[Heap]) -> list[Number]:
    """In circles whose areas are as their numbers."""
    most = max((heap.count for heap in heaps), default=1)
    regions = outlines(state).regions
    found = []
    for heap in heaps:
        region = regions.get(heap.region)
        if region and region.label_lat is not None and region.label_lon is not None:
            x, y = frame.place(region.label_lat, region.label_lon)
            found.append(Number(x, y, round(10 + 16 * (heap.count / most) ** 0.5, 1), heap.count, heap.words, heap.url))
    return found


def _names_of_regions(state: str, frame: Frame) -> list[Name]:
    """Those with room for their name; one near the edge is moved in as far as it needs to be whole."""
    across = ground(state, frame).across
    found = []
    for slug, region in outlines(state).regions.items():
        name = str(region)
        if slug == UNDOF or region.label_lat is None or region.label_lon is None or slug not in across:
            continue
        x, y = frame.place(region.label_lat, region.label_lon)
        (west, east), half = across[slug], len(name) * LETTER / 2
        if 2 * half < east - west and LINE <= y <= frame.height - LINE / 2 and _inside(frame, x, y):
            found.append(Name(round(min(max(x, half), frame.width - half), 1), y, name))
    return found


def _names_around(frame: Frame) -> list[Name]:
    placed = [Name(*frame.place(lat, lon), str(name), abroad=True) for name, lat, lon in NAMES_AROUND]
    return [each for each in placed if _inside(frame, each.x - 30, each.y) and _inside(frame, each.x + 30, each.y)]


def _scale(frame: Frame) -> Scale:
    km = max([step for step in STEPS_KM if step * frame.per_km <= frame.width / 4] or STEPS_KM[:1])
    return Scale(round(km * frame.per_km, 1), _("%(km)s km") % {"km": km})
