"""Small and capital letters as the language being spoken writes them."""

from typing import TYPE_CHECKING, TypeAlias

from django.utils.functional import Promise
from django.utils.translation import get_language

# A text in whatever language is being spoken when it is shown; the type checker knows that it serves as a str.
if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Lazy: TypeAlias = _StrPromise
else:
    Lazy = Promise


def lowered(text: object) -> str:
    """A label inside a sentence. Turkish has a dotless small letter for the capital without a dot."""
    said = str(text)
    if get_language() == "tr":
        said = said.replace("İ", "i").replace("I", "ı")
    return said.lower()


def capitalized(text: str) -> str:
    """The first letter as a sentence begins, the others as they are."""
    first = "İ" if get_language() == "tr" and text[:1] == "i" else text[:1].upper()
    return first + text[1:]
