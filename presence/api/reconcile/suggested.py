"""Suggestions while somebody types in a client: things, types, properties."""

from typing import Any

from django.db import OperationalError

from presence.api.reconcile.properties import PROPERTIES, Property
from presence.api.reconcile.types import BY_KIND, TYPES, Key, description, id_of, things, type_of
from presence.search import names
from presence.search.asked import LONGEST
from presence.search.database import searching

MANY = 20


def entities(prefix: str, cursor: int) -> list[dict[str, Any]]:
    """Those whose names begin so, then those that have such a word; of a mistyped one, those spelled nearly so."""
    if len(prefix) > LONGEST:
        return []
    try:
        with searching():
            keys = _keys(prefix)[cursor : cursor + MANY]
            found = things(keys)
    except OperationalError:  # it took longer than typing may wait
        return []
    return [_entity(found[key]) for key in keys if key in found]


def _keys(prefix: str) -> list[Key]:
    found = [name for _, name in names.matching(prefix, begun=True)] or names.spelled(prefix, begun=True, limit=MANY)
    return list(dict.fromkeys(name.thing for name in found if name.kind in BY_KIND))


def _entity(thing: Any) -> dict[str, Any]:
    return {
        "id": id_of(thing),
        "name": str(thing),
        "description": description(thing),
        "notable": [type_of(thing).told],
    }


def types(prefix: str) -> list[dict[str, str]]:
    return [made.told for made in TYPES.values() if _begins(prefix, made.id, made.name)]


def properties(prefix: str) -> list[dict[str, str]]:
    return [_property(made) for made in PROPERTIES.values() if _begins(prefix, made.id, made.name)]


def proposed(type_: str, limit: int) -> list[dict[str, str]]:
    """What a thing of this type has; all there is where no type is named."""
    found = [made for made in PROPERTIES.values() if not type_ or type_ in made.of]
    return [{"id": made.id, "name": made.name} for made in found[:limit]]


def _property(made: Property) -> dict[str, str]:
    return {"id": made.id, "name": made.name, "description": made.about}


def _begins(prefix: str, *words: str) -> bool:
    sought = prefix.strip().casefold()
    return any(part.startswith(sought) for word in words for part in (word.casefold(), *word.casefold().split()))
