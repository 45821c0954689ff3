"""Reading one cell: text in, a value out, or a `BadCell` whose message says what is accepted."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from django.db.models import TextChoices

from actors import edtf

_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_DECIMAL = re.compile(r"[+-]?\d{1,3}(?:\.\d{1,12})?")
_WHOLE = re.compile(r"\d{1,12}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BREAK = re.compile(r"[\t\n\r\x85\u2028\u2029]")


class BadCell(ValueError):
    """The message is for the person who keeps the file."""


def shown(value: str) -> str:
    """A cell as it is quoted in a message: short, and on one line."""
    line = " ".join(_CONTROL.sub("�", value).split())
    return f"“{line[:60]}…”" if len(line) > 60 else f"“{line}”"


def text(longest: int, *, lines: bool = False) -> Callable[[str], str]:
    def read(value: str) -> str:
        if len(value) > longest:
            raise BadCell(f"is {len(value):,} characters long; {longest:,} are allowed")
        if _CONTROL.search(value) or (not lines and _BREAK.search(value)):
            raise BadCell("holds a line break or a control character")
        return value

    return read


def slug(longest: int) -> Callable[[str], str]:
    def read(value: str) -> str:
        if len(value) > longest or not _SLUG.fullmatch(value):
            raise BadCell(f"{shown(value)} is not a slug: lower-case letters, digits and hyphens, at most {longest}")
        return value

    return read


def word(vocabulary: type[TextChoices]) -> Callable[[str], str]:
    def read(value: str) -> str:
        if value not in vocabulary.values:
            raise BadCell(f"{shown(value)} is not one of {', '.join(vocabulary.values)}")
        return value

    return read


def pattern(shape: str, example: str) -> Callable[[str], str]:
    compiled = re.compile(shape)

    def read(value: str) -> str:
        if not compiled.fullmatch(value):
            raise BadCell(f"{shown(value)} is not of the form {example}")
        return value

    return read


def date(value: str) -> str:
    try:
        return edtf.parse(value).text
    except edtf.EDTFError as error:
        raise BadCell(str(error).rstrip(".")) from error


def whole(highest: int) -> Callable[[str], int]:
    def read(value: str) -> int:
        if not _WHOLE.fullmatch(value) or int(value) > highest:
            raise BadCell(f"{shown(value)} is not a whole number from 0 to {highest:,}")
        return int(value)

    return read


def degrees(furthest: int) -> Callable[[str], float]:
    def read(value: str) -> float:
        if not _DECIMAL.fullmatch(value) or abs(float(value)) > furthest:
            raise BadCell(f"{shown(value)} is not a number of degrees from -{furthest} to {furthest}")
        return float(value)

    return read


def address(value: str) -> str:
    try:
        parts = urlsplit(value)
        good = parts.scheme in ("http", "https") and parts.hostname and not re.search(r"\s", value)
    except ValueError:
        good = False
    if not good or len(value) > 2000 or _CONTROL.search(value):
        raise BadCell(f"{shown(value)} is not an address that begins with http:// or https://")
    return value
