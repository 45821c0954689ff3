"""The OpenAPI description: without a warning, complete, and true of what the API answers."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from drf_spectacular.drainage import reset_generator_stats
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from presence import filters
from presence.api.parameters import PARAMETERS
from tests.api.conftest import KINDS, Get

pytestmark = pytest.mark.django_db


def test_it_is_made_without_a_warning() -> None:
    reset_generator_stats()
    call_command("spectacular", validate=True, fail_on_warn=True, stdout=StringIO())


def test_every_operation_and_parameter_is_described_with_an_example(described: Any) -> None:
    operations = [each for path in described["paths"].values() for each in path.values() if is_open(each)]
    assert len(operations) == 2 * len(KINDS) + 10
    for operation in operations:
        assert operation["description"]
        assert operation["summary"]
        for parameter in operation["parameters"]:
            assert parameter["description"], parameter
            assert parameter.keys() & {"example", "examples"}, parameter


def test_without_a_key_only_reading_is_described(described: Any) -> None:
    ways = [way for path in described["paths"].values() for way in path.items()]
    assert {method for method, operation in ways if is_open(operation)} == {"get"}


def is_open(operation: Any) -> bool:
    return not any(operation.get("security", ()))


def test_every_filter_has_its_words() -> None:
    made = [getattr(filters, name) for name in filters.__all__ if name.endswith("Filters")]
    assert {name for each in made for name in each.base_filters} == PARAMETERS.keys()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.usefixtures("everything")
def test_answers_are_what_it_says(described: Any, get: Get, kind: str) -> None:
    answer = get(f"{kind}/")
    check(described, f"/api/v1/{kind}/", answer)
    check(described, f"/api/v1/{kind}/{{slug}}/", get(f"{kind}/{answer['results'][0]['slug']}/"))


@pytest.mark.usefixtures("everything")
def test_the_other_answers_are_too(described: Any, get: Get) -> None:
    check(described, "/api/v1/", get(""))
    check(described, "/api/v1/matrix/", get("matrix/", on="2020-06"))
    check(described, "/api/v1/compare/", get("compare/", **{"from": "2019", "to": "2021"}))
    check(described, "/api/v1/deployments/", get("deployments/", on="2020-06"))
    check(described, "/api/v1/crosswalk/", get("crosswalk/"))
    for kind in ("bases", "regions"):
        check(described, f"/api/v1/{kind}/", get(f"{kind}/", format="geojson"), "application/geo+json")
    problem = get("actors/", status=400, colour="red")
    check(described, "/api/v1/actors/", problem, "application/problem+json", "400")


def test_it_comes_as_yaml_too(client: Client) -> None:
    assert client.get("/api/v1/openapi.yaml").content.startswith(b"openapi: 3.1")


def check(described: Any, path: str, answer: Any, media: str = "application/json", status: str = "200") -> None:
    schema = whole(described["paths"][path]["get"]["responses"][status]["content"][media]["schema"])
    closed = {name: sealed(whole(each)) for name, each in described["components"]["schemas"].items()}
    validator = Draft202012Validator({**schema, "components": {"schemas": closed}})
    assert [error.message for error in validator.iter_errors(answer)] == []


def whole(schema: Any) -> Any:
    """Without the other way an answer may look: with only the fields that were named."""
    if isinstance(schema, list):
        return [whole(each) for each in schema if each != {"$ref": "#/components/schemas/RecordPart"}]
    return {name: whole(each) for name, each in schema.items()} if isinstance(schema, dict) else schema


def sealed(schema: Any) -> Any:
    """So that a field which is not described fails."""
    if schema.get("type") == "object" and "properties" in schema:
        return {**schema, "additionalProperties": False}
    return schema
