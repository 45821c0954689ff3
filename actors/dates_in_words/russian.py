"""In Russian, in the case that the place in the sentence asks for: «в марте 2018 года», «с марта», «около марта»."""

from actors.dates_in_words.parts import Parts
from actors.dates_in_words.speech import Doubts, Speech, one_month

MONTHS = (
    "январь", "февраль", "март", "апрель", "май", "июнь",
    "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
)  # fmt: skip
GENITIVE = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip
PREPOSITIONAL = (
    "январе", "феврале", "марте", "апреле", "мае", "июне",
    "июле", "августе", "сентябре", "октябре", "ноябре", "декабре",
)  # fmt: skip
DOUBTS = Doubts("месяц неизвестен", "месяц и день неизвестны", "день неизвестен", "под вопросом")


def name(date: Parts) -> str:
    return (f"около {_genitive(date)}" if date.about else _nominative(date)) + DOUBTS.after(date)


def when(date: Parts) -> str:
    if date.about:
        return name(date)
    if date.day:
        return f"{_genitive(date)}{DOUBTS.after(date)}"
    return f"в {_prepositional(date)}{DOUBTS.after(date)}"


def since(date: Parts) -> str:
    # «со второго»: no other day begins with two consonants like this.
    word = "со" if date.day == 2 else "с"
    return f"{_roughly(date)}{word} {_genitive(date)}{DOUBTS.after(date)}"


def span(start: Parts | None, end: Parts | None, open_end: str) -> str:
    if not start and not end:
        return f"начало неизвестно, {open_end}" if open_end else "даты неизвестны"
    begun = since(start) if start else "с неизвестной даты"
    if end:
        return f"{begun} {_roughly(end)}до {_genitive(end)}{DOUBTS.after(end)}"
    return f"{begun}, {open_end}" if open_end else begun


def days(start: Parts, end: Parts) -> str:
    if one_month(start, end):
        return f"{start.day}–{name(end)}"
    # After «по» the accusative, which of these words is the nominative.
    return f"{since(start)} {_roughly(end)}по {_nominative(end)}{DOUBTS.after(end)}"


def _roughly(date: Parts) -> str:
    return "примерно " if date.about else ""


def _nominative(date: Parts) -> str:
    if date.day:
        return _genitive(date)
    if date.month:
        return f"{MONTHS[date.month - 1]} {date.first} года"
    return f"{_years(date, 'е')} годы" if date.first != date.last else f"{date.first} год"


def _genitive(date: Parts) -> str:
    if date.month:
        return f"{f'{date.day} ' if date.day else ''}{GENITIVE[date.month - 1]} {date.first} года"
    return f"{_years(date, 'х')} годов" if date.first != date.last else f"{date.first} года"


def _prepositional(date: Parts) -> str:
    if date.month:
        return f"{PREPOSITIONAL[date.month - 1]} {date.first} года"
    return f"{_years(date, 'х')} годах" if date.first != date.last else f"{date.first} году"


def _years(date: Parts, ending: str) -> str:
    return f"{date.first}–{date.last}" if date.is_century else f"{date.first}-{ending}"


SPEECH = Speech(MONTHS, DOUBTS, name, when, since, span, days)
