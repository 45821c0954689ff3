"""EDTF dates as an English sentence says them. Pure: text in, words out."""

from datetime import date

from actors import edtf

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def in_words(text: str) -> str:
    """`2018-03~` → “about March 2018”; empty stays empty.

    Raises:
        EDTFError: not a date of the accepted kinds.
    """
    if not text:
        return ""
    edtf.parse(text)
    plain, mark = (text[:-1], text[-1]) if text[-1] in "?~%" else (text, "")
    words, doubts = _plain(plain)
    if mark in ("?", "%"):
        doubts.append("uncertain")
    about = "about " if mark in ("~", "%") else ""
    return about + words + (f" ({', '.join(doubts)})" if doubts else "")


def when_in_words(text: str) -> str:
    """The same with its preposition: “on 15 October 2019”, “in March 2018”, “about 2019”."""
    words = in_words(text)
    if not words or words.startswith("about "):
        return words
    return f"{'on' if _is_day(text.rstrip('?')) else 'in'} {words}"


def span_in_words(start: str, end: str, *, open_end: str = "") -> str:
    """From when until when; an unknown start says so, an unknown end is `open_end`."""
    if not start and not end:
        return f"start not known, {open_end}" if open_end else "dates not known"
    begun = f"from {in_words(start)}" if start else "from an unknown date"
    ended = f" until {in_words(end)}" if end else f", {open_end}" if open_end else ""
    return f"{begun}{ended}"


def days_in_words(start: str, end: str) -> str:
    """Of what mostly lasts a day: “15–16 December 2024”, “March 2020 to May 2020”."""
    if not end:
        return in_words(start)
    if _is_day(start) and _is_day(end) and start[:7] == end[:7]:
        return f"{int(start[8:])}–{in_words(end)}"
    return f"{in_words(start)} to {in_words(end)}"


def _is_day(text: str) -> bool:
    return len(text) == 10 and "X" not in text


def day_in_words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _plain(text: str) -> tuple[str, list[str]]:
    year, month, day = [*text.split("-"), "", ""][:3]
    if "X" in year:
        return _span_of_years(year), []
    if month == "XX":
        return year, ["month and day unknown" if day else "month unknown"]
    if not month:
        return year, []
    named = f"{MONTHS[int(month) - 1]} {year}"
    if day == "XX":
        return named, ["day unknown"]
    return (f"{int(day)} {named}" if day else named), []


def _span_of_years(year: str) -> str:
    """The decade by its name; a century by its years, for “the 2000s” would be a decade."""
    if year.endswith("XX"):
        return f"{year[:2]}00–{year[:2]}99"
    return f"the {year[:3]}0s"
