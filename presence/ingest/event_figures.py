"""How many: the dead, the wounded and the troops that a sentence counts."""

import re
from dataclasses import dataclass

from presence.ingest.page import Page
from presence.ingest.reading import Span
from presence.ingest.rules.base import FigureRules

_DIGITS = re.compile(r"(?<![\w.,-])\d{1,3}(?:[.,  ]\d{3})+(?![\d.,]\d)|(?<![\w.,-])\d{1,6}(?![\w%]|[.,]\d|-\w)")
_CASUALTY_REACH = 45
_MOVED = ("deployment", "withdrawal", "ground_incursion", "patrol", "handover")


@dataclass(frozen=True, slots=True)
class Figures:
    killed: int | None = None
    wounded: int | None = None
    personnel: int | None = None


@dataclass(frozen=True, slots=True)
class _Number:
    span: Span
    value: int


def figures_of(page: Page, sentence: Span, kind: str) -> Figures:
    rules = page.rules.figures
    numbers = _numbers(page.level, sentence, rules)
    killed = _beside(page.level, sentence, numbers, rules.killed)
    wounded = _beside(page.level, sentence, [n for n in numbers if n is not killed], rules.wounded)
    troops = next((n for n in numbers if n not in (killed, wounded) and _counts(page.level, n, rules.troops)), None)
    return Figures(
        killed.value if killed else None,
        wounded.value if wounded else None,
        troops.value if troops and kind in _MOVED else None,
    )


def _numbers(levelled: str, sentence: Span, rules: FigureRules) -> list[_Number]:
    found = [
        _Number(Span(*m.span()), int(re.sub(r"\D", "", m[0])))
        for m in _DIGITS.finditer(levelled, sentence.start, sentence.end)
    ]
    found = [n for n in found if not (1900 <= n.value <= 2100 and n.span.end - n.span.start == 4)]
    for pattern, value in rules.words:
        found += [_Number(Span(*m.span()), value) for m in pattern.finditer(levelled, sentence.start, sentence.end)]
    return sorted(found, key=lambda number: number.span.start)


def _beside(levelled: str, sentence: Span, numbers: list[_Number], verbs: re.Pattern[str]) -> _Number | None:
    """The number nearest to a word for what was done to those counted, within one clause."""
    best: tuple[int, _Number] | None = None
    for verb in verbs.finditer(levelled, sentence.start, sentence.end):
        for number in numbers:
            first, second = sorted((number.span, Span(*verb.span())), key=lambda span: span.start)
            between = levelled[first.end : second.start]
            far = len(between) + (8 if number.span.start > verb.start() else 0)
            if (
                far < _CASUALTY_REACH
                and not re.search(r"[;.]| and | و| ve | и |,", between)
                and (best is None or far < best[0])
            ):
                best = (far, number)
    return best[1] if best else None


def _counts(levelled: str, number: _Number, troops: re.Pattern[str]) -> bool:
    return troops.match(levelled, number.span.end) is not None
