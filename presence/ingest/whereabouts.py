"""Where an event was."""

from presence.ingest.place_choice import Atlas, Telling
from presence.ingest.place_lists import MANY, listed
from presence.ingest.place_sights import NOWHERE
from presence.ingest.spots import Where


def wheres_of(atlas: Atlas, telling: Telling) -> list[tuple[Where, bool]]:
    """One place mostly; several where a list says that each was struck. With whether another sentence tells it."""
    best = atlas.chosen(telling)
    if best is NOWHERE:
        return [(Where(region=_host(atlas, telling)), False)]
    if best.abroad:
        return [(best.spot.where, False)]  # what they talk about may lie in a governorate, and they do not
    spots = atlas.spots(best)
    carried = best.number != telling.sentence.number
    many = listed(atlas, telling, best) if telling.kind in MANY else [best.spot]
    region = next((s.where.region for s in spots if s.where.region and s.where.region not in atlas.hosts), None)
    return [(_within(spot.where, region), carried) for spot in many]


def _host(atlas: Atlas, telling: Telling) -> str | None:
    """ "across Syria" is all that is told."""
    named = (m.key for m in atlas.page.mentions_in(telling.sentence.span) if m.kind == "region")
    return next((key for key in named if key in atlas.hosts), None)


def _within(where: Where, region: str | None) -> Where:
    """A base or village lies in the governorate named beside it."""
    return Where(where.base, where.region or region, where.place, where.text)
