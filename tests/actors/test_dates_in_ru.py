"""Dates in Russian, in the case that the place in the sentence asks for."""

from datetime import date

import pytest
from django.utils import translation

from actors.edtf_words import day_in_words, days_in_words, in_words, since_in_words, span_in_words, when_in_words


@pytest.mark.parametrize(
    ("text", "alone", "sentence"),
    [
        ("2019-10-15", "15 октября 2019 года", "15 октября 2019 года"),
        ("2018-03", "март 2018 года", "в марте 2018 года"),
        ("2018-05", "май 2018 года", "в мае 2018 года"),
        ("2019", "2019 год", "в 2019 году"),
        ("2018-03~", "около марта 2018 года", "около марта 2018 года"),
        ("2019~", "около 2019 года", "около 2019 года"),
        ("2019?", "2019 год (под вопросом)", "в 2019 году (под вопросом)"),
        ("2019-01-05%", "около 5 января 2019 года (под вопросом)", "около 5 января 2019 года (под вопросом)"),
        ("201X", "2010-е годы", "в 2010-х годах"),
        ("201X~", "около 2010-х годов", "около 2010-х годов"),
        ("20XX", "2000–2099 годы", "в 2000–2099 годах"),
        ("2018-XX", "2018 год (месяц неизвестен)", "в 2018 году (месяц неизвестен)"),
        ("2018-XX-XX", "2018 год (месяц и день неизвестны)", "в 2018 году (месяц и день неизвестны)"),
        ("2018-03-XX", "март 2018 года (день неизвестен)", "в марте 2018 года (день неизвестен)"),
        ("", "", ""),
    ],
)
def test_says_a_date_alone_and_in_a_sentence(text: str, alone: str, sentence: str) -> None:
    assert in_words(text, language="ru") == alone
    assert when_in_words(text, language="ru") == sentence


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2015-09", "с сентября 2015 года"),
        ("2015", "с 2015 года"),
        ("201X", "с 2010-х годов"),
        ("2015-09-02", "со 2 сентября 2015 года"),
        ("2015-09-22", "с 22 сентября 2015 года"),
        ("2015~", "примерно с 2015 года"),
    ],
)
def test_says_since_when(text: str, words: str) -> None:
    assert since_in_words(text, language="ru") == words


def test_says_a_span() -> None:
    said = span_in_words("2015-09", "2019~", language="ru")
    assert said == "с сентября 2015 года примерно до 2019 года"
    said = span_in_words("2015-09", "", open_end="всё ещё там", language="ru")
    assert said == "с сентября 2015 года, всё ещё там"
    assert span_in_words("", "2019", language="ru") == "с неизвестной даты до 2019 года"
    assert span_in_words("", "", language="ru") == "даты неизвестны"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2024-12-15", "2024-12-16", "15–16 декабря 2024 года"),
        ("2024-12-30", "2025-01-02", "с 30 декабря 2024 года по 2 января 2025 года"),
        ("2020-03", "2020-05", "с марта 2020 года по май 2020 года"),
        ("2019", "2020~", "с 2019 года примерно по 2020 год"),
    ],
)
def test_says_the_days_something_lasted(start: str, end: str, words: str) -> None:
    assert days_in_words(start, end, language="ru") == words


def test_is_spoken_on_a_page_in_russian() -> None:
    with translation.override("ru"):
        assert day_in_words(date(2026, 11, 3)) == "3 ноября 2026 года"
