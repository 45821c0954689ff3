"""Dates as people know them: the part of EDTF (ISO 8601-2:2019, level 1) that a record may carry.

Accepted: a year, month or day (`2015`, `2018-03`, `2015-09-30`), with unknown digits (`201X`, `2018-XX`), and a
mark at the end: `?` uncertain, `~` approximate, `%` both. Not accepted: intervals, seasons, times, years beyond four
digits: a start and an end are two fields here.

The standard leaves open how far a marked date reaches. Rule of this project: one unit of its own precision to each
side, so `2018-03~` is any day from 2018-02-01 to 2018-04-30, and `201X~` one from 2000 to 2029.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache

from django.utils.translation import gettext as _

_SHAPE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(-(?P<month>\d{2}|XX)(-(?P<day>\d{2}|XX))?)?(?P<mark>[?~%])?", re.ASCII
)


class EDTFError(ValueError):
    """Not a date a record may carry; the message says what is."""

    def __init__(self, text: str) -> None:
        wanted = _(
            "“%(text)s” is not a date we can read: write a year, month or day such as 2015, 2018-03 or 2015-09-30, "
            "with ~ (about) or ? (uncertain) after it."
        )
        super().__init__(wanted % {"text": text[:40]})


@dataclass(frozen=True, slots=True)
class EDTF:
    """One date and the first and last day it may mean (both included)."""

    text: str
    earliest: date
    latest: date

    def __str__(self) -> str:
        return self.text

    @property
    def exact(self) -> bool:
        return self.earliest == self.latest


@lru_cache(maxsize=16_384)
def parse(text: str) -> EDTF:
    """Read one date.

    Raises:
        EDTFError: the text is not a date of the accepted kinds.
    """
    match = _SHAPE.fullmatch(text)
    if match is None:
        raise EDTFError(text)
    year, month, day, mark = match["year"], match["month"], match["day"], match["mark"]
    if ("X" in year and month) or (month == "XX" and day not in (None, "XX")):
        raise EDTFError(text)
    try:
        earliest, latest = _bounds(year, month, day)
        if mark:
            months = _precision(year, month, day)
            earliest, latest = _step(earliest, months, -1), _step(latest, months, 1)
    except (ValueError, OverflowError) as error:
        raise EDTFError(text) from error
    return EDTF(text, earliest, latest)


def _bounds(year: str, month: str | None, day: str | None) -> tuple[date, date]:
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if month in (None, "XX"):
        return date(first, 1, 1), date(last, 12, 31)
    assert month is not None
    if day in (None, "XX"):
        return date(first, int(month), 1), _month_end(last, int(month))
    assert day is not None
    exact = date(first, int(month), int(day))
    return exact, exact


def _precision(year: str, month: str | None, day: str | None) -> int:
    """The unit a date is given in, in months: a century, a decade, a year, a month; 0 is a day."""
    if month in (None, "XX"):
        return {0: 12, 1: 120, 2: 1200}[year.count("X")]
    return 1 if day in (None, "XX") else 0


def _step(bound: date, months: int, way: int) -> date:
    """One unit earlier (-1) or later (+1); the ends of a month or year stay ends."""
    if not months:
        return bound + timedelta(days=way)
    year, month = divmod(bound.year * 12 + bound.month - 1 + way * months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("out of range")
    return date(year, month + 1, 1) if way < 0 else _month_end(year, month + 1)


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
