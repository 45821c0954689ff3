"""Villages, quarters and hills that news names and GeoNames lacks: their usual English names, further and Arabic ones.

`known_places.txt`, a place a line: pcode of the governorate; Latin names, the usual one first; Arabic names. What "~"
marks is a word or a person's name besides.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_COMMON = "~"


@dataclass(frozen=True, slots=True)
class KnownPlace:
    names: tuple[str, ...]
    pcode: str


@cache
def known_places() -> tuple[KnownPlace, ...]:
    return tuple(
        KnownPlace(tuple(name.removeprefix(_COMMON) for name in names), pcode) for pcode, names in _lines() if names
    )


@cache
def common_places() -> frozenset[str]:
    return frozenset(name.removeprefix(_COMMON) for _, names in _lines() for name in names if name.startswith(_COMMON))


def _lines() -> Iterator[tuple[str, list[str]]]:
    for line in files(__package__).joinpath("known_places.txt").read_text(encoding="utf-8").splitlines():
        pcode, latin, arabic = line.split(";")
        yield pcode, [name for name in (*latin.split("|"), *arabic.split("|")) if name]
