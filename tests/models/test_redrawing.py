"""Migrations leave the same behind, whether or not models are drawn anew for each index, constraint and trigger."""

from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any

import pgtrigger
import pytest
from django.db import migrations, models
from django.db.migrations.state import ModelState, ProjectState
from pgtrigger.migrations import AddTrigger, RemoveTrigger

from presence.management import redrawing


def operations() -> Iterator[Any]:
    yield migrations.AddIndex("thing", models.Index(fields=["size"], name="by_size"))
    yield migrations.AddConstraint("thing", models.CheckConstraint(condition=models.Q(size__gt=0), name="has_size"))
    yield AddTrigger("thing", pgtrigger.Protect(name="stays", operation=pgtrigger.Delete))
    yield AddTrigger("thing", pgtrigger.Protect(name="goes", operation=pgtrigger.Delete))
    yield RemoveTrigger("thing", "goes")
    yield migrations.AddConstraint("thing", models.UniqueConstraint(fields=["size"], name="one_of_a_size"))
    yield migrations.RemoveConstraint("thing", "has_size")


def migrated(how: Any) -> tuple[list[Any], dict[str, list[str]]]:
    state = ProjectState()
    fields: list[tuple[str, models.Field[Any, Any]]] = [
        ("id", models.BigAutoField(primary_key=True)),
        ("size", models.IntegerField()),
    ]
    state.add_model(ModelState("shop", "Thing", fields))
    state.apps.get_model("shop", "thing")  # from now on there are classes
    with how:
        for operation in operations():
            operation.state_forwards("shop", state)
    meta = state.apps.get_model("shop", "thing")._meta
    told = {name: [each.name for each in getattr(meta, name)] for name in ("indexes", "constraints", "triggers")}
    kept = state.models["shop", "thing"].options
    return [[each.name for each in kept[name]] for name in told], told


def test_states_and_classes_are_the_same() -> None:
    ours, theirs = migrated(redrawing.only_for_columns()), migrated(nullcontext())
    assert ours == theirs
    assert ours[1] == {"indexes": ["by_size"], "constraints": ["one_of_a_size"], "triggers": ["stays"]}


def appending() -> Any:
    return ProjectState.__dict__["_append_option"]


def broken_off() -> None:
    with redrawing.only_for_columns():
        assert appending() is redrawing._append
        raise InterruptedError


def test_afterwards_django_does_as_ever() -> None:
    before = appending()
    with pytest.raises(InterruptedError):
        broken_off()
    assert appending() is before
