"""What Python reads of records to say the fields that PostgreSQL does not write, with SQL that is written once."""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from django.db.models import JSONField, QuerySet

from presence.api.rows.fields import reads
from presence.api.shape.whole import VIEWS
from presence.compiled import KEYS, Compiled
from presence.timeline import MARK, Period


class Reader(NamedTuple):
    """Of the records with some keys, of the time asked about: `build` makes rows of their keys and `width` values.

    `thing` makes of such values a thing of which just these fields can be told: of equal values the same is said.
    Where values do not suffice, `read` gives the things by key.
    """

    build: Callable[..., QuerySet[Any]]
    marks: Mapping[str, Any] = {"keys": KEYS}
    width: int = 0
    thing: Callable[[Sequence[Any]], Any] = lambda values: None
    read: Callable[[list[int], Period], Mapping[int, Any]] | None = None

    def asked(self, keys: list[int], when: Period) -> dict[str, Any]:
        values = {"keys": keys, "when": when}
        return {name: values[name] for name in self.marks}

    def things(self, keys: list[int], when: Period) -> Mapping[int, Any] | None:
        return self.read(keys, when) if self.read else None


def reader(kind: str, fields: Sequence[Any]) -> Reader:
    view = VIEWS[kind]()
    view.detail = True
    rows: QuerySet[Any] = view.get_queryset()
    columns = sorted(set(chain.from_iterable(reads(field, rows.model) for field in fields)))
    bare = rows.order_by().select_related(None).prefetch_related(None)
    keys_alone = Reader(lambda keys: rows.model.objects.order_by().filter(pk__among=keys).values_list("pk"))
    if not fields:
        return keys_alone
    then = view.then(bare, MARK).query.annotations
    told = then.keys() - rows.query.annotations.keys()
    # What is told as an object is no key, and others have things beside them or numbers such as 0.0, equal to -0.0.
    if told and not any(isinstance(then[name].output_field, JSONField) for name in told):
        return _plain(view, bare, (*columns, *sorted(told)))
    return keys_alone._replace(read=_things(view, bare, columns, is_of_a_time=bool(told)))


def _plain(view: Any, rows: QuerySet[Any], names: Sequence[str]) -> Reader:
    def build(keys: list[int], when: Period = MARK) -> QuerySet[Any, Any]:
        found: QuerySet[Any] = view.then(rows, when).prefetch_related(None)
        return found.filter(pk__among=keys).values_list("pk", *names)

    def thing(values: Sequence[Any]) -> Any:
        made = rows.model()
        vars(made).update(zip(names, map(_letters, values), strict=True))
        return made

    return Reader(build, {"keys": KEYS, "when": MARK}, len(names), thing)


def _letters(value: Any) -> Any:
    """Of bytes as they came."""
    if isinstance(value, bytes):
        return value.decode()
    return [_letters(each) for each in value] if isinstance(value, list) else value


def _things(
    view: Any, rows: QuerySet[Any], columns: Sequence[str], *, is_of_a_time: bool
) -> Callable[[list[int], Period], Mapping[int, Any]]:
    paths = {path.rpartition("__")[0] for path in columns if "__" in path}

    def build(keys: list[int], when: Period = MARK) -> QuerySet[Any]:
        found: QuerySet[Any] = view.then(rows, when).prefetch_related(None)
        found = (found.select_related(*paths) if paths else found).only("pk", *columns)
        return found.filter(pk__among=keys)

    compiled = Compiled(build, keys=KEYS, **({"when": MARK} if is_of_a_time else {}))

    def read(keys: list[int], when: Period) -> Mapping[int, Any]:
        found = compiled(keys=keys, **({"when": when} if is_of_a_time else {}))
        view.beside(found, when)
        return {each.pk: each for each in found}

    return read
