"""EDTF dates in words."""

from datetime import date

import pytest

from actors.edtf import EDTFError
from actors.edtf_words import day_in_words, days_in_words, in_words, span_in_words, when_in_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2015", "2015"),
        ("2015-09", "September 2015"),
        ("2019-10-15", "15 October 2019"),
        ("2018-03~", "about March 2018"),
        ("2019?", "2019 (uncertain)"),
        ("2019-01-05%", "about 5 January 2019 (uncertain)"),
        ("201X", "the 2010s"),
        ("200X?", "the 2000s (uncertain)"),
        ("20XX", "2000–2099"),
        ("2018-XX", "2018 (month unknown)"),
        ("2018-XX-XX", "2018 (month and day unknown)"),
        ("2018-03-XX?", "March 2018 (day unknown, uncertain)"),
        ("", ""),
    ],
)
def test_says_a_date_as_a_sentence_would(text: str, words: str) -> None:
    assert in_words(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2019-10-15", "on 15 October 2019"),
        ("2019-10-15?", "on 15 October 2019 (uncertain)"),
        ("2018-03", "in March 2018"),
        ("2018-03-XX", "in March 2018 (day unknown)"),
        ("2018-03~", "about March 2018"),
        ("201X", "in the 2010s"),
        ("", ""),
    ],
)
def test_chooses_the_preposition(text: str, words: str) -> None:
    assert when_in_words(text) == words


def test_says_a_span() -> None:
    assert span_in_words("2015-09", "2019~") == "from September 2015 until about 2019"
    assert span_in_words("2015-09", "", open_end="still there") == "from September 2015, still there"
    assert span_in_words("", "2019") == "from an unknown date until 2019"
    assert span_in_words("", "") == "dates not known"
    assert span_in_words("", "", open_end="still there") == "start not known, still there"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2024-12-15", "", "15 December 2024"),
        ("2024-12-15", "2024-12-16", "15–16 December 2024"),
        ("2024-12-30", "2025-01-02", "30 December 2024 to 2 January 2025"),
        ("2024-12-15~", "2024-12-16", "about 15 December 2024 to 16 December 2024"),
        ("2020-03", "2020-05", "March 2020 to May 2020"),
    ],
)
def test_says_the_days_something_lasted(start: str, end: str, words: str) -> None:
    assert days_in_words(start, end) == words


def test_says_a_day() -> None:
    assert day_in_words(date(2026, 11, 3)) == "3 November 2026"


@pytest.mark.parametrize("junk", ["yesterday", "2015-13", "2015-02-30"])
def test_refuses_what_is_no_date(junk: str) -> None:
    with pytest.raises(EDTFError):
        in_words(junk)
