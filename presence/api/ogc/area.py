"""`bbox=` as OGC 17-069r4 has it: four or six numbers, and across the antimeridian where west is greater. Pure."""

import math
from typing import NamedTuple

SHOWN = "36.2,35.9,37.6,36.8"


class BadArea(ValueError):
    """The message says what to write instead."""


class Rectangle(NamedTuple):
    """In degrees, its edges included."""

    west: float
    south: float
    east: float
    north: float


# One, or the two that an area across the antimeridian falls into.
Area = tuple[Rectangle, ...]


def area(text: str) -> Area:
    """
    Raises:
        BadArea: no four or six numbers, or no such place on the globe.
    """
    numbers = _numbers(text)
    if len(numbers) == 6:
        west, south, low, east, north, high = numbers
        # Nothing here has a height, so all that is asked of heights is that they make sense.
        if low > high:
            raise BadArea(f"The lowest height ({low:g}) lies above the highest ({high:g}).")
    else:
        west, south, east, north = numbers
    if not all(-180 <= degrees <= 180 for degrees in (west, east)):
        raise BadArea("Longitudes (the west and east edges) are -180 to 180.")
    if not all(-90 <= degrees <= 90 for degrees in (south, north)):
        raise BadArea("Latitudes (the south and north edges) are -90 to 90.")
    if south > north:
        raise BadArea(f"The south edge ({south:g}) lies north of the north edge ({north:g}): west, south, east, north.")
    if west > east:
        return Rectangle(west, south, 180.0, north), Rectangle(-180.0, south, east, north)
    return (Rectangle(west, south, east, north),)


def _numbers(text: str) -> list[float]:
    parts = text.split(",")
    if len(parts) not in (4, 6):
        raise BadArea(
            f"Write four numbers (west, south, east, north in degrees, such as {SHOWN}), or six with heights: "
            f"these are {len(parts)}."
        )
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        raise BadArea(f"Write numbers with commas between them, such as {SHOWN}.") from None
    if not all(math.isfinite(number) for number in numbers):
        raise BadArea(f"Write plain numbers, such as {SHOWN}.")
    return numbers
