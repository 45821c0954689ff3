"""A question in the words of the page's language."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from actors import edtf_words
from presence.filters import Filters
from presence.web.loosen import in_words
from presence.web.receipts.asking import Asked
from presence.web.titles import LIST_TITLE

_DAYS = ("from", "to")


@dataclass(frozen=True, slots=True)
class Condition:
    """`known` is false where the filter's value means nothing any more: then it is shown as it was given."""

    label: str
    words: str
    known: bool = True


def title(asked: Asked) -> str:
    kind = asked.question.kind
    own = {"matrix": _("Matrix"), "compare": _("Compare two days"), "search": _("Search")}
    return own.get(kind) or str(LIST_TITLE[kind])


def conditions(asked: Asked) -> Sequence[Condition]:
    filters = asked.question.filters(asked.params)
    filters.form.is_valid()
    meant = filters.asked(*filters.filters)
    return [
        Condition(str(filters.filters[name].label), _said(filters, name, meant[name]))
        if name in meant
        else Condition(name, ", ".join(values), known=False)
        for name, values in asked.params.lists()
        if any(values)
    ]


def _said(filters: Filters, name: str, value: Any) -> str:
    if isinstance(value, tuple):  # several things, which know how to be listed
        return str(value)
    return edtf_words.in_words(value) if name in _DAYS else in_words(filters, name, value)
