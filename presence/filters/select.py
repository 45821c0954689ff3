"""A choice out of hundreds: Django's own renders a template for each of them, which takes longer than finding them."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.forms.models import ModelChoiceIterator
from django.forms.utils import flatatt
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from markupsafe import escape

from actors.models import Named

_NAMES = {"slug", "title", "name"}


class Select(forms.Select):
    """The same HTML; what has groups is left to Django. Several values at once make it one that takes several."""

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        pairs = list(_pairs(self.choices))
        if any(isinstance(label, list | tuple) for _code, label in pairs):
            return super().render(name, value, attrs, renderer)
        several = isinstance(value, list) and len(value) > 1
        chosen = self._chosen(pairs, value, several)
        options = "".join(
            f'  <option value="{escape(code)}"{" selected" if code in chosen else ""}>{escape(str(label))}</option>\n'
            for code, label in pairs
        )
        said = flatatt(self.build_attrs(self.attrs, {**(attrs or {}), **({"multiple": True} if several else {})}))
        return format_html('<select name="{}"{}>\n{}</select>', name, said, mark_safe(options))  # noqa: S308 - escaped

    def _chosen(self, pairs: list[tuple[str, Any]], value: Any, several: bool) -> set[str]:
        """Of the same choice twice, the first is the chosen one."""
        values = self.format_value(value)
        chosen = [code for code, _label in pairs if code in values]
        return set(chosen) if several else set(chosen[:1])


def _pairs(choices: Any) -> Iterable[tuple[str, Any]]:
    """Of things out of a table, only what names them is read, and no objects are made: there may be thousands."""
    if not isinstance(choices, ModelChoiceIterator):
        return (("" if code is None else str(code), label) for code, label in choices)
    field: Any = choices.field
    empty = [] if field.empty_label is None else [("", field.empty_label)]
    return [*empty, *_named(choices.queryset, field.to_field_name or "pk")]


def _named(rows: QuerySet[Any], by: str) -> Iterable[tuple[str, Any]]:
    """As they call themselves in the page's language."""
    rows = rows.select_related(None)
    if not issubclass(rows.model, Named):
        shown = _NAMES & {each.name for each in rows.model._meta.concrete_fields}
        return ((str(getattr(row, by)), str(row)) for row in rows.only(*shown))
    arabic = get_language() == "ar"
    names = rows.values_list(by, "name_en", "name_ar")
    return ((str(code), (in_arabic if arabic else "") or english) for code, english, in_arabic in names)
