"""JSON lines: each is a record of the list."""

import json

import pytest

from tests import world
from tests.api.conftest import KINDS, Get
from tests.api.formats.conftest import Ask, body

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.usefixtures("three")
def test_each_line_is_a_record_of_the_list(ask: Ask, get: Get, kind: str) -> None:
    lines = body(ask(f"{kind}/", format="ndjson", on="2020-06")).decode().splitlines()
    assert [json.loads(line) for line in lines] == get(f"{kind}/", on="2020-06")["results"]


@pytest.mark.usefixtures("three")
def test_a_single_record_is_one_line(ask: Ask, get: Get) -> None:
    [line] = body(ask("bases/base-1/", format="ndjson")).decode().splitlines()
    assert json.loads(line) == get("bases/base-1/")


@pytest.mark.parametrize(
    "more", [{"fields": "slug,actor"}, {"fields": "slug,actor.name"}, {"expand": "base"}, {"labels": "1"}]
)
@pytest.mark.usefixtures("three")
def test_it_is_of_the_shape_that_the_list_has(ask: Ask, get: Get, more: dict[str, str]) -> None:
    lines = body(ask("deployments/", format="ndjson", **more)).decode().splitlines()
    assert [json.loads(line) for line in lines] == get("deployments/", **more)["results"]


def test_what_ends_a_line_elsewhere_ends_none_here(ask: Ask) -> None:
    world.base("base-1", name_en="One\u2028two\u2029three\u0085four")
    [line] = body(ask("bases/", format="ndjson")).decode().split("\n")[:-1]
    assert "\u2028" not in line
    assert json.loads(line)["name"].startswith("One\u2028two\u2029three")


def test_of_many_it_is_written_batch_by_batch(ask: Ask, get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        world.base(f"base-{number}")
    monkeypatch.setattr("presence.api.rows.listing.AT_A_TIME", 2)
    lines = body(ask("bases/", format="ndjson")).decode().splitlines()
    assert [json.loads(line)["slug"] for line in lines] == [f"base-{number}" for number in range(5)]
