"""The manifest, and that what it leads to is there."""

from typing import Any

from django.test import Client

from tests.api.reconcile.shapes import ENTITIES, MANIFEST, NAMED, PROPOSED, check

SITE = "http://testserver"


def test_it_says_what_the_service_can_do(client: Client, people_and_places: None) -> None:
    answer = client.get("/reconcile/")
    assert answer["Access-Control-Allow-Origin"] == "*"
    told = check(MANIFEST, answer.json())
    assert told["versions"] == ["0.2"]
    assert [each["id"] for each in told["defaultTypes"]] == ["actors", "people", "regions", "bases"]


def test_its_templates_lead_somewhere(client: Client, people_and_places: None) -> None:
    told = client.get("/reconcile/").json()
    for template in (told["view"]["url"], told["preview"]["url"]):
        for id_ in ("bases/kuweires", "bases%2Fkuweires"):
            address = template.replace("{{id}}", id_)
            assert client.get(address.removeprefix(SITE)).status_code == 200, address


def test_its_services_answer(client: Client, people_and_places: None) -> None:
    told = client.get("/reconcile/").json()
    asked: dict[str, tuple[str, Any]] = {
        "entity": ("khm", ENTITIES),
        "type": ("ba", NAMED),
        "property": ("wiki", NAMED),
    }
    for name, (prefix, shape) in asked.items():
        where = told["suggest"][name]
        assert where["service_url"] == SITE
        answer = client.get(where["service_path"], {"prefix": prefix})
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert check(shape, answer.json())["result"], name
    where = told["extend"]["propose_properties"]
    found = check(PROPOSED, client.get(where["service_path"], {"type": "bases", "limit": "5"}).json())
    assert len(found["properties"]) == 5


def test_suggestions_of_things(client: Client, people_and_places: None) -> None:
    (found,) = client.get("/reconcile/suggest/entity/", {"prefix": "khm"}).json()["result"]
    assert found == {
        "id": "bases/khmeimim-air-base",
        "name": "Khmeimim Air Base",
        "description": "Air base, Latakia",
        "notable": [{"id": "bases", "name": "Base"}],
    }
    both = client.get("/reconcile/suggest/entity/", {"prefix": "tal"}).json()["result"]
    rest = client.get("/reconcile/suggest/entity/", {"prefix": "tal", "cursor": "1"}).json()["result"]
    assert rest == both[1:]
    assert client.get("/reconcile/suggest/entity/", {"prefix": "z" * 1000}).json()["result"] == []


def test_properties_are_proposed_for_a_type(client: Client, db: None) -> None:
    of_people = {each["id"] for each in client.get("/reconcile/properties/?type=people").json()["properties"]}
    assert "office" in of_people
    assert "lat" not in of_people


def test_the_service_may_be_asked_before_it_is_asked(client: Client) -> None:
    answer = client.options("/reconcile/")
    assert (answer.status_code, answer["Access-Control-Allow-Origin"]) == (200, "*")
    assert answer["Access-Control-Allow-Methods"] == "GET, HEAD, POST, OPTIONS"
