"""`fields`, `expand`, `labels`, `lang`: how much of a record, and in which words."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from actors.models import Actor
from presence.api.kinds import VIEWSETS
from presence.api.shape.whole import expandable, tree_of
from presence.models import Base
from tests import world
from tests.api.conftest import KINDS, Get, one_of_each

pytestmark = pytest.mark.django_db
# What a reference says itself: the reliability of a source is that of the article, a cited article has its own date.
OWN = {"reliability", "published"}


@pytest.mark.parametrize("kind", KINDS)
def test_only_the_named_fields_come_in_the_order_of_the_record(everything: None, get: Get, kind: str) -> None:
    whole = get(f"{kind}/")["results"][0]
    for name in whole:
        assert get(f"{kind}/", fields=f"{name},slug")["results"][0].keys() == {name, "slug"}
    assert list(get(f"{kind}/{whole['slug']}/", fields="url,slug")) == ["slug", "url"]


def test_names_below_names(everything: None, get: Get) -> None:
    found = get("deployments/", fields="base.name,start.edtf,citations.article.title,citations.stance")["results"][0]
    assert found == {
        "base": {"name": "Base 1"},
        "start": {"edtf": "2020-01-01"},
        "citations": [{"stance": "supports", "article": {"title": "An article"}}],
    }
    assert get("deployments/", fields="base.name,base")["results"][0]["base"].keys() == {"slug", "name", "url"}


@pytest.mark.parametrize("name", ["text", "content_hash", "submitted_by", "citations.article.text", "base.state", "pk"])
def test_what_is_private_is_not_known(everything: None, get: Get, name: str) -> None:
    problem = get("deployments/", status=400, fields=f"slug,{name}")
    assert problem["code"] == "invalid_parameter"
    assert "not known here" in problem["errors"]["fields"][0]


def test_an_unknown_name_is_told_with_the_nearest(everything: None, get: Get) -> None:
    problem = get("deployments/", status=400, fields="citatons")
    assert problem["nearest"]["fields"][0]["value"] == "citations"
    assert get("deployments/", status=400, expand="bse")["nearest"]["expand"][0]["value"] == "base"


@pytest.mark.parametrize("text", [",", "slug,", "slug,,name", ",".join(["slug"] * 61), "slug.name", "\x00"])
def test_a_list_that_cannot_be_read_is_refused(everything: None, get: Get, text: str) -> None:
    assert get("bases/", status=400, fields=text)["code"] == "invalid_parameter"


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_is_expanded_is_what_its_own_address_says(everything: None, get: Get, kind: str) -> None:
    assert kind in {view.kind for view in VIEWSETS}
    for path in expandable(tree_of(kind), 1):
        for found in get(f"{kind}/", expand=path)["results"]:
            for each in _at(found, path.split(".")):
                whole = get(each["url"].partition("/api/v1/")[2])
                for name in whole.keys() - OWN:
                    assert each[name] == whole[name], (path, name)


def _at(value: Any, names: list[str]) -> list[Any]:
    if isinstance(value, list):
        return [found for each in value for found in _at(each, names)]
    if value is None:
        return []
    return _at(value[names[0]], names[1:]) if names else [value]


def test_two_references_deep_and_no_deeper(everything: None, get: Get) -> None:
    found = get("deployments/", expand="base.region,citations.article.source")["results"][0]
    assert found["base"]["region"]["level"] == "governorate"
    assert found["citations"][0]["article"]["source"]["reliability"] == "B"
    problem = get("deployments/", status=400, expand="base.region.parent")
    assert "2 is the most" in problem["errors"]["expand"][0]
    for wrong in ("slug", "start", "base.name", "citations", "base.base"):
        assert get("deployments/", status=400, expand=wrong)["errors"].keys() == {"expand"}


def test_fields_of_what_is_expanded(everything: None, get: Get) -> None:
    found = get("deployments/", expand="base", fields="slug,base.lat,base.lon")["results"][0]
    assert found == {"slug": "deployment-1", "base": {"lat": 36.187, "lon": 37.583}}
    assert get("deployments/", fields="slug", expand="actor")["results"][0]["actor"]["kind"] == "state"
    get("deployments/", status=400, fields="slug,base.lat")


@pytest.mark.parametrize("kind", KINDS)
def test_expanding_takes_a_fixed_number_of_queries(everything: None, client: Client, kind: str) -> None:
    everything_there_is = ",".join(list(expandable(tree_of(kind)))[:20])

    def queries() -> int:
        with CaptureQueriesContext(connection) as made:
            answer = client.get(f"/api/v1/{kind}/", {"expand": everything_there_is})
            assert answer.status_code == 200, answer.content
        return len(made)

    one = queries()
    for number in range(2, 5):
        one_of_each(number)
    assert queries() == one


def test_what_is_left_out_costs_no_query(everything: None, client: Client) -> None:
    def queries(**asked: str) -> int:
        with CaptureQueriesContext(connection) as made:
            assert client.get("/api/v1/deployments/", asked).status_code == 200
        return len(made)

    assert queries(fields="slug,actor.name") == queries(fields="slug,actor.name,citations") - 1


def test_nothing_hidden_comes_by_being_expanded(everything: None, client: Client) -> None:
    Base.objects.filter(slug="base-1").update(state="draft", name_en="Secret Site")
    for kind in KINDS:
        for path in expandable(tree_of(kind), 1):
            said = client.get(f"/api/v1/{kind}/", {"expand": path}).content.decode()
            assert "Secret Site" not in said
            assert "base-1" not in said.replace("/base-1-", "")


def test_labels_stand_beside_codes_in_the_language_asked_for(everything: None, get: Get) -> None:
    found = get("bases/", labels="1")["results"][0]
    assert found["labels"]["kind"] == "Air base"
    assert found["citations"][0]["labels"]["stance"]
    assert "labels" not in get("bases/")["results"][0]
    for language, said in (("ar", "قاعدة جوية"), ("ru", "авиабаза"), ("tr", "hava üssü")):
        labels = get("bases/", labels="1", lang=language)["results"][0]["labels"]
        assert labels["kind"].lower() == said, labels
    assert get("bases/", labels="1", fields="slug,kind")["results"][0]["labels"] == {"kind": "Air base"}


def test_names_in_the_language_asked_for(get: Get) -> None:
    Actor.objects.create(slug="russia", name_en="Russia", name_ar="روسيا", kind="state")
    assert get("actors/russia/", lang="ar")["name"] == "روسيا"
    assert get("actors/russia/")["name"] == "Russia"
    assert get("actors/russia/", lang="ru")["name"] == "Russia"


def test_problems_are_in_english_whatever_is_asked_for(get: Get) -> None:
    problem = get("actors/", status=400, lang="ar", colour="red")
    assert problem["detail"].startswith("There is no parameter")
    assert "is no language of this dataset" in get("actors/", status=400, lang="de")["detail"]
    for path in ("matrix/", "changes/", "search/"):
        get(path, lang="ar")


@pytest.mark.parametrize("asked", [{"labels": "yes"}, {"count": "all"}, {"lang": "AR"}, {"labels": "2"}])
def test_a_switch_is_1_or_left_out(get: Get, asked: dict[str, str]) -> None:
    assert get("actors/", status=400, **asked)["errors"].keys() == asked.keys()


def test_everything_expanded_of_a_walk_of_world(get: Get) -> None:
    world.statement()
    found = get("statements/", expand="speaker,actor")["results"][0]
    assert found["speaker"]["offices"][0]["title"] == "President"
