"""EDTF dates in the words of a sentence."""

from datetime import date

from django import template

from actors import edtf, edtf_words

register = template.Library()


@register.filter(name="edtf")
def edtf_filter(text: str) -> str:
    """`2018-03~` → “about March 2018”; what cannot be read is shown as it is."""
    try:
        return edtf_words.in_words(text)
    except edtf.EDTFError:
        return text


@register.filter
def edtf_when(text: str) -> str:
    """With its preposition: “on 15 October 2019”, “in March 2018”."""
    try:
        return edtf_words.when_in_words(text)
    except edtf.EDTFError:
        return text


@register.filter
def edtf_since(text: str) -> str:
    """“since March 2018”: a filter, for other languages put the date in another form after the word."""
    try:
        return edtf_words.since_in_words(text)
    except edtf.EDTFError:
        return text


@register.simple_tag
def span(start: str, end: str) -> str:
    """Of an office: “from 2012 until May 2024”; an empty end is unknown, not the present."""
    return edtf_words.span_in_words(start, end)


@register.simple_tag
def days(start: str, end: str) -> str:
    """Of an event, which mostly lasts a day."""
    return edtf_words.days_in_words(start, end)


@register.filter
def day_to(first: date, last: date) -> str:
    """“1 January 2020 to 2 May 2021”."""
    return edtf_words.days_in_words(first.isoformat(), last.isoformat())
