"""An agreement that no title names is known by who made it, when, where, and what bases it is about."""

from datetime import date

import pytest

from presence.ingest.reading.found import Document, Reading
from presence.ingest.reading.known_agreements import KnownAgreement
from presence.ingest.reading.names.gazetteer import Gazetteer
from presence.ingest.reading.reader import read
from tests.ingest.known_names import OFFICES, SUCCESSIONS, known_names


def signed(year: int, month: int, day: int) -> tuple[date, date]:
    return date(year, month, day), date(year, month, day)


RUSSIA_TURKEY, RUSSIA_SYRIA = frozenset(("russia", "turkey")), frozenset(("russia", "syria-assad"))
AGREEMENTS = (
    KnownAgreement("sochi", "Memorandum on Idlib (Sochi)", "memorandum", RUSSIA_TURKEY, signed=signed(2018, 9, 17)),
    KnownAgreement(
        "north-east", "Memorandum on the north-east (Sochi)", "memorandum", RUSSIA_TURKEY, signed=signed(2019, 10, 22)
    ),
    KnownAgreement(
        "tartus",
        "Agreement on the naval point in Tartus",
        "basing",
        RUSSIA_SYRIA,
        bases=frozenset(("tartus-naval-base",)),
        signed=signed(2017, 1, 18),
    ),
    KnownAgreement(
        "bases-talks",
        "Talks on the future of the bases",
        "basing",
        frozenset(("russia", "syria")),
        bases=frozenset(("khmeimim",)),
        as_of=date(2025, 10, 15),
    ),
)
GAZETTEER = Gazetteer.build(known_names(), SUCCESSIONS, (), AGREEMENTS)


def reading(text: str, on: date, language: str = "en") -> Reading:
    return read(Document(text, "", language, on), GAZETTEER, OFFICES)


def described(text: str, on: date, language: str = "en") -> set[str]:
    return {m.key for m in reading(text, on, language).mentions if m.kind == "agreement"}


@pytest.mark.parametrize(
    ("language", "text", "day", "expected"),
    [
        (
            "en",
            "Russia and Turkey signed a memorandum on their troops in Syria in Sochi on Monday.",
            date(2018, 9, 18),
            "sochi",
        ),
        (
            "en",
            "Russian and Turkish troops patrol Syria under a deal of October 22, 2019.",
            date(2020, 1, 5),
            "north-east",
        ),
        ("en", "Russia uses the Tartus naval facility in Syria under a 2017 agreement.", date(2024, 1, 5), "tartus"),
        ("en", "Russia and Syria held talks on the base at Hmeimim.", date(2025, 10, 16), "bases-talks"),
        ("ar", "وقعت روسيا وتركيا في سوتشي الاثنين مذكرة تفاهم بشأن القوات في سوريا.", date(2018, 9, 18), "sochi"),
        (
            "tr",
            "Rusya ve Türkiye 22 Ekim 2019'da Soçi'de Suriye'deki askerler için mutabakat imzaladı.",
            date(2019, 10, 23),
            "north-east",
        ),
        (
            "ru",
            "Россия и Турция в понедельник подписали в Сочи меморандум о войсках в Сирии.",
            date(2018, 9, 18),
            "sochi",
        ),
    ],
)
def test_the_one_that_fits(language: str, text: str, day: date, expected: str) -> None:
    assert described(text, day, language) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Russian troops in Syria wait. Russia and Turkey signed a deal on gas in 2011.",
        "Russian and Turkish troops patrol Syria under a memorandum.",  # two would fit
        "Russian troops are in Syria. Israel and Turkey held talks on trade.",
        "The agreement between Turkey and Israel leaves Turkish troops in Syria.",
    ],
)
def test_none_where_none_or_several_fit(text: str) -> None:
    assert described(text, date(2021, 5, 1)) == set()


def test_none_that_was_signed_later() -> None:
    assert (
        described(
            "Russia and Turkey signed a memorandum on their troops in Syria in Sochi on Monday.", date(2016, 9, 18)
        )
        == set()
    )


def test_its_new_stage_is_told_of_it() -> None:
    found = reading(
        "Russia and Turkey signed a memorandum on their troops in Syria in Sochi on Monday.", date(2018, 9, 18)
    ).changes
    assert [(c.kind, c.agreement_key, c.stage, c.date) for c in found] == [("stage", "sochi", "signed", "2018-09-17")]


def test_what_is_said_of_a_contract_is_not_said_of_the_agreement_beside_it() -> None:
    text = "Damascus cancelled the contract for the port of Tartous; the 2017 agreement with Russia stands."
    assert reading(text, date(2025, 3, 5)).changes == ()
