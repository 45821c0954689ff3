"""`lang=`: the language of names and labels. Problems are told in English, whatever is asked for."""

from contextlib import AbstractContextManager

from django.conf import settings
from django.http import QueryDict
from django.utils import translation

from presence.api.refusal import refused
from presence.filters.nearest import near_words

PARAMETER = "lang"
DEFAULT = "en"


def languages() -> list[str]:
    return [code for code, _name in settings.LANGUAGES]


def language(params: QueryDict) -> str:
    """
    Raises:
        InvalidParameter: it is none of ours.
    """
    text = params.get(PARAMETER, "")
    if not text or text in languages():
        return text or DEFAULT
    known = languages()
    message = f"“{text[:20]}” is no language of this dataset. Known: {', '.join(known)}."
    raise refused(PARAMETER, message, near_words(text, known))


def spoken(params: QueryDict) -> AbstractContextManager[None]:
    """While the answer is made; one that is not known is refused later, in English."""
    text = params.get(PARAMETER, "")
    return translation.override(text if text in languages() else DEFAULT)
