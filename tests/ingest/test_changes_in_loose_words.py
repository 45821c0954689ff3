"""A change that no rule has words for: loose words near a base and a force, weighed; and whom an article is about."""

import pytest

from presence.ingest.reading.found import Document
from tests.ingest.test_changes_at_bases import CONTEXT, changes, reader, told


def test_it_is_found_by_who_and_what_stand_by_loose_words() -> None:
    text = "The last American soldiers went home on Sunday from the Qasrak base, and the gates were locked behind them."
    assert "vacated united-states qasrak-base" in told(text, "en")


@pytest.mark.xfail(strict=True, reason="who comes after those who left is not yet enough for a handover")
def test_a_base_that_the_host_moved_into_was_handed_over() -> None:
    text = "On Sunday the Syrian army moved in at the Qasrak base after US troops had left it."
    assert "handed_over united-states qasrak-base" in told(text, "en")


def test_what_might_come_is_none() -> None:
    assert not changes("American soldiers may go home one day from the Qasrak base.", "en")


def test_an_enemy_that_does_something_is_an_actor_and_a_venue_is_none() -> None:
    text = (
        "Islamic State gunmen attacked a Russian convoy near Palmyra on Sunday and killed two Russian soldiers. "
        "The Islamic State said that it had laid the ambush. Russia answered with air strikes."
    )
    actors = reader().read(Document(CONTEXT["en"] + text, "", "en")).actors
    assert {"islamic-state", "russia"} <= set(actors)


def test_a_list_of_bases_names_towns() -> None:
    text = "Turkish soldiers gave up three of their observation posts, among them Morek. Morek was one of 12 posts."
    found = reader().read(Document(CONTEXT["en"] + text, "", "en"))
    assert "morek-observation-point" in {m.key for m in found.mentions if m.kind == "base"}


def test_passengers_at_an_airport_are_no_troops() -> None:
    text = "Türk Hava Yolları'nın yolcuları Şam Havalimanı'na indi. İlk uçağın biletleri Suriye'de bir günde tükendi."
    assert not reader().read(Document(text, "Şam'a ilk uçak", "tr")).relevant
