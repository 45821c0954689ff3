"""Names to ids: what is certain, what is likely, and what is left to a person."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from presence.models import Base
from tests.api.reconcile.conftest import Ask
from tests.api.reconcile.shapes import RESULTS, check

KHMEIMIM = "bases/khmeimim-air-base"


def test_a_batch_as_openrefine_sends_it(post: Callable[..., Any], people_and_places: None) -> None:
    asked = {
        "q0": {"query": "Khmeimim Air Base", "type": "bases", "type_strict": "should", "limit": 3},
        "q1": {"query": "Latakia", "type": ["regions"], "properties": [{"pid": "country", "v": "Syria"}]},
        "q2": {"query": "nothing of the kind"},
    }
    answer = post(queries=json.dumps(asked))
    assert answer["Access-Control-Allow-Origin"] == "*"
    found = check(RESULTS, answer.json())
    assert list(found) == ["q0", "q1", "q2"]
    assert found["q0"]["result"] == [
        {
            "id": KHMEIMIM,
            "name": "Khmeimim Air Base",
            "type": [{"id": "bases", "name": "Base"}],
            "score": 100.0,
            "match": True,
            "description": "Air base, Latakia",
        }
    ]
    assert found["q1"]["result"][0]["match"] is True
    assert found["q2"]["result"] == []


@pytest.mark.parametrize("name", ["Hmeimim", "hmeimim", "Хмеймим", "قاعدة حميميم الجوية", "khmeimim air base "])
def test_any_of_its_names_in_any_script_is_certain(ask: Ask, name: str) -> None:
    (found,) = ask(name)
    assert (found["id"], found["score"], found["match"]) == (KHMEIMIM, 100, True)


@pytest.mark.parametrize(
    "name", ["Khmeimim", "Khmeymim Air Base", "Hmeimin", "Hmeimim military airport near Jableh", "Khmeimim Air"]
)
def test_what_is_only_likely_is_left_to_a_person(ask: Ask, name: str) -> None:
    found = ask(name)
    assert found[0]["id"] == KHMEIMIM
    assert 30 < found[0]["score"] < 100
    assert not any(each["match"] for each in found)


def test_nearer_names_have_higher_scores(ask: Ask) -> None:
    short, spelled, within = (
        ask(text)[0]["score"] for text in ("Khmeimim", "Khmeymim Air Base", "Hmeimim military airport")
    )
    assert 100 > short > spelled > within


def test_namesakes_are_no_match(ask: Ask) -> None:
    found = ask("Tal Rifat")
    assert [each["score"] for each in found] == [100, 100]
    assert [each["match"] for each in found] == [False, False]
    assert [each["match"] for each in ask("Tal Rifat", limit=1)] == [False]


def test_a_type_tells_namesakes_apart(ask: Ask) -> None:
    assert {each["id"] for each in ask("Syria")} == {"actors/syria", "regions/syria"}
    assert not any(each["match"] for each in ask("Syria"))
    (found,) = ask("Syria", type="actors")
    assert (found["id"], found["match"]) == ("actors/syria", True)


@pytest.mark.parametrize("value", ["Latakia", "Lattakia", "SY06", {"id": "regions/latakia"}, ["x", "اللاذقية"]])
def test_a_property_tells_namesakes_apart(ask: Ask, value: Any) -> None:
    found = ask("Tal Rifat", properties=[{"pid": "region", "v": value}])
    assert [(each["id"], each["match"]) for each in found] == [("bases/tal-rifat-2", True), ("bases/tal-rifat", False)]
    assert found[1]["score"] < 70


def test_what_speaks_against_it_takes_its_certainty(ask: Ask) -> None:
    (found,) = ask("Hmeimim", properties=[{"pid": "kind", "v": "naval_base"}])
    assert (found["score"], found["match"]) == (60, False)
    assert ask("Hmeimim", properties=[{"pid": "kind", "v": "Air base"}])[0]["match"] is True


def test_a_number_of_a_register_is_certain_whatever_the_name(ask: Ask) -> None:
    (found,) = ask("Rossiyskaya Federatsiya", properties=[{"pid": "wikidata", "v": "Q159"}])
    assert (found["id"], found["score"], found["match"]) == ("actors/russia", 100, True)
    (found,) = ask(properties=[{"pid": "pcode", "v": "SY06"}])
    assert (found["id"], found["match"]) == ("regions/latakia", True)


def test_a_number_decides_between_namesakes(ask: Ask) -> None:
    found = ask("Syria", properties=[{"pid": "wikidata", "v": "Q858"}])
    assert [each["id"] for each in found if each["match"]] == ["actors/syria"]


def test_a_person_is_described_by_the_office(ask: Ask) -> None:
    (found,) = ask("أحمد الشرع")
    assert (found["id"], found["description"]) == ("people/al-sharaa", "President, Syria")


def test_only_what_is_published_is_found(ask: Ask) -> None:
    Base.objects.filter(slug="khmeimim-air-base").update(state="draft")
    assert ask("Hmeimim") == []


def test_the_limit_is_kept(ask: Ask) -> None:
    assert len(ask("Tal", limit=1)) == 1
    assert len(ask("Tal")) == 2


@pytest.mark.parametrize("text", ["x" * 5000, "'\"\\;--", "%%%___", "\x00", "\ud800", "🙂", "-", "(", "a" * 199])
def test_texts_that_are_no_names_have_no_candidates(ask: Ask, text: str) -> None:
    assert ask(text + "z") == []


def test_queries_by_get(client: Client, people_and_places: None) -> None:
    answer = client.get("/reconcile/", {"queries": json.dumps({"a": {"query": "Russia"}})})
    assert check(RESULTS, answer.json())["a"]["result"][0]["match"] is True


def test_the_number_of_questions_to_the_database_for_a_batch(
    post: Callable[..., Any], people_and_places: None, django_assert_max_num_queries: Any
) -> None:
    """What is loaded is loaded once for all of them: two look-ups a name, and six for the rest."""
    with django_assert_max_num_queries(50 * 2 + 12):
        answer = post(queries=json.dumps({f"q{n}": {"query": "Hmeimim"} for n in range(50)}))
    assert len(answer.json()) == 50
