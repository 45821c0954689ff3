"""The documentation: its page works under the site's own policy, and the examples of docs/api.md are true."""

import re
from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from presence.api.parameters import PARAMETERS
from tests import world
from tests.api.conftest import KINDS

pytestmark = pytest.mark.django_db
TEXT = (Path(settings.BASE_DIR) / "docs" / "api.md").read_text()
EXAMPLES = re.findall(r"curl [^\n]*?'http://localhost:8000([^']+)'", TEXT)


def test_the_page_has_no_inline_script_or_style(client: Client) -> None:
    page = client.get("/api/v1/docs/")
    html = page.content.decode()
    assert page.status_code == 200
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=", html)
    assert "http://" not in html
    assert "https://" not in html
    assert "script-src 'self';" in f"{page['Content-Security-Policy']};"


def test_its_script_knows_the_address_of_the_description(client: Client) -> None:
    script = client.get("/api/v1/docs/?script=")
    assert script["Content-Type"].startswith("application/javascript")
    assert "/api/v1/openapi.json" in script.content.decode()


def test_its_script_and_style_are_served_from_here(client: Client) -> None:
    html = client.get("/api/v1/docs/").content.decode()
    addresses = re.findall(r'(?:src|href)="(/static/[^"]+)"', html)
    assert len(addresses) == 4
    for address in addresses:
        with closing(client.get(address)) as file:
            assert file.status_code == 200, address


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 6


@pytest.mark.parametrize("address", EXAMPLES)
def test_an_example_works(client: Client, address: str) -> None:
    world.deployment("khmeimim-air-base")
    world.region("latakia")
    assert client.get(address).status_code == 200


def test_every_kind_and_every_parameter_is_told() -> None:
    for word in (*KINDS, *PARAMETERS, "cursor", "page_size", "format"):
        assert f"`{word}`" in TEXT, word
