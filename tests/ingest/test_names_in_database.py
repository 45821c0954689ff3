"""The gazetteer follows the names in the database, and is built no more often than they change."""

from datetime import date
from threading import Thread

import pytest
from pytest_django import DjangoAssertNumQueries

from actors.models import Actor, Office
from presence.ingest.reading.names.names_in_database import _shared, gazetteer, offices
from presence.models import Agreement, Base
from tests import world
from tests.ingest.stored_names import known_names

pytestmark = pytest.mark.django_db

TEXT = "Russian forces stayed at the Hmeimim air base under the Sochi memorandum, Ahmed al-Sharaa said in Aleppo."


def found(text: str = TEXT, on: date | None = None) -> set[tuple[str, str]]:
    return {(mention.kind, mention.key) for mention in gazetteer().find(text, "en", on)}


def test_every_kind_of_name_is_found() -> None:
    known_names()
    Agreement.objects.create(slug="sochi", title="Sochi memorandum", kind="memorandum", status="in_force")
    assert found() >= {
        ("actor", "russia"),
        ("base", "hmeimim"),
        ("person", "al-sharaa"),
        ("region", "aleppo"),
        ("agreement", "sochi"),
    }


def test_it_is_built_again_only_when_a_name_changes(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    known_names()
    first = gazetteer()
    with django_assert_num_queries(5):
        assert gazetteer() is first
    russia = Actor.objects.get(slug="russia")
    russia.aliases = [*russia.aliases, "Muscovy"]
    russia.save()
    assert ("actor", "russia") in found("The Muscovy army left.")
    Base.objects.get(slug="hmeimim").delete()
    assert ("base", "hmeimim") not in found()


def test_a_retracted_base_is_not_found() -> None:
    known_names()
    Base.objects.filter(slug="hmeimim").update(state="retracted", retraction_reason="It was a mistake.")
    assert ("base", "hmeimim") not in found()


def test_before_the_change_of_government_the_name_means_the_earlier_one() -> None:
    known_names()
    Actor.objects.filter(slug="syria").update(name_en="Syria (transitional government)")
    world.actor("syria-assad", name_en="Syria (Assad government)", iso2="SY", active_until="2024-12-08")
    assert ("actor", "syria") in found("They must respect Syria’s sovereignty.", date(2025, 4, 24))
    assert ("actor", "syria-assad") in found("They must respect Syria’s sovereignty.", date(2017, 1, 1))
    assert ("actor", "syria") in found("Damascus agreed.", date(2025, 4, 24))
    assert ("actor", "syria-assad") in found("Damascus agreed.", date(2017, 1, 1))


def test_offices_come_by_person_with_their_days() -> None:
    known_names()
    Office.objects.filter(person__slug="al-sharaa").update(start="2025-01-29", start_earliest=date(2025, 1, 29))
    (held,) = offices()["al-sharaa"]
    assert (held.actor_key, held.title, held.start, held.end) == ("syria", "President", date(2025, 1, 29), None)


def test_towns_come_with_the_governorate_of_ours_they_lie_in() -> None:
    known_names()
    world.region("idlib", pcode="SY07")
    (place,) = gazetteer().read("They shelled the town of Khan Sheikhoun.", "en").places
    assert (place.key, place.region_key) == ("khan-sheikhoun", "idlib")


def test_all_tasks_of_a_worker_share_one(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    known_names()
    first = gazetteer()
    seen = []
    threads = [Thread(target=lambda: seen.append(_shared.built)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [first] * 3
