"""Every code that a problem of the API can have is explained at the address that its `type` names."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from rest_framework import exceptions

from presence.api.problem_kinds import KINDS

pytestmark = pytest.mark.django_db
ROOT = Path(settings.BASE_DIR)
# Where what the API raises is made. Pages and commands alone raise the others.
SOURCES = (
    "presence/problems.py",
    "presence/api",
    "presence/filters",
    "presence/review",
    "presence/ingest",
    "presence/data/problems.py",
    "config",
)
FRAMEWORK = (
    exceptions.MethodNotAllowed,
    exceptions.NotAcceptable,
    exceptions.ParseError,
    exceptions.UnsupportedMediaType,
)


def codes() -> Iterator[str]:
    for source in SOURCES:
        path = ROOT / source
        for file in [path] if path.is_file() else sorted(path.rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text())):
                if isinstance(node, ast.ClassDef):
                    yield from _of_class(node)
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "BadKey":
                    yield node.args[0].value  # type: ignore[attr-defined]


def _of_class(node: ast.ClassDef) -> Iterator[str]:
    for each in node.body:
        named = isinstance(each, ast.Assign) and [getattr(name, "id", "") for name in each.targets] == ["code"]
        if named and isinstance(each.value, ast.Constant):  # type: ignore[attr-defined]
            yield str(each.value.value)  # type: ignore[attr-defined]


def test_every_code_there_is_is_explained() -> None:
    raised = {*codes(), *(error.default_code for error in FRAMEWORK)}
    assert len(raised) > 15
    assert raised - KINDS.keys() == set()


@pytest.mark.parametrize("code", sorted(KINDS))
def test_each_has_a_page_and_an_answer(client: Client, code: str) -> None:
    told = client.get(f"/api/v1/problems/{code}/").json()
    assert told["code"] == code
    assert told["type"] == f"http://testserver/api/v1/problems/{code}/"
    assert 400 <= told["status"] < 600
    page = client.get(f"/api/v1/problems/{code}/", headers={"accept": "text/html,*/*;q=0.8"})
    assert page["Content-Type"].startswith("text/html")
    assert told["title"] in page.content.decode()


def test_a_problem_leads_to_its_kind(client: Client) -> None:
    problem = client.get("/api/v1/actors/?colour=red").json()
    told = client.get(problem["type"].partition("testserver")[2]).json()
    assert (told["code"], told["status"], told["title"]) == ("unknown_parameter", 400, problem["title"])


def test_all_of_them_in_a_list_and_none_that_is_none(client: Client) -> None:
    assert [each["code"] for each in client.get("/api/v1/problems/").json()["results"]] == sorted(KINDS)
    assert client.get("/api/v1/problems/nothing/").status_code == 404
    assert client.get("/api/v1/problems/?format=html").status_code == 200
