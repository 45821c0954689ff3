"""Pages are stable while the data changes under them."""

from typing import Any

import pytest
from django.test import Client

from presence.models import Base
from tests import world

pytestmark = pytest.mark.django_db
ADDRESS = "/ogc/collections/bases/items?limit=3"


def page(client: Client, address: str) -> dict[str, Any]:
    answer = client.get(address.removeprefix("http://testserver"))
    assert answer.status_code == 200, answer.content[:300]
    found: dict[str, Any] = answer.json()
    return found


def at(document: dict[str, Any], rel: str) -> str | None:
    return next((link["href"] for link in document["links"] if link["rel"] == rel), None)


def ids(document: dict[str, Any]) -> list[str]:
    return [feature["id"] for feature in document["features"]]


def test_forth_and_back_again(client: Client) -> None:
    slugs = [world.base(f"base-{n}").slug for n in range(8)]
    first = page(client, ADDRESS)
    second = page(client, at(first, "next") or "")
    third = page(client, at(second, "next") or "")
    assert [*ids(first), *ids(second), *ids(third)] == slugs
    assert (at(first, "prev"), at(third, "next")) == (None, None)
    assert ids(page(client, at(third, "prev") or "")) == ids(second)
    assert ids(page(client, at(second, "prev") or "")) == ids(first)


def test_nothing_is_missed_or_doubled_while_data_changes(client: Client) -> None:
    bases = [world.base(f"base-{n}") for n in range(7)]
    first = page(client, ADDRESS)
    world.base("aaa-new")
    bases[2].slug = "zzz-renamed"
    bases[2].save()
    bases[3].slug = "aaa-renamed"
    bases[3].save()
    Base.objects.filter(slug="base-4").update(state="in_review")
    second = page(client, at(first, "next") or "")
    assert [*ids(first), *ids(second)] == ["base-0", "base-1", "base-2", "aaa-renamed", "base-5", "base-6"]
    assert ids(page(client, at(second, "next") or "")) == ["aaa-new"]


def test_how_many_there_are_is_told_on_the_first_page(client: Client) -> None:
    for n in range(4):
        world.base(f"base-{n}")
    first = page(client, ADDRESS)
    assert (first["numberMatched"], first["numberReturned"]) == (4, 3)
    second = page(client, at(first, "next") or "")
    assert "numberMatched" not in second
    assert second["numberReturned"] == 1


def test_of_very_many_it_is_not_told(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("presence.api.ogc.paging.COUNTED", 4)
    for n in range(5):
        world.base(f"base-{n}")
    assert "numberMatched" not in page(client, ADDRESS)


def test_a_cursor_belongs_to_its_query(client: Client) -> None:
    for n in range(4):
        world.base(f"base-{n}")
    following = at(page(client, ADDRESS), "next") or ""
    for other in (following + "&kind=air_base", following.replace("/bases/", "/deployments/"), following + "&on=2019"):
        answer = client.get(other.removeprefix("http://testserver"))
        assert answer.status_code == 400
        assert answer.json()["errors"].keys() == {"cursor"}
    assert ids(page(client, following.replace("limit=3", "limit=1"))) == ["base-3"]


def test_without_features_there_is_a_page_all_the_same(client: Client) -> None:
    empty = page(client, ADDRESS)
    assert (empty["features"], empty["numberMatched"], at(empty, "next")) == ([], 0, None)
    assert "extent" not in page(client, "/ogc/collections/bases")
