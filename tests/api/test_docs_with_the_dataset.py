"""What a newcomer copies out of the documentation works on the dataset that comes with the product."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from presence.api.views.docs import description
from presence.data import STARTER
from presence.data.load import load

pytestmark = pytest.mark.django_db
DOCS = Path(settings.BASE_DIR) / "docs"
COPIED = re.compile(r"curl [^\n]*?'http://localhost:8000(/[^'…]+)'")


def in_the_docs() -> set[str]:
    return {address for path in DOCS.glob("*.md") for address in COPIED.findall(path.read_text())}


def _example(parameter: Any) -> str:
    return str(parameter.get("example") or next(iter(parameter["examples"].values()))["value"])


def in_the_description() -> set[str]:
    """One thing of each kind, and each list by each of the slugs that the description gives as an example."""
    found = set()
    for path, methods in description()["paths"].items():
        operation = methods.get("get", {"security": [{"key": []}]})
        if any(operation.get("security", ())) or path.endswith("/compare/"):
            continue
        for parameter in operation["parameters"]:
            if parameter["in"] == "path":
                path = path.replace(f"{{{parameter['name']}}}", _example(parameter))
        slugs = [each for each in operation["parameters"] if each["schema"].get("format", "").endswith("-slug")]
        found |= {path, *(f"{path}?{each['name']}={_example(each)}" for each in slugs)}
    return found


def test_every_address_is_there(client: Client) -> None:
    load(STARTER)
    addresses = in_the_docs() | in_the_description()
    assert len(addresses) > 80
    broken = {path: answer.status_code for path in sorted(addresses) if (answer := client.get(path)).status_code != 200}
    assert broken == {}
