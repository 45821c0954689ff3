"""What the OpenAPI description tells of writing, and whether the answers keep to it."""

from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from presence.models import Scope
from tests import world
from tests.api.test_schema import sealed
from tests.api.writing.conftest import Post, headers

pytestmark = pytest.mark.django_db
KEYED = {
    ("post", "/api/v1/articles/"): Scope.ARTICLES_WRITE,
    ("post", "/api/v1/suggestions/"): Scope.SUGGESTIONS_WRITE,
    ("get", "/api/v1/suggestions/"): Scope.SUGGESTIONS_READ,
    ("get", "/api/v1/suggestions/{number}/"): Scope.SUGGESTIONS_READ,
    ("post", "/api/v1/suggestions/{number}/accept/"): Scope.REVIEW,
    ("post", "/api/v1/suggestions/{number}/reject/"): Scope.REVIEW,
    ("post", "/api/v1/import/"): Scope.IMPORT,
}


@pytest.mark.parametrize(("method", "path"), KEYED)
def test_what_takes_a_key_says_so(described: Any, method: str, path: str) -> None:
    operation = described["paths"][path][method]
    assert operation["security"] == [{"key": [KEYED[method, path].value]}]
    assert {"401", "403", "429"} <= operation["responses"].keys()
    assert operation["summary"]
    assert operation["description"]
    for parameter in operation["parameters"]:
        assert parameter["description"], parameter
        assert parameter.keys() & {"example", "examples"}, parameter


@pytest.mark.parametrize(("method", "path"), [way for way in KEYED if way[0] == "post"])
def test_what_writes_tells_what_to_send(described: Any, method: str, path: str) -> None:
    operation = described["paths"][path][method]
    header = next(each for each in operation["parameters"] if each["name"] == "Idempotency-Key")
    assert (header["in"], header["required"]) == ("header", True)
    assert {"409", "413", "415", "422"} <= operation["responses"].keys()
    (media, body), *others = operation["requestBody"]["content"].items()
    assert not others
    assert media == ("application/zip" if "import" in path else "application/json")
    assert "import" in path or body["examples"]


def test_the_key_is_described(described: Any) -> None:
    told = described["components"]["securitySchemes"]["key"]
    assert (told["type"], told["scheme"]) == ("http", "bearer")


def test_examples_are_what_is_described(described: Any) -> None:
    for method, path in KEYED:
        for body in described["paths"][path][method].get("requestBody", {}).get("content", {}).values():
            for example in body.get("examples", {}).values():
                assert errors(described, body["schema"], example["value"]) == []


def test_answers_are_what_it_says(described: Any, post: Post, client: Client, token: str) -> None:
    waiting = world.suggestion()
    world.suggestion(fingerprint="other")
    sent = headers(token)
    check(described, "post", "/api/v1/articles/", "201", post("articles/", {"url": "https://news.example/a"}))
    check(described, "get", "/api/v1/suggestions/", "200", client.get("/api/v1/suggestions/?count=1", headers=sent))
    one = client.get(f"/api/v1/suggestions/{waiting.pk}/", headers=sent)
    check(described, "get", "/api/v1/suggestions/{number}/", "200", one)
    accepted = post(f"suggestions/{waiting.pk}/accept/")
    check(described, "post", "/api/v1/suggestions/{number}/accept/", "200", accepted)
    refused = post("suggestions/", {"kynd": "event"})
    check(described, "post", "/api/v1/suggestions/", "422", refused, "application/problem+json")
    check(described, "post", "/api/v1/import/", "401", client.post("/api/v1/import/"), "application/problem+json")


def check(described: Any, method: str, path: str, status: str, answer: Any, media: str = "application/json") -> None:
    assert str(answer.status_code) == status, answer.content
    schema = described["paths"][path][method]["responses"][status]["content"][media]["schema"]
    assert errors(described, schema, answer.json()) == []


def errors(described: Any, schema: Any, value: Any) -> list[str]:
    closed = {name: sealed(each) for name, each in described["components"]["schemas"].items()}
    validator = Draft202012Validator({**schema, "components": {"schemas": closed}})
    return [error.message for error in validator.iter_errors(value)]
