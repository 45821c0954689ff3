"""What an article only recalls or speaks of: long ago, again and again, agreed before, condemned."""

import re
from datetime import date, timedelta

from presence.ingest.reading.found import EventKind, Span
from presence.ingest.reading.text.page import Page

_LONG_AGO = timedelta(days=100)
_WEEKS_AGO = timedelta(days=45)
_SIGNED = re.compile(
    "اتفاق|تفاهم|مذكر|соглашени|меморандум|договор|протокол|agreement|deal|accord|memorandum|pact|anla[sş]ma|mutabaka|muht[ıi]ra"
)
_LAST_YEAR = re.compile(
    r"\b(?:last year|(?<!than )(?<!since )(?:\w+ )?years? ago|the previous year"
    r"|ge[cç](?:en|ti[gğ]imiz) y[ıi]l|y[ıi]l(?:lar)? [oö]nce)\b"
)
_NEAR = 60
_RELATIVE = re.compile(
    r", (?:which|where|who|whose|that)\b|\b(?:which|where|who|whose) (?:it|they|he|she|has|have|had)\b"
)
_MONTH, _DAY = len("2025-01"), len("2025-01-31")


def recalled(page: Page, kind: EventKind, clause: Span, trigger: Span, day: str) -> bool:
    """What happened long ago, or again and again, or was agreed before what is told now."""
    near = Span(max(clause.start, trigger.start - _NEAR), min(clause.end, trigger.end + _NEAR))
    if len(day) < _DAY and _LAST_YEAR.search(page.level, near.start, near.end):
        return True
    if _long_ago(day, page.document.published) or _signed_then(page, kind, trigger, day):
        return True
    return len(day) < _DAY and _habitual(page, kind, clause, trigger)


def reacted_to(page: Page, sentence: Span, trigger: Span) -> bool:
    """ "Cairo condemned the Israeli strikes": they are spoken of and not reported."""
    reacts = page.rules.reacts
    return reacts is not None and reacts.search(page.level, sentence.start, trigger.start) is not None


def _habitual(page: Page, kind: EventKind, clause: Span, trigger: Span) -> bool:
    """ "Israel has struck hundreds of times since then": no event, as no day is told.

    "Troops left the airport, which they held since 2019": the habit is the relative clause's own.
    """
    habit = page.rules.habit if kind not in ("talks", "visit") else None
    found = habit.search(page.level, clause.start, clause.end) if habit else None
    if found is None:
        return False
    between = page.level[trigger.end : found.start()] if found.start() >= trigger.end else ""
    return _RELATIVE.search(between) is None


def _long_ago(day: str, published: date | None) -> bool:
    """What an article recalls is background and no news."""
    if published is None or not day[:4].isdigit():
        return False
    latest = f"{day}-12-31" if len(day) == 4 else f"{day}-28" if len(day) == _MONTH else day
    return latest < (published - _LONG_AGO).isoformat()


def _signed_then(page: Page, kind: EventKind, trigger: Span, day: str) -> bool:
    """ "The memorandum was signed on 22 October": what was agreed weeks ago is told for what follows from it."""
    published = page.document.published
    if published is None or kind != "talks" or len(day) < _MONTH:
        return False
    old = f"{day}-31"[:_DAY] < (published - _WEEKS_AGO).isoformat()
    return old and _SIGNED.search(page.level, trigger.start, trigger.end) is not None
