"""JSON lines: each is a record of the list."""

import json

import pytest

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
