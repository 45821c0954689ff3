"""Where an event was, chosen among all places of its article."""

from datetime import date

import pytest

from presence.ingest.reading.found import Document, FoundEvent
from presence.ingest.reading.names.geography import may_be_one
from presence.ingest.reading.reader import read
from tests.reading import starter_names

_DISTRICTS = {"qamishli-district": "hasakah", "ras-al-ain-district": "hasakah"}


def told(text: str, language: str = "en") -> list[FoundEvent]:
    document = Document(text, "", language, date(2025, 6, 12))
    return list(read(document, starter_names.gazetteer(), starter_names.offices()).events)


def places(text: str, language: str = "en") -> list[str]:
    return sorted(event.base_key or event.place_key or event.region_key or "" for event in told(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Israeli warplanes bombed sites in southern Syria on Tuesday, a monitor said. "
            "The strikes hit a barracks near Izraa.",
        ),
        ("ar", "قصفت طائرات إسرائيلية مواقع في جنوب سوريا الثلاثاء. وطالت الغارات مدينة إزرع."),
        ("tr", "İsrail savaş uçakları salı günü Suriye'nin güneyini vurdu. Saldırılar İzra kentini hedef aldı."),
        ("ru", "Израильская авиация во вторник нанесла удары на юге Сирии. Удары пришлись по окрестностям Изры."),
    ],
)
def test_a_finer_place_told_further_on_is_the_event_s(language: str, text: str) -> None:
    (event,) = told(text, language)
    assert (event.place_key, event.date) == ("izraa", "2025-06-10")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US troops left the al-Shaddadi base for Rmeilan in Syria on Tuesday.", ["al-shaddadi-base"]),
        ("A Russian convoy that set out from Qamishli airport on Tuesday entered Manbij in Syria.", ["manbij"]),
        (
            "An Israeli drone hit a car in Inkhil, north of the town of Daraa in Syria, on Tuesday.",
            ["inkhil"],
        ),
    ],
)
def test_where_they_went_or_came_from_or_what_lies_near_is_another_place(text: str, expected: list[str]) -> None:
    assert places(text) == expected


def test_each_of_two_bases_has_its_day() -> None:
    text = "US forces handed over the al-Tanf base on 3 June and the al-Shaddadi base on 5 June."
    assert {(event.base_key, event.date) for event in told(text)} == {
        ("al-tanf-garrison", "2025-06-03"),
        ("al-shaddadi-base", "2025-06-05"),
    }


def test_a_night_is_told_by_the_day_it_ends_on() -> None:
    (event,) = told("Israeli jets bombed Izraa in southern Syria in the night from Monday to Tuesday.")
    assert event.date == "2025-06-10"


def test_a_month_is_no_village() -> None:
    text = "İsrail uçakları salı günü Suriye'yi vurdu. 22 Kasım saldırılarında da ölenler olmuştu."
    assert "kasim" not in places(text, "tr")


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


def test_a_town_beside_the_governorate_of_its_name_is_a_place_of_its_own() -> None:
    text = "Israeli warplanes struck weapons depots in Deir ez-Zor and Albukamal in Syria on Tuesday."
    assert places(text) == ["abu-kamal", "deir-ez-zor"]


def test_an_event_told_again_without_a_place_is_no_other_at_a_place_named_in_between() -> None:
    text = (
        "Israeli warplanes bombed an arms depot near Izraa in Syria on Tuesday. "
        "Russian troops keep a base at Hmeimim. Tehran condemned the Israeli strike."
    )
    assert places(text) == ["izraa"]
