"""What a word of a vocabulary is called on a page, without calling every other word of it by its name first."""

from functools import cache
from typing import Any

from django.db import models


class Worded:
    """`get_kind_display()` and its like.

    Django's own makes a dictionary of all choices for each call, and hashes, that is translates, every label.
    """

    def _get_FIELD_display(self, field: "models.Field[Any, Any]") -> str:
        value = getattr(self, field.attname)
        return str(_labels(field).get(value, "" if value is None else value))


@cache
def _labels(field: "models.Field[Any, Any]") -> dict[Any, Any]:
    return dict(field.flatchoices)
