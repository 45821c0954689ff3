"""The days that `on=` asks about."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta
from django.conf import settings
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from actors import edtf
from presence.problems import InvalidParameter


@dataclass(frozen=True, slots=True)
class Period:
    """The days asked about, both included, and how they were written."""

    text: str
    first: date
    last: date

    @property
    def days(self) -> DateRange:
        return DateRange(self.first, self.last, "[]")

    @property
    def unfaded(self) -> date:
        """The earliest `as_of` that has not faded by its last day: that many months later is that day or after it."""
        months = relativedelta(months=settings.FADE_MONTHS)
        try:
            found = self.last - months
        except (ValueError, OverflowError):
            return date.min
        return found if found + months >= self.last else found + timedelta(days=1)

    @property
    def facts(self) -> tuple[Any, ...]:
        """All that a query may ask of it."""
        return self.first, self.last, self.days, self.unfaded


# A period that nobody asks for: see presence.compiled.
MARK = Period("", date(1001, 2, 3), date(1004, 5, 6))


def period(text: str) -> Period:
    """Read `on=`: empty is today.

    Raises:
        InvalidParameter: not a day, month or year.
    """
    if not text:
        today = timezone.localdate()
        return Period(today.isoformat(), today, today)
    try:
        read = edtf.parse(text)
    except edtf.EDTFError as error:
        raise InvalidParameter(str(error), errors={"on": [str(error)]}) from error
    return Period(text, read.earliest, read.latest)
