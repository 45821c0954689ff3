"""How many an event killed and wounded, and how many moved: the same in every format, null unlike nought."""

import csv
import json
from typing import Any

import pytest
from django.test import Client

from tests import world

pytestmark = pytest.mark.django_db

KNOWN = {"killed_min": 3, "killed_max": 5, "wounded_min": 0, "wounded_max": 0, "personnel_min": 200}
TOLD: dict[str, Any] = {**KNOWN, "personnel_max": None}


@pytest.fixture(autouse=True)
def strike() -> None:
    world.event("strike", lat=36.1, lon=37.2, **KNOWN)
    world.event("another")


def of(row: dict[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in TOLD}


def asked(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    whole: bytes = answer.getvalue()
    return whole.decode()


def test_json(client: Client) -> None:
    rows = {row["slug"]: row for row in json.loads(asked(client, "/api/v1/events/"))["results"]}
    assert of(rows["strike"]) == of(json.loads(asked(client, "/api/v1/events/strike/"))) == TOLD
    assert of(rows["another"]) == dict.fromkeys(TOLD)
    chosen = json.loads(asked(client, "/api/v1/events/?fields=killed_min,killed_max"))["results"]
    assert chosen[0].keys() == {"killed_min", "killed_max"}


def test_csv(client: Client) -> None:
    rows = {row["slug"]: row for row in csv.DictReader(asked(client, "/api/v1/events/?format=csv").splitlines())}
    assert of(rows["strike"]) == {name: "" if value is None else str(value) for name, value in TOLD.items()}
    assert of(rows["another"]) == dict.fromkeys(TOLD, "")


@pytest.mark.parametrize("address", ["/api/v1/events/?format=geojson", "/ogc/collections/events/items"])
def test_on_a_map(client: Client, address: str) -> None:
    features = {each["id"]: each["properties"] for each in json.loads(asked(client, address))["features"]}
    assert of(features["strike"]) == TOLD
    assert of(features["another"]) == dict.fromkeys(TOLD)


def test_followthemoney_has_them_in_words(client: Client) -> None:
    lines = map(json.loads, asked(client, "/api/v1/events/?format=ftm").splitlines())
    events = {each["id"]: each["properties"] for each in lines if each["schema"] == "Event"}
    assert events["sp-event-strike"]["notes"] == ["3 to 5 killed", "none wounded", "force of at least 200"]
    assert "notes" not in events["sp-event-another"]


def test_the_data_package_has_their_unit(client: Client) -> None:
    described = json.loads(asked(client, "/data/datapackage.json"))
    (events,) = (each for each in described["resources"] if each["name"] == "events")
    fields = {field["name"]: field for field in events["schema"]["fields"]}
    assert {(fields[name]["type"], fields[name]["unit"]) for name in TOLD} == {("integer", "{person}")}
