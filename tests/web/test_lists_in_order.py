"""Lists sorted by their columns: `order=` in the address, kept by what leads from page to page."""

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils.translation import override

from actors.models import Actor
from presence.models import Source
from presence.web.list_orders import COLUMNS
from presence.web.lists import LISTS
from tests import world

STARTS = (("turkey", "2015"), ("iran", ""), ("russia", "2020"))


@pytest.fixture(autouse=True)
def afresh(db: None) -> None:
    cache.clear()


def listed(client: Client, address: str) -> list[str]:
    return [str(getattr(row, "slug", row)) for row, _beside in client.get(address).context["rows"]]


def test_every_list_has_columns_to_sort_by() -> None:
    assert COLUMNS.keys() == LISTS.keys()


@pytest.mark.parametrize(("kind", "name"), [(kind, column.name) for kind in COLUMNS for column in COLUMNS[kind]])
@pytest.mark.parametrize("language", ["", "/ar"])
def test_each_column_sorts_both_ways(client: Client, kind: str, name: str, language: str) -> None:
    for order in (name, f"-{name}"):
        assert client.get(f"{language}/{kind}/?order={order}").status_code == 200


def test_up_and_down(client: Client) -> None:
    for slug, name, kind in (("a", "Ca", "state"), ("b", "Ab", "coalition"), ("c", "Bc", "state")):
        Actor.objects.create(slug=slug, name_en=name, kind=kind)
    assert listed(client, "/actors/?order=name") == ["b", "c", "a"]
    assert listed(client, "/actors/?order=-name") == ["a", "c", "b"]
    # Of one kind, they stay in the order of the list.
    by_kind = listed(client, "/actors/?order=kind")
    assert by_kind.index("c") < by_kind.index("a")


def test_by_the_names_of_the_page(client: Client) -> None:
    Actor.objects.create(slug="a", name_en="A", name_ar="ياء", kind="state")
    Actor.objects.create(slug="z", name_en="Z", name_ar="ألف", kind="state")
    with override("ar"):
        assert listed(client, "/ar/actors/?order=name") == ["z", "a"]


def test_what_is_not_known_comes_last_both_ways(client: Client) -> None:
    early, unknown, late = (world.deployment(by=by, start=start).slug for by, start in STARTS)
    assert listed(client, "/deployments/?order=start") == [early, late, unknown]
    assert listed(client, "/deployments/?order=-start") == [late, early, unknown]


@pytest.mark.parametrize("order", ["nme", "--name", "name,kind", "name;drop"])
def test_an_unknown_column_is_refused_and_the_nearest_named(client: Client, order: str) -> None:
    response = client.get("/actors/", {"order": order})
    assert response.status_code == 400
    assert "name, -name, kind, -kind" in response.content.decode()


def test_given_twice_is_refused(client: Client) -> None:
    assert client.get("/actors/?order=name&order=kind").status_code == 400


def test_pages_keep_the_order_and_heads_turn_it(client: Client) -> None:
    Actor.objects.bulk_create(Actor(slug=f"n{n}", name_en=f"N {n:03}", kind="state") for n in range(60))
    context: Any = client.get("/actors/?order=-name&kind=state").context
    assert "order=-name" in context["page"].next
    assert "order" not in context["atom_url"]
    head = context["heads"]["name"]
    assert (head.direction, head.url) == ("descending", "?order=name&kind=state")
    assert context["heads"]["kind"].direction == ""
    other = client.get("/actors/?order=name&page=2").context["heads"]["name"]
    assert (other.direction, other.url) == ("ascending", "?order=-name")


def test_statements_keep_their_years_beside_them(client: Client) -> None:
    assert client.get("/statements/?order=-date&on=2024").status_code == 200


def test_sources_by_name(client: Client) -> None:
    assert Source.objects.count() == 0
    assert listed(client, "/sources/?order=-name") == []
