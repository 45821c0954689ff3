"""Who is where on a day: deployments gathered by base, and what the answer comes to in one sentence."""

from dataclasses import dataclass, field

from django.db.models import QuerySet

from actors.models import Actor
from presence import timeline
from presence.models import Base, Deployment
from presence.models.place import PRECISION_DECIMALS
from presence.models.vocabulary import LocationPrecision
from presence.timeline import PRESENT, Period


@dataclass(slots=True)
class Occupant:
    """One actor at a base: `presence` is the surest that any of its deployments there comes to."""

    actor: Actor
    presence: str
    deployments: list[Deployment] = field(default_factory=list)


@dataclass(slots=True)
class Place:
    base: Base
    occupants: list[Occupant] = field(default_factory=list)

    @property
    def presence(self) -> str:
        return self.occupants[0].presence

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude with no more digits than are known."""
        if self.base.lat is None or self.base.lon is None:
            return None
        digits = PRECISION_DECIMALS[LocationPrecision(self.base.location_precision)]
        return round(self.base.lat, digits), round(self.base.lon, digits)


def places(deployments: QuerySet[Deployment], when: Period) -> list[Place]:
    """The bases at which one of these deployments is on the day: the certain first, then by name; at each, likewise."""
    found: dict[int, Place] = {}
    for deployment in timeline.on(deployments, when).order_by("base__name_en", "base_id", "actor__name_en", "pk"):
        place = found.setdefault(deployment.base_id, Place(deployment.base))
        _add(place, deployment)
    for place in found.values():
        place.occupants.sort(key=lambda occupant: occupant.presence != PRESENT)
    return sorted(found.values(), key=lambda place: place.presence != PRESENT)


def _add(place: Place, deployment: Deployment) -> None:
    presence: str = deployment.presence
    occupant = next((o for o in place.occupants if o.actor.pk == deployment.actor_id), None)
    if occupant is None:
        occupant = Occupant(deployment.actor, presence)
        place.occupants.append(occupant)
    elif presence == PRESENT:
        occupant.presence = PRESENT
    occupant.deployments.append(deployment)


@dataclass(frozen=True, slots=True)
class Tally:
    """What a set of places comes to: actors and bases where presence is certain, and bases where it only may be."""

    actors: int
    present: int
    possible: int


def tally(found: list[Place]) -> Tally:
    sure = [place for place in found if place.presence == PRESENT]
    actors = {o.actor.pk for place in sure for o in place.occupants if o.presence == PRESENT}
    return Tally(len(actors), len(sure), len(found) - len(sure))
