"""The data package is one, and the live CSV is what it says: read by frictionless, over HTTP."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client, override_settings
from frictionless import Package
from pytest_django.live_server_helper import LiveServer

from actors.models import Office
from presence.data import STARTER
from presence.data.load import load
from presence.models import Citation
from presence.publish.described import in_release
from presence.publish.tables import TABLES
from tests import world
from tests.api.conftest import one_of_each


def described(client: Client, **asked: str) -> Any:
    answer = client.get("/data/datapackage.json", asked)
    assert answer.status_code == 200
    return answer.json()


def rows(package: Package, table: str) -> Any:
    resource: Any = package.get_resource(table)
    return resource.read_rows()


def problems(package: Package) -> list[str]:
    report = package.validate()
    return [
        f"{row[0]} {row[1]} {row[2]}: {row[3]}" for row in report.flatten(["name", "rowNumber", "fieldName", "note"])
    ]


@pytest.mark.django_db(transaction=True)
def test_the_starter_dataset_is_what_the_package_says(live_server: LiveServer) -> None:
    load(STARTER)
    world.deployment("khmeimim-air-base", "turkey", start="2018-03~", end="2019?", status="vacated")
    package = Package(f"{live_server.url}/data/datapackage.json")
    assert [resource.name for resource in package.resources] == list(TABLES)
    assert problems(package) == []
    read = {name: rows(package, name) for name in TABLES}
    assert all(read.values())
    base = next(row for row in read["bases"] if row["slug"] == "khmeimim-air-base")
    assert base["present"] == ["russia"]
    assert isinstance(base["lat"], float) or str(base["lat"]) == "35.401"
    assert {row["base"] for row in read["deployments"]} <= {row["slug"] for row in read["bases"]}


@pytest.mark.django_db(transaction=True)
def test_texts_that_are_hard_for_csv(live_server: LiveServer) -> None:
    one_of_each(1)
    office = Office.objects.first()
    assert office is not None
    Citation.objects.create(office=office, article=world.article(), excerpt='=SUM(1)\n"quoted", and, commas; روسيا\r\n')
    world.base("odd", name_en='-1 "Odd", base', aliases=["one, two", 'three "four"'])
    package = Package(f"{live_server.url}/data/datapackage.json")
    assert problems(package) == []
    (odd,) = [row for row in rows(package, "bases") if row["slug"] == "odd"]
    assert odd["aliases"] == ["one, two", 'three "four"']


@pytest.mark.django_db(transaction=True)
def test_a_moment_is_kept_in_every_address(client: Client, live_server: LiveServer) -> None:
    world.base()
    version = described(client)
    world.base("later")
    told = described(client, known_at=version["created"])
    assert told["version"] == version["version"]
    assert all("known_at=" in resource["path"] for resource in told["resources"])
    package = Package(f"{live_server.url}/data/datapackage.json?known_at={version['created'].replace('+', '%2B')}")
    assert [row["slug"] for row in rows(package, "bases")] == ["kuweires"]


@pytest.mark.django_db
def test_it_says_what_the_columns_are(client: Client) -> None:
    told = described(client)
    fields = {field["name"]: field for resource in told["resources"] if resource["name"] == "bases"
              for field in resource["schema"]["fields"]}  # fmt: skip
    assert fields["lat"]["unit"] == "deg"
    assert "air_base" in fields["kind"]["constraints"]["enum"]
    assert {"value": "air_base", "label": "Air base"} in fields["kind"]["categories"]
    assert fields["aliases"]["delimiter"] == "|"
    assert told["licenses"] == [{"name": "MIT", "path": "https://spdx.org/licenses/MIT.html"}]
    with override_settings(DATA_LICENCE=""):
        assert "licenses" not in described(client)


@pytest.mark.django_db
def test_it_speaks_english_whoever_asks(client: Client) -> None:
    assert described(client) == client.get("/data/datapackage.json", headers={"accept-language": "ar"}).json()


def test_every_column_is_described_and_refers_to_what_there_is() -> None:
    for table in TABLES.values():
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names), table.name
        assert table.key in names
        for column in table.columns:
            assert column.description.endswith((".", ":")), (table.name, column.name)
            if column.refers:
                other, field = column.refers
                assert field in [each.name for each in TABLES[other].columns]


@pytest.mark.django_db
def test_in_a_release_it_describes_the_files_beside_it(tmp_path: Path) -> None:
    one_of_each(1)
    ((name, parts),) = in_release(date(2026, 11, 24), "https://here.example")
    (tmp_path / name).write_bytes(b"".join(parts()))
    told = json.loads((tmp_path / name).read_text())
    assert told["resources"][0]["path"] == "csv/actors.csv"
    assert "here.example" in told["homepage"]
    assert problems_of_metadata(told) == []


def problems_of_metadata(told: dict[str, Any]) -> list[str]:
    return [str(error) for error in Package.metadata_validate(told)]


@pytest.mark.django_db
def test_tables_apart_are_files_of_their_own(client: Client) -> None:
    one_of_each(1)
    for name in ("offices", "citations"):
        answer = client.get(f"/data/{name}.csv")
        assert answer["Content-Type"] == "text/csv; charset=utf-8"
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert b"".join(answer).startswith(b"id,")
    assert client.get("/data/bases.csv").status_code == 404
    assert client.get("/data/offices.csv?colour=red").status_code == 400
