"""What a statement bears on: its topics, venue and date."""

from presence.ingest.reading.found import Span
from presence.ingest.reading.text.dates import find_dates
from presence.ingest.reading.text.page import Page


def topics_of(page: Page, span: Span) -> tuple[str, ...]:
    return tuple(topic for topic, pattern in page.rules.topics if pattern.search(page.level, span.start, span.end))


def venue_of(page: Page, sentence: Span) -> str:
    for pattern in page.rules.venues:
        found = pattern.search(page.flat, sentence.start, sentence.end)
        if found:
            return page.text[found.start(1) : found.end(1)].strip(" ,.:")
    return ""


def date_of(page: Page, sentence: Span, verb: Span) -> str:
    """The day it was said: a date beside the verb, else the article's own."""
    published = page.document.published
    near = Span(max(sentence.start, verb.start - 40), min(sentence.end, verb.end + 40))
    for found in find_dates(page.flat, near, page.rules.code, published):
        if not published or found.edtf <= published.isoformat():
            return found.edtf
    return published.isoformat() if published else ""
