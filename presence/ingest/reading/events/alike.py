"""What other tellings of an article say of one: whether the like is told before or again, of which day and place."""

from collections import Counter
from collections.abc import Iterator, Sequence

from presence.ingest.reading.events.count_signs import Found
from presence.ingest.reading.events.kinds import LIKE
from presence.ingest.reading.weighing import Signs

_SURE = ("word", "unfit", "plain")
_SAME_SENTENCE = "same sentence"


def compared(one: Found, others: Sequence[Found], hosts: frozenset[str]) -> Signs:
    """`others` are those of the article that are of another telling."""
    rest = [other for other in others if other.told is not one.told]
    like = [other for other in rest if other.kind == one.kind]
    same = [other for other in like if other.key == one.key]
    before = [other for other in same if other.told.trigger.start < one.told.trigger.start]
    behind = [other for other in same if other.told.trigger.start >= one.told.trigger.start]
    signs = [*_against("before", one, before, hosts), *_against("behind", one, behind, hosts)]
    signs += [*_by_others(one, [other for other in like if other.key != one.key], hosts), *_in_sentence(one, rest)]
    counted = Counter(other.kind for other in others)
    signs.append("main kind" if counted[one.kind] == max(counted.values(), default=0) else "side kind")
    return tuple(dict.fromkeys(signs))


def _against(name: str, one: Found, same: Sequence[Found], hosts: frozenset[str]) -> Iterator[str]:
    """As against the surest of those that tell the same of the same."""
    strength = one.told.strength
    if not same:
        yield from (f"none {name}", f"none {name} {strength}")
        return
    other = max(same, key=lambda each: (_SURE.index(each.told.strength), each.dated, -each.told.trigger.start))
    name = f"{name}, {_SAME_SENTENCE}" if other.told.sentence is one.told.sentence else name
    place, day = _place(one, other, hosts), _day(one, other)
    yield from (name, f"{name} {place}", f"{name} {day}", f"{name} {place}, {day}")
    yield from (f"{name} {other.told.strength}, {strength}", f"{name} {one.kind}")


def _by_others(one: Found, like: Sequence[Found], hosts: frozenset[str]) -> Iterator[str]:
    """The same deed, done by others."""
    if not like:
        yield "no others"
        return
    other = max(like, key=lambda each: (_SURE.index(each.told.strength), each.dated, -each.told.trigger.start))
    where = f", {_SAME_SENTENCE}" if other.told.sentence is one.told.sentence else ""
    yield from (f"others {_place(one, other, hosts)}", f"others{where} {_day(one, other)}")


def _in_sentence(one: Found, rest: Sequence[Found]) -> Iterator[str]:
    for other in rest:
        if other.told.sentence is one.told.sentence and other.kind != one.kind:
            like = "like" if other.kind in LIKE[one.told.rule.kind] else "unlike"
            yield f"with {like} of {'the same' if other.key == one.key else 'others'} {other.told.strength}"
            yield f"{one.kind} with {other.kind}"


def _place(one: Found, other: Found, hosts: frozenset[str]) -> str:
    mine, theirs = (found.where.base or found.where.place or found.where.region for found in (one, other))
    if mine is None or mine in hosts:
        return "nowhere"
    if theirs is None or theirs in hosts:
        return "first place"
    coarse = not (one.where.base or one.where.place) and one.where.region == other.where.region
    return "same place" if mine == theirs or coarse else "other place"


def _day(one: Found, other: Found) -> str:
    if not one.dated:
        return "undated"
    if not other.dated:
        return "own day"
    return "same day" if one.day == other.day else "other day"
