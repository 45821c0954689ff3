"""EDTF dates as a sentence says them, in the language being spoken or in the one named. A moment’s day is UTC’s.

Arabic writes the months as Syria does and, as every page here, Western digits.
"""

from datetime import date
from functools import lru_cache

from django.utils.translation import get_language

from actors.dates_in_words import SPEECH, Parts, Speech, parts_of

ENGLISH = "en"


def speech(language: str = "") -> Speech:
    """English for a language that we have no dates in."""
    return SPEECH[_code(language)]


def _code(language: str) -> str:
    code = (language or get_language() or ENGLISH).split("-")[0]
    return code if code in SPEECH else ENGLISH


def in_words(text: str, *, language: str = "") -> str:
    """Alone: `2018-03~` → “about March 2018”; empty stays empty.

    Raises:
        EDTFError: not a date of the accepted kinds.
    """
    return _name(_code(language), text) if text else ""


def when_in_words(text: str, *, language: str = "") -> str:
    """In a sentence: “on 15 October 2019”, “in March 2018”, “about 2019”."""
    return _when(_code(language), text) if text else ""


def since_in_words(text: str, *, language: str = "") -> str:
    """“since March 2018”: in other languages more than a word before the date."""
    return _since(_code(language), text) if text else ""


def span_in_words(start: str, end: str, *, open_end: str = "", language: str = "") -> str:
    """From when until when; an unknown start says so, an unknown end is `open_end`."""
    return _span(_code(language), start, end, open_end)


def days_in_words(start: str, end: str, *, language: str = "") -> str:
    """Of what mostly lasts a day: “15–16 December 2024”, “March 2020 to May 2020”."""
    if not start or not end:
        return in_words(start or end, language=language)
    return _days(_code(language), start, end)


# A page says some three hundred dates, and the same ones as the page before it.
@lru_cache(maxsize=8192)
def _name(code: str, text: str) -> str:
    return SPEECH[code].name(parts_of(text))


@lru_cache(maxsize=2048)
def _when(code: str, text: str) -> str:
    return SPEECH[code].when(parts_of(text))


@lru_cache(maxsize=2048)
def _since(code: str, text: str) -> str:
    return SPEECH[code].since(parts_of(text))


@lru_cache(maxsize=8192)
def _span(code: str, start: str, end: str, open_end: str) -> str:
    begun, ended = (parts_of(text) if text else None for text in (start, end))
    return SPEECH[code].span(begun, ended, open_end)


@lru_cache(maxsize=8192)
def _days(code: str, start: str, end: str) -> str:
    return SPEECH[code].days(parts_of(start), parts_of(end))


def day_in_words(day: date, *, language: str = "") -> str:
    return speech(language).name(Parts(day.year, day.year, day.month, day.day))


def month_in_words(month: int, *, language: str = "") -> str:
    """“March”, as it stands alone."""
    return speech(language).months[month - 1]
