"""No published field disappears or changes its type while this version of the API lives (docs/api.md)."""

import json

import pytest

from presence.api.published import published
from presence.management.commands.published_fields import FILE

NOTED = json.loads(FILE.read_text())


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
