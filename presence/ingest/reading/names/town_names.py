"""The towns a gazetteer knows: those of GeoNames, our districts named for one, and the villages bases lie in."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from presence.ingest.reading.names.settlements import Settlement, settlements
from presence.ingest.reading.names.short_names import short_names
from presence.ingest.reading.names.sound import slug_of, sound, vowelled

_VILLAGE = re.compile(r"[A-Z][\w'’-]+(?: (?:al-|el-|ash-|as-)?[A-Z][\w'’-]+){0,2}|[Aa]l-[A-Z]\w+(?: [A-Z]\w+)?")
_SUFFIX = "-district"


@dataclass(frozen=True, slots=True)
class RegionNames:
    key: str
    pcode: str
    level: str
    parent: str | None
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BaseNames:
    place: str
    region: str | None
    names: tuple[str, ...]


def towns_of(regions: Sequence[RegionNames], bases: Iterable[BaseNames]) -> list[Settlement]:
    ours = [_town(one) for one in regions if one.level in ("district", "governorate")]
    provinces = {one.pcode: one.key for one in regions if one.pcode}
    towns = {town.key: town for town in settlements(provinces, [name for one in regions for name in one.names])}
    heard = {sound(vowelled(name)): "" for one in regions if one.level != "zone" for name in one.names}
    heard |= {sound(vowelled(name)): town.key for town in towns.values() for name in town.names}
    for village in _villages(bases):
        known = heard.get(sound(vowelled(village.names[0])))
        if known is None:
            towns.setdefault(village.key, village)
        elif known and towns[known].region_key == village.region_key:
            names = dict.fromkeys((*towns[known].names, *village.names))
            towns[known] = replace(towns[known], names=tuple(names), minor=not towns[known].town)
    return [*{**towns, **{one.key: one for one in reversed(ours)}}.values()]


def _town(region: RegionNames) -> Settlement:
    """Districts and governorates are named for their town."""
    within = region.parent if region.level == "district" else None
    return Settlement(region.key.removesuffix(_SUFFIX), region.names, region.key, within=within)


def _villages(bases: Iterable[BaseNames]) -> Iterator[Settlement]:
    for base in bases:
        first, _, rest = base.place.partition(",")
        # "Hmeimim, near Jableh": too small to be named for itself.
        if not _VILLAGE.fullmatch(first.strip()) or rest.strip().startswith("near"):
            continue
        village = first.strip()
        same = [name for full in base.names for name in (full, *short_names(full)) if _same(name, village)]
        yield Settlement(
            slug_of(village), tuple(dict.fromkeys((village, *same))), base.region, minor=True, town=False, listed=False
        )


def _same(name: str, village: str) -> bool:
    return sound(vowelled(name)) == sound(vowelled(village))
