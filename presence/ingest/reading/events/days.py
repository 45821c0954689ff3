"""When an event was: the day told beside it, which is not the day of telling it."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from presence.ingest.reading.found import Span
from presence.ingest.reading.rules.patterns import terms
from presence.ingest.reading.text.dates import FoundDate, find_dates
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.sentences import dateline_end

_FAR = 90
_SAID_ON = re.compile(
    r"\b(?:said|says|announced|confirmed|reported|told [^,.]{0,30}|statement)(?: late| early)?(?: on)? $"
)
_OF_ANOTHER = re.compile(
    r"\b(?:road ?map|agreement|deal|accord|memorandum|understanding|mandate|resolution|since|until|following"
    r"|as of|ahead of|before|days after|weeks after|months after|which|who|whose|where)\b"
)
_PAST = re.compile(r"\bhad\b")
_EARLIER = terms("بعد أن|بعدما|عقب|منذ|وذلك بعد|بعد (?:يوم|يومين|أيام|أسبوع|أسابيع|شهر|أشهر) (?:من|على)|после|до того")
_OPENS = re.compile(", (?:а |и )?(?:во? )?")
_SAID = 45
_DAY = len("2025-01-31")
_TIED = 6


def _of_telling(page: Page, day: Span, trigger: Span) -> bool:
    """ "Turkey said on Friday that soldiers had been killed": Friday is when it was said."""
    return (
        _said_on(page, day) and day.end < trigger.start and _PAST.search(page.level, day.end, trigger.end) is not None
    )


def _said_on(page: Page, day: Span) -> bool:
    return _SAID_ON.search(page.level[max(0, day.start - _FAR) : day.start]) is not None


def _of_another(page: Page, day: Span, trigger: Span) -> bool:
    """ "The patrols under the road map endorsed on June 4", "since 2019": the day of something else, or of nothing."""
    if page.level[max(0, day.start - 6) : day.start] == "since " or page.level[day.start : day.start + 6] == "since ":
        return True
    between = page.level[trigger.end : day.start] if trigger.end < day.start else ""
    return _OF_ANOTHER.search(between) is not None


def date_of(page: Page, sentence: Span, trigger: Span) -> tuple[str, bool]:
    """The day named nearest to the trigger, else the month of the article."""
    published = page.document.published
    found = [
        one
        for one in find_dates(page.level, sentence, page.rules.code, published)
        if not published or one.edtf <= published.isoformat()
    ]
    found = _mornings(page, found)
    if page.rules.code == "en":
        start = dateline_end(page.text, sentence)
        found = [one for one in found if one.span.start >= start and not _of_telling(page, one.span, trigger)]
        found = [one for one in found if not _said_on(page, one.span)]
        found = [one for one in found if not _of_another(page, one.span, trigger)]
    said = page.rules.said_on
    if said:
        found = [one for one in found if not said.search(page.level, max(0, one.span.start - _SAID), one.span.start)]
    found = _of_the_event(page, found, trigger) or found
    own = [one for one in found if not _in_other_clause(page, one.span, trigger)]
    if own:
        found = own
    elif found and page.rules.code == "ar" and found[0].span.start > trigger.end:
        found = []
    if page.rules.clause_end:  # the verb stands last, and the day before it
        found = [one for one in found if one.span.start < trigger.start] or found
    if found:
        return min(found, key=lambda one: abs(one.span.start - trigger.start)).edtf, True
    return (f"{published:%Y-%m}" if published else ""), False


def _mornings(page: Page, found: list[FoundDate]) -> list[FoundDate]:
    """ "in the night from Friday to Saturday", "ليل الثلاثاء – الأربعاء": nights are told by the day they end on."""
    nights = [one for one, other in pairwise(found) if _is_night(page, one, other)]
    return [one for one in found if one not in nights]


def _is_night(page: Page, one: FoundDate, other: FoundDate) -> bool:
    if max(len(one.edtf), len(other.edtf)) > _DAY or min(len(one.edtf), len(other.edtf)) < _DAY:
        return False
    if not 0 <= other.span.start - one.span.end <= _TIED:
        return False
    return date.fromisoformat(other.edtf) - date.fromisoformat(one.edtf) == timedelta(days=1)


def days_of(page: Page, sentence: Span, places: Sequence[Span]) -> list[str | None]:
    """ "On 12 February they handed over Tanf, and on the 15th Shaddadi": the day of each of several places."""
    published = page.document.published
    told = find_dates(page.level, sentence, page.rules.code, published)
    told = [one for one in told if len(one.edtf) == _DAY and (not published or one.edtf <= published.isoformat())]
    if len({one.edtf for one in told}) < 2 or len(places) < 2:
        return [None] * len(places)
    first = told[0].span.start < places[0].start
    ends = [sentence.start, *(place.end for place in places[:-1])] if first else [place.start for place in places]
    until = [place.start for place in places] if first else [*(place.start for place in places[1:]), sentence.end]
    found: list[str | None] = []
    for start, end in zip(ends, until, strict=True):
        own = [one.edtf for one in told if start <= one.span.start < end]
        found.append((own[-1] if first else own[0]) if own else found[-1] if found and first else None)
    return found


def _in_other_clause(page: Page, day: Span, trigger: Span) -> bool:
    """ "handed it over on Thursday after they left on Wednesday", "они ушли, в четверг базу заняла армия"."""
    between = Span(min(day.end, trigger.end), max(day.start, trigger.start))
    if _EARLIER.search(page.level, between.start, max(between.start, between.end)):
        return True
    opens = _OPENS.fullmatch(page.level, max(trigger.end, day.start - 4), day.start)
    return page.rules.code == "ru" and opens is not None


def _of_the_event(page: Page, found: list[FoundDate], trigger: Span) -> list[FoundDate]:
    """ "أدانت الوزارة، الثلاثاء، الغارات التي … أمس الاثنين": Tuesday is when she said so."""
    if page.rules.code != "ar" or len(found) < 2:
        return found
    return [one for one in found if one.span.start > trigger.start or not _said_before(page, one.span)]


def _said_before(page: Page, day: Span) -> bool:
    return any(cue.pattern.search(page.level, max(0, day.start - _SAID), day.start) for cue in page.rules.cues)
