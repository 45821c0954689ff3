"""The languages of the pages: each has its own addresses (`/ar/bases/…`), English those without a prefix."""

from collections.abc import Sequence
from dataclasses import dataclass

from babel import Locale
from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import get_language_from_path, pgettext


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in a language; `name` is in that language."""

    code: str
    name: str
    path: str
    current: bool


def unprefixed(path: str) -> str:
    """The path as it is in English: `/ar/bases/` → `/bases/`."""
    code = get_language_from_path(path)
    return path[len(code) + 1 :] if code else path


def alternates(request: HttpRequest) -> list[Alternate]:
    path = request.get_full_path()
    plain, now = unprefixed(path), translation.get_language()
    return [Alternate(code, name, in_language(plain, code), code == now) for code, name in settings.LANGUAGES]


def in_language(plain: str, code: str) -> str:
    """An English address in another language."""
    return plain if code == settings.LANGUAGE_CODE else f"/{code}{plain}"


def language_name(code: str) -> str:
    """A language's name in the page's language: “Arabic”, „العربية“; an unknown code stays as it is."""
    locale = Locale.parse(translation.get_language() or settings.LANGUAGE_CODE)
    return str(locale.languages.get(code.split("-")[0], code))


def apart(text: object) -> str:
    """A name inside a plain sentence of a page that runs from right to left, kept together by Unicode's isolates.

    The mark before it: a sentence that begins with the name runs from right to left where its direction is found out.
    """
    return f"\u200f\u2068{text}\u2069" if translation.get_language_bidi() and str(text)[:1].isascii() else str(text)


def of_page() -> str:
    return (translation.get_language() or settings.LANGUAGE_CODE).split("-")[0]


def listed(words: Sequence[str]) -> str:
    """“A, B, C”: Babel has no comma here in Turkish and Russian, and in Arabic tells the second of two twice."""
    return pgettext("between parts of a list", ", ").join(words)
