"""The list and its export: the same bases in the same order, page after page."""

import csv
from typing import Any

import pytest
from django.http import StreamingHttpResponse
from django.test import Client

from presence.models import Deployment
from tests import world
from tests.web.test_explorer_answer import DAY, asked

pytestmark = pytest.mark.django_db


@pytest.fixture
def bases(db: None) -> None:
    world.base("afrin", region=world.region("aleppo"))
    world.deployment("kuweires", "russia", start="2015-09-30")
    world.deployment("kuweires", "iran", start="2017")
    world.deployment("tiyas", "turkey", start="2013")
    world.deployment("afrin", "iran", start="", end="2027~", status="unknown")
    Deployment.objects.filter(actor__slug="turkey").update(confidence="low")
    Deployment.objects.filter(actor__slug="russia").update(confidence="high")


def exported(client: Client, query: dict[str, Any]) -> list[dict[str, str]]:
    response = client.get("/explorer.csv", query)
    assert isinstance(response, StreamingHttpResponse)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(response.getvalue().decode().splitlines()))


ORDERS: list[tuple[str, list[str]]] = [
    ("", ["kuweires", "tiyas", "afrin"]),
    ("name", ["afrin", "kuweires", "tiyas"]),
    ("since", ["tiyas", "kuweires", "afrin"]),
    ("actor", ["afrin", "kuweires", "tiyas"]),
]


@pytest.mark.usefixtures("bases")
@pytest.mark.parametrize(("order", "slugs"), ORDERS)
def test_list_and_export_have_one_order(client: Client, order: str, slugs: list[str]) -> None:
    query: dict[str, Any] = {"on": DAY, "order": order}
    answered = asked(client, query)
    assert answered["places"]["slug"] == slugs
    places = [answered["list_html"].index(f'id="place-{slug}"') for slug in slugs]
    assert places == sorted(places)
    assert list(dict.fromkeys(row["base"] for row in exported(client, query))) == slugs


@pytest.mark.usefixtures("bases")
def test_the_surest_first(client: Client) -> None:
    assert asked(client, {"on": DAY, "order": "confidence"})["places"]["slug"][0] == "kuweires"


@pytest.mark.usefixtures("bases")
def test_a_row_has_codes_labels_and_addresses(client: Client) -> None:
    row = exported(client, {"on": DAY, "actor": "russia"})[0]
    assert row | {
        "base": "kuweires", "base_page": "http://testserver/bases/kuweires/",
        "kind": "air_base", "kind_label": "Air base",
        "actor": "russia", "actor_name": "Russia", "presence": "present", "since": "2015-09-30",
        "since_words": "since 30 September 2015", "confidence": "high", "confidence_label": "High", "on": DAY,
        "deployment_page": "http://testserver/deployments/kuweires-russia-2015-09-30/", "radius_m": "0",
    } == row  # fmt: skip


@pytest.mark.usefixtures("bases")
def test_the_page_links_its_own_export(client: Client) -> None:
    address = asked(client, {"on": DAY, "order": "since", "actor": "iran", "tab": "list"})["csv"]
    assert address == f"/explorer.csv?on={DAY}&actor=iran&order=since"
    assert client.get(address).status_code == 200


def test_a_cell_is_never_a_formula(client: Client) -> None:
    world.base("trap", name_en="=HYPERLINK(1)")
    world.deployment("trap")
    assert exported(client, {"on": DAY})[0]["base_name"] == "'=HYPERLINK(1)"


@pytest.mark.usefixtures("bases")
def test_a_long_list_has_pages_and_the_map_has_all(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("answer", "listing"):
        monkeypatch.setattr(f"presence.web.explorer.{module}.PER_PAGE", 2)
    first = asked(client, {"on": DAY})
    assert len(first["places"]["slug"]) == 3
    assert first["list_html"].count("data-slug=") == 2
    assert f'rel="next" href="/?on={DAY}&amp;page=2"' in first["list_html"]
    second = asked(client, {"on": DAY, "page": 2})
    assert second["list_html"].count("data-slug=") == 1
    assert '<ol class="places" start="3">' in second["list_html"]
    past = client.get("/", {"on": DAY, "page": "3"})
    assert past.status_code == 404
    assert "There is no page 3" in past.content.decode()
