"""What the frame of a page needs of its templates."""

import json
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

# What could end a script block or start a comment in it; as in Django's json_script.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&\u2028\u2029"}
LOCALES = {"en": "en_GB", "ar": "ar_SY", "tr": "tr_TR", "ru": "ru_RU"}


def linked_data(graph: dict[str, Any]) -> SafeString:
    """A block of JSON-LD: data to browsers, never run, so the policy against inline scripts does not touch it."""
    text = json.dumps(graph, ensure_ascii=False).translate(_ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308


def og_locale(code: str) -> str:
    return LOCALES.get(code, code)


def is_thing(value: Any) -> bool:
    """Something with a name of its own, and not mere words."""
    return hasattr(value, "get_absolute_url")
