"""`datetime=` as OGC 17-069r4 has it: a moment (RFC 3339), or an interval that may be open on one side. Pure.

The dataset knows days, so a moment asks of its day (UTC); a date alone is that whole day.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

SHOWN = "2019-10-15T12:00:00Z, 2019-10-15, 2019-01-01T00:00:00Z/2019-12-31T23:59:59Z, ../2019-12-31 or 2019-01-01/.."
OPEN = ("", "..")
_WRITTEN = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"
    # GDAL writes a mere day with a T behind it.
    r"(?:[Tt]|[Tt ](?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})(?:\.[0-9]+)?"
    # A plus sign that was not escaped in the address arrives as a space.
    r"(?P<zone>[Zz]|[-+ ][0-9]{2}:[0-9]{2}))?"
)


class BadInterval(ValueError):
    """The message says what to write instead."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The first and the last day asked about, both included; None is open."""

    first: date | None
    last: date | None

    @property
    def is_bounded(self) -> bool:
        return self.first is not None and self.last is not None


@dataclass(frozen=True, slots=True)
class _Moment:
    earliest: datetime
    latest: datetime


def interval(text: str) -> Interval:
    """
    Raises:
        BadInterval: no moment and no interval, or one that ends before it begins.
    """
    parts = text.strip().split("/")
    if len(parts) > 2:
        raise BadInterval(f"Write one moment, or two with one slash between them: {SHOWN}.")
    if len(parts) == 1:
        asked = _moment(parts[0])
        return Interval(asked.earliest.date(), asked.latest.date())
    if all(part in OPEN for part in parts):
        raise BadInterval("An interval has a beginning or an end: for all of time leave the parameter out.")
    first, last = (_moment(part) if part not in OPEN else None for part in parts)
    if first and last and first.earliest > last.latest:
        raise BadInterval("The interval ends before it begins: write the earlier moment first.")
    return Interval(first.earliest.date() if first else None, last.latest.date() if last else None)


def _moment(text: str) -> _Moment:
    written = _WRITTEN.fullmatch(text)
    if written is None:
        raise BadInterval(f"“{text[:40]}” is no moment in time (RFC 3339). Write for example {SHOWN}.")
    try:
        day = date.fromisoformat(written["day"])
        if written["hour"] is None:
            return _Moment(datetime.combine(day, time.min, UTC), datetime.combine(day, time.max, UTC))
        # A leap second is the last of its minute.
        second = min(int(written["second"]), 59) if written["second"] == "60" else int(written["second"])
        at = time(int(written["hour"]), int(written["minute"]), second, tzinfo=_zone(written["zone"]))
        moment = datetime.combine(day, at).astimezone(UTC)
    except (ValueError, OverflowError):
        raise BadInterval(f"There is no such moment as “{text[:40]}”.") from None
    return _Moment(moment, moment)


def _zone(text: str) -> timezone:
    if text in "Zz":
        return UTC
    hours, minutes = int(text[1:3]), int(text[4:6])
    if minutes > 59:
        raise ValueError("an hour has sixty minutes")
    ahead = timedelta(hours=hours, minutes=minutes)
    return timezone(-ahead if text[0] == "-" else ahead)
