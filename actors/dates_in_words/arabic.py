"""In Arabic, with the names of months that Syria uses and Western digits: „في 15 تشرين الأول 2019“."""

from actors.dates_in_words.parts import Parts
from actors.dates_in_words.speech import Doubts, Speech, one_month

MONTHS = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
    "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip
DOUBTS = Doubts("الشهر غير معروف", "الشهر واليوم غير معروفين", "اليوم غير معروف", "غير مؤكد", comma="، ")


def name(date: Parts) -> str:
    """A year stands bare alone and as „عام 2019“ after another word."""
    return (f"نحو {_in_sentence(date)}" if date.about else _plain(date)) + DOUBTS.after(date)


def when(date: Parts) -> str:
    return name(date) if date.about else _after("في", date)


def since(date: Parts) -> str:
    return _after("منذ", date)


def span(start: Parts | None, end: Parts | None, open_end: str) -> str:
    if not start and not end:
        return f"البداية غير معروفة، {open_end}" if open_end else "التواريخ غير معروفة"
    begun = _after("من", start) if start else "من تاريخ غير معروف"
    return f"{begun} {_after('حتى', end)}" if end else f"{begun}، {open_end}" if open_end else begun


def days(start: Parts, end: Parts) -> str:
    return f"{start.day}–{name(end)}" if one_month(start, end) else f"{_after('من', start)} {_after('إلى', end)}"


def _after(word: str, date: Parts) -> str:
    about = "نحو " if date.about else ""
    return f"{word} {about}{_in_sentence(date)}{DOUBTS.after(date)}"


def _in_sentence(date: Parts) -> str:
    return _plain(date) if date.month or date.first != date.last else f"عام {date.first}"


def _plain(date: Parts) -> str:
    if date.first != date.last:
        return f"السنوات {date.first}–{date.last}"
    month = f"{MONTHS[date.month - 1]} " if date.month else ""
    return f"{f'{date.day} ' if date.day else ''}{month}{date.first}"


SPEECH = Speech(MONTHS, DOUBTS, name, when, since, span, days)
