"""How a value is written out on a page."""

from datetime import date, time
from decimal import Decimal
from typing import Any

from django.utils import formats
from django.utils.functional import Promise

_PLAIN = (str, int, Promise)
_LOCALIZED = (float, Decimal, date, time)


def written_out(value: Any) -> Any:
    """What a value is on the page: nothing for None."""
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, _LOCALIZED):
        return formats.localize(value)
    return "" if value is None else value
