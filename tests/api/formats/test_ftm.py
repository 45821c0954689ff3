"""FollowTheMoney: entities of schemata and properties there are, tied together by ids that stay."""

import json
import re
from typing import Any

import pytest
from followthemoney import model
from followthemoney.proxy import EntityProxy

from presence.publish.formats.ftm.entity import day
from tests import world
from tests.api.conftest import KINDS, Get
from tests.api.formats.conftest import Ask, body

pytestmark = pytest.mark.django_db

_THING = {"name", "alias", "country", "summary", "description", "sourceUrl", "publisher", "publisherUrl", "wikidataId",
          "keywords", "notes", "addressEntity", "proof"}  # fmt: skip
_INTERVAL = {"startDate", "endDate", "date", "summary", "description", "recordId", "sourceUrl", "proof", "publisher"}
_ENTITY = {"incorporationDate", "dissolutionDate", "classification", "website"}
# Of each schema, the properties of FollowTheMoney's own that are used here, and of which schemata those are that refer.
SCHEMATA: dict[str, set[str]] = {
    "PublicBody": _THING | _ENTITY,
    "Organization": _THING | _ENTITY,
    "Person": _THING | {"position"},
    "Position": _THING | {"organization"},
    "Occupancy": _INTERVAL | {"holder", "post"},
    "Address": _THING | {"full", "city", "region", "latitude", "longitude"},
    "UnknownLink": _INTERVAL | {"subject", "object", "role", "status"},
    "Event": _THING | _INTERVAL | {"location", "involved"},
    "Documentation": _INTERVAL | {"document", "entity", "role"},
    "Article": _THING | {"title", "publishedAt", "language"},
}
NEEDED = {
    **{schema: {"name"} for schema in SCHEMATA},
    "Occupancy": {"holder", "post"},
    "UnknownLink": {"subject", "object"},
    "Documentation": {"document", "entity"},
}
# In the model of FollowTheMoney 4; the one installed is the newest that needs no compiler.
NEWER = {"UnknownLink": {"proof"}}
REFER = {
    "organization": {"Organization", "PublicBody"},
    "holder": {"Person"},
    "post": {"Position"},
    "addressEntity": {"Address"},
    "proof": {"Article"},
    "document": {"Article"},
    "involved": {"Person", "Organization", "PublicBody"},
    "subject": {"Organization", "PublicBody"},
    "object": {"Address"},
    "entity": set(SCHEMATA),
}


def entities(ask: Ask, kind: str, **params: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in body(ask(f"{kind}/", format="ftm", **params)).splitlines()]


@pytest.fixture
def graph(three: None, ask: Ask) -> list[dict[str, Any]]:
    world.person().offices.create(actor=world.actor("syria"), title="Commander", start="2011", end="2013")
    world.actor("nato", kind="coalition")
    return [entity for kind in KINDS for entity in entities(ask, kind)]


def test_schemata_and_properties_are_those_there_are(graph: list[dict[str, Any]]) -> None:
    assert {entity["schema"] for entity in graph} == SCHEMATA.keys()
    for entity in graph:
        assert entity.keys() == {"id", "schema", "properties"}
        assert entity["properties"].keys() <= SCHEMATA[entity["schema"]], entity
        assert entity["properties"].keys() >= NEEDED[entity["schema"]], entity
        for values in entity["properties"].values():
            assert values
            assert all(isinstance(value, str) and value for value in values)
            assert len(values) == len(set(values))


def test_together_they_are_a_graph_without_loose_ends(graph: list[dict[str, Any]]) -> None:
    known = {entity["id"]: entity["schema"] for entity in graph}
    for entity in graph:
        for name in entity["properties"].keys() & REFER.keys():
            for other in entity["properties"][name]:
                assert known[other] in REFER[name], (entity, name)


def test_an_id_means_one_thing_and_the_same_the_next_time(graph: list[dict[str, Any]], ask: Ask) -> None:
    again = [entity for kind in KINDS for entity in entities(ask, kind)]
    assert again == graph
    by_id = {entity["id"]: entity for entity in graph}
    assert all(by_id[entity["id"]] == entity for entity in graph)
    assert {"sp-base-base-1", "sp-actor-actor-1", "sp-person-person-1", "sp-article-article-1"} <= by_id.keys()


def taken(entity: dict[str, Any]) -> dict[str, set[str]]:
    """What FollowTheMoney keeps of it, once it has said that it is whole."""
    proxy = EntityProxy.from_dict(model, entity, cleaned=False)
    proxy.schema.validate(proxy.to_dict())
    return {name: set(values) for name, values in proxy.to_dict()["properties"].items()}


def given(entity: dict[str, Any]) -> dict[str, set[str]]:
    newer = NEWER.get(entity["schema"], set())
    return {name: set(values) for name, values in entity["properties"].items() if name not in newer}


def test_followthemoney_takes_them(graph: list[dict[str, Any]]) -> None:
    for entity in graph:
        assert taken(entity) == given(entity)


def test_what_is_longer_than_it_takes_is_cut(ask: Ask) -> None:
    """An article without a title goes by its address, which may be very long."""
    address = "https://news.example/" + "%D8%A7" * 300
    article = world.article(title="", url=address)
    world.published(world.base(), article)
    [found] = entities(ask, "articles")
    assert found["properties"]["sourceUrl"] == [address]
    assert taken(found)["name"] == {found["properties"]["name"][0]}
    assert found["properties"]["name"][0].endswith("…")


def test_a_deployment_ties_an_actor_to_a_base(ask: Ask) -> None:
    world.deployment(start="2019-10~", end="2021-XX", role="air")
    [link] = entities(ask, "deployments")
    told = link["properties"]
    assert (link["schema"], told["subject"], told["object"]) == (
        "UnknownLink",
        ["sp-actor-russia"],
        ["sp-base-kuweires"],
    )
    assert (told["startDate"], told["endDate"], told["role"]) == (["2019-10"], ["2021"], ["Air operations"])
    assert told["proof"] == ["sp-article-an-article"]


def test_an_office_is_held_for_a_time(ask: Ask) -> None:
    world.person()
    found = {entity["schema"]: entity for entity in entities(ask, "people")}
    assert found["Person"]["properties"]["position"] == ["President"]
    assert found["Position"]["properties"]["name"] == ["President, Syria"]
    held = found["Occupancy"]["properties"]
    assert (held["holder"], held["post"]) == ([found["Person"]["id"]], [found["Position"]["id"]])
    assert (held["startDate"], "endDate" in held) == (["2025-01-29"], False)


def test_the_words_cited_are_there_and_what_disputes_is_no_proof(ask: Ask) -> None:
    base = world.base()
    base.citations.update(stance="disputes")
    address, documentation = entities(ask, "bases")
    assert "proof" not in address["properties"]
    assert documentation["properties"]["role"] == ["disputes"]
    assert documentation["properties"]["summary"] == ["It was so."]


def test_a_base_that_is_not_published_is_not_named(ask: Ask) -> None:
    base = world.base()
    world.event(base=base)
    type(base).objects.update(state="draft")
    assert "sp-base-kuweires" not in body(ask("events/", format="ftm")).decode()


@pytest.mark.usefixtures("three")
def test_rows_are_those_of_the_list(ask: Ask, get: Get) -> None:
    for kind, schema in (("bases", "Address"), ("events", "Event"), ("deployments", "UnknownLink")):
        found = [re.sub(r"^sp-[a-z]+-", "", each["id"]) for each in entities(ask, kind) if each["schema"] == schema]
        assert found == [record["slug"] for record in get(f"{kind}/")["results"]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2018-03~", "2018-03"),
        ("2015-09-30", "2015-09-30"),
        ("2018-XX", "2018"),
        ("2018-03-XX?", "2018-03"),
        ("201X", ""),
        ("2019%", "2019"),
        ("", ""),
    ],
)
def test_a_date_is_told_as_far_as_it_is_known(text: str, said: str) -> None:
    assert day(text) == said
