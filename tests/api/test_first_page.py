"""The first page of a list that nothing but a day narrows has SQL that is written once; it says what any page says."""

from itertools import product
from typing import Any

import pytest
from django.test import Client

from presence.api.kinds import VIEWSETS
from presence.data import STARTER
from presence.data.load import load
from tests.api.conftest import KINDS

pytestmark = pytest.mark.django_db

DAYS = ("", "2015-10-15", "2019", "2024-12-08", "2019-10")
DATED = {view.kind: "on" in view.filters.base_filters for view in VIEWSETS}


def answered(client: Client, kind: str, asked: dict[str, str]) -> dict[str, Any]:
    answer = client.get(f"/api/v1/{kind}/", asked)
    assert answer.status_code == 200, answer.content[:300]
    made: dict[str, Any] = answer.json()
    return made


def without_size(made: dict[str, Any]) -> dict[str, Any]:
    """A size that is the usual one asks for no other page, but for one written in the ordinary way."""
    return {**made, "next": made["next"] and made["next"].replace("&page_size=100", "")}


def test_day_after_day_it_is_the_page_of_that_day(client: Client) -> None:
    load(STARTER)
    for kind, language in product(KINDS, ("en", "ar")):
        for day in DAYS if DATED[kind] else ("",):
            asked = {"lang": language} | ({"on": day} if day else {})
            first = answered(client, kind, asked)
            ordinary = answered(client, kind, {"page_size": "100", **asked})
            assert first == without_size(ordinary), (kind, asked)


def test_what_narrows_it_is_asked(client: Client) -> None:
    load(STARTER)
    everywhere = answered(client, "deployments", {"on": "2019"})["results"]
    narrowed = answered(client, "deployments", {"on": "2019", "actor": "turkey"})["results"]
    assert 0 < len(narrowed) < len(everywhere)
    assert {each["actor"]["slug"] for each in narrowed} == {"turkey"}


def test_it_leads_on(client: Client) -> None:
    load(STARTER)
    first = answered(client, "deployments", {})
    second = client.get(first["next"]).json()
    slugs = [each["slug"] for page in (first, second) for each in page["results"]]
    assert len(first["results"]) == 100
    assert slugs == sorted(set(slugs))
    assert client.get(second["previous"]).json()["results"] == first["results"]


@pytest.mark.parametrize("asked", [{"on": "yesterday"}, {"nothing": "1"}, {"on": "2019", "cursor": "mine"}])
def test_what_is_wrong_is_refused_as_ever(client: Client, asked: dict[str, str]) -> None:
    answer = client.get("/api/v1/deployments/", asked)
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
