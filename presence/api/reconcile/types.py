"""What can be matched: the types of the service, what an id is, and the things behind ids with what is told of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from actors.models import Actor, Person
from presence import history, shown
from presence.models import Base, Region
from presence.publish.crosswalk import identified

Key = tuple[str, int]
"""What search calls the kind (`actor`), and the primary key."""
# A district, its governorate, the country.
_ABOVE = "parent__parent__parent"


def _regions() -> QuerySet[Region]:
    return Region.objects.select_related(_ABOVE).defer(*(f"{path}geometry" for path in ("", *_above("parent"))))


def _above(path: str) -> tuple[str, ...]:
    return (f"{path}__", f"{path}__parent__", f"{path}__parent__parent__")


def _bases() -> QuerySet[Base]:
    without = (f"region__{path}geometry" for path in ("", *_above("parent")))
    return shown.bases().select_related(f"region__{_ABOVE}").defer(*without)


@dataclass(frozen=True, slots=True)
class Type:
    """`id` as in addresses."""

    id: str
    name: str
    kind: str
    shown: Callable[[], QuerySet[Any]]

    @property
    def told(self) -> dict[str, str]:
        return {"id": self.id, "name": self.name}


TYPES: Mapping[str, Type] = {
    made.id: made
    for made in (
        Type("actors", "Actor", "actor", shown.actors),
        Type("people", "Person", "person", shown.people),
        Type("regions", "Region", "region", _regions),
        Type("bases", "Base", "base", _bases),
    )
}
BY_KIND: Mapping[str, Type] = {made.kind: made for made in TYPES.values()}


def id_of(thing: Actor | Person | Region | Base) -> str:
    """`bases/khmeimim-air-base`: after the site's address it leads to the page."""
    return f"{type_of(thing).id}/{thing.slug}"


def type_of(thing: Actor | Person | Region | Base) -> Type:
    return BY_KIND[str(thing._meta.model_name)]


def entity(thing: Actor | Person | Region | Base) -> dict[str, str]:
    return {"id": id_of(thing), "name": str(thing)}


def things(keys: Iterable[Key]) -> dict[Key, Any]:
    """One query a kind, and those for what belongs to them."""
    by_kind: dict[str, set[int]] = defaultdict(set)
    for kind, pk in keys:
        by_kind[kind].add(pk)
    return {(kind, thing.pk): thing for kind, pks in by_kind.items() for thing in _rows(kind).filter(pk__in=pks)}


def things_by_id(ids: Iterable[str]) -> dict[str, Any]:
    """Those that the public may see; an id that is no longer used leads to what it is now."""
    by_kind: dict[str, set[str]] = defaultdict(set)
    for each in set(ids):
        kind, _, slug = each.partition("/")
        if kind in TYPES and slug and "\0" not in slug:
            by_kind[kind].add(slug)
    found: dict[str, Any] = {}
    for kind, slugs in by_kind.items():
        found |= _by_slug(kind, slugs)
        moved = {slug: now for slug in slugs if f"{kind}/{slug}" not in found and (now := _moved(kind, slug))}
        now_at = _by_slug(kind, set(moved.values()))
        found |= {f"{kind}/{old}": now_at[f"{kind}/{new}"] for old, new in moved.items() if f"{kind}/{new}" in now_at}
    return found


def _by_slug(kind: str, slugs: set[str]) -> dict[str, Any]:
    rows = _rows(TYPES[kind].kind).filter(slug__in=slugs) if slugs else ()
    return {f"{kind}/{thing.slug}": thing for thing in rows}


def _moved(kind: str, slug: str) -> str | None:
    return history.merged(kind, slug) or history.renamed(kind, slug)


def _rows(kind: str) -> QuerySet[Any]:
    made = BY_KIND[kind]
    return identified(made.shown(), made.id)


def numbered(kind: str, scheme: str, values: Iterable[str]) -> list[tuple[str, Key]]:
    """Those that a register calls one of these."""
    found = _rows(kind).filter(**{f"by_{scheme}__in": list(values)}).values_list(f"by_{scheme}", "pk")
    return [(value, (kind, pk)) for value, pk in found]


def description(thing: Actor | Person | Region | Base) -> str:
    """What tells it from its namesakes."""
    match thing:
        case Actor():
            return str(thing.get_kind_display())
        case Person():
            offices = list(thing.offices.all())
            return str(offices[-1]) if offices else ""
        case Region():
            return ", ".join([str(thing.get_level_display()), *map(str, above(thing)[1:2])])
        case Base():
            return f"{thing.get_kind_display()}, {thing.region}"


def above(region: Region) -> list[Region]:
    """The region and those it lies in, up to the country."""
    found: list[Region] = [region]
    while (parent := found[-1].parent) is not None and parent not in found:
        found.append(parent)
    return found
