"""The examples of docs/ogc.md are true, and it tells every collection and every parameter of its own."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from tests import world
from tests.api.ogc.conftest import COLLECTIONS

TEXT = (Path(settings.BASE_DIR) / "docs" / "ogc.md").read_text()
EXAMPLES = re.findall(r"curl '(?:http://localhost:8000)([^']+)'", TEXT)


def test_every_collection_and_parameter_is_told() -> None:
    for word in (*COLLECTIONS, "bbox", "datetime", "on", "known_at", "limit", "timeStamp", "numberMatched"):
        assert f"`{word}`" in TEXT, word
    assert len(EXAMPLES) == 4


@pytest.mark.django_db
@pytest.mark.parametrize("address", EXAMPLES)
def test_an_example_works(client: Client, address: str) -> None:
    world.deployment("khmeimim-air-base")
    assert client.get(address).status_code == 200
