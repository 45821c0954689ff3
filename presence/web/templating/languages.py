"""Names and texts in a language of their own inside a page of another, and texts for scripts."""

from typing import Any

from django.utils.html import format_html, json_script
from django.utils.safestring import SafeString
from django.utils.translation import get_language_info
from markupsafe import Markup, escape

from presence.web.languages import language_name, of_page
from presence.web.script_words import WORDS


def direction(code: str) -> str:
    try:
        return "rtl" if get_language_info(code)["bidi"] else "ltr"
    except KeyError:
        return "auto"


def named(thing: Any) -> Markup:
    """A name kept together whatever is around it, with its language where it is not the page's."""
    page, name = of_page(), escape(thing)  # a page has hundreds: Django's way of writing them takes thrice as long
    language = getattr(thing, "name_language", page)
    if language == page:
        return Markup(f"<bdi>{name}</bdi>")  # noqa: S704 - escaped
    return Markup(f'<bdi lang="{language}" dir="{direction(language)}">{name}</bdi>')  # noqa: S704 - escaped, a code


def text_in(text: str, language: str) -> SafeString | Markup:
    """A text that is kept in one language; on a page of another it says which."""
    language = (language or "en").split("-")[0]
    if not text:
        return SafeString("")
    if language == of_page():
        return isolated(text)
    return format_html(
        '<span class="other-language"><span lang="{}" dir="{}">{}</span> <span class="language-mark">{}</span></span>',
        language, direction(language), text, language_name(language),
    )  # fmt: skip


def isolated(text: Any) -> Markup:
    """A name inside a sentence, in whatever script, which leaves the order of the words around it alone."""
    return Markup(f"<bdi>{escape(text)}</bdi>")  # noqa: S704 - escaped


def is_foreign(code: str) -> bool:
    """Another language than the page's."""
    return code.split("-")[0] != of_page()


def in_own_words(code: str) -> str:
    """A language's name in the page's language."""
    return language_name(code)


def script_words(name: str) -> SafeString:
    """The texts of a script, in the page's language, as a block that `words.js` reads."""
    return json_script({key: str(text) for key, text in WORDS[name].items()}, f"words-{name}")
