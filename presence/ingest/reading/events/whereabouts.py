"""Where an event was."""

from dataclasses import dataclass

from presence.ingest.reading.events.days import days_of
from presence.ingest.reading.events.place_choice import Atlas, Telling
from presence.ingest.reading.events.place_lists import MANY, listed
from presence.ingest.reading.events.place_sights import NOWHERE
from presence.ingest.reading.events.spots import Where


@dataclass(frozen=True, slots=True)
class Placed:
    where: Where
    carried: bool = False
    """Told by another sentence."""
    day: str | None = None
    """Where each of several places has a day of its own."""
    sure: float = 1.0
    """How likely it is of all places of the article; of a list, how likely the one chosen first."""


def wheres_of(atlas: Atlas, telling: Telling) -> list[Placed]:
    """One place mostly; several where a list says that each was struck."""
    best, sure = atlas.ranked(telling)[0]
    if best is NOWHERE:
        return [Placed(Where(region=_host(atlas, telling)), sure=sure)]
    if best.abroad:
        return [Placed(best.spot.where, sure=sure)]  # what they talk about may lie in a governorate, and they do not
    spots = atlas.spots(best)
    carried = best.number != telling.sentence.number
    many = listed(atlas, telling, best) if telling.kind in MANY else [best.spot]
    region = next((s.where.region for s in spots if s.where.region and s.where.region not in atlas.hosts), None)
    sentence = atlas.sentence(best).span
    days = days_of(atlas.page, sentence, [spot.span for spot in many])
    return [Placed(_within(spot.where, region), carried, day, sure) for spot, day in zip(many, days, strict=True)]


def _host(atlas: Atlas, telling: Telling) -> str | None:
    """ "across Syria" is all that is told."""
    named = (m.key for m in atlas.page.mentions_in(telling.sentence.span) if m.kind == "region")
    return next((key for key in named if key in atlas.hosts), None)


def _within(where: Where, region: str | None) -> Where:
    """A base or village lies in the governorate named beside it."""
    return Where(where.base, where.region or region, where.place, where.text)
