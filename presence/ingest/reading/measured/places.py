"""Towns in two romanisations: the answer's slug and the place found sound alike, or are names of one town."""

from collections.abc import Mapping
from functools import cache

from presence.ingest.reading.names.settlements import listed_names
from presence.ingest.reading.names.sound import alike, sound, vowelled

_LEAST_ALIKE = 66
_TELLING = 3
"""Consonants that a word must have to name a place by itself."""


def same_town(gold: str, key: str, text: str) -> bool:
    """ "ruwayhina" is rwihinah, "tell-rifaat" tal-rifaat, "samadaniyah" samdaniyah-al-sharqiyah."""
    mine = _heard(gold)
    theirs = [_heard(key), _heard(text), *_named().get(key, ())]
    return any(_alike(mine, other) or _part(mine, other) or _part(other, mine) for other in theirs)


def _heard(name: str) -> str:
    return vowelled(name.replace("-", " "))


def _alike(one: str, other: str) -> bool:
    heard = sound(one)
    return bool(heard) and heard == sound(other) and alike(one, other, _LEAST_ALIKE)


def _part(few: str, many: str) -> bool:
    """All words of the shorter, each of them telling, are in the longer."""
    mine = few.split()
    return bool(mine) and all(
        len(sound(word)) >= _TELLING and any(_alike(word, other) for other in many.split()) for word in mine
    )


@cache
def _named() -> Mapping[str, tuple[str, ...]]:
    return {key: tuple({_heard(name) for name in names}) for key, names in listed_names().items()}
