"""Things by keys that were found before, in the order of the keys."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from actors.models import Actor
from presence import shown
from presence.compiled import KEYS, Compiled

STATEMENTS = Compiled(lambda keys: shown.statements().order_by().filter(pk__among=keys), keys=KEYS)
EVENTS = Compiled(lambda keys: shown.events().order_by().filter(pk__among=keys), keys=KEYS)
BASES = Compiled(lambda keys: shown.bases().order_by().filter(pk__among=keys), keys=KEYS)
AGREEMENTS = Compiled(lambda keys: shown.agreements().order_by().filter(pk__among=keys), keys=KEYS)
ACTORS = Compiled(lambda keys: Actor.objects.order_by().filter(pk__among=keys), keys=KEYS)
REGIONS = Compiled(lambda keys: shown.regions().filter(pk__among=keys), keys=KEYS)


def keys_of(found: QuerySet[Any], most: int) -> list[int]:
    return list(found.values_list("pk", flat=True)[:most])


def by_key(shown: Compiled, keys: Sequence[int]) -> dict[int, Any]:
    return {each.pk: each for each in shown(keys=list(keys))} if keys else {}


def only(found: Sequence[Any]) -> Any:
    """
    Raises:
        Http404: there is none.
    """
    if not found:
        raise Http404
    return found[0]


def picked(found: Mapping[int, Any], keys: Sequence[int]) -> list[Any]:
    """Those that are shown."""
    return [found[key] for key in keys if key in found]


def in_order(shown: Compiled, keys: Sequence[int]) -> list[Any]:
    return picked(by_key(shown, keys), keys)
