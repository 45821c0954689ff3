"""Where an event was, chosen among all places of its article."""

from datetime import date

import pytest

from presence.ingest.geography import may_be_one
from presence.ingest.reader import read
from presence.ingest.reading import Document, FoundEvent
from tests.reading import starter_names

_DISTRICTS = {"qamishli-district": "hasakah", "ras-al-ain-district": "hasakah"}


def told(text: str, language: str = "en") -> list[FoundEvent]:
    document = Document(text, "", language, date(2025, 6, 12))
    return list(read(document, starter_names.gazetteer(), starter_names.offices()).events)


def places(text: str, language: str = "en") -> list[str]:
    return sorted(event.base_key or event.place_key or event.region_key or "" for event in told(text, language))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Israeli warplanes bombed sites in southern Syria on Tuesday, a monitor said. "
            "The strikes hit the surroundings of Nawa and a barracks near Izraa.",
            ["izraa", "nawa"],
        ),
        (
            "en",
            "Turkish artillery shelled villages in northern Syria on Tuesday. Local sources said shells fell on Menagh.",
            ["menagh"],
        ),
        (
            "tr",
            "İsrail savaş uçakları salı günü Suriye'nin güneyini vurdu. Saldırılar Neva kentini hedef aldı.",
            ["nawa"],
        ),
        (
            "ru",
            "Израильская авиация во вторник нанесла удары на юге Сирии. Удары пришлись по окрестностям Навы.",
            ["nawa"],
        ),
    ],
)
def test_a_finer_place_told_further_on_is_the_event_s(language: str, text: str, expected: list[str]) -> None:
    assert places(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US troops left the al-Shaddadi base for Rmeilan in Syria on Tuesday.", ["al-shaddadi-base"]),
        ("A Russian convoy that set out from Qamishli airport on Tuesday entered Manbij in Syria.", ["manbij"]),
        (
            "An Israeli drone hit a car in Nawa, north of the town of Daraa in Syria, on Tuesday.",
            ["nawa"],
        ),
    ],
)
def test_where_they_went_or_came_from_or_what_lies_near_is_another_place(text: str, expected: list[str]) -> None:
    assert places(text) == expected


def test_each_of_two_bases_has_its_day() -> None:
    text = "ABD güçleri 3 Haziran'da Tenef üssünü, 5 Haziran'da ise Şeddadi üssünü Suriye ordusuna devretti."
    assert {(event.base_key, event.date) for event in told(text, "tr")} == {
        ("al-tanf-garrison", "2025-06-03"),
        ("al-shaddadi-base", "2025-06-05"),
    }


def test_a_night_is_told_by_the_day_it_ends_on() -> None:
    (event,) = told("Israeli jets bombed Nawa in southern Syria in the night from Monday to Tuesday.")
    assert event.date == "2025-06-10"


def test_a_month_is_no_village() -> None:
    assert places(
        "Türk uçakları 10 Haziran'da Menagh'ı vurdu. Suriye'de 22 Kasım'da ateşkes ilan edilmişti.", "tr"
    ) == ["menagh"]


def test_a_base_lies_in_its_governorate() -> None:
    (event,) = told("Israeli jets bombed the T4 airbase in Syria on Tuesday.")
    assert event.region_key == "homs"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("north-east", "hasakah", True),
        ("north-east", "qamishli-district", True),
        ("hasakah", "qamishli-district", True),
        ("qamishli-district", "ras-al-ain-district", False),
        ("north-west", "hasakah", False),
        ("homs", "homs", True),
    ],
)
def test_what_was_in_one_region_may_have_been_in_another(one: str, other: str, same: bool) -> None:
    assert may_be_one(one, other, _DISTRICTS) is same
