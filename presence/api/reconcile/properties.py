"""What can be asked of a thing beside its name, to tell it from others and to fetch it into one's own table."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from actors.models import Actor, Person
from presence.api.coordinates import decimals
from presence.api.reconcile.types import above, entity, type_of
from presence.models import Base, Region
from presence.models.vocabulary import IdentifierScheme, RegionLevel

Thing = Actor | Person | Region | Base
Value = dict[str, Any]
"""As a data extension gives it: `{"str": …}`, `{"int": …}`, `{"float": …}` or an entity's id and name."""
ALL = ("actors", "people", "regions", "bases")


@dataclass(frozen=True, slots=True)
class Property:
    """`of` are the types that have it; `entities` is the type of its values where they are things of ours."""

    id: str
    name: str
    about: str
    of: tuple[str, ...]
    values: Callable[[Any], Iterator[Value]]
    entities: str = ""
    compared: Callable[[Any], Iterator[str]] | None = field(default=None)
    """What a given value may be to agree with it; the values themselves without this."""


def _text(*values: object) -> Iterator[Value]:
    for value in values:
        if value not in (None, ""):
            yield {"str": str(value)}


def _of(name: str) -> Callable[[Any], Iterator[Value]]:
    return lambda thing: _text(getattr(thing, name))


def _kind(thing: Any) -> Iterator[Value]:
    return _text(thing.level if isinstance(thing, Region) else thing.kind)


def _kinds(thing: Any) -> Iterator[str]:
    """The word and its label."""
    if isinstance(thing, Region):
        yield from (thing.level, str(thing.get_level_display()))
    else:
        yield from (thing.kind, str(thing.get_kind_display()))


def _within(thing: Any) -> list[Region]:
    return above(thing.region) if isinstance(thing, Base) else above(thing)[1:]


def _region(thing: Any) -> Iterator[Value]:
    yield from map(entity, _within(thing)[:1])


def _regions(thing: Any) -> Iterator[str]:
    for region in _within(thing):
        yield from (region.slug, f"regions/{region.slug}", region.pcode, *region.names)


def _country(thing: Any) -> Iterator[Value]:
    found = above(thing.region if isinstance(thing, Base) else thing)
    yield from (entity(region) for region in found if region.level == RegionLevel.COUNTRY)


def _countries(thing: Any) -> Iterator[str]:
    for region in above(thing.region if isinstance(thing, Base) else thing):
        if region.level == RegionLevel.COUNTRY:
            yield from (region.slug, f"regions/{region.slug}", region.pcode, *region.names)


def _office(person: Any) -> Iterator[Value]:
    return _text(*dict.fromkeys(office.title for office in person.offices.all()))


def _served(person: Any) -> Iterator[Value]:
    yield from map(entity, dict.fromkeys(office.actor for office in person.offices.all()))


def _actors_served(person: Any) -> Iterator[str]:
    for office in person.offices.all():
        yield from (office.actor.slug, f"actors/{office.actor.slug}", *office.actor.names)


def _coordinate(name: str) -> Callable[[Any], Iterator[Value]]:
    def found(base: Any) -> Iterator[Value]:
        if getattr(base, name) is not None:
            yield {"float": round(getattr(base, name), decimals(base))}

    return found


def _radius(base: Any) -> Iterator[Value]:
    yield {"int": base.radius_km}


def _registered() -> Iterator[Property]:
    for scheme, label in IdentifierScheme.choices:
        yield Property(scheme, str(label), f"Its number in {label}.", ALL, _of(f"by_{scheme}"))


PROPERTIES: Mapping[str, Property] = {
    made.id: made
    for made in (
        *_registered(),
        Property("kind", "Kind", "What it is; of a region, its level.", ("actors", "regions", "bases"), _kind,
                 compared=_kinds),
        Property("region", "Region", "The region it lies in.", ("regions", "bases"), _region, "regions", _regions),
        Property("country", "Country", "The country it lies in.", ("regions", "bases"), _country, "regions",
                 _countries),
        Property("place", "Place", "The settlement it is at or near.", ("bases",), _of("place")),
        Property("lat", "Latitude", "WGS 84, with no more digits than are known.", ("bases",), _coordinate("lat")),
        Property("lon", "Longitude", "WGS 84, with no more digits than are known.", ("bases",), _coordinate("lon")),
        Property("location_precision", "Location precision", "How exactly the place is known.", ("bases",),
                 _of("location_precision")),
        Property("radius_km", "Radius in km", "How far from the point it may lie.", ("bases",), _radius),
        Property("iso2", "ISO 3166 code", "Of a state.", ("actors",), _of("iso2")),
        Property("actor", "Actor", "For whom an office is or was held.", ("people",), _served, "actors",
                 _actors_served),
        Property("office", "Office", "Titles held.", ("people",), _office),
        Property("name_en", "Name", "Its name in English.", ALL, _of("name_en")),
        Property("name_ar", "Name in Arabic", "Its name in Arabic.", ALL, _of("name_ar")),
        Property("aliases", "Aliases", "Other names and spellings, in any language.", ALL,
                 lambda thing: _text(*thing.aliases)),
        Property("slug", "Slug", "Tells it from all others of its kind.", ALL, _of("slug")),
    )
}  # fmt: skip


def has(made: Property, thing: Thing) -> bool:
    return type_of(thing).id in made.of


def values(made: Property, thing: Thing) -> list[Value]:
    """None where it has no such property."""
    return list(made.values(thing)) if has(made, thing) else []


def comparable(made: Property, thing: Thing) -> list[str]:
    """The texts that agree with it."""
    if not has(made, thing):
        return []
    if made.compared:
        return [each for each in made.compared(thing) if each]
    return [str(next(iter(value.values()))) for value in made.values(thing)]
