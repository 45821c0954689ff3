"""Dates as articles write them ("on Monday", "in April", "4 Haziran'da"), as EDTF against the day of publication."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from presence.ingest.reading.found import Span
from presence.ingest.reading.rules import ALL
from presence.ingest.reading.rules.base import DateRules
from presence.ingest.reading.rules.patterns import terms

_YEAR = r"((?:19|20)\d\d)"


@dataclass(frozen=True, slots=True)
class FoundDate:
    span: Span
    edtf: str


_Resolve = Callable[[re.Match[str], date], str]


def find_dates(levelled: str, span: Span, language: str, published: date | None) -> list[FoundDate]:
    """In order, none overlapping; without a day of publication only dates that name their year."""
    published = published if published and _usable(published) else None
    found: list[FoundDate] = []
    claimed: list[Span] = []  # also by dates that cannot be: 30 February is not February
    for pattern, resolve in _patterns(language):
        for match in pattern.finditer(levelled, span.start, span.end):
            where = Span(*match.span())
            if any(where.meets(other) for other in claimed):
                continue
            claimed.append(where)
            names_its_year = re.search(_YEAR, match[0]) is not None
            edtf = resolve(match, published or date.min) if published or names_its_year else ""
            if edtf:
                found.append(FoundDate(where, edtf))
    return sorted(found, key=lambda one: one.span.start)


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], _Resolve], ...]:
    rules = ALL.get(language.split("-")[0].lower(), ALL["en"]).dates
    months = "|".join(f"(?:{names})" for names in rules.months)
    day = rf"(\d{{1,2}}){rules.day_suffix}"
    found: list[tuple[re.Pattern[str], _Resolve]] = [
        (re.compile(rf"{_YEAR}-(\d\d)-(\d\d)"), lambda m, _: _whole(int(m[1]), int(m[2]), int(m[3]))),
        (terms(rf"{day} ({months}),?(?: (?:de )?{_YEAR})?"), lambda m, p: _day(rules, m[2], m[1], m[3], p)),
    ]
    if rules.month_first:
        found.append((terms(rf"({months})\.? {day}(?:,? {_YEAR})?"), lambda m, p: _day(rules, m[1], m[2], m[3], p)))
    found += [(terms(names), _on_weekday(number)) for number, names in enumerate(rules.weekdays)]
    found += [(terms(words), _days_before(days)) for words, days in rules.days_ago]
    found += [
        (terms(rules.weeks_ago), lambda m, p: f"{p - timedelta(days=7):%Y-%m}"),
        (terms(rules.months_ago), lambda m, p: f"{p.replace(day=1) - timedelta(days=1):%Y-%m}"),
        (terms(rules.this_month), lambda m, p: f"{p:%Y-%m}"),
        (
            terms(rf"(?:{rules.in_year}) (?:last |this )?({months})(?: {_YEAR})?"),
            lambda m, p: _month(rules, m[1], m[2], p),
        ),
        (terms(rf"({months}),? {_YEAR}"), lambda m, p: _month(rules, m[1], m[2], p)),
        (terms(rf"(?:{rules.in_year}) {_YEAR}"), lambda m, _: m[1]),
    ]
    if rules.month_after:
        found.append((terms(rf"({months}) (?:{rules.month_after})"), lambda m, p: _month(rules, m[1], None, p)))
    if rules.year_after:
        found.append((terms(rf"{_YEAR}(?: |(?='))(?:{rules.year_after})"), lambda m, _: m[1]))
    return tuple(found)


def _on_weekday(number: int) -> _Resolve:
    def resolve(_: re.Match[str], published: date) -> str:
        return (
            (published - timedelta(days=(published.weekday() - number) % 7)).isoformat() if _usable(published) else ""
        )

    return resolve


def _days_before(days: int) -> _Resolve:
    def resolve(_: re.Match[str], published: date) -> str:
        return (published - timedelta(days=days)).isoformat() if _usable(published) else ""

    return resolve


def _usable(published: date) -> bool:
    return published.year > 1


def _number(rules: DateRules, word: str) -> int:
    return next(n for n, names in enumerate(rules.months, 1) if terms(names).fullmatch(word))


def _whole(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _day(rules: DateRules, month: str, day: str, year: str | None, published: date) -> str:
    number = _number(rules, month)
    if year:
        return _whole(int(year), number, int(day))
    if not _usable(published):
        return ""
    this = _whole(published.year, number, int(day))
    late = bool(this) and date.fromisoformat(this) > published + timedelta(days=31)
    return _whole(published.year - 1, number, int(day)) if late else this


def _month(rules: DateRules, month: str, year: str | None, published: date) -> str:
    number = _number(rules, month)
    if year:
        return f"{year}-{number:02}"
    return f"{published.year - (number > published.month):04}-{number:02}" if _usable(published) else ""
