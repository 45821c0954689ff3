"""What goes wrong, as problem details: one table."""

import pytest
from django.test import Client

from presence.api.views.who import ActorViewSet
from tests import world

pytestmark = pytest.mark.django_db

PROBLEMS = [
    ("actors/?colour=red", 400, "unknown_parameter"),
    ("actors/?page=2", 400, "unknown_parameter"),
    ("actors/?kind=planet", 400, "invalid_parameter"),
    ("actors/?kind=state&kind=coalition", 400, "invalid_parameter"),
    ("bases/?actor=nobody", 400, "invalid_parameter"),
    ("bases/?actor=%00", 400, "invalid_parameter"),
    ("bases/?q=%00", 400, "invalid_parameter"),
    ("bases/?on=yesterday", 400, "invalid_parameter"),
    ("bases/?on=2019-02-30", 400, "invalid_parameter"),
    ("bases/?format=geojson&on=yesterday", 400, "invalid_parameter"),
    ("bases/?format=geojson&page_size=5", 400, "unknown_parameter"),
    ("bases/?format=shapefile", 406, "not_acceptable"),
    ("actors/?format=geojson", 406, "not_acceptable"),
    ("matrix/?on=x", 400, "invalid_parameter"),
    ("?on=2019", 400, "unknown_parameter"),
    ("actors/nobody/", 404, "not_found"),
    ("bases/nowhere/?format=geojson", 404, "not_found"),
    ("actors/russia/?on=2019-13", 400, "invalid_parameter"),
    ("actors/%00/", 404, "not_found"),
    ("planets/", 404, "not_found"),
    ("planets", 404, "not_found"),
    ("actors/russia/moscow/", 404, "not_found"),
]


@pytest.mark.parametrize(("path", "status", "code"), PROBLEMS)
def test_a_problem_has_its_status_and_code(client: Client, path: str, status: int, code: str) -> None:
    world.actor("russia")
    answer = client.get(f"/api/v1/{path}")
    body = answer.json()
    assert (answer.status_code, body["status"], body["code"]) == (status, status, code)
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert body["detail"]


def test_an_unknown_parameter_is_named_with_those_there_are(client: Client) -> None:
    body = client.get("/api/v1/actors/?colour=red").json()
    assert list(body["errors"]) == ["colour"]
    assert "kind" in body["detail"]
    assert "cursor" in body["detail"]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("path", ["actors/", "actors/russia/", "matrix/", "", "docs/", "openapi.json"])
def test_nothing_can_be_written(client: Client, method: str, path: str) -> None:
    world.actor("russia")
    answer = getattr(client, method)(f"/api/v1/{path}")
    assert (answer.status_code, answer.json()["code"]) == (405, "method_not_allowed")
    assert answer["Content-Type"] == "application/problem+json"


def test_head_and_options_answer(client: Client) -> None:
    assert client.head("/api/v1/actors/").status_code == 200
    answer = client.options("/api/v1/actors/")
    assert answer.status_code == 200
    assert answer["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


def test_an_accept_header_that_cannot_be_met(client: Client) -> None:
    answer = client.get("/api/v1/actors/", headers={"accept": "image/png"})
    assert (answer.status_code, answer.json()["code"]) == (406, "not_acceptable")
    assert client.get("/api/v1/actors/?format=json", headers={"accept": "image/png"}).status_code == 200


def test_an_address_without_its_slash_leads_on(client: Client) -> None:
    answer = client.get("/api/v1/actors?kind=state")
    assert (answer.status_code, answer["Location"]) == (301, "/api/v1/actors/?kind=state")


def test_more_parameters_than_anyone_needs(client: Client) -> None:
    assert client.get("/api/v1/actors/?" + "&".join(f"a{n}=1" for n in range(2000))).status_code == 400


def test_what_breaks_on_our_side_is_not_shown(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_view: ActorViewSet, _request: object) -> None:
        raise RuntimeError("the secret")

    monkeypatch.setattr(ActorViewSet, "paged", broken)
    answer = client.get("/api/v1/actors/")
    assert (answer.status_code, answer.json()["code"]) == (500, "server_error")
    assert "secret" not in answer.content.decode()
    assert "the secret" in caplog.text
