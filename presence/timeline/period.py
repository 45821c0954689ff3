"""The days that `on=` asks about."""

from dataclasses import dataclass
from datetime import date

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
