"""Django's translations as Jinja's `_`, `pgettext` and `{% trans %}` ask for them.

A text is ours and may hold markup; what is put into it is escaped unless it is marked as safe.
"""

from functools import lru_cache
from typing import Any

from django.utils import translation
from markupsafe import Markup

from presence.web.templating.written import written_out


def gettext(text: str, /, **values: Any) -> Markup:
    return _filled(_found(translation.get_language(), text), values)


def pgettext(context: str, text: str, /, **values: Any) -> Markup:
    return _filled(_found(translation.get_language(), text, context), values)


# A page asks for five hundred; Django looks through its catalogues anew for each.
@lru_cache(maxsize=16_384)
def _found(_language: str | None, text: str, context: str = "") -> Markup:
    """In the language that is active, which is that one."""
    return Markup(translation.pgettext(context, text) if context else translation.gettext(text))  # noqa: S704 - ours


def ngettext(one: str, many: str, number: int, /, **values: Any) -> Markup:
    return _filled(translation.ngettext(one, many, number), values)


def npgettext(context: str, one: str, many: str, number: int, /, **values: Any) -> Markup:
    return _filled(translation.npgettext(context, one, many, number), values)


def _filled(text: str, values: dict[str, Any]) -> Markup:
    """Every text is a form, those without a place to fill too: a per cent sign is written twice."""
    made = text if isinstance(text, Markup) else Markup(text)  # noqa: S704 - from our own sources and catalogues
    return made % {name: written_out(value) for name, value in values.items()} if "%" in text else made


TRANSLATED = {"_": gettext, "gettext": gettext, "pgettext": pgettext, "ngettext": ngettext, "npgettext": npgettext}
