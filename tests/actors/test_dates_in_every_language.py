"""Every date that a record may carry has words in every language of the pages."""

import pytest
from django.conf import settings
from hypothesis import assume, given
from hypothesis import strategies as st

from actors import edtf
from actors.dates_in_words import SPEECH
from actors.edtf_words import days_in_words, in_words, since_in_words, span_in_words, when_in_words

YEARS = st.integers(1, 9999).map("{:04}".format)
TWO = st.integers(1, 31).map("{:02}".format)
MONTH = st.integers(1, 12).map("{:02}".format)


@st.composite
def dates(draw: st.DrawFn) -> str:
    year = draw(YEARS)
    shapes = [
        year, f"{year[:3]}X", f"{year[:2]}XX", f"{year}-XX", f"{year}-XX-XX",
        f"{year}-{draw(MONTH)}", f"{year}-{draw(MONTH)}-XX", f"{year}-{draw(MONTH)}-{draw(TWO)}",
    ]  # fmt: skip
    text = draw(st.sampled_from(shapes)) + draw(st.sampled_from(["", "?", "~", "%"]))
    try:
        edtf.parse(text)
    except edtf.EDTFError:
        assume(False)
    return text


def test_there_are_words_for_each_language_of_the_pages() -> None:
    assert set(SPEECH) == {code for code, _name in settings.LANGUAGES}


@pytest.mark.parametrize("language", SPEECH)
@given(start=dates(), end=dates())
def test_every_date_has_words(language: str, start: str, end: str) -> None:
    said = [
        in_words(start, language=language),
        when_in_words(start, language=language),
        since_in_words(start, language=language),
        span_in_words(start, end, language=language),
        span_in_words(start, "", open_end="…", language=language),
        span_in_words("", end, language=language),
        days_in_words(start, end, language=language),
    ]
    for words in said:
        assert words == " ".join(words.split())
        assert "  " not in words and words
        assert words.count("(") == words.count(")")


@pytest.mark.parametrize("language", SPEECH)
@given(text=dates())
def test_different_dates_have_different_words(language: str, text: str) -> None:
    others = {text.rstrip("?~%") + mark for mark in ("", "?", "~", "%")}
    said = []
    for each in others:
        try:
            said.append(in_words(each, language=language))
        except edtf.EDTFError:
            continue
    assert len(said) == len(set(said))


def test_of_a_language_without_dates_the_words_are_english() -> None:
    assert in_words("2018-03", language="de") == "March 2018"
    assert in_words("2018-03", language="ar-sy") == "آذار 2018"
