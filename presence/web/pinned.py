"""The small map on the page of a record that is about bases and regions."""

from collections.abc import Iterable, Sequence

from django.http import HttpRequest
from django.utils.http import urlencode

from presence.knowledge import PARAMETER
from presence.models import Base, Region
from presence.publish.places import Place
from presence.web.svg_map import Pin, SvgMap, drawn, pins


def map_of(bases: Iterable[Base], regions: Sequence[Region] = (), keep: str = "", *, title: str) -> SvgMap | None:
    """The bases, and the regions: one is drawn as the region it is, several by their names' places."""
    places = pins([Place(base) for base in bases], keep)
    one = regions[0] if len(regions) == 1 else None
    if one is None:
        places += [_of_region(region, keep) for region in regions]
    if one is None and not any(place.point for place in places):
        return None
    return drawn(places, highlight=one, title=title)


def keeping(request: HttpRequest) -> str:
    """What goes behind a link so that whoever reads the past goes on reading it."""
    asked = request.GET.get(PARAMETER)
    return f"?{urlencode({PARAMETER: asked})}" if asked else ""


def _of_region(region: Region, keep: str) -> Pin:
    known = region.label_lat is not None and region.label_lon is not None
    point = (region.label_lat, region.label_lon) if known else None
    return Pin(point, 0, [], str(region), region.get_absolute_url() + keep)  # type: ignore[arg-type]
