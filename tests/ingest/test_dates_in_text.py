from datetime import date

import pytest

from actors.names import level
from presence.ingest.reading.found import Span
from presence.ingest.reading.text.dates import find_dates

THURSDAY = date(2025, 6, 12)


def dates(text: str, language: str = "en", published: date | None = THURSDAY) -> list[str]:
    return [found.edtf for found in find_dates(level(text), Span(0, len(text)), language, published)]


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("on Monday", "en", "2025-06-09"),
        ("on Thursday", "en", "2025-06-12"),
        ("yesterday", "en", "2025-06-11"),
        ("last week", "en", "2025-06"),
        ("last month", "en", "2025-05"),
        ("in April", "en", "2025-04"),
        ("in November", "en", "2024-11"),
        ("in March 2023", "en", "2023-03"),
        ("in 2019", "en", "2019"),
        ("on 3 June", "en", "2025-06-03"),
        ("June 3, 2024", "en", "2024-06-03"),
        ("December 8", "en", "2024-12-08"),
        ("2025-05-01", "en", "2025-05-01"),
        ("يوم الاثنين", "ar", "2025-06-09"),
        ("أمس", "ar", "2025-06-11"),
        ("5 حزيران 2024", "ar", "2024-06-05"),
        ("في نيسان", "ar", "2025-04"),
        ("الشهر الماضي", "ar", "2025-05"),
        ("Pazartesi günü", "tr", "2025-06-09"),
        ("dün", "tr", "2025-06-11"),
        ("4 Haziran'da", "tr", "2025-06-04"),
        ("geçen hafta", "tr", "2025-06"),
        ("в понедельник", "ru", "2025-06-09"),
        ("вчера", "ru", "2025-06-11"),
        ("5 июня", "ru", "2025-06-05"),
        ("в апреле", "ru", "2025-04"),
        ("в 2019 году", "ru", "2019"),
    ],
)
def test_a_date_is_read_against_the_day_of_publication(text: str, language: str, edtf: str) -> None:
    assert dates(text, language) == [edtf]


def test_without_a_day_of_publication_only_full_dates_are_read() -> None:
    assert dates("on Monday, in April and on 3 June 2024", published=None) == ["2024-06-03"]


def test_an_impossible_day_is_no_date() -> None:
    assert dates("30 February 2024") == []


def test_the_first_day_of_the_calendar_breaks_nothing() -> None:
    assert dates("yesterday, last month, last week and on Sunday", published=date.min) == []
