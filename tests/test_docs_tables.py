"""docs/reconcile.md and docs/tables.md: what they name is there, and their examples work."""

import json
import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.test import Client

from presence.api.reconcile.properties import PROPERTIES
from presence.api.reconcile.types import TYPES
from presence.publish.tables import TABLES
from tests import world

pytestmark = pytest.mark.django_db
DOCS = Path(settings.BASE_DIR) / "docs"
RECONCILE, ABOUT_TABLES = (DOCS / "reconcile.md").read_text(), (DOCS / "tables.md").read_text()
GOT = re.findall(r"curl '?http://localhost:8000(/[^\s'\\]*)'?\n", RECONCILE + ABOUT_TABLES)
POSTED = re.findall(r"curl http://localhost:8000(\S+) \\\n  --data-urlencode '(\w+)=([^\n]*)'\n", RECONCILE)


@pytest.mark.parametrize("address", GOT)
def test_what_is_asked_for_is_there(client: Client, address: str) -> None:
    assert client.get(address).status_code == 200


@pytest.mark.parametrize(("address", "name", "text"), POSTED)
def test_what_is_posted_is_answered(client: Client, address: str, name: str, text: str) -> None:
    world.base("khmeimim-air-base", aliases=["Hmeimim"])
    answer = client.post(address, urlencode({name: text}), "application/x-www-form-urlencoded")
    assert answer.status_code == 200
    assert "khmeimim-air-base" in json.dumps(answer.json())


def test_there_are_examples() -> None:
    assert len(GOT) >= 4
    assert len(POSTED) == 2


def test_every_type_property_and_table_is_named() -> None:
    for word in (*TYPES, *PROPERTIES):
        assert f"`{word}`" in RECONCILE, word
    for word in TABLES:
        assert f"`{word}`" in ABOUT_TABLES, word
