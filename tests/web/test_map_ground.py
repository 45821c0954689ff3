"""What the map lies on: governorates from the database, neighbours and the occupied Golan from files."""

import json

import brotli
import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from presence.models import Region
from tests import world

pytestmark = pytest.mark.django_db
SQUARE = {"type": "Polygon", "coordinates": [[[37, 36], [38, 36], [38, 37], [37, 36]]]}


def test_has_every_outlined_governorate_with_its_label(client: Client) -> None:
    world.region("aleppo", geometry=SQUARE, label_lat=36.3, label_lon=37.4)
    world.region("homs")
    ground = client.get("/map/ground.json").json()
    assert [(area["slug"], area["label"]) for area in ground["areas"]] == [("aleppo", [36.3, 37.4])]
    assert ground["areas"][0]["geometry"] == SQUARE
    assert ground["areas"][0]["url"] == "/regions/aleppo/"


def test_has_the_neighbours_and_the_golan(client: Client) -> None:
    ground = client.get("/map/ground.json").json()
    assert {"Türkiye", "Iraq", "Lebanon"} <= {land["name"] for land in ground["neighbours"]}
    assert len(ground["golan"]) == 1


def test_is_kept_until_a_region_changes(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    region = world.region("aleppo", geometry=SQUARE)
    first = client.get("/map/ground.json")
    with django_assert_num_queries(2):  # the dataset's version and that of the regions, and no outline
        again = client.get("/map/ground.json", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    region.name_en = "Halab"
    region.save()
    changed = client.get("/map/ground.json", headers={"if-none-match": first["ETag"]})
    assert changed.status_code == 200
    assert changed.json()["areas"][0]["name"] == "Halab"


def test_follows_a_region_that_went(client: Client) -> None:
    world.region("aleppo", geometry=SQUARE)
    world.region("homs", geometry=SQUARE)
    assert len(client.get("/map/ground.json").json()["areas"]) == 2
    Region.objects.filter(slug="aleppo").delete()
    assert len(client.get("/map/ground.json").json()["areas"]) == 1


@pytest.mark.parametrize("takes", ["gzip, deflate, br", "br"])
def test_comes_as_small_as_can_be_to_who_takes_it(client: Client, takes: str) -> None:
    plain = client.get("/map/ground.json")
    small = client.get("/map/ground.json", headers={"accept-encoding": takes})
    assert small["Content-Encoding"] == "br"
    assert "Accept-Encoding" in small["Vary"] and "Accept-Encoding" in plain["Vary"]
    assert json.loads(brotli.decompress(small.content)) == plain.json()
    again = client.get("/map/ground.json", headers={"accept-encoding": takes, "if-none-match": small["ETag"]})
    assert again.status_code == 304
