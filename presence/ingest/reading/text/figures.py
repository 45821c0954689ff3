"""How many: numbers of people as articles write them, in digits and words, alone and as a range."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from actors.names import level
from presence.ingest.reading.found import Span
from presence.ingest.reading.rules.changes import FigureRules

_DIGITS = r"\d{1,3}(?:[.,\u00a0٬ ]\d{3})+(?!\d)|\d+(?:[.,٫]\d)?(?!\d)"
_DOTTED = re.compile(r"(?:\b\w\.){2,}")
_MOST = 300_000
_BOUND = 24


@dataclass(frozen=True, slots=True)
class Figure:
    span: Span
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Number:
    span: Span
    value: int


def find_numbers(levelled: str, span: Span, rules: FigureRules) -> Iterator[Number]:
    """Every number, of whatever; of a range the lower end."""
    for match in _pattern(rules).finditer(levelled, span.start, span.end):
        value = value_of(match["low"], rules)
        if value is not None:
            yield Number(Span(*match.span("low")), value)


def find_figures(levelled: str, span: Span, rules: FigureRules) -> list[Figure]:
    """Numbers with people behind them; “more than 900” has no upper end."""
    found = []
    for match in _pattern(rules).finditer(levelled, span.start, span.end):
        people = rules.people.search(levelled, match.end(), min(span.end, match.end() + 60))
        if people is None or len(levelled[match.end() : people.start()].split()) > rules.between:
            continue
        between = _DOTTED.sub("", levelled[match.end() : people.start()])
        if any(mark in between for mark in ".,;،؛:()"):
            continue
        if figure := _figure(levelled, Span(match.start(), people.end()), match, rules):
            found.append(figure)
    return found


def bounds_told(levelled: str, span: Span, value: int, rules: FigureRules) -> tuple[int | None, int | None]:
    """Between which a number lies that was found here: “at least 12” has no upper end, nor has the first of a range.

    Written twice and bounded in two ways, it is taken for exact.
    """
    told = {
        _bounds(levelled, match, value, rules)
        for match in _pattern(rules).finditer(levelled, span.start, span.end)
        if value_of(match["low"], rules) == value
    }
    return told.pop() if len(told) == 1 else (value, value)


def _bounds(levelled: str, match: re.Match[str], value: int, rules: FigureRules) -> tuple[int | None, int | None]:
    written = Span(*match.span("low"))
    if match["high"] or rules.at_least.match(levelled, written.start):  # “12'den fazla”
        return value, None
    figure = _bounded(levelled, written, match, Figure(written, value, value), rules)
    return figure.low, figure.high


def _pattern(rules: FigureRules) -> re.Pattern[str]:
    return _compiled(tuple(sorted((*rules.words, *rules.scales), key=len, reverse=True)), level(rules.to))


@cache
def _compiled(words: tuple[str, ...], to: str) -> re.Pattern[str]:
    number = rf"(?:{_DIGITS}|(?<!\w)و?(?:{'|'.join(map(re.escape, words))})(?!\w))"
    several = rf"{number}(?:[ -]?و?{number})*"
    return re.compile(rf"(?<!\w)(?<![\w][.,])(?P<low>{several})(?:\s?(?:{to})\s?(?P<high>{several}))?")


def _figure(levelled: str, span: Span, match: re.Match[str], rules: FigureRules) -> Figure | None:
    first = value_of(match["low"], rules)
    second = value_of(match["high"], rules) if match["high"] else None
    if second is not None and first is not None and first < second and first < 10 <= second // 100:
        first *= 1000 if second >= 1000 else 100  # “2-3 thousand”
    low, high = (first, second) if second is not None else (first, first)
    if low is None or high is None or not 0 < max(low, high) <= _MOST:
        return None
    if low > high:  # “reduced from 2,000 to 900”
        low = high
    return _bounded(levelled, span, match, Figure(span, low, high), rules)


def _bounded(levelled: str, span: Span, match: re.Match[str], figure: Figure, rules: FigureRules) -> Figure:
    if match["high"]:
        return figure
    around = levelled[max(0, span.start - _BOUND) : span.end]
    if any(found.end() > len(around) - (span.end - span.start) - 2 for found in rules.at_least.finditer(around)):
        return Figure(span, figure.low, None)
    if any(found.end() > len(around) - (span.end - span.start) - 2 for found in rules.at_most.finditer(around)):
        return Figure(span, None, figure.high)
    return figure


def value_of(text: str, rules: FigureRules) -> int | None:
    """“2 thousand 500”, “fifteen hundred”, “ألفي”."""
    total, current = 0.0, 0.0
    tokens = list(_tokens(text, rules))
    for number, scale in tokens:
        if not scale:
            current += number
        elif scale == 100:
            current = max(current, 1) * 100
        else:
            total, current = total + max(current, 1) * scale, 0
    return round(total + current) if tokens else None


def _tokens(text: str, rules: FigureRules) -> Iterator[tuple[float, int]]:
    for piece in re.finditer(rf"{_DIGITS}|[^\W\d]+\.?", text):
        word = piece[0]
        if word[0].isdecimal():
            yield _digits(word), 0
            continue
        known = next(
            (
                each
                for each in (word, word.rstrip("."), word.removeprefix("و"))
                if each in rules.words or each in rules.scales
            ),
            "",
        )
        if known in rules.words:
            yield rules.words[known], 0
        elif known:
            yield 0, rules.scales[known]


def _digits(text: str) -> float:
    groups = re.split(r"[.,\u00a0٬٫ ]", text)
    if len(groups) == 2 and len(groups[1]) == 1:
        return float(f"{int(groups[0])}.{int(groups[1])}")
    return float(int("".join(groups)))
