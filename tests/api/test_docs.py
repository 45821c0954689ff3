"""The documentation: its page works under the site's own policy, and the examples of docs/api.md are true."""

import json
import re
import shlex
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.request import ProxyHandler, Request, build_opener

import pytest
from django.conf import settings
from django.test import Client
from pytest_django.live_server_helper import LiveServer

from presence.api.parameters import PARAMETERS
from tests.api.conftest import KINDS
from tests.api.starter import starter

pytestmark = pytest.mark.django_db
TEXT = (Path(settings.BASE_DIR) / "docs" / "api.md").read_text()
SITE = "http://localhost:8000"


def examples() -> Iterator[tuple[dict[str, str], str]]:
    """The headers and the address of each curl command."""
    for block in re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL):
        for line in block.strip().splitlines():
            words = shlex.split(line)
            assert words[0] == "curl", line
            headers = [words[place + 1] for place, word in enumerate(words) if word == "-H"]
            [address] = [word for word in words if word.startswith(SITE)]
            yield dict(header.split(": ", 1) for header in headers), address.removeprefix(SITE)


EXAMPLES = list(examples())


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
    assert len(EXAMPLES) >= 20


@pytest.mark.django_db(transaction=True)
def test_every_example_works(live_server: LiveServer) -> None:
    """In the order in which a newcomer tries them, asked of a running server; what lists something finds something."""
    starter()
    opener = build_opener(ProxyHandler({}))
    for headers, address in EXAMPLES:
        # An answer that is no 200 is raised, with its address.
        with opener.open(Request(live_server.url + address, headers=headers), timeout=30) as answer:  # noqa: S310
            body = answer.read()
            if answer.headers["Content-Type"] == "application/json":
                assert json.loads(body).get("results", [True]), address


def test_every_kind_and_every_parameter_is_told() -> None:
    for word in (*KINDS, *PARAMETERS, "cursor", "page_size", "format"):
        assert f"`{word}`" in TEXT, word
