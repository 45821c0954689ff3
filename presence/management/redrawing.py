"""Migrating without building the classes of models anew for what is no column of theirs.

For every index, constraint and trigger that a migration adds, Django builds the class of the model and of all that are
related to it again: some three hundred times on the way to an empty database, most of the seconds that the first start
of the product takes. The classes need no more than to hear of it; what is done in the database is the same.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db.migrations.state import ProjectState
from pgtrigger.migrations import AddTrigger, RemoveTrigger


@contextmanager
def only_for_columns() -> Iterator[None]:
    quick = [
        (ProjectState, "_append_option", _append),
        (AddTrigger, "state_forwards", _add_trigger),
        (RemoveTrigger, "state_forwards", _remove_trigger),
    ]
    before = [getattr(owner, name) for owner, name, _ours in quick]
    try:
        for owner, name, ours in quick:
            setattr(owner, name, ours)
        yield
    finally:
        for (owner, name, _ours), theirs in zip(quick, before, strict=True):
            setattr(owner, name, theirs)


def _append(state: ProjectState, app_label: str, model_name: str, option: str, one: Any) -> None:
    _set(state, app_label, model_name, option, [*_of(state, app_label, model_name, option), one])


def _add_trigger(operation: AddTrigger, app_label: str, state: ProjectState) -> None:
    _append(state, app_label, operation.model_name.lower(), "triggers", operation.trigger)


def _remove_trigger(operation: RemoveTrigger, app_label: str, state: ProjectState) -> None:
    name = operation.model_name.lower()
    left = [each for each in _of(state, app_label, name, "triggers") if each.name != operation.name]
    _set(state, app_label, name, "triggers", left)


def _of(state: ProjectState, app_label: str, model_name: str, option: str) -> list[Any]:
    found: list[Any] = state.models[app_label, model_name].options.get(option, [])
    return found


def _set(state: ProjectState, app_label: str, model_name: str, option: str, values: list[Any]) -> None:
    state.models[app_label, model_name].options[option] = values
    if "apps" in state.__dict__:  # else there are no classes yet
        setattr(state.apps.get_model(app_label, model_name)._meta, option, values)
