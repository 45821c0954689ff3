"""“about March 2018”, “on 15 October 2019”, “from 2015 until about 2019”."""

from actors.dates_in_words.parts import Parts
from actors.dates_in_words.speech import Doubts, Speech, one_month

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DOUBTS = Doubts("month unknown", "month and day unknown", "day unknown", "uncertain")


def name(date: Parts) -> str:
    return f"{'about ' if date.about else ''}{_plain(date)}{DOUBTS.after(date)}"


def when(date: Parts) -> str:
    return name(date) if date.about else f"{'on' if date.day else 'in'} {name(date)}"


def since(date: Parts) -> str:
    return f"since {name(date)}"


def span(start: Parts | None, end: Parts | None, open_end: str) -> str:
    if not start and not end:
        return f"start not known, {open_end}" if open_end else "dates not known"
    begun = f"from {name(start)}" if start else "from an unknown date"
    return f"{begun} until {name(end)}" if end else f"{begun}, {open_end}" if open_end else begun


def days(start: Parts, end: Parts) -> str:
    return f"{start.day}–{name(end)}" if one_month(start, end) else f"{name(start)} to {name(end)}"


def _plain(date: Parts) -> str:
    """The decade by its name; a century by its years, for “the 2000s” would be a decade."""
    if date.is_century:
        return f"{date.first}–{date.last}"
    if date.is_decade:
        return f"the {date.first}s"
    month = f"{MONTHS[date.month - 1]} " if date.month else ""
    return f"{f'{date.day} ' if date.day else ''}{month}{date.first}"


SPEECH = Speech(MONTHS, DOUBTS, name, when, since, span, days)
