"""A person is no record: the form asks for names and an office, and what is wrong is told by field."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from actors.models import Office, Person
from presence.models import Citation
from presence.problems import InvalidRecord
from presence.review import decide
from tests import world

pytestmark = pytest.mark.django_db


def suggested(**payload: Any) -> int:
    told = {"name_en": "Dmitry Sokolov", "office": "Colonel", "office_actor": world.actor().slug, **payload}
    return int(world.suggestion(kind="person", payload=told).pk)


def test_with_an_office(editor: User) -> None:
    person: Any = decide.accept(suggested(), by=editor)
    assert [str(office) for office in person.offices.all()] == ["Colonel, Russia"]
    assert Citation.objects.get(office__person=person).excerpt


def test_without_one_nothing_is_cited(editor: User) -> None:
    decide.accept(suggested(office="", office_actor=""), by=editor)
    assert Person.objects.filter(slug="dmitry-sokolov").exists()
    assert not Citation.objects.exists()


def test_an_office_that_is_held_already_is_only_cited(editor: User) -> None:
    held = Office.objects.create(person=world.person(), actor=world.actor(), title="Colonel")
    payload = {"office": "Colonel", "office_actor": "russia"}
    suggestion = world.suggestion(kind="person", person=held.person, payload=payload)
    decide.accept(suggestion.pk, by=editor)
    assert Office.objects.filter(title="Colonel").count() == 1
    assert Citation.objects.get().office == held


@pytest.mark.parametrize(
    ("payload", "field"),
    [({"name_en": ""}, "name_en"), ({"office": ""}, "office"), ({"office_actor": "nobody"}, "office_actor")],
)
def test_what_is_wrong_is_told_by_field(editor: User, payload: dict[str, str], field: str) -> None:
    with pytest.raises(InvalidRecord) as raised:
        decide.accept(suggested(**payload), by=editor)
    assert field in raised.value.errors
    assert not Office.objects.filter(title="Colonel").exists()


def test_two_of_one_name_have_two_addresses(editor: User) -> None:
    first, second = (world.suggestion(kind="person", payload={"name_en": "A B"}, fingerprint=f) for f in "xy")
    slugs = [decide.accept(s.pk, by=editor).slug for s in (first, second)]
    assert slugs == ["a-b", "a-b-2"]
