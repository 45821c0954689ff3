"""Places, stays, outlines and events to be asked for as layers of a map."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from pytest_django.live_server_helper import LiveServer

from tests import world

Ogc = Callable[..., Any]
COLLECTIONS = ("bases", "deployments", "regions", "events")
SQUARE = {"type": "Polygon", "coordinates": [[[36, 36], [38, 36], [38, 37], [36, 37], [36, 36]]]}


@pytest.fixture
def ogc(client: Client) -> Ogc:
    """The JSON of an address below /ogc/."""

    def asked(path: str, status: int = 200, **params: Any) -> Any:
        answer = client.get(f"/ogc/{path}", params)
        assert answer.status_code == status, answer.content[:500]
        return answer.json()

    return asked


@pytest.fixture
def ids(ogc: Ogc) -> Callable[..., list[str]]:
    """The ids of all that a collection finds."""

    def asked(of: str, **params: Any) -> list[str]:
        return [feature["id"] for feature in ogc(f"collections/{of}/items", **params)["features"]]

    return asked


def make_layers() -> None:
    """Four bases in Aleppo (one in its district of Azaz, one of unknown place) and Hasakah, stays, events, outlines."""
    aleppo = world.region("aleppo", geometry=SQUARE, pcode="SY02", name_ar="حلب")
    azaz = world.region("azaz", "district", parent=aleppo, geometry=_square(36.9, 36.5, 0.1))
    hasakah = world.region("hasakah", geometry=_square(40.5, 36.5, 1))
    world.region("no-outline", "zone")
    world.base("kuweires", region=aleppo, name_ar="كويرس", place="Kuweires", summary="An air base.")
    world.base("minnigh", region=azaz, lat=36.52, lon=37.04, kind="outpost", location_precision="settlement")
    world.base("qamishli", region=hasakah, lat=37.02, lon=41.19, location_precision="district")
    world.base("somewhere", region=hasakah, lat=None, lon=None, kind="outpost")
    world.deployment("kuweires", start="2015-09", end="2020-05", status="vacated", role="air", personnel_min=100)
    world.deployment("kuweires", by="iran", start="", status="unknown", as_of="2019")
    world.deployment("minnigh", by="turkey", start="2018-03~", status="active", as_of="2026-01")
    world.deployment("qamishli", start="2019-11-14", status="active", as_of="2026-10")
    world.deployment("somewhere", by="turkey", start="2021", end="2022", status="handed_over", verified_on="2025-05-01")
    israel, iran = world.actor("israel"), world.actor("iran")
    kuweires = world.base("kuweires")
    world.event("strike-on-kuweires", date="2019-03-27", actor=israel, target_actor=iran, base=kuweires)
    world.event("clash", date="2020-02", date_end="2020-03-05", actor=iran, lat=35.85, lon=36.63, region=aleppo)
    world.event("talks", date="2025?", kind="talks", actor=world.actor("russia"), summary="They talked.")


def _square(west: float, south: float, size: float) -> dict[str, Any]:
    east, north = west + size, south + size
    return {
        "type": "Polygon",
        "coordinates": [[[west, south], [east, south], [east, north], [west, north], [west, south]]],
    }


@pytest.fixture
def layers(db: None) -> None:
    make_layers()


@pytest.fixture
def served(live_server: LiveServer) -> str:
    """The address of the landing page on a server that real clients can reach."""
    return f"{live_server.url}/ogc"
