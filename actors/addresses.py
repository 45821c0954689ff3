"""The address of a thing's page, made once for all things of its kind: a page of a list has hundreds."""

import re
from functools import lru_cache

from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils.translation import get_language

_SLUG = "SLUG"
# Anything else `reverse` has to quote.
_PLAIN = re.compile(r"[-A-Za-z0-9_]+\Z")


def address_of(name: str, slug: str) -> str:
    """As `reverse(name, args=[slug])`."""
    if not _PLAIN.match(slug):
        return reverse(name, args=[slug])
    before, after = _around(name, get_language(), get_script_prefix(), get_urlconf())
    return f"{before}{slug}{after}"


def page_address(name: str) -> str:
    """As `reverse(name)`."""
    return _alone(name, get_language(), get_script_prefix(), get_urlconf())


@lru_cache(maxsize=1000)
def _alone(name: str, _language: str | None, _prefix: str, _urlconf: str | None) -> str:
    return reverse(name)


@lru_cache(maxsize=1000)
def _around(name: str, _language: str | None, _prefix: str, _urlconf: str | None) -> tuple[str, str]:
    before, _slug, after = reverse(name, args=[_SLUG]).rpartition(_SLUG)
    return before, after
