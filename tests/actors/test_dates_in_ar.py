"""Dates in Arabic: the months as Syria names them, Western digits, and a word before each date that fits it."""

from datetime import date

import pytest
from django.utils import translation

from actors.edtf_words import (
    day_in_words,
    days_in_words,
    in_words,
    month_in_words,
    since_in_words,
    span_in_words,
    when_in_words,
)


@pytest.mark.parametrize(
    ("text", "alone", "sentence"),
    [
        ("2019-10-15", "15 تشرين الأول 2019", "في 15 تشرين الأول 2019"),
        ("2018-03", "آذار 2018", "في آذار 2018"),
        ("2019", "2019", "في عام 2019"),
        ("2018-03~", "نحو آذار 2018", "نحو آذار 2018"),
        ("2019~", "نحو عام 2019", "نحو عام 2019"),
        ("2019?", "2019 (غير مؤكد)", "في عام 2019 (غير مؤكد)"),
        ("2019-01-05%", "نحو 5 كانون الثاني 2019 (غير مؤكد)", "نحو 5 كانون الثاني 2019 (غير مؤكد)"),
        ("201X", "السنوات 2010–2019", "في السنوات 2010–2019"),
        ("20XX", "السنوات 2000–2099", "في السنوات 2000–2099"),
        ("2018-XX", "2018 (الشهر غير معروف)", "في عام 2018 (الشهر غير معروف)"),
        ("2018-XX-XX", "2018 (الشهر واليوم غير معروفين)", "في عام 2018 (الشهر واليوم غير معروفين)"),
        ("2018-03-XX?", "آذار 2018 (اليوم غير معروف، غير مؤكد)", "في آذار 2018 (اليوم غير معروف، غير مؤكد)"),
        ("", "", ""),
    ],
)
def test_says_a_date_alone_and_in_a_sentence(text: str, alone: str, sentence: str) -> None:
    assert in_words(text, language="ar") == alone
    assert when_in_words(text, language="ar") == sentence


def test_names_the_months_as_syria_does() -> None:
    months = "كانون الثاني، شباط، آذار، نيسان، أيار، حزيران، تموز، آب، أيلول، تشرين الأول، تشرين الثاني، كانون الأول"
    assert [month_in_words(n, language="ar") for n in range(1, 13)] == months.split("، ")


def test_says_since_when() -> None:
    assert since_in_words("2015-09", language="ar") == "منذ أيلول 2015"
    assert since_in_words("2015~", language="ar") == "منذ نحو عام 2015"


def test_says_a_span() -> None:
    assert span_in_words("2015-09", "2019~", language="ar") == "من أيلول 2015 حتى نحو عام 2019"
    assert span_in_words("2015-09-30", "", open_end="ما زال هناك", language="ar") == "من 30 أيلول 2015، ما زال هناك"
    assert span_in_words("", "2019", language="ar") == "من تاريخ غير معروف حتى عام 2019"
    assert span_in_words("", "", language="ar") == "التواريخ غير معروفة"
    assert span_in_words("", "", open_end="ما زال هناك", language="ar") == "البداية غير معروفة، ما زال هناك"


def test_says_the_days_something_lasted() -> None:
    assert days_in_words("2024-12-15", "2024-12-16", language="ar") == "15–16 كانون الأول 2024"
    said = days_in_words("2024-12-30", "2025-01-02", language="ar")
    assert said == "من 30 كانون الأول 2024 إلى 2 كانون الثاني 2025"


def test_is_spoken_on_a_page_in_arabic() -> None:
    with translation.override("ar"):
        assert day_in_words(date(2026, 11, 3)) == "3 تشرين الثاني 2026"
