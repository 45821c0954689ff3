"""The map for pages without a script: what svg_map draws, with bases close together drawn as one."""

from collections.abc import Iterable, Sequence
from math import cos, floor, radians

from django.utils.translation import ngettext

from actors.models import Actor
from presence.filters.several import Box
from presence.publish.sites import Site
from presence.timeline import POSSIBLE, PRESENT
from presence.web.explorer.answer import SLUG, Answer
from presence.web.svg_map import Pin, SvgMap, drawn

MOST = 150  # signs: above, they are gathered
CELL = 0.6  # degrees
MOST_ACTORS = 2  # of one that stands for several bases
KM_PER_DEGREE = 111.2


def is_gathered(found: Answer) -> bool:
    return found.placed > MOST


def static_map(found: Answer) -> SvgMap:
    asked = found.filters.asked("bbox", "region")
    pins = _pins(found)
    box = asked.get("bbox")
    if box is None:
        return drawn(pins, highlight=asked.get("region"))
    middle = (box.south + box.north) / 2, (box.west + box.east) / 2
    across = (box.east - box.west) * cos(radians(middle[0]))
    return drawn(pins, centre=middle, reach_km=max(across, box.north - box.south) * KM_PER_DEGREE / 2)


def _pins(found: Answer) -> list[Pin]:
    base_url = found.base_url
    placed = [site for site in found.sites if site.lat is not None]
    if not is_gathered(found):
        return [_pin(site, base_url) for site in placed]
    # A box that was asked for is cut into as many cells as the country is.
    box = found.filters.asked("bbox").get("bbox")
    cell = max((box.east - box.west) / 12, 0.001) if box else CELL
    return [
        _pin(group[0], base_url) if len(group) == 1 else _gathered(group, at, cell, found)
        for at, group in _cells(placed, cell)
    ]


def _pin(site: Site, base_url: str) -> Pin:
    marks = [(occupant.actor, occupant.presence) for occupant in site.occupants]
    return Pin(site.point, site.radius_m, marks, site.name, base_url.replace(SLUG, site.slug))


def _cells(placed: Iterable[Site], cell: float) -> Iterable[tuple[tuple[int, int], list[Site]]]:
    cells: dict[tuple[int, int], list[Site]] = {}
    for site in placed:
        cells.setdefault((floor((site.lon or 0) / cell), floor((site.lat or 0) / cell)), []).append(site)
    return cells.items()


def _gathered(group: Sequence[Site], at: tuple[int, int], cell: float, found: Answer) -> Pin:
    """A sign that stands for several bases and leads to the part of the map they are in."""
    count = len(group)
    point = sum(site.lat or 0 for site in group) / count, sum(site.lon or 0 for site in group) / count
    box = Box(at[0] * cell, at[1] * cell, (at[0] + 1) * cell, (at[1] + 1) * cell)
    label = ngettext("%(count)s base", "%(count)s bases", count) % {"count": count}
    return Pin(point, 0, _most(group), label, found.asked(bbox=str(box)))


def _most(group: Sequence[Site]) -> list[tuple[Actor, str]]:
    """Those at most of the bases, present where they certainly are at one."""
    count: dict[int, int] = {}
    actors: dict[int, Actor] = {}
    sure: set[int] = set()
    for occupant in (o for site in group for o in site.occupants):
        pk = occupant.actor.pk
        count[pk], actors[pk] = count.get(pk, 0) + 1, occupant.actor
        if occupant.presence == PRESENT:
            sure.add(pk)
    most = sorted(count, key=lambda pk: -count[pk])[:MOST_ACTORS]
    return [(actors[pk], PRESENT if pk in sure else POSSIBLE) for pk in most]
