"""How many: the dead, the wounded and the troops that a sentence counts."""

import re
from dataclasses import dataclass

from presence.ingest.reading.changes.finding import RULES
from presence.ingest.reading.found import Span
from presence.ingest.reading.text.dates import find_dates
from presence.ingest.reading.text.figures import Number, find_numbers
from presence.ingest.reading.text.page import Page

_NO_COUNT = re.compile(r"%|-\w|[.,]\d")
_PARTED = re.compile(r"[;.]| and | و| ve | и |,")
_CASUALTY_REACH = 45
_MOVED = ("deployment", "withdrawal", "ground_incursion", "patrol", "handover")


@dataclass(frozen=True, slots=True)
class Figures:
    killed: int | None = None
    wounded: int | None = None
    personnel: int | None = None
    said: tuple[Span, ...] = ()
    """The words of each, from the number to what is counted."""


@dataclass(frozen=True, slots=True)
class _Counted:
    number: Number
    span: Span


def figures_of(page: Page, sentence: Span, kind: str) -> Figures:
    rules = page.rules.figures
    numbers = _numbers(page, sentence)
    killed = _beside(page.level, sentence, numbers, rules.killed)
    left = [n for n in numbers if killed is None or n is not killed.number]
    killed = killed or _one(page.level, sentence, rules.one_killed)
    wounded = _beside(page.level, sentence, left, rules.wounded)
    left = [n for n in left if wounded is None or n is not wounded.number]
    wounded = wounded or _one(page.level, sentence, rules.one_wounded)
    troops = (
        next(filter(None, (_counting(page.level, n, rules.troops) for n in left)), None) if kind in _MOVED else None
    )
    found = (killed, wounded, troops)
    dead, hurt, moved = (one.number.value if one else None for one in found)
    return Figures(dead, hurt, moved, tuple(one.span for one in found if one))


def _numbers(page: Page, sentence: Span) -> list[Number]:
    found = find_numbers(page.level, sentence, RULES[page.rules.code].figures)
    days = [day.span for day in find_dates(page.level, sentence, page.rules.code, page.document.published)]
    return [
        one for one in found if not _counts_nothing(page.level, one) and not any(one.span.meets(day) for day in days)
    ]


def _counts_nothing(levelled: str, number: Number) -> bool:
    """A year, a share, the name of an aeroplane, a calibre."""
    written = number.span.of(levelled)
    if len(written) == 4 and written.isdecimal() and 1900 <= number.value <= 2100:
        return True
    return (
        levelled[number.span.start - 1 : number.span.start] == "-"
        or _NO_COUNT.match(levelled, number.span.end) is not None
    )


def _beside(levelled: str, sentence: Span, numbers: list[Number], verbs: re.Pattern[str]) -> _Counted | None:
    """The number nearest to a word for what was done to those counted, within one clause."""
    best: tuple[int, _Counted] | None = None
    for verb in verbs.finditer(levelled, sentence.start, sentence.end):
        for number in numbers:
            first, second = sorted((number.span, Span(*verb.span())), key=lambda span: span.start)
            between = levelled[first.end : second.start]
            far = len(between) + (8 if number.span.start > verb.start() else 0)
            if far < _CASUALTY_REACH and not _PARTED.search(between) and (best is None or far < best[0]):
                best = (far, _Counted(number, Span(first.start, max(first.end, second.end))))
    return best[1] if best else None


def _one(levelled: str, sentence: Span, told: re.Pattern[str] | None) -> _Counted | None:
    """ "قتل جندي", "погиб военный": the noun or the verb is in the singular."""
    match = told.search(levelled, sentence.start, sentence.end) if told else None
    span = Span(*match.span()) if match else None
    return _Counted(Number(span, 1), span) if span else None


def _counting(levelled: str, number: Number, troops: re.Pattern[str]) -> _Counted | None:
    match = troops.match(levelled, number.span.end)
    return _Counted(number, Span(number.span.start, match.end())) if match else None
