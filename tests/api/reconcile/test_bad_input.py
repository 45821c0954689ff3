"""What is asked wrongly: the right 4xx, fast, as problem details, and nothing logged as an error of ours."""

import json
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from presence.api.reconcile.asked import MOST_BYTES
from presence.models import DatasetVersion
from tests import world
from tests.api.reconcile.conftest import FORM

pytestmark = pytest.mark.django_db
Post = Callable[..., Any]


def problem(answer: Any, status: int, code: str) -> Any:
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json"), answer.content[:300]
    assert answer["Access-Control-Allow-Origin"] == "*"
    body = answer.json()
    assert (body["status"], body["code"]) == (status, code)
    assert body["detail"]
    return body


BAD = [
    "", "{", "[]", "null", "1", '"q0"', '{"q0": []}', '{"q0": null}', '{"q0": {}}', '{"q0": {"query": ""}}',
    '{"q0": {"query": 1}}', '{"q0": {"query": "a", "limit": 0}}', '{"q0": {"query": "a", "limit": "1"}}',
    '{"q0": {"query": "a", "limit": true}}', '{"q0": {"query": "a", "limit": NaN}}',
    '{"q0": {"query": "a", "type": 1}}', '{"q0": {"query": "a", "type": "planets"}}',
    '{"q0": {"query": "a", "type": [1]}}', '{"q0": {"query": "a", "type_strict": "maybe"}}',
    '{"q0": {"query": "a", "colour": "red"}}', '{"q0": {"query": "a", "properties": {}}}',
    '{"q0": {"query": "a", "properties": [1]}}', '{"q0": {"query": "a", "properties": [{"pid": "region"}]}}',
    '{"q0": {"query": "a", "properties": [{"pid": "colour", "v": 1}]}}',
    '{"q0": {"query": "a", "properties": [{"pid": "region", "v": {"name": "Latakia"}}]}}',
    '{"q0": {"query": "a", "properties": [{"pid": "region", "v": [[1]]}]}}',
    '{"\\ud800": {}}', "1" * 5000,
]  # fmt: skip


@pytest.mark.parametrize("queries", BAD)
def test_queries_that_are_none(post: Post, queries: str) -> None:
    body = problem(post(queries=queries), 400, "invalid_parameter")
    assert list(body["errors"]) == ["queries"]


@pytest.mark.parametrize(
    "extend",
    [
        "", "[]", "{}", '{"ids": "a", "properties": []}', '{"ids": [1], "properties": []}', '{"ids": []}',
        '{"ids": [], "properties": [{"id": "colour"}]}', '{"ids": [], "properties": ["lat"]}',
        json.dumps({"ids": [str(n) for n in range(251)], "properties": []}),
    ],
)  # fmt: skip
def test_extensions_that_are_none(post: Post, extend: str) -> None:
    body = problem(post(extend=extend), 400, "invalid_parameter")
    assert list(body["errors"]) == ["extend"]


def test_too_many_queries(post: Post) -> None:
    body = problem(post(queries=json.dumps({f"q{n}": {"query": "a"} for n in range(51)})), 400, "invalid_parameter")
    assert "50" in body["detail"]


def test_a_body_that_is_too_large_is_not_read(client: Client) -> None:
    problem(client.post("/reconcile/", "q" * (MOST_BYTES + 1), content_type=FORM), 413, "too_large")


@pytest.mark.parametrize("length", ["-1", "many"])
def test_a_length_that_is_none(client: Client, length: str) -> None:
    answer = client.post("/reconcile/", "queries={}", content_type=FORM, headers={"content-length": length})
    assert answer.status_code == 413


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x", "text/plain"])
def test_a_body_that_is_no_form(client: Client, kind: str) -> None:
    problem(client.post("/reconcile/", "{}", content_type=kind), 415, "unsupported_media_type")


@pytest.mark.parametrize(
    "text",
    [
        "[" * 10_000,
        '{"a":' * 10_000,
        "[" * 10_000 + "]" * 10_000,
        '{"q0":' + "[{" * 30_000,
        '"\\' * 40_000,
        '"' * 80_000,
    ],
)
def test_what_is_nested_without_end_is_told_apart_fast(post: Post, text: str) -> None:
    began = time.process_time()
    problem(post(queries=text), 400, "invalid_parameter")
    assert time.process_time() - began < 1


def test_brackets_in_a_text_are_no_depth(post: Post) -> None:
    assert post(queries=json.dumps({"q0": {"query": "[{" * 60 + '\\"[['}})).status_code == 200


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("/reconcile/?colour=red", "unknown_parameter"),
        ("/reconcile/?callback=jsonp", "unknown_parameter"),
        ("/reconcile/?queries={}&extend={}", "invalid_parameter"),
        ("/reconcile/?queries={}&queries={}", "invalid_parameter"),
        ("/reconcile/?queries=" + "x" * 5000, "query_too_long"),
        ("/reconcile/?known_at=tomorrow", "invalid_parameter"),
        ("/reconcile/suggest/entity/", "invalid_parameter"),
        ("/reconcile/suggest/entity/?prefix=a&cursor=-1", "invalid_parameter"),
        ("/reconcile/suggest/type/?prefix=a&cursor=x", "invalid_parameter"),
        ("/reconcile/suggest/property/?prefix=a&colour=red", "unknown_parameter"),
        ("/reconcile/properties/?type=planets", "invalid_parameter"),
        ("/reconcile/properties/?limit=many", "invalid_parameter"),
        ("/reconcile/preview/?colour=red", "unknown_parameter"),
    ],
)
def test_parameters(client: Client, address: str, code: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.json()["code"]) == (400, code)
    assert answer["Content-Type"] == "application/problem+json"


@pytest.mark.django_db(transaction=True)
def test_the_past_cannot_be_asked(client: Client) -> None:
    world.actor()
    for moment in ("2999", DatasetVersion.objects.get().at.isoformat()):
        answer = client.get("/reconcile/", {"known_at": moment})
        assert (answer.status_code, list(answer.json()["errors"])) == (400, ["known_at"])


def test_a_form_with_nothing_in_it(post: Post) -> None:
    problem(post(queries=""), 400, "invalid_parameter")
    problem(post(), 415, "unsupported_media_type")
    problem(post(**{f"a{n}": "1" for n in range(2000)}), 400, "bad_request")


@pytest.mark.parametrize("path", ["", "suggest/entity/", "preview/"])
@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_other_methods(client: Client, path: str, method: str) -> None:
    problem(getattr(client, method)(f"/reconcile/{path}"), 405, "method_not_allowed")


def test_what_breaks_on_our_side_is_not_shown(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_asked: object) -> None:
        raise RuntimeError("the secret")

    monkeypatch.setattr("presence.api.reconcile.views.results", broken)
    answer = post(queries='{"q0": {"query": "a"}}')
    problem(answer, 500, "server_error")
    assert "secret" not in answer.content.decode()
