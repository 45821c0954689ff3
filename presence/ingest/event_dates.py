"""When an event was: the day told beside it, which is not the day of telling it."""

import re

from presence.ingest.dates import find_dates
from presence.ingest.page import Page
from presence.ingest.reading import Span
from presence.ingest.sentences import dateline_end

_FAR = 90
_SAID_ON = re.compile(
    r"\b(?:said|says|announced|confirmed|reported|told [^,.]{0,30}|statement)(?: late| early)?(?: on)? $"
)
_PAST = re.compile(r"\bhad\b")


def _of_telling(page: Page, day: Span, trigger: Span) -> bool:
    """ "Turkey said on Friday that soldiers had been killed": Friday is when it was said."""
    return (
        _said_on(page, day) and day.end < trigger.start and _PAST.search(page.level, day.end, trigger.end) is not None
    )


def _said_on(page: Page, day: Span) -> bool:
    return _SAID_ON.search(page.level[max(0, day.start - _FAR) : day.start]) is not None


def date_of(page: Page, sentence: Span, trigger: Span) -> tuple[str, bool]:
    """The day named nearest to the trigger, else the month of the article."""
    published = page.document.published
    found = [
        one
        for one in find_dates(page.level, sentence, page.rules.code, published)
        if not published or one.edtf <= published.isoformat()
    ]
    if page.rules.code == "en":
        start = dateline_end(page.text, sentence)
        found = [one for one in found if one.span.start >= start and not _of_telling(page, one.span, trigger)]
        found = [one for one in found if not _said_on(page, one.span)] or found
    if found:
        return min(found, key=lambda one: abs(one.span.start - trigger.start)).edtf, True
    return (f"{published:%Y-%m}" if published else ""), False
