"""Writing what is not a record (actors, people, regions, sources, articles) in bulk, and only where it differs."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models
from django.utils import timezone

from actors.fields import Dated
from presence.data.tally import Tally

BATCH = 2000


def differs(thing: models.Model, values: Mapping[str, Any]) -> bool:
    return any(stored_value(thing, name) != _plain(value) for name, value in values.items())


def assign(thing: models.Model, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(thing, name, value)


def stored_value(thing: models.Model, name: str) -> Any:
    """A field's value; of a foreign key, the id."""
    return getattr(thing, thing._meta.get_field(name).attname)  # type: ignore[union-attr]


def _plain(value: Any) -> Any:
    return value.pk if isinstance(value, models.Model) else value


def put(things: Iterable[tuple[models.Model, Mapping[str, Any]]], tally: Tally) -> set[int]:
    """Give each thing, new or stored, its values; save the new and the changed. All are of one model.

    The answer is the ids of those saved.
    """
    new: list[models.Model] = []
    changed: list[models.Model] = []
    names: set[str] = set()
    for thing, values in things:
        if thing._state.adding:
            new.append(thing)
        elif differs(thing, values):
            changed.append(thing)
        else:
            tally.same += 1
            continue
        names |= values.keys()
        assign(thing, values)
        if isinstance(thing, Dated):
            thing.fill_days()
    tally.new += len(new)
    tally.changed += len(changed)
    if new:
        type(new[0])._default_manager.bulk_create(new, batch_size=BATCH)
    if changed:
        _update(changed, names)
    return {thing.pk for thing in (*new, *changed)}


def _update(changed: list[models.Model], names: Iterable[str]) -> None:
    model = type(changed[0])
    days = {f"{name}_{end}" for name in names for end in ("earliest", "latest")}
    columns = {*names, *(days & {field.name for field in model._meta.fields})}
    if any(field.name == "updated_at" for field in model._meta.fields):
        columns.add("updated_at")
        for thing in changed:
            thing.updated_at = timezone.now()  # type: ignore[attr-defined]
    model._default_manager.bulk_update(changed, sorted(columns), batch_size=BATCH // 4)
