"""In Turkish. A case goes on a noun behind the date (“2019 yılında”), so that it fits every number."""

from collections.abc import Mapping

from actors.dates_in_words.parts import Parts
from actors.dates_in_words.speech import Doubts, Speech, one_month

MONTHS = (
    "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran",
    "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık",
)  # fmt: skip
DOUBTS = Doubts("ay bilinmiyor", "ay ve gün bilinmiyor", "gün bilinmiyor", "kesin değil")

# on, yirmi, otuz, kırk, elli, altmış, yetmiş, seksen, doksan: the vowel of the suffix follows the last one spoken.
_DECADE = {10: "lu", 20: "li", 30: "lu", 40: "lı", 50: "li", 60: "lı", 70: "li", 80: "li", 90: "lı"}
# in, from and until, on the noun behind a day, a month, a year, years of a decade, years named, and “about”.
_CASES: Mapping[str, tuple[str, str, str]] = {
    "tarih": ("tarihinde", "tarihinden", "tarihine"),
    "ay": ("ayında", "ayından", "ayına"),
    "yıl": ("yılında", "yılından", "yılına"),
    "yıllar": ("yıllarda", "yıllardan", "yıllara"),
    "yılları": ("yıllarında", "yıllarından", "yıllarına"),
    "civar": ("civarında", "civarından", "civarına"),
}
_IN, _FROM, _UNTIL = 0, 1, 2


def name(date: Parts) -> str:
    return f"{_plain(date)}{' civarı' if date.about else ''}{DOUBTS.after(date)}"


def when(date: Parts) -> str:
    return f"{_inflected(date, _IN)}{DOUBTS.after(date)}"


def since(date: Parts) -> str:
    return f"{_inflected(date, _FROM)} beri{DOUBTS.after(date)}"


def span(start: Parts | None, end: Parts | None, open_end: str) -> str:
    if not start and not end:
        return f"başlangıç bilinmiyor, {open_end}" if open_end else "tarihler bilinmiyor"
    begun = f"{_inflected(start, _FROM)}{DOUBTS.after(start)}" if start else "bilinmeyen bir tarihten"
    if end:
        return f"{begun} {_inflected(end, _UNTIL)} kadar{DOUBTS.after(end)}"
    begun = f"{_inflected(start, _FROM)} itibaren{DOUBTS.after(start)}" if start else begun
    return f"{begun}, {open_end}" if open_end else begun


def days(start: Parts, end: Parts) -> str:
    return f"{start.day}–{name(end)}" if one_month(start, end) else f"{name(start)} – {name(end)}"


def _inflected(date: Parts, case: int) -> str:
    if date.about:
        return f"{_plain(date)} {_CASES['civar'][case]}"
    if date.is_decade:
        return f"{_decade(date)} {_CASES['yıllar'][case]}"
    if date.is_century:
        return f"{date.first}–{date.last} {_CASES['yılları'][case]}"
    if date.day:
        return f"{_plain(date)} {_CASES['tarih'][case]}"
    if date.month:
        return f"{date.first} yılının {MONTHS[date.month - 1]} {_CASES['ay'][case]}"
    return f"{date.first} {_CASES['yıl'][case]}"


def _plain(date: Parts) -> str:
    if date.is_century:
        return f"{date.first}–{date.last} yılları"
    if date.is_decade:
        return f"{_decade(date)} yıllar"
    month = f"{MONTHS[date.month - 1]} " if date.month else ""
    return f"{f'{date.day} ' if date.day else ''}{month}{date.first}"


def _decade(date: Parts) -> str:
    """“2010’lu”; of a hundred (yüz) and a thousand (bin) too."""
    tens, hundreds = date.first % 100, date.first % 1000
    suffix = _DECADE[tens] if tens else "lü" if hundreds else "li"
    return f"{date.first}’{suffix}"


SPEECH = Speech(MONTHS, DOUBTS, name, when, since, span, days)
