"""A choice out of hundreds: Django's own renders a template for each of them, which takes longer than finding them."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.forms.models import ModelChoiceIterator
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

_NAMES = {"slug", "name_en", "name_ar", "title", "name"}
_SELECTED, _NOT = mark_safe(" selected"), mark_safe("")


class Select(forms.Select):
    """The same HTML; what has groups is left to Django. Several values at once make it one that takes several."""

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        pairs = list(_pairs(self.choices))
        if any(isinstance(label, list | tuple) for _code, label in pairs):
            return super().render(name, value, attrs, renderer)
        several = isinstance(value, list) and len(value) > 1
        chosen = self._chosen(pairs, value, several)
        options = format_html_join(
            "",
            '  <option value="{}"{}>{}</option>\n',
            ((code, _SELECTED if code in chosen else _NOT, label) for code, label in pairs),
        )
        said = flatatt(self.build_attrs(self.attrs, {**(attrs or {}), **({"multiple": True} if several else {})}))
        return format_html('<select name="{}"{}>\n{}</select>', name, said, options)

    def _chosen(self, pairs: list[tuple[str, Any]], value: Any, several: bool) -> set[str]:
        """Of the same choice twice, the first is the chosen one."""
        values = self.format_value(value)
        chosen = [code for code, _label in pairs if code in values]
        return set(chosen) if several else set(chosen[:1])


def _pairs(choices: Any) -> Iterable[tuple[str, Any]]:
    """Of things out of a table, only what names them is read."""
    if not isinstance(choices, ModelChoiceIterator):
        return (("" if code is None else str(code), label) for code, label in choices)
    field: Any = choices.field
    empty = [] if field.empty_label is None else [("", field.empty_label)]
    rows: QuerySet[Any] = choices.queryset
    names = _NAMES & {each.name for each in rows.model._meta.concrete_fields}
    by = field.to_field_name or "pk"
    return [*empty, *((str(getattr(row, by)), str(row)) for row in rows.select_related(None).only(*names))]
