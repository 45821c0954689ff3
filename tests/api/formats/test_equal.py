"""Whatever is asked, every format has the rows of the list, in its order."""

import csv
import io
import json
import random
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from presence.publish.formats import FORMATS
from tests import world
from tests.api.conftest import one_of_each
from tests.api.formats.conftest import body

pytestmark = pytest.mark.django_db
DAYS = ("", "2019", "2020-01-02", "2020-01~", "202X", "2021-06", "2030")
ASKED: dict[str, dict[str, tuple[str, ...]]] = {
    "actors": {"kind": ("", "state", "coalition"), "region": ("", "region-1", "syria"), "on": DAYS, "q": ("", "actor")},
    "people": {"actor": ("", "syria", "actor-1"), "on": DAYS, "q": ("", "president", "sharaa")},
    "regions": {"kind": ("", "country", "governorate", "zone"), "q": ("", "region")},
    "bases": {
        "actor": ("", "actor-1", "russia"), "region": ("", "region-1", "syria", "zone"), "status": ("", "active"),
        "kind": ("", "air_base", "outpost"), "on": DAYS, "q": ("", "base"),
    },
    "deployments": {
        "actor": ("", "actor-1", "russia"), "region": ("", "region-1", "syria", "zone"), "on": DAYS,
        "presence": ("", "present", "possible"), "explain": ("", "1"), "bbox": ("", "37,36,38,37", "0,0,1,1"),
    },
    "agreements": {"actor": ("", "actor-1"), "region": ("", "region-1", "zone"), "on": DAYS, "q": ("", "air")},
    "stages": {"actor": ("", "actor-1"), "kind": ("", "signed"), "on": DAYS},
    "statements": {
        "speaker": ("", "person-1"), "about": ("", "actor-2"), "region": ("", "region-1", "zone"), "on": DAYS,
    },
    "events": {"actor": ("", "actor-1"), "region": ("", "region-1", "zone"), "on": DAYS, "q": ("", "aircraft")},
    "sources": {"reliability": ("", "B"), "on": DAYS, "q": ("", "source")},
    "articles": {"source": ("", "source-1"), "language": ("", "en", "ar"), "on": DAYS},
}  # fmt: skip


@st.composite
def questions(draw: st.DrawFn) -> tuple[str, dict[str, str]]:
    kind = draw(st.sampled_from(sorted(ASKED)))
    asked = {name: draw(st.sampled_from(values)) for name, values in ASKED[kind].items()}
    if draw(st.booleans()):
        asked["order"] = draw(st.sampled_from(("slug", "-slug")))
    return kind, {name: value for name, value in asked.items() if value}


@pytest.fixture
def many(db: None) -> None:
    """Enough that the filters tell them apart, with ends that are open, vague and past."""
    chance = random.Random(5)
    for number in range(1, 7):
        one_of_each(number)
    zone = world.region("zone", level="zone")
    zone.members.set([world.region("region-1"), world.region("region-2")])
    for number in range(12):
        start, end = chance.choice(("2019", "2019-12~", "2020-01-02")), chance.choice(("", "2020", "2021-06~"))
        world.deployment(f"more-{number}", start=start, end=end, status="active" if not end else "vacated")


def listed(client: Client, kind: str, asked: dict[str, str]) -> list[str]:
    found: list[str] = []
    answer = client.get(f"/api/v1/{kind}/", {**asked, "page_size": "7"}).json()
    while True:
        found += [record["slug"] for record in answer["results"]]
        if answer["next"] is None:
            return found
        answer = client.get(answer["next"]).json()


def slugs(name: str, kind: str, said: bytes) -> Iterator[str]:
    match name:
        case "csv":
            yield from (row["slug"] for row in csv.DictReader(io.StringIO(said.decode(), newline="")))
        case "ndjson":
            yield from (json.loads(line)["slug"] for line in said.splitlines())
        case "geojson":
            yield from (feature["id"] for feature in json.loads(said)["features"])
        case "kml":
            marks = etree.fromstring(said).iterfind(".//{*}Data[@name='slug']/{*}value")
            yield from (str(mark.text) for mark in marks)
        case "ftm":
            entities = (json.loads(line)["id"] for line in said.splitlines())
            start = f"sp-{'person' if kind == 'people' else kind.removesuffix('s')}-"
            yield from (each.removeprefix(start) for each in entities if each.startswith(start))


@pytest.mark.usefixtures("many")
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(questions())
def test_every_format_has_the_rows_of_the_list(client: Client, question: tuple[str, dict[str, Any]]) -> None:
    kind, asked = question
    expected = listed(client, kind, asked)
    for form in FORMATS.values():
        if kind in form.kinds and form.name != "gpkg":
            answer = client.get(f"/api/v1/{kind}/", {**asked, "format": form.name})
            assert list(slugs(form.name, kind, body(answer))) == expected, form.name
