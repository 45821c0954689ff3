"""What speaks for an event when all that tells of it is known, and all else that the article may tell."""

import math
from collections.abc import Callable, Iterator, Sequence

from presence.ingest.reading.events.doubles import Whole
from presence.ingest.reading.events.kinds import LIKE
from presence.ingest.reading.found import FoundEvent
from presence.ingest.reading.text.page import Page

_LIKELY = (0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.92)
_TOGETHER = (0.4, 0.6, 0.8, 0.9, 0.95, 0.98)
_EVEN = 0.5
_DAY = len("2025-01-31")
_RELATIONS: dict[str, Callable[[FoundEvent, FoundEvent], bool]] = {
    "same": lambda one, other: one.kind == other.kind and one.actor_key == other.actor_key,
    "of others": lambda one, other: one.kind == other.kind and one.actor_key != other.actor_key,
    "like": lambda one, other: other.kind in LIKE[one.kind][1:] and one.actor_key == other.actor_key,
    "like of others": lambda one, other: other.kind in LIKE[one.kind][1:] and one.actor_key != other.actor_key,
    "unlike": lambda one, other: other.kind not in LIKE[one.kind] and one.actor_key == other.actor_key,
}
"""How another event of the article is related to one: by kind and doer."""


def signs_of(page: Page, wholes: Sequence[Whole], hosts: frozenset[str]) -> list[frozenset[str]]:
    """Of each what speaks for it; those likelier than it by their tellings are what it is compared with."""
    numbers = {sentence.span.start: sentence.number for sentence in page.sentences}
    return [frozenset(_signs(index, wholes, numbers, hosts)) for index in range(len(wholes))]


def _signs(index: int, wholes: Sequence[Whole], numbers: dict[int, int], hosts: frozenset[str]) -> Iterator[str]:
    one = wholes[index]
    yield from (f"telling {sign}" for sign in one.signs)
    yield from _own(one, numbers[one.event.span.start])
    others = [other for other in wholes if other is not one]
    rank = (-one.likely[0], index)
    better = [other for at, other in enumerate(wholes) if other is not one and (-other.likely[0], at) < rank]
    yield f"rank {min(5, len(better))}"
    yield f"events {min(6, sum(other.likely[0] > _EVEN for other in others)) // 2}"
    for name, related in _RELATIONS.items():
        alike = [other for other in better if related(one.event, other.event)]
        yield f"{name}, likelier {min(2, len(alike))}"
        yield f"{name}, less likely {min(2, sum(related(one.event, o.event) for o in others if o not in better))}"
        for other in alike:
            yield from (f"{name} {sign}" for sign in _compared(one, other, numbers, hosts))
            if name != "same":
                yield f"{one.event.kind} beside {other.event.kind}"


def _own(one: Whole, number: int) -> Iterator[str]:
    event, likeliest = one.event, one.likely[0]
    steps = sum(likeliest >= step for step in _LIKELY)
    together = 1 - math.prod(1 - each for each in one.likely)
    yield from (f"likely {step}" for step in range(steps))
    yield from (f"together {step}" for step in range(sum(together >= step for step in _TOGETHER)))
    yield f"{event.kind}, likely {steps // 2}"
    yield f"tellings {min(4, len(one.likely))}"
    yield f"likely tellings {min(3, sum(each > _EVEN for each in one.likely))}"
    day, place = "day" if len(event.date) >= _DAY else "month", _spot(event)
    yield from (
        event.kind,
        day,
        place,
        f"{day}, {place}",
        f"by {event.actor_key}",
        f"sentence {min(4, (number + 1) // 2)}",
    )


def _spot(event: FoundEvent) -> str:
    found = {"base": event.base_key, "town": event.place_key, "region": event.region_key}
    return next((name for name, key in found.items() if key), "nowhere")


def _compared(one: Whole, other: Whole, numbers: dict[int, int], hosts: frozenset[str]) -> Iterator[str]:
    mine, theirs = one.event, other.event
    place, day = _place(mine, theirs, hosts), _day(mine, theirs)
    apart = abs(numbers[mine.span.start] - numbers[theirs.span.start])
    near = "same sentence" if mine.span == theirs.span else "next" if apart <= 1 else "far"
    yield from (
        place,
        day,
        f"{place}, {day}",
        near,
        f"{place}, {near}",
        f"by {int(4 * (other.likely[0] - one.likely[0]))}",
    )


def _place(one: FoundEvent, other: FoundEvent, hosts: frozenset[str]) -> str:
    mine, theirs = (event.base_key or event.place_key or event.region_key for event in (one, other))
    if mine is None or mine in hosts:
        return "nowhere"
    if theirs is None or theirs in hosts:
        return "first place"
    if mine == theirs:
        return "same place"
    return "near" if one.region_key and one.region_key == other.region_key else "other place"


def _day(one: FoundEvent, other: FoundEvent) -> str:
    own, told = len(one.date) >= _DAY, len(other.date) >= _DAY
    if own and told:
        return "same day" if one.date == other.date else "other day"
    return "own day" if own else "no day" if told else "no days"
