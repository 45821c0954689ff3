"""A new name becomes another name of what it is nearly like, else a new base or person."""

from typing import Any

import pytest

from actors.models import Office, Person
from presence.ingest.draft import Draft
from presence.ingest.reading.found import FoundName, Reading, Span
from presence.ingest.reading.why import because
from presence.ingest.suggest import drafts, renew_suggestions
from presence.models import Base, Citation, Suggestion
from presence.review import decide
from tests import world
from tests.ingest.stored_names import known_names

pytestmark = pytest.mark.django_db

TEXT = "Turkish forces in Syria hold the Sarrin outpost, Colonel Dmitry Sokolov said."


@pytest.fixture(autouse=True)
def _names() -> None:
    known_names()


def name(text: str = "Sarrin outpost", **values: Any) -> FoundName:
    told: dict[str, Any] = {
        "kind": "base",
        "span": Span(TEXT.index("Sarrin"), TEXT.index(", Colonel")),
        "text": text,
        "sentence": Span(0, len(TEXT)),
        "noun": "outpost",
        "region_key": "aleppo",
        "why": (because("no_such_base", words=text),),
    }
    return FoundName(**{**told, **values})


def person(text: str = "Dmitry Sokolov", **values: Any) -> FoundName:
    start = TEXT.index("Colonel")
    told = {"kind": "person", "span": Span(start, start + 22), "noun": "Colonel", "actor_key": "russia", **values}
    return name(text, **told)


def suggested(*found: FoundName) -> list[Draft]:
    return list(drafts(world.article(text=TEXT), Reading(True, "", names=found)))


def accepted(found: FoundName, by: Any) -> Any:
    renew_suggestions(world.article(text=TEXT), Reading(True, "", names=(found,)))
    return decide.accept(Suggestion.objects.get().pk, by=by)


def test_a_new_base_can_be_accepted_as_it_is(editor: Any) -> None:
    made = accepted(name(), editor)
    assert (made.name_en, made.kind, made.region.slug, made.state) == (
        "Sarrin outpost",
        "outpost",
        "aleppo",
        "published",
    )


def test_a_new_person_comes_with_the_office_and_its_citation(editor: Any) -> None:
    made = accepted(person(), editor)
    assert (made.name_en, made.slug) == ("Dmitry Sokolov", "dmitry-sokolov")
    office = Office.objects.get(person=made)
    assert (office.title, office.actor.slug) == ("Colonel", "russia")
    assert Citation.objects.get(office=office).excerpt.startswith("Turkish forces")


def test_a_name_that_is_nearly_known_is_another_name_of_it(editor: Any) -> None:
    made = accepted(name("Kuwaires outpost"), editor)
    assert made == Base.objects.get(slug="kuweires")
    assert made.aliases == ["Kuweires", "Kuwaires outpost"]
    assert Citation.objects.get(base=made, article__text=TEXT).fields == ["aliases"]


def test_a_further_name_of_a_person(editor: Any) -> None:
    made = accepted(person("Ahmad al-Sharaa"), editor)
    assert made == Person.objects.get(slug="al-sharaa")
    assert made.aliases[-1] == "Ahmad al-Sharaa"


def test_known_as_names_what_is_meant() -> None:
    (draft,) = suggested(name("Jableh Field", of="hmeimim"))
    assert (draft.payload, draft.target) == ({"also_named": ["Jableh Field"]}, Base.objects.get(slug="hmeimim"))


def test_what_is_known_to_the_letter_is_not_suggested() -> None:
    assert suggested(name("Kuweires air base"), name("Hmeimim", of="hmeimim"), name("X", of="nothing-here")) == []


@pytest.mark.parametrize(("text", "field"), [("صرين", "name_ar"), ("Саррин", "aliases")])
def test_a_name_in_another_script_waits_for_one_in_latin_letters(text: str, field: str) -> None:
    (draft,) = suggested(name(text))
    assert draft.payload["name_en"] == ""
    assert text in draft.payload[field]  # type: ignore[operator]


def test_aliases_that_others_added_meanwhile_stay(editor: Any) -> None:
    renew_suggestions(world.article(text=TEXT), Reading(True, "", names=(person("Ahmad al-Sharaa"),)))
    Person.objects.filter(slug="al-sharaa").update(aliases=["Meanwhile"])

    decide.accept(Suggestion.objects.get().pk, by=editor)

    assert Person.objects.get(slug="al-sharaa").aliases == ["Meanwhile", "Ahmad al-Sharaa"]
