"""`on=` that is no date: everywhere a 400 that says what is accepted."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from presence.web.lists import LISTS
from tests import world

pytestmark = pytest.mark.django_db

BAD = ["2019-13", "yesterday", "2019-21", "2019/2020", "2019-02-30", "2019-10-15T12:00", "20191015", "x" * 300]
KINDS: dict[str, Callable[[], Any]] = {
    "actors": world.actor,
    "people": world.person,
    "regions": world.region,
    "bases": world.base,
    "deployments": world.deployment,
    "agreements": world.agreement,
    "statements": world.statement,
    "events": world.event,
    "articles": lambda: world.base() and world.article(),
    "sources": lambda: world.base() and world.source(),
}
API = "/api/v1/"
LISTED = [
    *[reverse(kind) for kind in LISTS],
    *[f"{API}{kind}/" for kind in (*KINDS, "stages")],
    reverse("map"),
    reverse("histogram"),
    reverse("explorer-csv"),
    reverse("matrix"),
    f"{API}matrix/",
    f"{API}bases/?format=geojson",
    f"{API}regions/?format=geojson",
    f"{API}deployments/?explain=1",
]


def refused(client: Client, address: str, on: str) -> None:
    path, _, query = address.partition("?")
    answer = client.get(path, {**dict(pair.split("=") for pair in query.split("&") if pair), "on": on})
    assert answer.status_code == 400, address
    assert "such as 2015, 2018-03 or 2015-09-30" in answer.content.decode(), address
    if "json" in answer["Content-Type"]:
        assert answer.json()["code"] == "invalid_parameter"
        assert "on" in answer.json()["errors"]


@pytest.mark.parametrize("on", BAD)
def test_of_every_list(client: Client, on: str) -> None:
    for address in LISTED:
        refused(client, address, on)


@pytest.mark.parametrize("kind", KINDS)
def test_of_every_record(client: Client, kind: str) -> None:
    made = KINDS[kind]()
    for on in BAD:
        refused(client, made.get_absolute_url(), on)
        refused(client, f"{API}{kind}/{made.slug}/", on)
    for address in (made.get_absolute_url(), f"{API}{kind}/{made.slug}/"):
        for on in ("2019-10-15", "2019-10", "2018-03~", ""):
            assert client.get(address, {"on": on}).status_code == 200, address


def test_of_every_list_a_date_is_taken(client: Client) -> None:
    for address in LISTED:
        path, _, query = address.partition("?")
        for on in ("2019-10-15", "2019-10", "2018-03~", ""):
            asked = {**dict(pair.split("=") for pair in query.split("&") if pair), "on": on}
            assert client.get(path, asked).status_code == 200, address
