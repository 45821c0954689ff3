"""What Python reads of records to say the fields that PostgreSQL does not write, with SQL that is written once."""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Any

from django.db.models import QuerySet

from presence.api.rows.fields import reads
from presence.api.shape.whole import VIEWS
from presence.compiled import KEYS, Compiled
from presence.timeline import MARK, Period


def reader(kind: str, fields: Sequence[Any]) -> Callable[[list[int], Period], Mapping[int, Any]]:
    """By key, things of which just these fields can be told, of the time asked about."""
    view = VIEWS[kind]()
    view.detail = True
    rows: QuerySet[Any] = view.get_queryset()
    columns = set(chain.from_iterable(reads(field, rows.model) for field in fields))
    paths = {path.rpartition("__")[0] for path in columns if "__" in path}

    def build(keys: list[int], when: Period = MARK) -> QuerySet[Any]:
        found: QuerySet[Any] = view.then(rows.order_by(), when).select_related(None).prefetch_related(None)
        found = (found.select_related(*paths) if paths else found).only("pk", *columns)
        return found.filter(pk__among=keys)

    # Not all tell anything of a time.
    is_of_a_time = build(KEYS).query.annotations.keys() != rows.query.annotations.keys()
    compiled = Compiled(build, keys=KEYS, **({"when": MARK} if is_of_a_time else {}))

    def read(keys: list[int], when: Period) -> Mapping[int, Any]:
        found = compiled(keys=keys, **({"when": when} if is_of_a_time else {}))
        view.beside(found, when)
        return {each.pk: each for each in found}

    return read
