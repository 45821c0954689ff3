"""Dates in Turkish: the case goes on a noun behind the date, so that its vowels fit whatever the number."""

from datetime import date

import pytest
from django.utils import translation

from actors.edtf_words import day_in_words, days_in_words, in_words, since_in_words, span_in_words, when_in_words


@pytest.mark.parametrize(
    ("text", "alone", "sentence"),
    [
        ("2019-10-15", "15 Ekim 2019", "15 Ekim 2019 tarihinde"),
        ("2018-03", "Mart 2018", "2018 yılının Mart ayında"),
        ("2019", "2019", "2019 yılında"),
        ("2018-03~", "Mart 2018 civarı", "Mart 2018 civarında"),
        ("2019?", "2019 (kesin değil)", "2019 yılında (kesin değil)"),
        ("2019-01-05%", "5 Ocak 2019 civarı (kesin değil)", "5 Ocak 2019 civarında (kesin değil)"),
        ("201X", "2010’lu yıllar", "2010’lu yıllarda"),
        ("200X", "2000’li yıllar", "2000’li yıllarda"),
        ("190X", "1900’lü yıllar", "1900’lü yıllarda"),
        ("194X", "1940’lı yıllar", "1940’lı yıllarda"),
        ("201X~", "2010’lu yıllar civarı", "2010’lu yıllar civarında"),
        ("20XX", "2000–2099 yılları", "2000–2099 yıllarında"),
        ("2018-XX", "2018 (ay bilinmiyor)", "2018 yılında (ay bilinmiyor)"),
        ("2018-XX-XX", "2018 (ay ve gün bilinmiyor)", "2018 yılında (ay ve gün bilinmiyor)"),
        ("2018-03-XX", "Mart 2018 (gün bilinmiyor)", "2018 yılının Mart ayında (gün bilinmiyor)"),
        ("", "", ""),
    ],
)
def test_says_a_date_alone_and_in_a_sentence(text: str, alone: str, sentence: str) -> None:
    assert in_words(text, language="tr") == alone
    assert when_in_words(text, language="tr") == sentence


def test_says_since_when() -> None:
    assert since_in_words("2015-09-30", language="tr") == "30 Eylül 2015 tarihinden beri"
    assert since_in_words("2015-09", language="tr") == "2015 yılının Eylül ayından beri"
    assert since_in_words("2015~", language="tr") == "2015 civarından beri"


def test_says_a_span() -> None:
    said = span_in_words("2015-09", "2019~", language="tr")
    assert said == "2015 yılının Eylül ayından 2019 civarına kadar"
    said = span_in_words("2015-09", "", open_end="hâlâ orada", language="tr")
    assert said == "2015 yılının Eylül ayından itibaren, hâlâ orada"
    assert span_in_words("2015", "", language="tr") == "2015 yılından itibaren"
    assert span_in_words("", "2019", language="tr") == "bilinmeyen bir tarihten 2019 yılına kadar"
    assert span_in_words("", "", language="tr") == "tarihler bilinmiyor"


def test_says_the_days_something_lasted() -> None:
    assert days_in_words("2024-12-15", "2024-12-16", language="tr") == "15–16 Aralık 2024"
    assert days_in_words("2024-12-30", "2025-01-02", language="tr") == "30 Aralık 2024 – 2 Ocak 2025"


def test_is_spoken_on_a_page_in_turkish() -> None:
    with translation.override("tr"):
        assert day_in_words(date(2026, 11, 3)) == "3 Kasım 2026"
