"""The examples of answers in the OpenAPI description: what the API does answer, from a little of the dataset.

With UPDATE_EXAMPLES=1 they are made anew.
"""

import json
import os
import re
from typing import Any

import pytest
from django.test import Client

from presence.api.openapi_hooks import EXAMPLES
from presence.api.views.docs import description
from tests.api.starter import starter

pytestmark = pytest.mark.django_db(transaction=True)
ASKED = {"matrix": "?on=2019-10-15", "compare": "?from=2015&to=2019", "search": "?q=Hmeimim", "suggest": "?q=khm"}
# Told by the clock, and by how many versions there were before.
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)")
SITE = "http://localhost:8000"


def answers(client: Client) -> dict[str, Any]:
    found = {}
    for path, methods in description()["paths"].items():
        operation = methods.get("get")
        if operation is None or any(operation.get("security", ())):
            continue
        for parameter in operation["parameters"]:
            if parameter["in"] == "path":
                path = path.replace(f"{{{parameter['name']}}}", _example(parameter))
        name = operation["operationId"]
        said = client.get(f"{path}{ASKED.get(name, '')}")
        assert said.status_code == 200, (path, said.content)
        text = MOMENT.sub("2026-01-31T12:00:00Z", said.content.decode()).replace("http://testserver", SITE)
        found[name] = _short(json.loads(text))
    return found


def _example(parameter: Any) -> str:
    return str(parameter.get("example") or next(iter(parameter["examples"].values()))["value"])


def _short(value: Any) -> Any:
    """Of many alike, the first two."""
    if isinstance(value, list):
        return [_short(each) for each in value[:2]]
    return {name: _short(each) for name, each in value.items()} if isinstance(value, dict) else value


def _names(value: Any) -> Any:
    """What an answer has, whatever its values are."""
    if isinstance(value, list):
        return [_names(each) for each in value]
    return {name: _names(each) for name, each in value.items()} if isinstance(value, dict) else type(value).__name__


def test_they_are_what_is_answered(client: Client) -> None:
    starter()
    now = answers(client)
    if os.environ.get("UPDATE_EXAMPLES"):
        EXAMPLES.write_text(json.dumps(now, ensure_ascii=False, indent=1) + "\n")
    assert _names(json.loads(EXAMPLES.read_text())) == _names(now), "Run this test with UPDATE_EXAMPLES=1."


def test_every_answer_of_the_description_has_one() -> None:
    for path, methods in description()["paths"].items():
        operation = methods.get("get")
        if operation and not any(operation.get("security", ())):
            assert operation["responses"]["200"]["content"]["application/json"].get("examples"), path
            for status in ("400", "406", "429"):
                assert operation["responses"][status]["content"]["application/problem+json"]["examples"], path
            assert "304" in operation["responses"], path
