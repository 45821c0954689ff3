"""DCAT and schema.org: what they name is there, and they name all there is."""

import json
import re
from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.utils import timezone

from presence.models import Release
from presence.publish.described import dataset_description
from presence.publish.tables import TABLES
from tests import world
from tests.api.conftest import one_of_each

SITE = "http://testserver"
pytestmark = pytest.mark.django_db


@pytest.fixture
def nodes(client: Client) -> dict[str, Any]:
    one_of_each(1)
    answer = client.get("/data/catalog.jsonld")
    assert answer["Content-Type"] == "application/ld+json"
    assert answer["Access-Control-Allow-Origin"] == "*"
    told = answer.json()
    terms = {name.partition(":")[0] for node in told["@graph"] for name in node if not name.startswith("@")}
    assert terms <= told["@context"].keys()
    found = {node["@id"]: node for node in told["@graph"]}
    assert len(found) == len(told["@graph"])
    return found


def of_type(nodes: dict[str, Any], name: str) -> list[Any]:
    return [node for node in nodes.values() if node["@type"] == name]


def test_the_catalogue_has_the_dataset_with_its_files(nodes: dict[str, Any]) -> None:
    (catalogue,), (dataset,) = of_type(nodes, "dcat:Catalog"), of_type(nodes, "dcat:Dataset")
    assert catalogue["dcat:dataset"] == {"@id": dataset["@id"]}
    assert dataset["dct:temporal"]["dcat:startDate"]["@value"] == "2020-01-01"
    assert dataset["dct:license"] == {"@id": "https://spdx.org/licenses/MIT.html"}
    files = [nodes[each["@id"]] for each in dataset["dcat:distribution"]]
    assert {each["@type"] for each in files} == {"dcat:Distribution"}
    assert len(files) == len(of_type(nodes, "dcat:Distribution")) > 3 * len(TABLES) - 4
    for service in catalogue["dcat:service"]:
        assert nodes[service["@id"]]["dcat:servesDataset"] == {"@id": dataset["@id"]}


def test_every_file_and_service_is_there(nodes: dict[str, Any], client: Client) -> None:
    for node in nodes.values():
        address = node.get("dcat:downloadURL") or node.get("dcat:endpointURL")
        if address:
            answer = client.get(address["@id"].removeprefix(SITE))
            assert answer.status_code == 200, address
            media = node.get("dcat:mediaType", {"@id": ""})["@id"].partition("media-types/")[2]
            assert answer["Content-Type"].startswith(media), address
            if answer.streaming:
                assert list(answer)


def test_a_frozen_version_is_a_version_of_it(client: Client) -> None:
    whole = {"name": "syria-presence-2026.11.24.zip", "size": 12, "sha256": "ab" * 32, "type": "application/zip"}
    Release.objects.create(
        number=1, name="2026.11.24", version=1, version_at=timezone.now(), made_at=timezone.now(), files=[whole],
        changes=[], note="",
    )  # fmt: skip
    told = {node["@id"]: node for node in client.get("/data/catalog.jsonld").json()["@graph"]}
    frozen = told[f"{SITE}/data/2026.11.24/"]
    assert told[f"{SITE}/#dataset"]["dcat:hasVersion"] == [{"@id": frozen["@id"]}]
    file = told[frozen["dcat:distribution"]["@id"]]
    assert file["spdx:checksum"]["spdx:checksumValue"]["@value"] == "ab" * 32


def test_schema_org_names_the_files(rf: RequestFactory) -> None:
    world.deployment(start="1971")
    told = dataset_description(rf.get("/"))
    assert (told["@type"], told["temporalCoverage"]) == ("Dataset", "1971-01-01/..")
    assert 50 <= len(told["description"]) <= 5000
    assert {"text/csv", "application/geo+json"} <= {each["encodingFormat"] for each in told["distribution"]}
    assert all(each["contentUrl"].startswith(SITE) for each in told["distribution"])


def test_the_about_page_has_it(client: Client) -> None:
    html = client.get("/about/").content.decode()
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    (dataset,) = [node for node in json.loads(block)["@graph"] if node["@type"] == "Dataset"]
    assert dataset["@id"] == f"{SITE}/#dataset"
    assert len(dataset["distribution"]) > 20
