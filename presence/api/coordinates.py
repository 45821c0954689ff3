"""Coordinates with no more digits than are known."""

from presence.models import Base, Event
from presence.models.place import PRECISION_DECIMALS
from presence.models.vocabulary import LocationPrecision


def decimals(place: Base | Event) -> int:
    """An event is known as well as the base it happened at, and otherwise to the settlement."""
    site = place if isinstance(place, Base) else place.base
    return digits(site.location_precision if site else LocationPrecision.SETTLEMENT)


def digits(precision: str) -> int:
    return PRECISION_DECIMALS[LocationPrecision(precision)]
