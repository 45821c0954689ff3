"""No published field, parameter or column disappears or changes its type while this API lives (docs/api.md)."""

import json

import pytest

from presence.api.published import published
from presence.management.commands.published_fields import FILE

NOTED: dict[str, dict[str, str]] = json.loads(FILE.read_text())


@pytest.mark.parametrize("address", sorted(NOTED))
def test_every_published_field_is_still_there_with_its_type(address: str) -> None:
    now = published().get(address)
    assert now is not None, f"{address} is gone: addresses stay until their sunset."
    gone = NOTED[address].keys() - now.keys()
    assert not gone, f"{address} lost {sorted(gone)}: mark them deprecated first."
    changed = {name: (told, now[name]) for name, told in NOTED[address].items() if now[name] != told}
    assert not changed, f"{address} changed the type of {changed}."


def test_new_fields_are_noted() -> None:
    assert published() == NOTED, "Run `manage.py published_fields` and commit docs/fields.json."


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("GET /api/v1/bases/", "results.name"),
        ("GET /api/v1/matrix/", "cells.possible"),
        ("GET /api/v1/deployments/ asked", "presence"),
        ("table statements", "stance_label"),
        ("table compare", "deployments"),
        ("layer events", "acting_actor"),
    ],
)
def test_what_went_is_told(address: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test above is tried: a field of each sort that was there and is not."""
    monkeypatch.setitem(NOTED, address, NOTED[address] | {f"{name}_of_old": "string"})
    assert name in published()[address]
    with pytest.raises(AssertionError, match=f"lost .*{name}_of_old"):
        test_every_published_field_is_still_there_with_its_type(address)
