import json
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from actors.models import Actor
from presence import shown, timeline
from presence.models import DatasetVersion, Region
from tests import world
from tests.api.conftest import Get
from tests.api.formats.conftest import table

pytestmark = pytest.mark.django_db


def said_of(thing: Any, folder: str) -> dict[str, str]:
    return {"slug": thing.slug, "name": str(thing), "url": f"http://testserver/api/v1/{folder}/{thing.slug}/"}


def by_python(on: str) -> str:
    """The same answer without PostgreSQL's writing."""
    when = timeline.period(on)
    cells = timeline.matrix(shown.deployments(), when)
    actors = {each.pk: each for each in Actor.objects.all()}
    regions = {each.pk: each for each in Region.objects.filter(level="governorate")}
    rows = [
        {"actor": actors[c.actor_id].slug, "region": regions[c.region_id].slug, "present": c.present,
         "possible": c.possible}
        for c in cells
    ]  # fmt: skip
    met = {cell.actor_id for cell in cells}
    made = {
        "on": {"edtf": when.text, "earliest": when.first.isoformat(), "latest": when.last.isoformat()},
        "actors": [said_of(each, "actors") for each in sorted(actors.values(), key=str) if each.pk in met],
        "regions": [said_of(each, "regions") for each in regions.values()],
        "cells": sorted(rows, key=lambda row: (row["actor"], row["region"])),
    }
    return json.dumps(made, ensure_ascii=False, separators=(",", ":"))


def test_the_matrix_counts_bases_by_actor_and_governorate(get: Get) -> None:
    world.region("homs")
    world.deployment(start="2019-10")
    world.deployment("jirah", start="2019-10")
    world.deployment("jirah", by="turkey", start="2019-11~")
    found = get("matrix/", on="2019-11-15")
    assert found["on"] == {"edtf": "2019-11-15", "earliest": "2019-11-15", "latest": "2019-11-15"}
    assert [region["slug"] for region in found["regions"]] == ["aleppo", "homs"]
    assert [actor["slug"] for actor in found["actors"]] == ["russia", "turkey"]
    assert found["cells"] == [
        {"actor": "russia", "region": "aleppo", "present": 2, "possible": 0},
        {"actor": "turkey", "region": "aleppo", "present": 0, "possible": 1},
    ]


@pytest.mark.parametrize("language", ["en", "ar", "tr", "ru"])
@pytest.mark.parametrize("asked", ["", "&confidence=medium"])
def test_it_is_written_as_python_would_write_it(client: Client, language: str, asked: str) -> None:
    world.region("homs", name_en='Homs "\\ \u2028 é', name_ar="حمص")
    for number, actor in enumerate(("russia", "turkey", "iran", "israel")):
        world.deployment(f"post-{number}", by=actor, start=f"20{10 + number}", confidence="medium")
    world.deployment("post-9", by="russia", start="2012~", confidence="medium")
    with translation.override(language):
        expected = by_python("2015-06").replace("\u2028", "\\u2028")
    address = f"/api/v1/matrix/?on=2015-06&lang={language}{asked}"
    assert client.get(address).content.decode() == expected
    # The second time as it was prepared.
    assert client.get(address).content.decode() == expected


def test_the_matrix_takes_the_filters_of_deployments(get: Get) -> None:
    world.deployment()
    world.deployment(by="turkey")
    assert [cell["actor"] for cell in get("matrix/", on="2020", actor="turkey")["cells"]] == ["turkey"]
    assert get("matrix/", status=400, colour="red")["code"] == "unknown_parameter"


def test_without_a_date_it_is_today(get: Get) -> None:
    assert get("matrix/")["cells"] == []


def test_as_a_table_with_names_beside_slugs_and_what_explains_each_number(get: Get, client: Client) -> None:
    world.deployment(start="2019-10")
    world.deployment("jirah", by="turkey", start="2019-11~")
    found = table(client.get("/api/v1/matrix/", {"on": "2019-11-15", "format": "csv", "lang": ""}))
    rows = [(row["actor"], row["region"], int(row["present"]), int(row["possible"])) for row in found]
    assert rows == [tuple(cell.values()) for cell in get("matrix/", on="2019-11-15")["cells"]]
    assert [(row["actor_name"], row["region_name"], row["on"]) for row in found] == [
        ("Russia", "Aleppo", "2019-11-15"),
        ("Turkey", "Aleppo", "2019-11-15"),
    ]
    for row in found:
        page, told = (urlsplit(row[name])._replace(scheme="", netloc="").geturl() for name in ("page", "url"))
        assert client.get(page).status_code == 200
        [explained] = client.get(told).json()["explained"]
        assert explained["presence"] == ("present" if int(row["present"]) else "possible")


def test_a_table_takes_the_filters_its_own_columns_and_no_explanation(get: Get, client: Client) -> None:
    world.deployment()
    world.deployment(by="turkey")
    some = client.get("/api/v1/matrix/", {"actor": "turkey", "on": "2020", "format": "csv", "fields": "actor,present"})
    assert some.content.decode().splitlines() == ["actor,present", "turkey,1"]
    assert get("matrix/", status=400, format="csv", fields="colour")["errors"].keys() == {"fields"}
    assert get("matrix/", status=400, format="csv", explain=1)["errors"].keys() == {"explain"}


def test_only_some_fields_of_each_cell(get: Get) -> None:
    world.deployment()
    found = get("matrix/", on="2020", fields="actor,present")
    assert found["cells"] == [{"actor": "russia", "present": 1}]
    assert found["actors"]
    assert get("matrix/", status=400, fields="colour")["errors"].keys() == {"fields"}


@pytest.mark.django_db(transaction=True)
def test_its_version_comes_with_it(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    world.deployment()
    newest = str(DatasetVersion.objects.latest("number").number)
    client.get("/api/v1/matrix/")
    with django_assert_num_queries(1):
        answer = client.get("/api/v1/matrix/")
    assert answer.headers["Dataset-Version"] == newest
    assert client.get("/api/v1/matrix/", {"on": "never"}).headers["Dataset-Version"] == newest
