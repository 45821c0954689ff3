"""EDTF dates in the words of a sentence, and rows by month."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Any

from actors import edtf, edtf_words


def edtf_in_words(text: str) -> str:
    """`2018-03~` → “about March 2018”; what cannot be read is shown as it is."""
    try:
        return edtf_words.in_words(text)
    except edtf.EDTFError:
        return text


def edtf_when(text: str) -> str:
    """With its preposition: “on 15 October 2019”, “in March 2018”."""
    try:
        return edtf_words.when_in_words(text)
    except edtf.EDTFError:
        return text


def edtf_since(text: str) -> str:
    """“since March 2018”: a filter, for other languages put the date in another form after the word."""
    try:
        return edtf_words.since_in_words(text)
    except edtf.EDTFError:
        return text


def span(start: str, end: str) -> str:
    """Of an office: “from 2012 until May 2024”; an empty end is unknown, not the present."""
    return edtf_words.span_in_words(start, end)


def days(start: str, end: str) -> str:
    """Of an event, which mostly lasts a day."""
    return edtf_words.days_in_words(start, end)


def day_to(first: date, last: date) -> str:
    """“1 January 2020 to 2 May 2021”."""
    return edtf_words.days_in_words(first.isoformat(), last.isoformat())


def by_month(rows: Iterable[tuple[Any, Any]]) -> Iterator[tuple[str, list[tuple[Any, Any]]]]:
    """Statements with what is said beside them, in the order they come in."""
    for month, listed in groupby(rows, lambda row: str(row[1].month)):
        yield month, list(listed)
