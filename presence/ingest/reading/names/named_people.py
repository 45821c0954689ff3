"""People whom neither a title nor speech shows: a first name that many have, and what follows it."""

import re
from collections.abc import Iterator

from presence.ingest.reading.found import Span, Unknown
from presence.ingest.reading.names.first_names import ARABIC, is_first_name
from presence.ingest.reading.text.page import Page

_CAPITAL = "A-ZÀ-ÖØ-ÞĞİŞÇА-ЯЁ"
_LINK = "(?:al|el|bin|ben|bint|von|van|de|der|аль|эль|аш|ас|абд|абу|ибн|бен|фон|де)"
_NEXT = re.compile(rf" (?:(?:{_LINK}[- ]|['‘’])?[{_CAPITAL}][\w-]*(?:['’][\w-]+)*(?:(?<= [A-Z])\.)?)")
_FIRST = re.compile(rf"(?<![\w’'-])[{_CAPITAL}][\w-]+(?= (?:{_LINK}[- ]|['‘’])?[{_CAPITAL}])")
_CASE = re.compile(r"['’](?:[dt][ae]n?|[yn]?[ae]|n?[ıiuü]n|y?[ıiuü]|s)$")
_LONGEST = 4
_SCORE = 0.65


def people_by_first_name(page: Page) -> Iterator[Unknown]:
    spans = _arabic(page) if page.rules.code == "ar" else _capitals(page)
    for span in spans:
        near = page.mentions_in(Span(max(0, span.start - 40), span.end))
        free = _before_known(span, [m.span for m in near if m.kind != "actor"], page)
        if free is not None:
            yield Unknown(free, free.of(page.text), "", None, _SCORE)


def _before_known(span: Span, taken: list[Span], page: Page) -> Span | None:
    """Nothing where another name begins with it; the words before one that begins within."""
    if any(other.start <= span.start < other.end for other in taken):
        return None
    if any(place.span.start <= span.start < place.span.end for place in page.places):
        return None
    within = [other.start for other in (*taken, *(p.span for p in page.places)) if span.start < other.start < span.end]
    end = min(within, default=span.end)
    text = page.text[span.start : end].rstrip()
    return Span(span.start, span.start + len(text)) if " " in text else None


def _capitals(page: Page) -> Iterator[Span]:
    end = 0
    for first in _FIRST.finditer(page.text, 0, len(page.level)):
        if first.start() < end or not is_first_name(first[0]):
            continue
        end = first.end()
        for _ in range(_LONGEST - 1):
            following = _NEXT.match(page.text, end)
            if following is None:
                break
            end = following.end()
            if _CASE.search(following[0]):
                break
        written = page.text[first.start() : end]
        case = _CASE.search(written)
        yield Span(first.start(), case.start() + first.start() if case else end)


def _arabic(page: Page) -> Iterator[Span]:
    for found in ARABIC.finditer(page.text, 0, len(page.level)):
        yield Span(*found.span("name"))
