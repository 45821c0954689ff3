"""Who is where on a day, for thousands of bases at once: read as columns, for objects of each row would take too long.

`presence.publish.places` answers the same of the few bases of a page, with their records.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language

from actors.models import Actor
from presence import shown
from presence.models import Deployment
from presence.models.place import PRECISION_DECIMALS, PRECISION_KM
from presence.models.vocabulary import Confidence
from presence.publish.places import Tally
from presence.timeline import PRESENT

COLUMNS = (
    "actor_id", "presence", "start", "start_earliest", "confidence", "status", "slug",
    "base_id", "base__slug", "base__name_en", "base__name_ar", "base__kind", "base__lat", "base__lon",
    "base__location_precision", "base__region_id",
)  # fmt: skip
# By plain words: to make the word of a vocabulary of each takes longer than all else.
DIGITS = {precision.value: digits for precision, digits in PRECISION_DECIMALS.items()}
METRES = {precision.value: km * 1000 for precision, km in PRECISION_KM.items()}
SURE = {Confidence.HIGH.value: 0, Confidence.MEDIUM.value: 1, Confidence.LOW.value: 2}


@dataclass(slots=True)
class Occupant:
    """One actor at a base, by the surest of its deployments there; of several as sure, the one that began first."""

    actor: Actor
    presence: str
    start: str
    began: date
    confidence: str
    status: str
    deployment: str  # its slug

    @property
    def rank(self) -> tuple[bool, date]:
        return self.presence != PRESENT, self.began


@dataclass(slots=True)
class Site:
    slug: str
    name: str
    name_language: str
    kind: str
    lat: float | None
    lon: float | None
    precision: str
    region_id: int
    occupants: list[Occupant] = field(default_factory=list)

    @property
    def presence(self) -> str:
        return self.occupants[0].presence

    @property
    def confidence(self) -> str:
        """Of the surest of those whose presence counts here."""
        if len(self.occupants) == 1:
            return self.occupants[0].confidence
        return min((o.confidence for o in self.occupants if o.presence == self.presence), key=lambda c: SURE[c])

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude with no more digits than are known."""
        if self.lat is None or self.lon is None:
            return None
        digits = DIGITS[self.precision]
        return round(self.lat, digits), round(self.lon, digits)

    @property
    def radius_m(self) -> int:
        return METRES[self.precision]


ORDERS: Mapping[str, Callable[[Site], Any]] = {
    "": lambda site: site.presence != PRESENT,
    "name": lambda _site: 0,
    "since": lambda site: site.occupants[0].began,
    "confidence": lambda site: SURE[site.confidence],
    "actor": lambda site: str(site.occupants[0].actor),
}


def sites(there: QuerySet[Deployment], actors: Mapping[int, Actor], order: str = "") -> list[Site]:
    """The bases of deployments that `timeline.there` found: the certain first, or as `order` says; then by name."""
    rows = there.order_by(*shown.by_name("base__"), "pk").values_list(*COLUMNS)
    arabic = get_language() == "ar"
    found: dict[int, Site] = {}
    for actor_id, presence, start, began, confidence, status, slug, base_id, *base in rows:
        site = found.get(base_id)
        if site is None:
            site = found[base_id] = _site(base, arabic)
        _add(site, Occupant(actors[actor_id], presence, start, began or date.max, confidence, status, slug))
    for site in found.values():
        if len(site.occupants) > 1:
            site.occupants.sort(key=lambda o: (o.presence != PRESENT, o.actor.name_en))
    return sorted(found.values(), key=ORDERS[order])


def _site(columns: Sequence[Any], arabic: bool) -> Site:
    slug, english, in_arabic, kind, lat, lon, precision, region_id = columns
    name, language = (in_arabic, "ar") if arabic and in_arabic else (english, "en")
    return Site(slug, name, language, kind, lat, lon, precision, region_id)


def _add(site: Site, occupant: Occupant) -> None:
    for n, other in enumerate(site.occupants):
        if other.actor is occupant.actor:
            if occupant.rank < other.rank:
                site.occupants[n] = occupant
            return
    site.occupants.append(occupant)


def tally(found: Sequence[Site]) -> Tally:
    """Bases where somebody certainly is, how many actors that are, and bases where somebody only may be."""
    sure = [site for site in found if site.presence == PRESENT]
    actors = {o.actor.pk for site in sure for o in site.occupants if o.presence == PRESENT}
    return Tally(len(actors), len(sure), len(found) - len(sure))
